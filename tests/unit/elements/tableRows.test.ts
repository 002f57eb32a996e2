import assert from "node:assert/strict";
import { test } from "node:test";
import { compareCells, filterForm, matchesFilter } from "../../../src/elements/tableRows.ts";

const finds = (text: string, asked: string): boolean => matchesFilter(filterForm(text), asked);

test("a filter needs no marks", () => {
	const text = "định kỳ báo cáo Ủy ban nhân dân tỉnh";
	for (const asked of ["báo cáo", "bao cao", "BÁO CÁO", "uỷ ban", "dinh ky"])
		assert.ok(finds(text, asked), asked);
});

test("a phrase is found as it stands, not its words apart", () => {
	assert.ok(!finds("Báo Kiên Giang nâng cao chất lượng", "bao cao"));
});

test("a phrase begins with a word and may end within one", () => {
	assert.ok(finds("báo cáo kết quả", "bao ca"));
	assert.ok(!finds("đồng bào cao tuổi", "ao cao"));
});

test("of several phrases parted by commas one is enough", () => {
	assert.ok(finds("tổ chức quán triệt Nghị quyết", "học tập, quán triệt, tuyên truyền"));
	assert.ok(!finds("theo dõi, đôn đốc", "học tập, quán triệt, tuyên truyền"));
});

test("nothing asked for finds everything", () => {
	for (const asked of ["", "  ", ",", " , ;"]) assert.ok(finds("báo cáo", asked));
});

test("numbers are found with their signs", () => {
	assert.ok(finds("đạt 100% và trước 10/12", "100%"));
	assert.ok(finds("đạt 100% và trước 10/12", "10/12"));
});

const ordered = (...texts: string[]): string[] =>
	texts
		.map((text) => ({ key: null, text }))
		.sort(compareCells)
		.map(({ text }) => text);

test("words stand in Vietnamese order: Đ behind D, tones behind the plain vowel", () => {
	assert.deepEqual(ordered("Đoàn", "Ủy ban", "Dân vận", "Ban", "Bản"), [
		"Ban",
		"Bản",
		"Dân vận",
		"Đoàn",
		"Ủy ban",
	]);
});

test("numbers of headings stand by value", () => {
	assert.deepEqual(ordered("10. Khen thưởng", "2. Yêu cầu"), ["2. Yêu cầu", "10. Khen thưởng"]);
});

test("cells with a key stand before those without, by the key and not by their words", () => {
	const cells = [
		{ key: null, text: "Ban Dân vận" },
		{ key: "2030-99-99", text: "đến năm 2030" },
		{ key: "2024-01-10", text: "trước 10/01/2024" },
	];
	assert.deepEqual(
		cells.sort(compareCells).map(({ key }) => key),
		["2024-01-10", "2030-99-99", null],
	);
});
