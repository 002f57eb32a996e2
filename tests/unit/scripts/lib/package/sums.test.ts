import assert from "node:assert/strict";
import { test } from "node:test";
import { compareSums, formatSums, parseSums } from "../../../../../scripts/lib/package/sums.ts";

const [A, B] = ["a".repeat(64), "b".repeat(64)];

test("sums are written as sha256sum reads them, and read back", () => {
	const sums = new Map([
		[".htaccess", A],
		["a b/c.html", B],
	]);
	assert.equal(formatSums(sums), `${A}  .htaccess\n${B}  a b/c.html\n`);
	assert.deepEqual(parseSums(formatSums(sums)), sums);
});

test("what is missing, changed and added is told apart", () => {
	const written = new Map([
		["a", A],
		["b", A],
	]);
	const present = new Map([
		["b", B],
		["c", B],
	]);
	assert.deepEqual(compareSums(written, present), { missing: ["a"], changed: ["b"], added: ["c"] });
});
