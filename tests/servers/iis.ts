/**
 * A strict host: what IIS would do with the site's own web.config, as far as its documentation says.
 * Files of a kind that web.config does not name are refused (404.3), and every answer has its headers.
 * Our media types replace those of IIS where both name a kind; of IIS's own list none is taken, so that a
 * kind which web.config forgets is found.
 *
 * Source: Internet Information Services, "Static Content <staticContent>", "Custom Headers <customHeaders>".
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import type { HostRules } from "../../scripts/lib/serve.ts";

interface Found {
	/** Elements from the root to here, with a `location` by its path: "configuration/location=_astro/…". */
	place: string;
	attributes: Readonly<Record<string, string>>;
}

/** What the web.config of a built site makes IIS do. */
export function rulesOfIis(root: string): HostRules {
	const elements = readElements(readFileSync(path.join(root, "web.config"), "utf8"));
	const within = (ending: string, location = ""): Readonly<Record<string, string>>[] => {
		const top = location === "" ? "configuration" : `configuration/location=${location}`;
		return elements
			.filter(({ place }) => place === `${top}/system.webServer/${ending}`)
			.map(({ attributes }) => attributes);
	};
	const types = new Map<string, string>();
	for (const { fileExtension = "", mimeType = "" } of within("staticContent/mimeMap")) {
		// IIS answers 500.19 to every request.
		if (types.has(fileExtension)) throw new Error(`web.config names ${fileExtension} twice`);
		types.set(fileExtension, mimeType);
	}
	const headers = Object.fromEntries(
		within("httpProtocol/customHeaders/add").map(({ name = "", value = "" }) => [name, value]),
	);
	const locations = new Set(
		elements.flatMap(({ place }) => /\/location=(?<path>[^/]+)/u.exec(place)?.groups?.path ?? []),
	);
	return {
		typeOf: (file) => types.get(path.extname(file).toLowerCase()) ?? null,
		headersOf: (file) => {
			const folder = path.relative(root, file).split(path.sep)[0] ?? "";
			const [cache] = within("staticContent/clientCache", locations.has(folder) ? folder : "");
			return { ...headers, "Cache-Control": cacheControl(cache ?? {}) };
		},
	};
}

const DURATION = /^(?:(?<days>\d+)\.)?(?<hours>\d+):(?<minutes>\d+):(?<seconds>\d+)$/u;

function cacheControl({
	cacheControlMode = "",
	cacheControlMaxAge = "",
	cacheControlCustom = "",
}: Readonly<Record<string, string>>): string {
	if (cacheControlMode === "DisableCache") return "no-cache";
	const { days = 0, hours = 0, minutes = 0, seconds = 0 } = DURATION.exec(cacheControlMaxAge)?.groups ?? {};
	const age = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
	return [cacheControlCustom, `max-age=${age}`].filter((part) => part !== "").join(",");
}

function readElements(xml: string): Found[] {
	const parser = new SaxesParser();
	const found: Found[] = [];
	const open: string[] = [];
	parser.on("opentag", ({ name, attributes }) => {
		open.push(name === "location" ? `location=${attributes.path}` : name);
		found.push({ place: open.join("/"), attributes });
	});
	parser.on("closetag", () => void open.pop());
	parser.on("error", (error) => {
		throw error;
	});
	parser.write(xml).close();
	return found;
}
