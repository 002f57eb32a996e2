import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { finishPages } from "../../../../scripts/lib/finishPages.ts";
import { PAGE_POLICY } from "../../../../scripts/lib/hosting/headers.ts";

let root: string;
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), "doi-chieu-pages-"));
	for (const folder of ["_astro", "tim-kiem"]) await mkdir(path.join(root, folder));
});
afterEach(() => rm(root, { recursive: true }));

const put = (name: string, text: string): Promise<void> => writeFile(path.join(root, name), text);
const read = (name: string): Promise<string> => readFile(path.join(root, name), "utf8");

const CHARSET = '<meta charset="utf-8">';
const pageWith = (rest: string): string =>
	`<head>${CHARSET}<link rel="stylesheet" href="/__goc__/a.css"></head>${rest}`;
const SCRIPT = '<script type="module" src="/__goc__/_astro/page.js"></script>';

describe("finishPages", () => {
	it("should name a page's script and all that it imports, before the styles, but nothing fetched on demand", async () => {
		await put("index.html", pageWith(SCRIPT));
		await put("_astro/page.js", 'import{a as e}from"./one.js";import"./two.js";e();import("./later.js")');
		await put("_astro/one.js", 'import{b}from"./three.js";export const a=()=>b');
		for (const name of ["two", "three", "later"]) await put(`_astro/${name}.js`, "export const b=1");
		await finishPages(root, "/");
		const links = (await read("index.html")).matchAll(/<link rel="(?<rel>[^"]+)" href="(?<href>[^"]+)"/gu);
		assert.deepEqual(
			[...links].map(({ groups }) => `${groups?.rel} ${groups?.href}`),
			[
				...["page", "one", "two", "three"].map((name) => `modulepreload ./_astro/${name}.js`),
				"stylesheet ./a.css",
			],
		);
	});

	it("should lead from each file to the root of the site, and from the page for missing ones by the base", async () => {
		const names = ["index.html", "tim-kiem/index.html", "404.html"];
		for (const name of names) await put(name, pageWith('<a href="/__goc__/du-lieu/">'));
		await finishPages(root, "/kho/");
		const hrefs = (await Promise.all(names.map(read))).map((html) => /<a href="[^"]+">/u.exec(html)?.[0]);
		assert.deepEqual(hrefs, ['<a href="./du-lieu/">', '<a href="../du-lieu/">', '<a href="/kho/du-lieu/">']);
	});

	it("should rewrite addresses in style sheets, scripts and data too, and leave bytes alone", async () => {
		for (const name of ["a.css", "a.js", "a.json", "a.woff2"]) await put(`_astro/${name}`, "/__goc__/b");
		await finishPages(root, "/");
		const texts = await Promise.all(
			["a.css", "a.js", "a.json", "a.woff2"].map((name) => read(`_astro/${name}`)),
		);
		assert.deepEqual(texts, ["../b", "../b", "../b", "/__goc__/b"]);
	});

	it("should give every page its policy, before all that it binds", async () => {
		await put("index.html", pageWith(SCRIPT));
		await finishPages(root, "/");
		const html = await read("index.html");
		const policy = `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;
		assert.ok(html.startsWith(`<head>${policy}<link`));
	});

	it("should fail on a page that has no place for its policy", async () => {
		await put("index.html", "<p>");
		await assert.rejects(finishPages(root, "/"), /index\.html/u);
	});
});
