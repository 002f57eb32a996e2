import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cell } from "../../../../src/elements/export/sheet.ts";
import { toCsv } from "../../../../src/elements/export/toCsv.ts";
import { comparison, plain, run } from "./sheets.ts";

/** Fields of the first record below the head of a sheet with one row. */
const row = (...cells: Cell[]): string | undefined =>
	toCsv({ ...comparison, columns: cells.map(() => "Cột"), rows: [{ kind: "row", cells }] }).split("\r\n")[1];

test("Excel is told that the file is UTF-8", () => {
	assert.equal(toCsv(comparison).charCodeAt(0), 0xfeff);
});

test("every record ends in CRLF, and the first is the head of the table", () => {
	const records = toCsv(comparison).slice(1).split("\r\n");
	assert.equal(records[0], "Kế hoạch Phụng Hiệp (43-NQ/TW),Quan hệ,Kế hoạch Kiên Giang (43-NQ/TW)");
	assert.equal(records.at(-1), "");
});

test("commas, quotes and paragraphs stand in a quoted field", () => {
	assert.equal(
		row(plain("a, b"), plain('"Dân vận khéo"'), plain("một", "hai"), plain("thường")),
		'"a, b","""Dân vận khéo""","một\nhai",thường',
	);
});

test("a bullet is written with a dash, which Excel does not take for a formula", () => {
	assert.equal(row(plain("- Đẩy mạnh tuyên truyền")), "– Đẩy mạnh tuyên truyền");
});

test("whatever else begins like a formula is made text by an apostrophe", () => {
	for (const text of ["=1+1", "+ thôn bản", "-5%", "--", "@SUM(A1)", "\tx", "-2+3+cmd|' /C calc'!A0"])
		assert.equal(row(plain(text)), `'${text}`);
});

test("a sign inside a text is left alone", () => {
	assert.equal(row(plain("giai đoạn 2021 - 2025 = 5 năm")), "giai đoạn 2021 - 2025 = 5 năm");
});

test("changed words stand in the brackets of the printed page, one pair a change", () => {
	const [, , line] = toCsv(comparison).split("\r\n");
	assert.match(line ?? "", /^"xây dựng đất nước \[-ta \]ngày càng/u);
	assert.match(line ?? "", /– \[\+Thực hiện hiệu quả Nghị quyết số 43-NQ\/TW\] ngày càng/u);
	assert.match(line ?? "", /\[đẩy mạnh tuyên truyền\]/u);
});

test("what it is and its address stand below the table, parted by an empty record", () => {
	const records = toCsv(comparison).split("\r\n");
	const empty = records.indexOf(",,");
	assert.equal(empty, 1 + comparison.rows.length);
	assert.equal(records[empty + 2], '"Còn là dự thảo, chưa phải văn bản chính thức: Phụng Hiệp.",,');
	assert.equal(records.at(-2), `${comparison.address},,`);
});

test("the brackets are explained only where there are any", () => {
	const unmarked = { ...comparison, rows: [{ kind: "row" as const, cells: [plain("a"), [[run("b")]], []] }] };
	assert.match(toCsv(comparison), /\[\+…\]/u);
	assert.doesNotMatch(toCsv(unmarked), /\[\+…\]/u);
});
