import assert from "node:assert/strict";
import { test } from "node:test";
import { toBom } from "../../../../../scripts/lib/package/bom.ts";
import type { Component } from "../../../../../scripts/lib/package/components.ts";
import { bomErrors } from "../../../../support/bomErrors.ts";

const EDITION = { name: "doi-chieu", version: "0.1.0", licence: "MIT", date: "2026-01-02", base: "/" };
const COMPONENT: Component = {
	name: "@a/b c",
	version: "1.0.0",
	versionFrom: "itself",
	registry: "npm",
	licence: "MIT",
	texts: [{ from: "LICENSE", text: "Lời" }],
	notices: [],
	files: ["_astro/a.js"],
	inside: [],
	opaque: false,
};
/** Everything that a component can be: nested, of unknown or concluded version, of two licences, opaque. */
const COMPONENTS: readonly Component[] = [
	{ ...COMPONENT, notices: ["/*! Người viết */"] },
	{
		...COMPONENT,
		name: "b",
		opaque: true,
		inside: [
			{ ...COMPONENT, name: "c", version: null },
			{ ...COMPONENT, name: "d", versionFrom: { range: "^1.0.0" }, licence: "MIT OR Apache-2.0" },
			{ ...COMPONENT, name: "e", registry: "cargo", licence: "BlueOak-1.0.0" },
		],
	},
	{ ...COMPONENT, name: "DejaVu Sans", registry: "generic", licence: "Bitstream-Vera", files: ["a.woff2"] },
];

test("the bill of materials is valid by the official schema of CycloneDX 1.6", () => {
	assert.deepEqual(bomErrors(toBom(EDITION, COMPONENTS)), []);
});

test("that schema refuses a licence that is no SPDX id, so the test above can fail", () => {
	assert.notDeepEqual(bomErrors(toBom({ ...EDITION, licence: "Tu-do" }, [])), []);
});

test("one library inside two others has two references, since they must be unique", () => {
	const holders = ["x", "y"].map((name) => ({ ...COMPONENT, name, inside: [{ ...COMPONENT, name: "z" }] }));
	const references = [...JSON.stringify(toBom(EDITION, holders)).matchAll(/"bom-ref":"([^"]+)"/gu)];
	assert.equal(new Set(references.map(([, reference]) => reference)).size, 5);
});

test("the only time in it is the date of the edition", () => {
	const times = JSON.stringify(toBom(EDITION, COMPONENTS)).match(/\d{4}-\d\d-\d\d[^"]*/gu);
	assert.deepEqual(times, ["2026-01-02T00:00:00Z"]);
});

test("a package address encodes what it must", () => {
	const text = JSON.stringify(toBom(EDITION, COMPONENTS));
	assert.match(text, /"purl":"pkg:npm\/%40a\/b-c@1\.0\.0"/u);
});
