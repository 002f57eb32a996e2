/** What pages still lack when Astro has written them. One pass: a country has tens of thousands of them. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "./files.ts";
import { PAGE_POLICY } from "./hosting/headers.ts";

/** Stands for the root of the site in everything that Astro writes. */
export const PLACEHOLDER = "/__goc__/";

/** Kinds of files that name addresses of the site. */
const REWRITTEN = /\.(?:html|css|js|xml|txt|json)$/u;

/**
 * Finishes every file of a site: pages name the modules that they load and carry their policy; addresses
 * lead from each file to the root, so that the site works in any folder of any host.
 *
 * @param base Path that the host serves the site under.
 * @throws When a page has no place for its policy.
 */
export async function finishPages(root: string, base: string): Promise<void> {
	const files = await filesBelow(root);
	const modules = new Map<string, string>();
	for (const file of files)
		if (file.endsWith(".js")) modules.set(file, await readFile(join(root, file), "utf8"));
	for (const file of files.filter((name) => REWRITTEN.test(name))) {
		const text = await readFile(join(root, file), "utf8");
		const whole = file.endsWith(".html") ? withPolicy(withModules(text, modules), file) : text;
		const finished = whole.replaceAll(PLACEHOLDER, wayToRoot(file, base));
		// In a folder that is published as a whole, so that nothing is lost by writing in place.
		if (finished !== text) await writeFile(join(root, file), finished);
	}
}

/** Way from a file to the root. Only 404.html cannot know from where it is shown. */
function wayToRoot(file: string, base: string): string {
	if (file === "404.html") return base;
	const depth = file.split("/").length - 1;
	return depth === 0 ? "./" : "../".repeat(depth);
}

const MODULE = /<script type="module" src="(?<src>[^"]+)"><\/script>/gu;
const IMPORT = /(?:^|[;}])\s*import\s*(?:[^"'`;]*?\s*from\s*)?["'](?<file>\.\/[^"']+)["']/gu;

/**
 * Names, at the head of a page, its scripts and the modules that they import: a browser learns of the
 * latter only when the former have arrived, one journey later.
 */
function withModules(html: string, modules: ReadonlyMap<string, string>): string {
	const known = new Set([...html.matchAll(MODULE)].map(({ groups }) => groups?.src ?? ""));
	for (const src of known) {
		const folder = src.slice(0, src.lastIndexOf("/") + 1);
		const code = modules.get(src.replace(PLACEHOLDER, "")) ?? "";
		for (const { groups } of code.matchAll(IMPORT)) known.add(folder + (groups?.file ?? "").slice(2));
	}
	return withPreloads(
		html,
		[...known].map((src) => `<link rel="modulepreload" href="${src}">`),
	);
}

const STYLE = '<link rel="stylesheet"';

/** A page with these tags before its style sheets: with six connections to a host, what comes first decides. */
export const withPreloads = (html: string, tags: readonly string[]): string =>
	tags.length === 0 ? html : html.replace(STYLE, (link) => tags.join("") + link);

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/iu;
const POLICY = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;

/** A page with the policy for its content, before anything that it binds: most hosts send no such header. */
function withPolicy(html: string, file: string): string {
	if (!CHARSET.test(html)) throw new Error(`Trang ${file} không có <meta charset>.`);
	return html.replace(CHARSET, (charset) => charset + POLICY);
}
