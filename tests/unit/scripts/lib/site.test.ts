import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { PAGE_POLICY } from "../../../../scripts/lib/hosting/headers.ts";
import { addPolicy, makeRelative, preloadImports, preloadIndex } from "../../../../scripts/lib/site.ts";

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

describe("preloadImports", () => {
	it("should name a page's script and all that it imports, before the styles, but nothing fetched on demand", async () => {
		await put("index.html", PAGE);
		await put("_astro/page.js", 'import{a as e}from"./one.js";import"./two.js";e();import("./later.js")');
		await put("_astro/one.js", 'import{b}from"./three.js";export const a=()=>b');
		for (const name of ["two", "three", "later"]) await put(`_astro/${name}.js`, "export const b=1");
		await preloadImports(root);
		assert.deepEqual(await head("index.html"), [
			...["page", "one", "two", "three"].map((name) => `modulepreload /__goc__/_astro/${name}.js`),
			"stylesheet a.css",
		]);
	});

	it("should leave a page without scripts as it is", async () => {
		await put("index.html", "<head></head>");
		await preloadImports(root);
		assert.equal(await readFile(path.join(root, "index.html"), "utf8"), "<head></head>");
	});
});

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

describe("makeRelative", () => {
	it("should lead from each file to the root of the site, and from the page for missing ones by the base", async () => {
		for (const name of ["index.html", "tim-kiem/index.html", "404.html"])
			await put(name, '<a href="/__goc__/du-lieu/">');
		await makeRelative(root, "/kho/");
		const hrefs = ["index.html", "tim-kiem/index.html", "404.html"].map((name) =>
			readFile(path.join(root, name), "utf8"),
		);
		assert.deepEqual(await Promise.all(hrefs), [
			'<a href="./du-lieu/">',
			'<a href="../du-lieu/">',
			'<a href="/kho/du-lieu/">',
		]);
	});
});

describe("addPolicy", () => {
	it("should stand before everything that it binds", async () => {
		await put("index.html", PAGE);
		await addPolicy(root);
		const html = await readFile(path.join(root, "index.html"), "utf8");
		const policy = html.indexOf(`http-equiv="Content-Security-Policy" content="${PAGE_POLICY}"`);
		assert.ok(policy > 0 && policy < html.indexOf("<link") && policy < html.indexOf("<script"));
	});

	it("should fail on a page that has no place for it", async () => {
		await put("index.html", "<p>");
		await assert.rejects(addPolicy(root), /index\.html/u);
	});
});
