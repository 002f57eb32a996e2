import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ChangeRange, changeRuns, toCells, toPieces } from "../../../src/apparatus/pieces.ts";
import type { Mark } from "../../../src/domain/document.ts";

test("a change that begins inside an emphasis is cut there", () => {
	const pieces = toPieces(
		"tốt đời, đẹp đạo",
		[{ type: "emphasis", start: 0, end: 7 }],
		[{ start: 4, end: 12, change: "ins", class: "wording", moveEnd: null }],
	);
	assert.deepEqual(
		pieces.map(({ text, emphasis, change }) => [text, emphasis, change?.change ?? null]),
		[
			["tốt ", true, null],
			["đời", true, "ins"],
			[", đẹp", false, "ins"],
			[" đạo", false, null],
		],
	);
});

test("a moved phrase that is cut by an emphasis is one change and names its end once", () => {
	const moveEnd = { id: "c1a-x", other: "c1b-x", number: "", said: "" };
	const pieces = toPieces(
		"tốt đời, đẹp đạo",
		[{ type: "emphasis", start: 6, end: 10 }],
		[{ start: 4, end: 12, change: "moved", class: "wording", moveEnd }],
	);
	assert.deepEqual(
		changeRuns(pieces).map(({ change, moveEnd: end, pieces: inside }) => [
			change,
			end?.id,
			inside.map(({ text, emphasis }) => (emphasis ? `*${text}*` : text)).join(""),
		]),
		[
			[null, undefined, "tốt "],
			["moved", "c1a-x", "đờ*i, đ*ẹp"],
			[null, undefined, " đạo"],
		],
	);
});

test("a note sign stands after the words before it", () => {
	const [first] = toPieces("vững mạnh. Tập trung", [{ type: "note", start: 9, end: 9, note: "n1" }]);
	assert.deepEqual([first?.text, first?.notes], ["vững mạnh", ["n1"]]);
});

test("pieces of any text with any ranges join to the text again", () => {
	const range = fc
		.tuple(fc.nat(30), fc.nat(30))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), fc.array(range), fc.array(range), (text, marks, changes) => {
			const clamp = ({ start, end }: { start: number; end: number }) => ({
				start: Math.min(start, text.length),
				end: Math.min(end, text.length),
			});
			const pieces = toPieces(
				text,
				marks.map((mark): Mark => ({ type: "emphasis", ...clamp(mark) })),
				changes.map(
					(change): ChangeRange => ({
						change: "del",
						class: "wording",
						moveEnd: null,
						...clamp(change),
					}),
				),
			);
			assert.equal(pieces.map((piece) => piece.text).join(""), text.replaceAll("\n", ""));
		}),
	);
});

test("a row of a table is cut into its cells, with their own emphasis", () => {
	const cells = toCells("Sơ kết | 2025", [
		{ type: "cell", start: 0, end: 6 },
		{ type: "cell", start: 9, end: 13 },
		{ type: "strong", start: 9, end: 13 },
	]);
	assert.deepEqual(
		cells?.map((cell) => cell.map(({ text, strong }) => [text, strong])),
		[[["Sơ kết", false]], [["2025", true]]],
	);
});

test("the first number of an act that has a page is its link, and no other", () => {
	const urlOf = (code: string): string | null => (code === "43-NQ/TW" ? "/43/" : null);
	const pieces = toPieces(
		"Nghị quyết số 43-NQ/TW, Kế hoạch số 7-KH/TU, Nghị quyết số 43-NQ/TW.",
		[],
		[],
		urlOf,
	);
	assert.deepEqual(
		pieces.filter((piece) => piece.url !== null).map(({ text, url }) => [text, url]),
		[["43-NQ/TW", "/43/"]],
	);
});
