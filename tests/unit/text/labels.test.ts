import assert from "node:assert/strict";
import { test } from "node:test";
import { labelOrdinal, readLabel } from "../../../src/text/labels.ts";

const labelled = [
	["I. MỤC ĐÍCH, YÊU CẦU", "roman", "I", "I."],
	["IV- TỔ CHỨC THỰC HIỆN", "roman", "IV", "IV-"],
	["1. Mục đích", "arabic", "1", "1."],
	["1.Các cơ quan", "arabic", "1", "1."],
	["1- Mục tiêu", "arabic", "1", "1-"],
	["3.2. Đẩy mạnh phân cấp", "decimal", "3.2", "3.2."],
	["đ) Sở Nội vụ", "letter", "đ", "đ)"],
	["- 100% cơ quan Mặt trận", "dash", "-", "-"],
	["+ Cấp tỉnh", "plus", "+", "+"],
	["Điều 2. Thi hành", "article", "2", "Điều 2."],
	["Chương II. QUY ĐỊNH", "chapter", "II", "Chương II."],
] as const;
for (const [line, style, label, printed] of labelled) {
	test(`“${line}” has the label ${label}`, () => {
		const found = readLabel(line);
		assert.deepEqual([found?.style, found?.label, found?.printed], [style, label, printed]);
	});
}

for (const line of [
	"43-NQ/TW ngày 24/11/2023",
	"2021-2025, Ủy ban nhân dân",
	"61/2018/NĐ-CP.",
	"-----",
	"100% xã",
	"3-4 chi bộ",
]) {
	test(`“${line}” only looks numbered`, () => {
		assert.equal(readLabel(line), null);
	});
}

test("đ follows d in the order of letters", () => {
	assert.equal(labelOrdinal("letter", "đ"), (labelOrdinal("letter", "d") ?? 0) + 1);
});
