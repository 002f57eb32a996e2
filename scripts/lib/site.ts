/** Astro's build and what comes after it: addresses made relative, files counted. */
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { COMMONNESS_FILE, ENTRY_TAG } from "../../src/elements/search/files.ts";
import { editionDate } from "./editionDate.ts";
import { filesBelow, writeWhole } from "./files.ts";
import { finishPages, PLACEHOLDER, withPreloads } from "./finishPages.ts";
import { readBasePath } from "./hosting/basePath.ts";
import { type Part, watchBundles } from "./package/inventory.ts";
import { GROWING } from "./publish.ts";

/**
 * What Astro and Vite remember of a build. It saves no measurable time, and a damaged one could be
 * believed, so that no build sees another's.
 */
const ASTRO_CACHE = ".cache/astro";
/** What its development server remembers of the content. */
const CONTENT_STORE = ".astro/data-store.json";

/** Makes Astro and Vite forget; to be called before they start. */
export async function forgetBuilds(): Promise<void> {
	for (const remembered of [ASTRO_CACHE, CONTENT_STORE])
		await rm(remembered, { recursive: true, force: true });
}

/** Builds the pages into a new folder, quietly. Returns which modules and files went into them. */
export async function buildPages(): Promise<readonly Part[]> {
	process.env.DOI_CHIEU_BASE_PLACEHOLDER = PLACEHOLDER;
	process.env.DOI_CHIEU_DATE = editionDate();
	process.env.ASTRO_TELEMETRY_DISABLED = "1";
	await forgetBuilds();
	const { plugin, parts } = watchBundles();
	const vite = { cacheDir: `${ASTRO_CACHE}/vite`, plugins: [plugin] };
	const logger = { entrypoint: join(import.meta.dirname, "astroLog.ts") };
	await build({ logLevel: "warn", base: PLACEHOLDER, outDir: GROWING, cacheDir: ASTRO_CACHE, vite, logger });
	await finishPages(GROWING, readBasePath());
	return parts;
}

/** Names, in the search page, what the index fetches first; its names are known only once it is made. */
export async function preloadIndex(root: string): Promise<void> {
	const page = join(root, "tim-kiem", "index.html");
	const folder = join(root, "pagefind");
	if (!existsSync(page) || !existsSync(folder)) return;
	const lists = (await readdir(folder)).filter((name) => name.endsWith(".pf_meta"));
	const fetched = [`pagefind-entry.json?ts=${ENTRY_TAG}`, "wasm.unknown.pagefind", ...lists, COMMONNESS_FILE];
	const tags = [
		`<link rel="modulepreload" href="../pagefind/pagefind.js">`,
		...fetched.map((name) => `<link rel="preload" as="fetch" crossorigin href="../pagefind/${name}">`),
	];
	await writeWhole(page, withPreloads(await readFile(page, "utf8"), tags));
}

/** Number of files in dist/ and their size in bytes. */
export async function measure(root: string): Promise<{ files: number; bytes: number }> {
	const files = await filesBelow(root);
	const sizes = await Promise.all(files.map(async (file) => (await stat(join(root, file))).size));
	return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
