import assert from "node:assert/strict";
import { test } from "node:test";
import type { Component } from "../../../../../scripts/lib/package/components.ts";
import { toLicenceFile } from "../../../../../scripts/lib/package/licences.ts";

const COMPONENT: Component = {
	name: "a",
	version: "1.0.0",
	versionFrom: "itself",
	registry: "npm",
	licence: "MIT",
	texts: [{ from: "LICENSE", text: "Permission is hereby granted" }],
	notices: [],
	files: ["_astro/a.js"],
	inside: [],
	opaque: false,
};

test("the file begins with the project's own licence and notice, verbatim", () => {
	assert.match(toLicenceFile("MIT License\n\nNOTICE: texts", []), /\nMIT License\n\nNOTICE: texts\n/u);
});

test("every component, also one inside another, stands with its version and licence text", () => {
	const inside = { ...COMPONENT, name: "b", texts: [{ from: "COPYING", text: "Do as you like" }] };
	const text = toLicenceFile("", [{ ...COMPONENT, inside: [inside] }]);
	assert.match(text, /\na 1\.0\.0\nGiấy phép: MIT\n[\s\S]*Permission is hereby granted/u);
	assert.match(text, /\nb 1\.0\.0\nGiấy phép: MIT\nNằm sẵn trong a 1\.0\.0: [\s\S]*Do as you like/u);
});

test("a text that two share stands once", () => {
	const text = toLicenceFile("", [COMPONENT, { ...COMPONENT, name: "b" }]);
	assert.equal(text.split("Permission is hereby granted").length, 2);
	assert.match(text, /như của a 1\.0\.0, ở trên/u);
});

test("comments by which authors ask to be named are handed on", () => {
	assert.match(
		toLicenceFile("", [{ ...COMPONENT, notices: ["/* @license X */"] }]),
		/\n\/\* @license X \*\/\n/u,
	);
});
