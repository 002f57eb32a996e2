import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { preloadIndex } from "../../../../scripts/lib/site.ts";

let root: string;
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), "doi-chieu-site-"));
	for (const folder of ["_astro", "pagefind", "tim-kiem"]) await mkdir(path.join(root, folder));
});
afterEach(() => rm(root, { recursive: true }));

const put = (name: string, text: string): Promise<void> => writeFile(path.join(root, name), text);
const head = async (name: string): Promise<string[]> => {
	const html = await readFile(path.join(root, name), "utf8");
	return [...html.matchAll(/rel="(?<rel>[^"]+)"[^>]*href="(?<href>[^"]+)"/gu)].map(
		({ groups }) => `${groups?.rel} ${groups?.href}`,
	);
};

const PAGE =
	'<head><meta charset="utf-8"><link rel="stylesheet" href="a.css"></head><script type="module" src="/__goc__/_astro/page.js"></script>';

describe("preloadIndex", () => {
	it("should name in the search page what the index fetches first", async () => {
		await put("tim-kiem/index.html", PAGE);
		await put("pagefind/pagefind.vi_1.pf_meta", "");
		await preloadIndex(root);
		assert.deepEqual(await head("tim-kiem/index.html"), [
			"modulepreload ../pagefind/pagefind.js",
			"preload ../pagefind/pagefind-entry.json?ts=1",
			"preload ../pagefind/wasm.unknown.pagefind",
			"preload ../pagefind/pagefind.vi_1.pf_meta",
			"preload ../pagefind/words.json",
			"stylesheet a.css",
		]);
	});

	it("should do nothing where there is no index", async () => {
		await put("tim-kiem/index.html", PAGE);
		await rm(path.join(root, "pagefind"), { recursive: true });
		await preloadIndex(root);
		assert.deepEqual(await head("tim-kiem/index.html"), ["stylesheet a.css"]);
	});
});
