import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { alignDocuments, buildCorpusStatistics, nearestDocuments } from "../../../src/collation/index.ts";
import { alignmentSchema } from "../../../src/domain/alignment.ts";
import type { PlacedUnit } from "../../../src/domain/document.ts";
import { type AlignGold, agreement, pairsOf } from "../../bench/align/gold.ts";
import {
	align,
	deAn08,
	idAt,
	kienGiang,
	phungHiep,
	readGold,
	rowAt,
	sonLa,
	statistics,
	witness,
} from "./corpus.ts";

const known = align(phungHiep, kienGiang);
const actors = align(phungHiep, sonLa);
const gold = readGold<AlignGold>("align.json");

test("units of the known pair agree with two readers at F1 0.93 or better", () => {
	const { f1 } = agreement(gold, "unit", pairsOf(known, "unit", phungHiep, kienGiang));
	assert.ok(f1 >= 0.93, `F1 is ${f1}`);
});

test("sections of the known pair agree with two readers at F1 0.97 or better", () => {
	const { f1 } = agreement(gold, "section", pairsOf(known, "section", phungHiep, kienGiang));
	assert.ok(f1 >= 0.97, `F1 is ${f1}`);
});

test("the same heading in another case and spelling of Nhân dân is identical", () => {
	assert.equal(rowAt(known, phungHiep, 82, "section")?.relation, "identical");
});

test("a paragraph that kept most of its words in their order is edited", () => {
	assert.equal(rowAt(known, phungHiep, 87)?.relation, "edited");
});

test("the workers' task, written anew by another author, is reworded", () => {
	assert.equal(rowAt(known, phungHiep, 52)?.relation, "reworded");
});

test("one passage beside a group that says all of it and much more overlaps in part", () => {
	assert.equal(rowAt(known, phungHiep, 93)?.relation, "partial");
});

test("sections are paired by content where their numbers differ", () => {
	assert.deepEqual(rowAt(known, phungHiep, 89, "section")?.b, [idAt(kienGiang, 111)]);
});

test("tasks for one group of people are counterparts though they share hardly a word", () => {
	assert.deepEqual(rowAt(known, phungHiep, 55)?.b, [idAt(kienGiang, 55)]);
});

test("a goal that the other plan puts under its purpose has moved", () => {
	const row = rowAt(known, phungHiep, 35);
	assert.deepEqual([row?.b, row?.moved], [[idAt(kienGiang, 19)], true]);
});

test("a paragraph under its section's counterpart has not moved", () => {
	assert.equal(rowAt(known, phungHiep, 98)?.moved, false);
});

test("one paragraph that became two items is one row", () => {
	assert.deepEqual(rowAt(known, phungHiep, 72)?.b, [idAt(kienGiang, 83), idAt(kienGiang, 85)]);
});

test("two paragraphs about supervision join the one that merges them", () => {
	assert.deepEqual(rowAt(actors, phungHiep, 86)?.a, [idAt(phungHiep, 86), idAt(phungHiep, 100)]);
});

test("a plan with one section of tasks answers to both sections of a plan with two", () => {
	assert.deepEqual(rowAt(actors, phungHiep, 40, "section")?.b, ["ii", "iii"]);
});

test("a section by subject answers to the section of the actor that has its tasks", () => {
	assert.deepEqual(rowAt(actors, phungHiep, 74, "section")?.b, [idAt(sonLa, 66)]);
});

test("a heading answers to the numbered paragraph that names its task, and to the section with its content", () => {
	assert.deepEqual(rowAt(actors, phungHiep, 89, "section")?.b, [idAt(sonLa, 32), idAt(sonLa, 74)]);
});

test("a unit that only one plan has is listed as such", () => {
	assert.ok(known.onlyA.includes(idAt(phungHiep, 108)));
});

test("a task that only the second plan has is listed as such, heading and all", () => {
	assert.ok(known.onlyB.includes(idAt(kienGiang, 105)));
});

test("signatures and recipients are no finding", () => {
	assert.ok(!known.onlyB.some((id) => id === "end.recipients" || id === "end.signature"));
});

test("every unit that can be aligned is in a row or in one of the lists, and no two units are paired twice", () => {
	const pairs = known.rows
		.filter((row) => row.kind === "unit")
		.flatMap((row) => row.a.flatMap((a) => row.b.map((b) => `${a} ${b}`)));
	assert.equal(new Set(pairs).size, pairs.length);
	const accounted = new Set([...known.rows.flatMap((row) => row.a), ...known.onlyA]);
	const expected = phungHiep.units.filter((unit) => !["preface", "note"].includes(unit.kind));
	assert.deepEqual(
		expected.filter((unit) => !accounted.has(unit.id)).map((unit) => unit.id),
		[],
	);
});

test("rows follow the order of the first text", () => {
	const places = known.rows.map((row) => phungHiep.units.findIndex((unit) => unit.id === row.a[0]));
	assert.deepEqual(
		places,
		[...places].sort((x, y) => x - y),
	);
});

test("the same texts give the same alignment twice", () => {
	assert.deepEqual(align(phungHiep, kienGiang), known);
});

test("the order in which the corpus was read changes nothing", () => {
	const other = buildCorpusStatistics([...statistics.witnesses].reverse());
	assert.deepEqual(alignDocuments(phungHiep, kienGiang, other), known);
});

test("the name of the directive alone pairs nothing", () => {
	const name =
		"phát huy truyền thống, sức mạnh đại đoàn kết toàn dân tộc, xây dựng đất nước ta ngày càng phồn vinh, hạnh phúc";
	const preamble = `Thực hiện Nghị quyết số 43-NQ/TW về ${name}, huyện ban hành kế hoạch như sau:`;
	const a = witness("a", [
		["pre", "preamble", preamble],
		["i", "heading", "Bảo đảm cơ sở vật chất"],
		["i.p1", "paragraph", `Trồng rừng ngập mặn ven biển để góp phần ${name}.`],
	]);
	const b = witness("b", [
		["pre", "preamble", preamble],
		["i", "heading", "Công tác thông tin cơ sở"],
		["i.p1", "paragraph", `Nâng cấp đài truyền thanh các xã nhằm ${name}.`],
	]);
	assert.deepEqual(
		align(a, b).rows.map((row) => row.a),
		[["pre"]],
	);
});

test("evidence shows shared runs as they are written in the first text", () => {
	const runs = rowAt(known, phungHiep, 65)?.evidence.runs ?? [];
	const text = phungHiep.units.find((unit) => unit.id === idAt(phungHiep, 65))?.text ?? "";
	assert.ok(runs.length > 0 && runs.length <= 3 && runs.every((run) => text.includes(run)));
});

test("evidence names the acts that both texts cite", () => {
	assert.deepEqual(rowAt(actors, phungHiep, 65)?.evidence.acts, ["21-KL/TW"]);
});

test("requirements copied between two directives of one district are found", () => {
	const across = align(phungHiep, deAn08);
	assert.deepEqual(
		[26, 28, 29].map((line) => rowAt(across, phungHiep, line)?.b[0]),
		[idAt(deAn08, 31), idAt(deAn08, 33), idAt(deAn08, 34)],
	);
});

test("plans of one directive are nearer to each other than plans of two", () => {
	const nearest = nearestDocuments([phungHiep, deAn08, kienGiang], statistics, 1);
	assert.deepEqual(
		nearest.get(phungHiep)?.map(({ meta }) => meta.id),
		[kienGiang.meta.id],
	);
});

test("whatever the texts, rows name units that exist and every unit is accounted for", () => {
	const words = [
		"tuyên",
		"truyền",
		"vận",
		"động",
		"kiều",
		"bào",
		"100%",
		"43-NQ/TW",
		".",
		";",
		"TW",
		"đối",
		"thoại",
	];
	const unit = fc.record({
		kind: fc.constantFrom("heading", "paragraph", "item", "preamble", "conclusion", "table", "note"),
		text: fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(" ")),
		depth: fc.integer({ min: 1, max: 3 }),
	});
	const text = (id: string) =>
		fc.array(unit, { maxLength: 8 }).map((units) =>
			witness(
				id,
				units.map(({ kind, text, depth }, at) => {
					const label = Array.from({ length: depth }, () => `${at}`).join(".");
					return [label, kind as PlacedUnit["kind"], text] as const;
				}),
			),
		);
	fc.assert(
		fc.property(text("a"), text("b"), fc.boolean(), (a, b, outlined) => {
			const other = outlined ? { ...b, meta: { ...b.meta, textStatus: "outline" as const } } : b;
			const alignment = alignmentSchema.parse(alignDocuments(a, other, buildCorpusStatistics([a, other])));
			const ids = new Set(a.units.map(({ id }) => id));
			assert.ok(alignment.rows.every((row) => row.a.every((id) => ids.has(id))));
			const accounted = new Set([...alignment.rows.flatMap((row) => row.a), ...alignment.onlyA]);
			for (const { id, kind } of a.units)
				if (kind === "paragraph" || kind === "heading") assert.ok(accounted.has(id), id);
		}),
		{ seed: 43, numRuns: 300 },
	);
});

test("a text compared with itself is identical throughout", () => {
	const { rows, onlyA } = align(sonLa, sonLa);
	const alone = rows.filter((row) => row.relation !== "identical");
	assert.deepEqual(
		alone.map(({ a, b }) => [a, b]).filter(([a, b]) => a?.join() === b?.join()),
		[],
	);
	assert.deepEqual(onlyA, []);
});
