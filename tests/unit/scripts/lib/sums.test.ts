import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { compareSums, formatSums, readSums } from "../../../../scripts/lib/sums.ts";

const [A, B] = ["a".repeat(64), "b".repeat(64)];

test("sums are written as sha256sum reads them, and read back", () => {
	const sums = new Map([
		[".htaccess", A],
		["a b/c.html", B],
	]);
	assert.equal(formatSums(sums), `${A}  .htaccess\n${B}  a b/c.html\n`);
	assert.deepEqual(readSums(formatSums(sums)), sums);
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

describe("readSums", () => {
	const SUM = "a".repeat(64);

	it("should read what sha256sum writes, names with blanks and marks too", () => {
		const text = `${SUM}  ./index.html\n${SUM.toUpperCase()} *kế hoạch 1.txt\n`;
		assert.deepEqual(
			[...(readSums(text) ?? [])],
			[
				["index.html", SUM],
				["kế hoạch 1.txt", SUM],
			],
		);
	});

	for (const text of ["", "<!DOCTYPE html>", `${SUM}  ../a`, `${SUM}  /etc/passwd`, `${SUM}  a\nb`])
		it(`should refuse ${JSON.stringify(text.replace(SUM, "…"))}`, () => {
			assert.equal(readSums(text), null);
		});
});
