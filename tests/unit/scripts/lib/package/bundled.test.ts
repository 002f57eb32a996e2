import assert from "node:assert/strict";
import { test } from "node:test";
import { bundledIn, packageOfModule } from "../../../../../scripts/lib/package/bundled.ts";

test("a bundle names the packages that it was made of, each once", () => {
	const script = [
		"// node_modules/nanoid/url-alphabet/index.js",
		"// node_modules/nanoid/non-secure/index.js",
		"// ../node_modules/.pnpm/x@1.0.0/node_modules/@a/x/i.mjs",
		"//#region node_modules/fflate/esm/browser.js",
	].join("\n");
	assert.deepEqual(
		bundledIn(script).map(({ name }) => name),
		["@a/x", "fflate", "nanoid"],
	);
});

test("what the bundler put in bears its own version where the bundle says it", () => {
	assert.deepEqual(bundledIn(String.raw`// \0@oxc-project+runtime@0.155.0/helpers/esm/typeof.js`), [
		{ name: "@oxc-project/runtime", version: "0.155.0", registry: "npm" },
	]);
});

test("modules of the library itself and plain comments name no package", () => {
	assert.deepEqual(bundledIn("// src/file/base.ts\n// see node_modules/x/ for more\nconst a = 1;"), []);
});

test("a nested package is told from the one that holds it", () => {
	assert.equal(packageOfModule("/a/node_modules/docx/node_modules/nanoid/index.js")?.name, "nanoid");
});
