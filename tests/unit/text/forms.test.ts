import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonForm, fold, readingCase, slug } from "../../../src/text/forms.ts";

const samePairs = [
	["uỷ ban", "ủy ban"],
	["hoá", "hóa"],
	["hoà bình", "hòa bình"],
	["khoá XI", "khóa XI"],
	["xoá bỏ", "xóa bỏ"],
	["Ðảng", "Đảng"],
	["Nhân dân", "nhân dân"],
	["2020 – 2025", "2020 - 2025"],
	["“Dân vận khéo”", '"Dân vận khéo"'],
	["đối ngoại".normalize("NFD"), "đối ngoại"],
] as const;
for (const [one, other] of samePairs) {
	test(`“${one}” and “${other}” differ in spelling only`, () => {
		assert.equal(comparisonForm(one), comparisonForm(other));
	});
}

test("the mark of “quý” stays where it is, because “qu” is a consonant", () => {
	assert.equal(comparisonForm("quý"), "quý");
});

test("the mark of “hoàn” stays where it is, because the syllable is closed", () => {
	assert.equal(comparisonForm("hoàn"), "hoàn");
});

test("words that differ in tone stay different", () => {
	assert.notEqual(comparisonForm("phần đầu"), comparisonForm("phấn đấu"));
});

test("the fold has no marks and no đ", () => {
	assert.equal(fold("Vận động kiều bào, Ðảng"), "van dong kieu bao, dang");
});

test("a code number makes a slug that is safe in an address", () => {
	assert.equal(slug("08-ĐA/TU"), "08-da-tu");
});

test("an office in capitals is read with the capitals of its name only", () => {
	assert.equal(readingCase("HUYỆN ỦY PHỤNG HIỆP"), "Huyện ủy Phụng Hiệp");
});

test("a title of two offices keeps the fixed case of both", () => {
	assert.equal(readingCase("PHÓ BÍ THƯ THƯỜNG TRỰC"), "Phó Bí thư Thường trực");
});

test("text that is not all capitals is left alone", () => {
	assert.equal(readingCase("Sở Nội vụ"), "Sở Nội vụ");
});
