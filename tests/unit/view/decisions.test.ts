import assert from "node:assert/strict";
import { test } from "node:test";
import { checkOverrides, decisionsBetween } from "../../../scripts/lib/overrides.ts";
import type { OverrideFile } from "../../../src/document/assemble.ts";
import { decisionYaml, everyPair } from "../../../src/document/decisionYaml.ts";
import { readYaml } from "../../../src/document/frontMatter.ts";
import type { Alignment } from "../../../src/domain/alignment.ts";
import type { PlanRecord } from "../../../src/domain/document.ts";
import type { PlanMeta } from "../../../src/domain/meta.ts";
import { overrideSchema, pairDecisions } from "../../../src/domain/overrides.ts";
import { viDecisions } from "../../../src/i18n/decisions.ts";
import { type PairFile, pairFile, rowDecision } from "../../../src/view/decisions.ts";
import { align, kienGiang, outline, type PlacedWitness, phungHiep, sonLa } from "../collation/corpus.ts";

/** The lines as the pipeline reads them; every problem fails the test. */
function read(yaml: string): OverrideFile {
	const file = "content/overrides/t.yaml";
	const { value, issues, lineOf } = readYaml(yaml, overrideSchema, file, 0, "override-syntax");
	assert.deepEqual(issues, []);
	return { file, override: value ?? assert.fail(), lineOf };
}

const fileOf = (left: PlacedWitness, right: PlacedWitness): PairFile =>
	pairFile(left.meta as PlanMeta, right.meta as PlanMeta);

const records = [kienGiang, phungHiep, sonLa, outline] as unknown as PlanRecord[];
const issuesOf = (file: OverrideFile): string[] =>
	checkOverrides([file], records, new Set()).map(({ code }) => code);

/** Lines for each row that can be decided on. */
function linesOf(
	{ rows }: Alignment,
	left: PlacedWitness,
	right: PlacedWitness,
	decision: (typeof pairDecisions)[number],
): { a: string[]; b: string[]; yaml: string }[] {
	const file = fileOf(left, right);
	return rows.flatMap(({ a, b }) => {
		const decided = rowDecision(
			file,
			left.units.filter(({ id }) => a.includes(id)),
			right.units.filter(({ id }) => b.includes(id)),
		);
		if (decided === null) return [];
		const pairs = everyPair(decided.units, decided.counterparts);
		return [{ a, b, yaml: decisionYaml(file, pairs, decision, viDecisions.reason) }];
	});
}

for (const [name, left, right] of [
	["two plans", kienGiang, phungHiep],
	["plans of two provinces", sonLa, kienGiang],
	["a plan and the outline", phungHiep, outline],
	["the outline and a plan", outline, phungHiep],
] as const) {
	test(`${name}: the lines for every row are an override file without a problem`, () => {
		for (const decision of pairDecisions) {
			const all = linesOf(align(left, right), left, right, decision);
			assert.ok(all.length > 20);
			for (const { a, b, yaml } of all) {
				const found = read(yaml);
				assert.equal(found.override.pairs.length, a.length * b.length);
				assert.deepEqual(issuesOf(found), []);
			}
		}
	});

	test(`${name}: the lines that forbid, pasted, take the row away`, () => {
		const forbidden = linesOf(align(left, right), left, right, "forbid").slice(5, 15);
		for (const { a, b, yaml } of forbidden) {
			const decisions = decisionsBetween([read(yaml)], left.meta.id, right.meta.id);
			const { rows } = align(left, right, decisions);
			assert.ok(
				!rows.some((row) => row.a.some((id) => a.includes(id)) && row.b.some((id) => b.includes(id))),
				yaml,
			);
		}
	});
}

test("the lines that confirm, pasted, make the row a person's", () => {
	const [first] = linesOf(align(kienGiang, phungHiep), kienGiang, phungHiep, "confirm").slice(5);
	const decisions = decisionsBetween([read(first?.yaml ?? "")], "kien-giang-kh-nq43", "phung-hiep-kh-nq43");
	const row = align(kienGiang, phungHiep, decisions).rows.find((one) => one.a[0] === first?.a[0]);
	assert.equal(row?.origin, "override");
});

test("against the outline the plan's file decides, whichever is read first", () => {
	for (const file of [fileOf(outline, sonLa), fileOf(sonLa, outline)])
		assert.deepEqual([file.document, file.with], ["son-la-kh-nq43", "43-nq-tw"]);
});

test("a placeholder that nobody replaced is told by the check, and the file can still be read", () => {
	const file = fileOf(kienGiang, phungHiep);
	const [lone] = align(kienGiang, phungHiep).onlyA;
	const pairs = everyPair([lone ?? ""], [viDecisions.counterpart]);
	assert.deepEqual(issuesOf(read(decisionYaml(file, pairs, "pin", viDecisions.reason))), ["override-unit"]);
	assert.deepEqual(read(file.example).override.pairs.length, 1);
});

test("nobody decides on the preamble: such a decision has no effect", () => {
	const preamble = kienGiang.units.filter(({ kind }) => kind === "preamble");
	assert.ok(preamble.length > 0);
	assert.equal(rowDecision({ side: "left" }, preamble, []), null);
});

test("ids that YAML would read as a number or a truth value are quoted", () => {
	const pairs = ["1", "1.1", "y", "n", "null", "2024-01-01", "1-2", "iii.2.g1", "ii"].map((unit) => ({
		unit,
		counterpart: "a: b # c",
	}));
	const { override } = read(
		decisionYaml({ document: "43-nq-tw", with: "0x1f" }, pairs, "forbid", '“lý do”: "a"'),
	);
	assert.deepEqual(
		override.pairs.map(({ unit }) => unit),
		pairs.map(({ unit }) => unit),
	);
	assert.deepEqual(
		[override.document, override.pairs[0]?.with, override.pairs[0]?.counterpart, override.pairs[0]?.reason],
		["43-nq-tw", "0x1f", "a: b # c", '“lý do”: "a"'],
	);
});
