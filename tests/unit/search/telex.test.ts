import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeTelex, decodeTelexWord } from "../../../src/text/telex.ts";

describe("decodeTelexWord", () => {
	const words: readonly (readonly [string, string])[] = [
		["vaanj", "vận"],
		["ddoongj", "động"],
		["kieeuf", "kiều"],
		["baof", "bào"],
		["nguwowif", "người"],
		["nguwoif", "người"],
		["truowngf", "trường"],
		["dduwowcj", "được"],
		["quyeets", "quyết"],
		["giaos", "giáo"],
		["gif", "gì"],
		["quoocs", "quốc"],
		["hoaf", "hòa"],
		["hoanf", "hoàn"],
		["tuyeenf", "tuyền"],
		["DDarng", "đảng"],
		// Marks typed at the end of the word.
		["vanaj", "vận"],
		["dongdf", "đòng"],
	];
	for (const [typed, word] of words)
		it(`should read ${typed} as ${word}`, () => assert.equal(decodeTelexWord(typed), word));

	for (const typed of [
		"van",
		"dong",
		"hoa",
		"UBND",
		"MTTQ",
		"TW",
		"chart",
		"windows",
		"vận",
		"bats2",
		"tats",
	]) {
		const same = typed === "tats" ? "tát" : typed === "TW" ? "tư" : typed;
		it(`should read ${typed} as ${same}`, () => assert.equal(decodeTelexWord(typed), same));
	}
});

describe("decodeTelex", () => {
	it("should decode a whole query, syllables without tone too", () => {
		assert.equal(decodeTelex("vaanj ddoongj kieeuf baof"), "vận động kiều bào");
		assert.equal(decodeTelex("xaay duwngj ddangr vieen"), "xây dựng đảng viên");
	});

	it("should leave a query alone that is not surely Telex", () => {
		for (const query of ["van dong kieu bao", "test", "hoax", "43-NQ/TW", "pass nhanh", "vận động"]) {
			assert.equal(decodeTelex(query), query);
		}
	});
});
