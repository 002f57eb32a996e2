import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { EQUIVALENTS, TYPED_ABBREVIATIONS } from "../../../src/text/abbreviations.ts";
import { findForms, indexForm, searchWords, spellOut, writtenForm } from "../../../src/text/searchForm.ts";

const forms = (text: string): string[] => searchWords(text).map(({ n }) => n);

describe("indexForm", () => {
	it("should fold by dropping combining marks alone", () => {
		assert.equal(indexForm("Đoàn kết Ðảng").normalize("NFD").replace(/\p{M}/gu, ""), "Doan ket Dang");
	});

	it("should lead back to the text, letter for letter", () => {
		const letters = fc.constantFrom(..."đĐðÐdDaáạ uỷủ-–,.“”1/\n");
		fc.assert(
			fc.property(fc.array(letters), (text) => {
				const written = text.join("").normalize("NFC");
				assert.equal(writtenForm(indexForm(written)), written);
			}),
		);
	});
});

describe("searchWords", () => {
	it("should leave punctuation and lone dashes out", () => {
		assert.deepEqual(forms("“Sống vui - khoẻ, hạnh phúc”"), ["sống", "vui", "khỏe", "hạnh", "phúc"]);
	});

	it("should write dates in one form", () => {
		for (const date of ["14/08/2023", "14/8/2023", "14-8-2023", "14 tháng 8 năm 2023"]) {
			assert.deepEqual(forms(date), ["14/8/2023"]);
		}
		assert.deepEqual(forms("trước ngày 10 tháng 12 hằng năm"), ["trước", "ngày", "10/12", "hằng", "năm"]);
		assert.deepEqual(searchWords("14/08/2023")[0]?.also, ["14/8"]);
	});

	it("should keep code numbers whole and never merge issuers", () => {
		assert.deepEqual(forms("Nghị quyết số 57 - NQ/TW"), ["nghị", "quyết", "57-nq/tw"]);
		assert.notDeepEqual(forms("43-NQ/TW"), forms("43-NQ/TU"));
		assert.deepEqual(searchWords("59/2023/NĐ-CP")[0]?.also, ["59", "59/2023", "nđ", "nd"]);
	});

	it("should know the type in a number, unless it would be a word", () => {
		assert.deepEqual(searchWords("977-QĐ/TU")[0]?.also, ["977", "qđ", "qd"]);
		assert.deepEqual(searchWords("08-ĐA/TU")[0]?.also, ["8"]);
	});

	it("should keep the word số where it is a word", () => {
		assert.deepEqual(forms("chuyển đổi số trong"), ["chuyển", "đổi", "số", "trong"]);
	});

	it("should point at the words", () => {
		const text = "Ủy ban, ngày 10 tháng 12";
		assert.deepEqual(
			searchWords(text).map(({ start, end }) => text.slice(start, end)),
			["Ủy", "ban", "ngày", "10 tháng 12"],
		);
	});
});

describe("spellOut", () => {
	it("should make an abbreviation and its full form alike", () => {
		const words = (text: string): string[] => spellOut(searchWords(text), EQUIVALENTS).map(({ n }) => n);
		assert.deepEqual(words("UBND huyện"), words("Ủy ban nhân dân huyện"));
		assert.deepEqual(words("kiều bào"), words("người Việt Nam ở nước ngoài"));
		assert.deepEqual(words("TCCSD"), words("tổ chức cơ sở đảng"));
	});

	it("should leave the words of other names in their place", () => {
		const [first] = spellOut(searchWords("của UBND"), EQUIVALENTS).slice(1);
		assert.deepEqual([first?.n, first?.start, first?.end], ["ủy", 4, 8]);
	});

	it("should not take tư for an abbreviation", () => {
		assert.deepEqual(findForms(searchWords("tự chuyển hóa về tư tưởng"), EQUIVALENTS), []);
		assert.deepEqual(findForms(searchWords("tu chuyen hoa"), EQUIVALENTS, true), []);
	});
});

describe("EQUIVALENTS", () => {
	it("should have each form once", () => {
		const all = [...EQUIVALENTS, ...TYPED_ABBREVIATIONS].flatMap(({ forms }) => forms);
		assert.equal(new Set(all).size, all.length);
	});
});
