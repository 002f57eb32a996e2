import assert from "node:assert/strict";
import { test } from "node:test";
import { toJson } from "../../../../src/elements/export/toJson.ts";
import { comparison, plain, run } from "./sheets.ts";

const read = (sheet = comparison) => JSON.parse(toJson(sheet));

test("title, what to beware of, address and columns are said once", () => {
	const { rows, ...head } = read();
	assert.equal(rows.length, 3);
	assert.deepEqual(head, {
		title: comparison.title,
		about: comparison.lines,
		address: comparison.address,
		columns: comparison.columns,
	});
});

test("changes are ranges over the exact text, one a change", () => {
	const { text, marks } = read().rows[1].cells[2];
	assert.ok(text.startsWith("- Thực hiện"));
	assert.deepEqual(
		marks.map(({ type, start, end }: { type: string; start: number; end: number }) => [
			type,
			text.slice(start, end),
		]),
		[
			["ins", "Thực hiện hiệu quả Nghị quyết số 43-NQ/TW"],
			["moved", "đẩy mạnh tuyên truyền"],
		],
	);
});

test("offsets count the line ends between paragraphs", () => {
	const cells = [[[run("một")], [run("hai "), run("ba", { change: "del" })]]];
	const [{ text, marks }] = read({ ...comparison, rows: [{ kind: "row", cells }] }).rows[0].cells;
	assert.equal(text, "một\nhai ba");
	assert.deepEqual(marks, [{ type: "del", start: 8, end: 10 }]);
});

test("what the site says among the words of a document is marked as its own", () => {
	const { text, marks } = read().rows[2].cells[0];
	assert.deepEqual(marks, [{ type: "aside", start: 0, end: text.length }]);
});

test("a cell without marks has none", () => {
	const sheet = { ...comparison, rows: [{ kind: "row" as const, cells: [plain("- a")] }] };
	assert.deepEqual(read(sheet).rows[0].cells, [{ text: "- a" }]);
});
