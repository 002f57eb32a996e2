import assert from "node:assert/strict";
import { test } from "node:test";
import { isCompared } from "../../../src/apparatus/compared.ts";
import {
	buildSynopsis,
	type SynopsisAlignment,
	type SynopsisRow,
	type SynopsisText,
} from "../../../src/apparatus/synopsis.ts";
import { align, kienGiang, outline, phungHiep, sonLa } from "../collation/corpus.ts";

type Witness = typeof kienGiang;
const textOf = ({ meta, units }: Witness): SynopsisText => ({
	id: meta.id,
	outline: meta.textStatus === "outline",
	units,
});
const texts = [sonLa, kienGiang, phungHiep].map(textOf);
const alignments: SynopsisAlignment[] = [
	align(kienGiang, phungHiep),
	align(kienGiang, sonLa),
	align(phungHiep, sonLa),
];
const rows = buildSynopsis(texts, 1, alignments);
const idsIn = (of: readonly SynopsisRow[], column: number): string[] =>
	of.flatMap((row) => row.cells[column]?.passages.map(({ unit }) => unit.id) ?? []);
const rowWith = (id: string): SynopsisRow | undefined =>
	rows.find((row) => row.cells[1]?.passages.some(({ unit }) => unit.id === id));

test("every unit of every text stands in the synopsis once", () => {
	texts.forEach((text, column) => {
		const expected = text.units.filter(isCompared).map(({ id }) => id);
		assert.deepEqual(idsIn(rows, column).sort(), expected.sort(), text.id);
	});
});

test("the units of the spine keep their order", () => {
	const order = texts[1]?.units.filter(isCompared).map(({ id }) => id) ?? [];
	const grouped = rows.map((row) => row.cells[1]?.passages[0]?.unit.id).filter((id) => id !== undefined);
	assert.deepEqual(
		grouped,
		order.filter((id) => grouped.includes(id)),
	);
});

test("a row joins the same task of three plans", () => {
	const row = rowWith("iii");
	assert.deepEqual(
		row?.cells.map((cell) => cell.passages.map(({ unit }) => unit.id)),
		[["iv"], ["iii"], ["iv"]],
	);
});

test("an edit is drawn as one text, and what only one text has is not", () => {
	const edits = rows.flatMap((row) => row.cells).flatMap((cell) => cell.passages);
	const running = edits.filter((one) => one.running !== null);
	assert.ok(running.length > 10);
	for (const one of running) {
		assert.match(one.relation?.key ?? "", /^(?:edited|identical)$/u);
		const removed = one.running?.ranges.filter(({ change }) => change === "del") ?? [];
		const after = [...(one.running?.text ?? "")].filter(
			(_, at) => !removed.some(({ start, end }) => at >= start && at < end),
		);
		assert.equal(after.join("").replace(/\s+/gu, ""), one.unit.text.replace(/\s+/gu, ""));
	}
});

test("what two others have in common and the spine has not stands in one row", () => {
	const common = rows.filter((row) => row.cells[1]?.passages.length === 0 && !row.keys.includes("moved"));
	assert.ok(common.some((row) => row.cells[0]?.passages.length && row.cells[2]?.passages.length));
	for (const row of common) assert.ok(row.keys.includes("only-others"));
});

test("another spine gives another order, and loses nothing", () => {
	const other = buildSynopsis(texts, 2, alignments);
	assert.notDeepEqual(
		other.map(({ id }) => id),
		rows.map(({ id }) => id),
	);
	texts.forEach((text, column) => {
		assert.equal(idsIn(other, column).length, text.units.filter(isCompared).length);
	});
});

test("against an outline passages stand beside the node that they carry out, without words marked", () => {
	const withOutline = buildSynopsis([textOf(outline), ...texts.slice(1)], 0, [
		align(outline, kienGiang),
		align(outline, phungHiep),
	]);
	const row = withOutline.find(({ id }) => id === "iv.4");
	assert.ok((row?.cells[1]?.passages.length ?? 0) > 1);
	assert.ok((row?.cells[2]?.passages.length ?? 0) > 1);
	assert.ok(
		withOutline.every((one) => one.cells.every((cell) => cell.passages.every((p) => p.running === null))),
	);
	assert.deepEqual(
		idsIn(withOutline, 2).sort(),
		textOf(phungHiep)
			.units.filter(isCompared)
			.map(({ id }) => id)
			.sort(),
	);
});

test("a text without an alignment with the spine has only rows of its own", () => {
	const alone = buildSynopsis(texts, 1, alignments.slice(1));
	const shared = alone.filter((row) => row.cells[1]?.passages.length && row.cells[2]?.passages.length);
	assert.deepEqual(shared, []);
	assert.equal(idsIn(alone, 2).length, texts[2]?.units.filter(isCompared).length);
});
