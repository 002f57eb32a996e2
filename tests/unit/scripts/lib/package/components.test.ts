import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { type Component, readComponents } from "../../../../../scripts/lib/package/components.ts";

let project = "";
beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), "goi-"));
});
afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): string {
	const file = join(project, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	return file;
}

/** A package that is installed below the project, with its licence text. */
function install(folder: string, manifest: object, script = ""): string {
	write(`${folder}/package.json`, JSON.stringify({ version: "1.2.3", license: "MIT", ...manifest }));
	write(`${folder}/LICENSE`, `Licence of ${folder}`);
	return write(`${folder}/index.js`, script);
}

const read = async (...origins: string[]): Promise<Component[]> =>
	await readComponents(
		project,
		origins.map((origin) => ({ file: "_astro/a.js", origin })),
		project,
	);

test("a module is of the package that it lies in, with its version, licence and licence text", async () => {
	const [found] = await read(install("node_modules/@a/b", { name: "@a/b" }));
	assert.deepEqual(
		[found?.name, found?.version, found?.licence, found?.texts],
		["@a/b", "1.2.3", "MIT", [{ from: "LICENSE", text: "Licence of node_modules/@a/b" }]],
	);
});

test("a package within a bundle is concluded from the range that the bundle asked for, and says so", async () => {
	install("node_modules/docx/node_modules/nanoid", { name: "nanoid", version: "6.0.2" });
	const manifest = { name: "docx", dependencies: { nanoid: "^6.0.1" } };
	const [found] = await read(install("node_modules/docx", manifest, "// node_modules/nanoid/index.js\n"));
	assert.deepEqual(
		found?.inside.map(({ name, version, versionFrom }) => ({ name, version, versionFrom })),
		[{ name: "nanoid", version: "6.0.2", versionFrom: { range: "^6.0.1" } }],
	);
});

test("a bundle that names a package and no version leaves the version open, whatever is installed", async () => {
	install("node_modules/rolldown", { name: "rolldown" });
	const [found] = await read(
		install("node_modules/docx", { name: "docx" }, String.raw`// \0rolldown/runtime.js`),
	);
	assert.equal(found?.inside[0]?.version, null);
});

test("what the project wrote itself is no component", async () => {
	assert.deepEqual(await read(write("src/a.ts", "")), []);
});

test("a file with a .license beside it is what that says", async () => {
	const font = write("src/signs.woff2", "");
	write(
		"src/signs.woff2.license",
		"PackageName: DejaVu Sans\nPackageVersion: 2.37\nSPDX-License-Identifier: Bitstream-Vera\n\nCopyright",
	);
	const [found] = await read(font);
	assert.deepEqual([found?.name, found?.version, found?.licence], ["DejaVu Sans", "2.37", "Bitstream-Vera"]);
});

test("a package without licence text stops the build and is named", async () => {
	const module = install("node_modules/a", { name: "a" });
	rmSync(join(project, "node_modules/a/LICENSE"));
	await assert.rejects(read(module), /“a” .*không kèm lời giấy phép/u);
});

test("a module that comes from nowhere known stops the build and is named", async () => {
	await assert.rejects(read("virtual:la"), /“virtual:la”/u);
});

test("a package inside a bundle that is not installed stops the build with the command that helps", async () => {
	const bundle = install("node_modules/docx", { name: "docx" }, "// node_modules/khong-co/index.js\n");
	await assert.rejects(read(bundle), /npm install -D --save-exact khong-co/u);
});

test("the licences of what a build tool itself was made of do not go along with its few lines", async () => {
	const module = install("node_modules/vite", { name: "vite" });
	write("node_modules/vite/LICENSE", "MIT\n\n# Licenses of bundled dependencies\nothers");
	assert.equal((await read(module))[0]?.texts[0]?.text, "MIT");
});
