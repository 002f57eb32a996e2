import assert from "node:assert/strict";
import { test } from "node:test";
import { nodeAccuracy, type OutlineGold } from "../../bench/align/gold.ts";
import {
	align,
	idAt,
	kienGiang,
	outline,
	phungHiep,
	plan,
	readGold,
	rowAt,
	sonLa,
	witness,
} from "./corpus.ts";

const gold = readGold<OutlineGold>("nq43.json");

for (const known of [phungHiep, kienGiang]) {
	test(`the primary node is right for 0.96 of the lines of ${known.meta.id}`, () => {
		const { rows } = align(known, outline);
		const { all } = nodeAccuracy(
			gold[known.meta.id] ?? [],
			known,
			(unit) => rows.find((row) => row.a.includes(unit.id))?.b[0] ?? null,
		);
		assert.ok(all >= 0.96, `accuracy is ${all}`);
	});
}

const known = align(kienGiang, outline);

test("a sentence that only announces tasks carries nothing out", () => {
	assert.equal(rowAt(known, kienGiang, 35), undefined);
});

test("the heading of purpose and requirements has no node in a directive", () => {
	assert.equal(rowAt(known, kienGiang, 13, "section"), undefined);
});

test("a goal under the purpose carries out the directive's goal", () => {
	assert.deepEqual(rowAt(known, kienGiang, 19)?.b, ["iii"]);
});

test("a task for people whom the directive does not list belongs to the node that lists the others", () => {
	assert.deepEqual(rowAt(known, kienGiang, 105, "section")?.b, ["iv.2"]);
});

test("in a plan by actors a unit goes to the node of its own words", () => {
	assert.deepEqual(rowAt(align(sonLa, outline), sonLa, 82)?.b, ["iv.2"]);
});

test("a unit whose node is not that of its section has moved", () => {
	assert.equal(rowAt(align(sonLa, outline), sonLa, 82)?.moved, true);
});

test("a node without words attracts nothing", () => {
	assert.ok(known.onlyB.includes("ii.4"));
});

test("a plan unit stands in one row only, a node in as many as carry it out", () => {
	const units = known.rows.map((row) => row.a);
	assert.equal(new Set(units.map((ids) => ids.join())).size, units.length);
	assert.ok(known.rows.filter((row) => row.b[0] === "iv.2").length > 10);
});

test("further nodes that a unit names by its own words are a hint beside its primary node", () => {
	const others = known.rows.filter((row) => row.also.length > 0);
	assert.ok(others.length > 0);
	assert.ok(others.every((row) => !row.also.includes(row.b[0] ?? "")));
});

test("body units overlap with a node in part, by definition", () => {
	assert.ok(known.rows.every((row) => row.kind === "section" || row.relation === "partial"));
});

test("the outline may be the first document", () => {
	const turned = align(outline, kienGiang);
	const pairs = (rows: typeof known.rows, from: "a" | "b", to: "a" | "b"): string[] =>
		rows.map((row) => `${row[from].join()} ${row[to].join()}`).sort();
	assert.deepEqual(pairs(turned.rows, "b", "a"), pairs(known.rows, "a", "b"));
});

test("the outline of another directive works the same way", () => {
	const directive = witness(
		"05-ctr-tu",
		[
			["i", "heading", "Mục tiêu"],
			["ii", "heading", "Nhiệm vụ, giải pháp"],
			["ii.1", "heading", "Đổi mới công tác giáo dục chính trị, tư tưởng"],
			["ii.2", "heading", "Nâng cao chất lượng đội ngũ đảng viên"],
			["ii.3", "heading", "Đổi mới công tác kiểm tra, giám sát, kỷ luật đảng"],
			["iii", "heading", "Tổ chức thực hiện"],
		],
		"outline",
	);
	const tuyPhuoc = plan("tuy-phuoc-kh-xay-dung-dang");
	const { rows } = align(tuyPhuoc, directive);
	const nodeAt = (line: number): string | undefined =>
		rows.find((row) => row.a.includes(idAt(tuyPhuoc, line)))?.b[0];
	assert.deepEqual([27, 55, 71, 135, 145, 155, 165, 253].map(nodeAt), [
		"i",
		"ii.1",
		"ii.1",
		"ii.2",
		"ii.2",
		"ii.3",
		"ii.3",
		"iii",
	]);
});
