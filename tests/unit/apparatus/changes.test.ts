import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changesBetween } from "../../../src/apparatus/changes.ts";
import type { ChangeRange } from "../../../src/apparatus/pieces.ts";

/** Ranges as "class: words". */
const said = (unit: string, ranges: readonly ChangeRange[] = []): string[] =>
	ranges.map((range) => `${range.change} ${range.class}: ${unit.slice(range.start, range.end)}`);

test("what is replaced is one place of one class, on both sides", () => {
	const [left, right] = ["trước ngày 10/12 hằng năm", "trước ngày 25/12 hằng năm"];
	const changes = changesBetween([left], [right]);
	assert.deepEqual(said(left, changes.left[0]), ["del figure: 10/12"]);
	assert.deepEqual(said(right, changes.right[0]), ["ins figure: 25/12"]);
	assert.deepEqual(changes.places, ["figure"]);
});

test("spelling is a class of its own, on both sides", () => {
	const [left, right] = ["Cấp uỷ lãnh đạo nhân dân", "Cấp ủy lãnh đạo Nhân dân"];
	const changes = changesBetween([left], [right]);
	assert.deepEqual(said(left, changes.left[0]), ["spelling spelling: uỷ", "spelling spelling: nhân"]);
	assert.deepEqual(said(right, changes.right[0]), ["spelling spelling: ủy", "spelling spelling: Nhân"]);
	assert.deepEqual(changes.places, ["spelling", "spelling"]);
});

const FIRST = "Nâng cao chất lượng công tác dân vận của các cơ quan nhà nước.";
const SECOND = "Phát huy vai trò giám sát của Mặt trận Tổ quốc ở cơ sở.";

test("units of a group are compared as one text, each with its own ranges", () => {
	const one = `${FIRST} ${SECOND.replace("ở cơ sở", "ở địa phương")}`;
	const changes = changesBetween([FIRST, SECOND], [one]);
	assert.deepEqual(said(FIRST, changes.left[0]), []);
	assert.deepEqual(said(SECOND, changes.left[1]), ["del wording: cơ sở"]);
	assert.deepEqual(said(one, changes.right[0]), ["ins wording: địa phương"]);
});

test("a unit that the other side lacks is marked from its first word to its last", () => {
	const changes = changesBetween([FIRST], [FIRST, SECOND]);
	assert.deepEqual(said(FIRST, changes.left[0]), []);
	assert.deepEqual(said(FIRST, changes.right[0]), []);
	assert.deepEqual(said(SECOND, changes.right[1]), [`ins wording: ${SECOND}`]);
});

test("a moved phrase is one place, and its two ends know each other", () => {
	const moved = "phát huy vai trò giám sát của Mặt trận Tổ quốc";
	const [left, right] = [
		`${moved}; các cấp ủy tăng cường lãnh đạo, chỉ đạo công tác dân vận, thực hiện dân chủ ở cơ sở`,
		`các cấp ủy tăng cường lãnh đạo, chỉ đạo công tác dân vận, thực hiện dân chủ ở cơ sở; ${moved}`,
	];
	const changes = changesBetween([left], [right], ({ side, number, count }) => ({
		id: `${side}${number}`,
		other: "",
		number: String(count),
		said: "",
	}));
	for (const [side, text] of [
		["left", left],
		["right", right],
	] as const) {
		const ends = changes[side][0]?.filter(({ change }) => change === "moved") ?? [];
		assert.deepEqual(said(text, ends), [`moved wording: ${moved}`], side);
		assert.deepEqual(ends[0]?.moveEnd, { id: `${side}1`, other: "", number: "1", said: "" });
	}
	assert.equal(changes.places.filter((place) => place === "wording").length, 1);
});

test("an end of a moved phrase that runs over two units is named once", () => {
	const words = "phát huy vai trò giám sát của Mặt trận Tổ quốc;\ntăng cường đối thoại với nhân dân";
	const rest = "các cấp ủy lãnh đạo, chỉ đạo công tác dân vận, thực hiện dân chủ ở cơ sở";
	const [head = "", tail = ""] = words.split("\n");
	const changes = changesBetween([head, `${tail}, ${rest}`], [`${rest}, ${words}`], () => ({
		id: "",
		other: "",
		number: "",
		said: "",
	}));
	const ends = changes.left.flat().filter(({ change }) => change === "moved");
	assert.equal(ends.length >= 2, true);
	assert.equal(changes.left.flat().filter(({ moveEnd }) => moveEnd !== null).length, 1);
});

test("ranges of any split of a text lie within their units, in order, without blanks at their ends", () => {
	const words = fc.constantFrom("cấp", "ủy", "uỷ", "đảng", "nhân dân", ",", ";", "2025", "tỉnh", "huyện");
	const units = fc.array(
		fc.array(words, { maxLength: 8 }).map((list) => list.join(" ")),
		{ minLength: 1, maxLength: 4 },
	);
	fc.assert(
		fc.property(units, units, (left, right) => {
			const changes = changesBetween(left, right);
			for (const [texts, ranges] of [
				[left, changes.left],
				[right, changes.right],
			] as const) {
				assert.equal(ranges.length, texts.length);
				ranges.forEach((list, index) => {
					let last = 0;
					for (const { start, end } of list) {
						assert.ok(start >= last && end > start);
						last = end;
						const text = (texts[index] ?? "").slice(start, end);
						assert.equal(text.length, end - start);
						assert.equal(text, text.trim());
					}
				});
			}
		}),
	);
});
