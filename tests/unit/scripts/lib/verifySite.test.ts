import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { verifySite } from "../../../../scripts/lib/verifySite.ts";

const INDEX = {
	documents: [{ id: "a", url: "van-ban/a/", data: "data/documents/a.json" }],
	alignments: [{ data: "data/alignments/a--b.json" }],
};

let root: string;
const put = (name: string, text: string): void => {
	mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
	writeFileSync(path.join(root, name), text);
};
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "doi-chieu-verify-"));
	put("data/index.json", JSON.stringify(INDEX));
	for (const name of ["index.html", "404.html", "tim-kiem/index.html", "pagefind/pagefind.js"])
		put(name, "x");
	for (const name of ["van-ban/a/index.html", "data/documents/a.json", "data/alignments/a--b.json"])
		put(name, "x");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("verifySite", () => {
	it("should accept a site that holds every document", async () => {
		await verifySite(root, ["a"]);
	});

	it("should refuse one that lacks a document", async () => {
		await assert.rejects(verifySite(root, ["a", "b"]), /có 1 văn bản \(a\) mà đáng lẽ có 2 \(a, b\)/u);
	});

	for (const name of [
		"index.html",
		"van-ban/a/index.html",
		"data/alignments/a--b.json",
		"pagefind/pagefind.js",
	]) {
		it(`should refuse one without ${name}, or with nothing in it`, async () => {
			put(name, "");
			await assert.rejects(verifySite(root, ["a"]), new RegExp(`thiếu ${name} `, "u"));
			rmSync(path.join(root, name));
			await assert.rejects(verifySite(root, ["a"]), new RegExp(`thiếu ${name} `, "u"));
		});
	}
});
