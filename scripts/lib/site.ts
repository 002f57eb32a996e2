/** Astro's build and what comes after it: addresses made relative, files counted. */
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build } from "astro";
import { writeWhole } from "./files.ts";

export const DIST = "dist";

/** Where a new site grows: a build that fails leaves the old dist/ as it was. */
export const GROWING = ".cache/dist";

/** Stands for the root of the site in everything that Astro writes. */
const PLACEHOLDER = "/__goc__/";

/** Builds the pages into a new folder, quietly. */
export async function buildPages(): Promise<void> {
	process.env.DOI_CHIEU_BASE_PLACEHOLDER = PLACEHOLDER;
	process.env.ASTRO_TELEMETRY_DISABLED = "1";
	await build({ logLevel: "warn", base: PLACEHOLDER, outDir: GROWING });
	await makeRelative(GROWING);
}

/** Puts the finished site in the place of the old one. */
export async function publishSite(): Promise<void> {
	const old = `${GROWING}.old`;
	await rm(old, { recursive: true, force: true });
	if (existsSync(DIST)) await rename(DIST, old);
	await rename(GROWING, DIST);
	await rm(old, { recursive: true, force: true });
}

const REWRITTEN = /\.(?:html|css|js|xml|txt|json)$/u;

/**
 * Replaces the placeholder by the way from each file to the root, so that dist/ works in any folder
 * of any host. Only 404.html cannot know from where it is shown: it takes `SITE_BASE` ("/" unless
 * the host serves the site from a folder).
 */
export async function makeRelative(root: string): Promise<void> {
	const siteBase = (process.env.SITE_BASE ?? "/").replace(/\/?$/u, "/");
	for (const file of await filesBelow(root)) {
		if (!REWRITTEN.test(file)) continue;
		const text = await readFile(file, "utf8");
		if (!text.includes(PLACEHOLDER)) continue;
		const depth = relative(root, file).split(sep).length - 1;
		const up = file.endsWith("404.html") ? siteBase : depth === 0 ? "./" : "../".repeat(depth);
		await writeWhole(file, text.replaceAll(PLACEHOLDER, up));
	}
}

/** Number of files in dist/ and their size in bytes. */
export async function measure(root: string): Promise<{ files: number; bytes: number }> {
	const files = await filesBelow(root);
	const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
	return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function filesBelow(root: string): Promise<string[]> {
	const entries = await readdir(root, { withFileTypes: true, recursive: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
