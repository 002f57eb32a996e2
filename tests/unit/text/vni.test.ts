import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeVni, decodeVniWord } from "../../../src/text/vni.ts";

describe("decodeVniWord", () => {
	const words: readonly (readonly [string, string])[] = [
		["va65n", "vận"],
		["d9o65ng", "động"],
		["kie62u", "kiều"],
		["ba2o", "bào"],
		["nguo72i", "người"],
		["cu7o7ng", "cương"],
		["d9a3ng", "đảng"],
		["tru7o72ng", "trường"],
		["xa6y", "xây"],
		// Marks typed at the end of the word.
		["van65", "vận"],
		["xay6", "xây"],
		["quoc61", "quốc"],
	];
	for (const [typed, word] of words)
		it(`should read ${typed} as ${word}`, () => assert.equal(decodeVniWord(typed), word));

	for (const same of ["QH15", "nq43", "ct05", "m2", "van", "vận", "b6", "tat1x"])
		it(`should leave ${same} alone`, () => assert.equal(decodeVniWord(same), same));
});

describe("decodeVni", () => {
	it("should decode a whole query", () => {
		assert.equal(decodeVni("co6ng ta1c da6n va65n"), "công tác dân vận");
		assert.equal(decodeVni("d9a3ng vie6n"), "đảng viên");
	});

	it("should leave a query alone that is not surely VNI", () => {
		for (const query of ["5 không 3 sạch", "nq 43", "43-NQ/TW", "quý 4", "mục a1", "15/5/2016", "khu 2 ấp 3"])
			assert.equal(decodeVni(query), query);
	});
});
