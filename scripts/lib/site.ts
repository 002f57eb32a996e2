/** Astro's build and what comes after it: addresses made relative, files counted. */
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build } from "astro";
import { COMMONNESS_FILE, ENTRY_TAG } from "../../src/elements/search/files.ts";
import { editionDate } from "./editionDate.ts";
import { writeWhole } from "./files.ts";
import { readBasePath } from "./hosting/basePath.ts";
import { PAGE_POLICY } from "./hosting/headers.ts";
import { type Part, watchBundles } from "./package/inventory.ts";
import { GROWING } from "./publish.ts";

/** Stands for the root of the site in everything that Astro writes. */
const PLACEHOLDER = "/__goc__/";

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
	await preloadImports(GROWING);
	await makeRelative(GROWING, readBasePath());
	await addPolicy(GROWING);
	return parts;
}

const MODULE = /<script type="module" src="(?<src>[^"]+)"><\/script>/gu;
const IMPORT = /(?:^|[;}])\s*import\s*(?:[^"'`;]*?\s*from\s*)?["'](?<file>\.\/[^"']+)["']/gu;

/**
 * Names, at the head of each page, its scripts and the modules that they import: a browser learns of
 * the latter only when the former have arrived, one journey later.
 */
export async function preloadImports(root: string): Promise<void> {
	const files = await filesBelow(root);
	const modules = new Map<string, string>();
	for (const file of files)
		if (file.endsWith(".js"))
			modules.set(relative(root, file).split(sep).join("/"), await readFile(file, "utf8"));
	for (const file of files.filter((name) => name.endsWith(".html"))) {
		const html = await readFile(file, "utf8");
		const known = new Set([...html.matchAll(MODULE)].map(({ groups }) => groups?.src ?? ""));
		for (const src of known) {
			const folder = src.slice(0, src.lastIndexOf("/") + 1);
			const code = modules.get(src.replace(PLACEHOLDER, "")) ?? "";
			for (const { groups } of code.matchAll(IMPORT)) known.add(folder + (groups?.file ?? "").slice(2));
		}
		await addToHead(
			file,
			html,
			[...known].map((src) => `<link rel="modulepreload" href="${src}">`),
		);
	}
}

const STYLE = '<link rel="stylesheet"';

/** Before the style sheets: with six connections to a host, what comes first decides. */
async function addToHead(file: string, html: string, tags: readonly string[]): Promise<void> {
	if (tags.length === 0) return;
	await writeWhole(
		file,
		html.replace(STYLE, (link) => tags.join("") + link),
	);
}

/** Names, in the search page, what the index fetches first; its names are known only once it is made. */
export async function preloadIndex(root: string): Promise<void> {
	const page = join(root, "tim-kiem", "index.html");
	const folder = join(root, "pagefind");
	if (!existsSync(page) || !existsSync(folder)) return;
	const lists = (await readdir(folder)).filter((name) => name.endsWith(".pf_meta"));
	const fetched = [`pagefind-entry.json?ts=${ENTRY_TAG}`, "wasm.unknown.pagefind", ...lists, COMMONNESS_FILE];
	await addToHead(page, await readFile(page, "utf8"), [
		`<link rel="modulepreload" href="../pagefind/pagefind.js">`,
		...fetched.map((name) => `<link rel="preload" as="fetch" crossorigin href="../pagefind/${name}">`),
	]);
}

const REWRITTEN = /\.(?:html|css|js|xml|txt|json)$/u;

/**
 * Replaces the placeholder by the way from each file to the root, so that dist/ works in any folder
 * of any host. Only 404.html cannot know from where it is shown.
 *
 * @param base Path that the host serves the site under.
 */
export async function makeRelative(root: string, base: string): Promise<void> {
	for (const file of await filesBelow(root)) {
		if (!REWRITTEN.test(file)) continue;
		const text = await readFile(file, "utf8");
		if (!text.includes(PLACEHOLDER)) continue;
		const depth = relative(root, file).split(sep).length - 1;
		const up = relative(root, file) === "404.html" ? base : depth === 0 ? "./" : "../".repeat(depth);
		await writeWhole(file, text.replaceAll(PLACEHOLDER, up));
	}
}

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/iu;

/**
 * Gives every page the policy for its content, before anything that it binds: most hosts send no such
 * header. A page without a place for it fails the build.
 */
export async function addPolicy(root: string): Promise<void> {
	const tag = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;
	for (const file of (await filesBelow(root)).filter((name) => name.endsWith(".html"))) {
		const html = await readFile(file, "utf8");
		if (!CHARSET.test(html)) throw new Error(`Trang ${relative(root, file)} không có <meta charset>.`);
		await writeWhole(
			file,
			html.replace(CHARSET, (charset) => charset + tag),
		);
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
