import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggest } from "../../../src/elements/search/suggest.ts";
import { readQuery } from "../../../src/text/query.ts";

const vocabulary = { kiều: 3, bào: 5, bảo: 9, vận: 4, động: 8, nghiêm: 2 };

describe("suggest", () => {
	it("should mend one letter that is wrong, missing, added or exchanged", () => {
		for (const typed of ["kieu", "kiwu", "keu", "kieuu", "keiu"])
			assert.equal(
				suggest(readQuery(`${typed} van`), vocabulary),
				typed === "kieu" ? null : "kiều van",
				typed,
			);
	});

	it("should take the more frequent of two that are as near", () => {
		assert.equal(suggest(readQuery("baop"), vocabulary), "bảo");
	});

	it("should take apart two words that were written as one", () => {
		assert.equal(suggest(readQuery("vandong kieu"), vocabulary), "vận động kieu");
	});

	it("should say nothing where nothing is near, or nothing is unknown", () => {
		assert.equal(suggest(readQuery("zzzzz"), vocabulary), null);
		assert.equal(suggest(readQuery("vận động"), vocabulary), null);
	});
});
