import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggest } from "../../../src/elements/search/suggest.ts";
import { readQuery } from "../../../src/text/query.ts";

const vocabulary = { kiều: 3, bào: 5, bảo: 9, vận: 4, động: 8, nghiêm: 2 };

describe("suggest", () => {
	it("should mend one letter that is wrong, missing, added or exchanged", () => {
		for (const typed of ["kieu", "kiwu", "kieuu", "keiu"])
			assert.equal(
				suggest(readQuery(`${typed} van`), vocabulary),
				typed === "kieu" ? null : "kieu van",
				typed,
			);
	});

	it("should take the more frequent of two that are as near", () => {
		assert.equal(suggest(readQuery("vận động baop"), vocabulary), "vận động bảo");
	});

	it("should take apart two words that were written as one", () => {
		assert.equal(suggest(readQuery("vandong kieu"), vocabulary), "van dong kieu");
	});

	it("should not take words that the corpus lacks, or abbreviations, for slips", () => {
		for (const typed of ["vay vận", "bù động", "QĐ 977", "qđ vận", "hđnd"])
			assert.equal(suggest(readQuery(typed), vocabulary), null, typed);
	});

	it("should say nothing where nothing is near, or nothing is unknown", () => {
		assert.equal(suggest(readQuery("zzzzz"), vocabulary), null);
		assert.equal(suggest(readQuery("vận động"), vocabulary), null);
	});
});
