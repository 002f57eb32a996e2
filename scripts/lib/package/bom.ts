/** The bill of materials of a built site, as CycloneDX 1.6 JSON (https://cyclonedx.org/docs/1.6/json/). */
import type { Component } from "./components.ts";

/** The built site itself. */
export interface Edition {
	name: string;
	version: string;
	/** SPDX expression of the project's own code. */
	licence: string;
	/** ISO date that the pages bear. */
	date: string;
	/** Where 404.html believes the site to stand ("/" unless built for a folder). */
	base: string;
}

/** Name of the property that keeps `Edition.base`. */
export const BASE_PROPERTY = "doi-chieu:site-base";
/** Name of the property that keeps from which range the version of a bundled package was concluded. */
const RANGE_PROPERTY = "doi-chieu:version-from-range";

/**
 * The bill of materials as a value for JSON. The same site gives the same bill: its only time is the date of
 * the edition, and it has no serial number, which would have to be new each time.
 */
export function toBom(edition: Edition, components: readonly Component[]): object {
	const root = `pkg:generic/${edition.name}@${edition.version}`;
	return {
		$schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
		bomFormat: "CycloneDX",
		specVersion: "1.6",
		version: 1,
		metadata: {
			timestamp: `${edition.date}T00:00:00Z`,
			lifecycles: [{ phase: "build" }],
			component: {
				type: "application",
				"bom-ref": root,
				name: edition.name,
				version: edition.version,
				licenses: licences(edition.licence),
				purl: root,
			},
			properties: [{ name: BASE_PROPERTY, value: edition.base }],
		},
		components: components.map((component) => toComponent(component, root)),
		dependencies: [
			{ ref: root, dependsOn: components.map((component) => `${root}#${purl(component)}`) },
			...components.map((component) => ({ ref: `${root}#${purl(component)}` })),
		],
		// A program that was compiled elsewhere tells only a part of what it was made of.
		compositions: components
			.filter(({ opaque }) => opaque)
			.map((component) => ({ aggregate: "incomplete", assemblies: [`${root}#${purl(component)}`] })),
	};
}

/** @param holder Reference of what holds it: one library may be inside two others. */
function toComponent(component: Component, holder: string): object {
	const reference = `${holder}#${purl(component)}`;
	const { name, version, versionFrom, licence, files, inside, notices } = component;
	const slash = name.startsWith("@") ? name.indexOf("/") : -1;
	return {
		type: files.every((file) => file.endsWith(".woff2")) ? "file" : "library",
		"bom-ref": reference,
		...(slash === -1 ? {} : { group: name.slice(0, slash) }),
		name: name.slice(slash + 1),
		...(version === null ? {} : { version }),
		licenses: licences(licence),
		...(notices.length === 0 ? {} : { copyright: notices.join("\n\n") }),
		purl: purl(component),
		...(versionFrom === "itself" ? {} : { properties: [{ name: RANGE_PROPERTY, value: versionFrom.range }] }),
		...(inside.length === 0 ? {} : { components: inside.map((each) => toComponent(each, reference)) }),
		evidence: { occurrences: files.map((location) => ({ location })) },
	};
}

/** A single licence by its SPDX id, more of them as an expression. */
const licences = (expression: string): object[] =>
	/\s/u.test(expression) ? [{ expression }] : [{ license: { id: expression } }];

/** Source: the package-url specification; a version that nobody says is left out. */
function purl({ registry, name, version }: Component): string {
	const path = name.toLowerCase().replaceAll(" ", "-").split("/").map(encodeURIComponent).join("/");
	return `pkg:${registry}/${path}${version === null ? "" : `@${encodeURIComponent(version)}`}`;
}
