/**
 * Mentions against a list made by reading the five plans (tests/gold/mentions.json). A row of it holds
 * what stands in the text and what it says:
 * `numbered` [type, written, code, date, issuer] · `named` [written, name] · `short` [written, code or
 * "self"] · `deadlines` [written, kind, from, to, recurrence] · `targets` [written, value, unit,
 * comparator] · `lead`, `coordinate`, `assigned`: agencies as written (Kiên Giang and Sơn La only).
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { mentionsOf } from "../../../src/document/mentions.ts";
import type { PlacedUnit } from "../../../src/domain/document.ts";
import { type Mention, mentionSchema } from "../../../src/domain/mentions.ts";
import { convertPlan, planIds } from "../../support/fixtures.ts";

type Row = readonly (string | number | null)[] | string;
type Gold = Record<string, Record<string, Record<string, Row[]>>>;
const gold: Gold = JSON.parse(readFileSync(join(import.meta.dirname, "../../gold/mentions.json"), "utf8"));

interface Read {
	units: readonly PlacedUnit[];
	mentions: ReadonlyMap<string, Mention[]>;
}

/** What the reader of a plan would write down for a mention, under which heading of the list. */
function rowOf(mention: Mention): readonly [string, Row] {
	const { written } = mention;
	if (mention.type === "agency") return [mention.role, written];
	if (mention.type === "target")
		return ["targets", [written, ...[mention.value].flat(), mention.unit, mention.comparator]];
	if (mention.type === "deadline")
		return ["deadlines", [written, mention.kind, mention.from, mention.to, mention.recurrence]];
	if (mention.how === "name") return ["named", [written, mention.name]];
	if (mention.how !== "number") return ["short", [written, mention.code ?? "self"]];
	const code = written.slice(written.search(/\d/u));
	return ["numbered", [mention.typeName, code, mention.code, mention.issuedOn, mention.issuer]];
}

const plans: ReadonlyMap<string, Read> = new Map(
	planIds.map((id) => {
		const { units, meta } = convertPlan(id);
		return [id, { units, mentions: mentionsOf(units, meta.documentType) }] as const;
	}),
);

/** Rows of some headings as lines "plan unit row", in the list and in what was found. */
function compare(headings: readonly string[], ids: readonly string[] = planIds): Measure {
	const expected = ids.flatMap((id) =>
		Object.entries(gold[id] ?? {}).flatMap(([unit, rows]) =>
			headings.flatMap((heading) => (rows[heading] ?? []).map((row) => line(id, unit, heading, row))),
		),
	);
	const found = ids.flatMap((id) =>
		[...(plans.get(id)?.mentions ?? [])].flatMap(([unit, mentions]) =>
			mentions
				.map(rowOf)
				.filter(([heading]) => headings.includes(heading))
				.map(([heading, row]) => line(id, unit, heading, row)),
		),
	);
	const missing = without(expected, found);
	const extra = without(found, expected);
	return {
		missing,
		extra,
		recall: 1 - missing.length / expected.length,
		precision: 1 - extra.length / found.length,
	};
}

interface Measure {
	missing: string[];
	extra: string[];
	recall: number;
	precision: number;
}

const line = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** What is left of one list when each line of the other has taken one of its kind away. */
function without(lines: readonly string[], taken: readonly string[]): string[] {
	const left = [...taken];
	return lines.filter((each) => {
		const at = left.indexOf(each);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

const FLOORS: readonly (readonly [string, readonly string[], number, number, (readonly string[])?])[] = [
	["acts cited by number or name, with all their parts", ["numbered", "named"], 0.98, 0.98],
	["short names of acts", ["short"], 0.97, 0.99],
	["deadlines", ["deadlines"], 0.95, 0.95],
	["targets", ["targets"], 0.98, 0.98],
	[
		"agencies that lead, coordinate or are assigned (Kiên Giang, Sơn La)",
		["lead", "coordinate", "assigned"],
		0.98,
		0.98,
		["kien-giang-kh-nq43", "son-la-kh-nq43"],
	],
];

describe("mentions of the five plans", () => {
	for (const [what, headings, recall, precision, ids] of FLOORS)
		test(`${what}: recall ≥ ${recall}, precision ≥ ${precision}`, (t) => {
			const measure = compare(headings, ids);
			const report = `recall ${measure.recall.toFixed(3)}, precision ${measure.precision.toFixed(3)}\nmissing ${measure.missing.join("\n")}\nextra ${measure.extra.join("\n")}`;
			t.diagnostic(report);
			assert.ok(measure.recall >= recall && measure.precision >= precision, report);
		});

	test("every mention has the published form and stands where it says", () => {
		for (const { units, mentions } of plans.values())
			for (const unit of units)
				for (const mention of mentions.get(unit.id) ?? []) {
					assert.deepEqual(mentionSchema.parse(mention), mention);
					assert.equal(unit.text.slice(mention.start, mention.end), mention.written);
				}
	});

	test("mentions of a unit are sorted by place", () => {
		for (const { mentions } of plans.values())
			for (const list of mentions.values())
				assert.deepEqual(
					list.map(({ start }) => start),
					list.map(({ start }) => start).sort((a, b) => a - b),
				);
	});
});
