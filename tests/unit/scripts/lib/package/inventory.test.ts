import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf } from "../../../../../scripts/lib/package/inventory.ts";

test("a module of which something is left in a script of the browser is inside the site", () => {
	const modules = { "/a/node_modules/diff/base.js": { renderedLength: 12 } };
	assert.deepEqual(partsOf("client", { "a.js": { type: "chunk", fileName: "a.js", modules } }), [
		{ file: "a.js", origin: "/a/node_modules/diff/base.js" },
	]);
});

test("a module of which nothing is left is not inside", () => {
	const modules = { "/a/node_modules/diff/patch.js": { renderedLength: 0 } };
	assert.deepEqual(partsOf("client", { "a.js": { type: "chunk", fileName: "a.js", modules } }), []);
});

test("a script that only runs while building is not inside", () => {
	const modules = { "/a/node_modules/zod/index.js": { renderedLength: 900 } };
	assert.deepEqual(partsOf("prerender", { "a.mjs": { type: "chunk", fileName: "a.mjs", modules } }), []);
});

test("a style sheet that a page imports while building is inside, although nothing of it is left there", () => {
	const modules = { "/a/node_modules/x/x.css": { renderedLength: 0 } };
	assert.deepEqual(partsOf("prerender", { "a.mjs": { type: "chunk", fileName: "a.mjs", modules } }), [
		{ file: "a.mjs", origin: "/a/node_modules/x/x.css" },
	]);
});

test("a font that any environment emits is inside, by the file that it was made of", () => {
	const font = "node_modules/x/x.woff2";
	const asset = { type: "asset", fileName: "_astro/x.1.woff2", originalFileNames: [font] } as const;
	assert.deepEqual(partsOf("prerender", { "x.woff2": asset }), [{ file: "_astro/x.1.woff2", origin: font }]);
});
