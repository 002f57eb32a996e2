/** Ready-made configurations of web servers, filled in from the tables of headers and media types. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../files.ts";
import { PUBLISHED_TYPES } from "../mediaType.ts";
import { CACHING, HASHED_FOLDER, SECURITY_HEADERS } from "./headers.ts";
import { fillTemplate, type TemplateValues } from "./template.ts";

const TEMPLATES = join(import.meta.dirname, "../../hosts");

/** Configurations that a server reads from the site's own folder: template → name there. */
export const WITHIN_SITE = { htaccess: ".htaccess", "web.config": "web.config" } as const;

/** Configurations that are copied to where the server keeps its own. */
export const BESIDE_SITE = ["nginx.conf", "apache.conf", "Caddyfile"] as const;

/** Where the build leaves the latter, for `npm run package`. */
export const HOST_FILES = ".cache/hosts";

export type HostTemplate = keyof typeof WITHIN_SITE | (typeof BESIDE_SITE)[number];

/**
 * A server's configuration for a site that stands under a path.
 *
 * @param base From `readBasePath`.
 */
export async function hostFile(template: HostTemplate, base: string): Promise<string> {
	const write = template === "web.config" ? escapeXml : (text: string): string => text;
	return fillTemplate(await readFile(join(TEMPLATES, template), "utf8"), valuesFor(base), write);
}

function valuesFor(base: string): TemplateValues {
	return {
		base,
		// The same without its last slash; none at the root.
		folder: base === "/" ? [] : [{ folder: base.slice(0, -1) }],
		hashedFolder: HASHED_FOLDER,
		cacheHashed: CACHING.hashed,
		cacheOther: CACHING.other,
		headers: SECURITY_HEADERS.map(([name, value]) => ({ name, value })),
		mimeTypes: PUBLISHED_TYPES.map(([extension, type]) => ({ extension, type })),
	};
}

const escapeXml = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * Writes the configurations for a site that stands under a path: into the site what its server reads there,
 * and the others into a folder of their own.
 */
export async function writeHostFiles(site: string, beside: string, base: string): Promise<void> {
	for (const [template, name] of Object.entries(WITHIN_SITE) as [keyof typeof WITHIN_SITE, string][])
		await writeWhole(join(site, name), await hostFile(template, base));
	for (const name of BESIDE_SITE) await writeWhole(join(beside, name), await hostFile(name, base));
}
