import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Converted } from "../../../src/document/convert.ts";
import { convertPlan, linesOf } from "../../support/fixtures.ts";

interface GoldLine {
	line: number;
	role: string;
	label: string | null;
	level: number | null;
	parent: number | null;
	continues: number | null;
}
interface GoldPlan {
	meta: {
		place: { province: string | null; district: string | null };
		date: { year: string | null; month: string | null };
		draft: boolean | null;
		signer: string | null;
		signerTitle: string | null;
		numberSymbol: string | null;
		implements: { number: string }[];
		cites: { number: string }[];
	};
	lines: GoldLine[];
}
const gold: Record<string, GoldPlan> = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../gold/structure.json"), "utf8"),
);

const ROLES: Readonly<Record<string, string>> = {
	heading: "heading",
	paragraph: "paragraph",
	item: "bullet",
};

/** What the gold says of each unit of the body, as one line of text a unit. */
function outline(converted: Converted): string[] {
	const byId = new Map(converted.units.map((unit) => [unit.id, unit]));
	return converted.units
		.filter((unit) => unit.kind in ROLES)
		.map((unit) =>
			[
				linesOf(unit)[0],
				ROLES[unit.kind],
				unit.label,
				unit.level,
				linesOf(byId.get(unit.parent ?? ""))[0] ?? null,
			].join(" "),
		)
		.sort();
}

for (const [id, plan] of Object.entries(gold)) {
	const converted = convertPlan(id);
	test(`${id}: every heading, paragraph and bullet is as two readers saw it`, () => {
		const expected = plan.lines
			.filter((line) => ["heading", "paragraph", "bullet"].includes(line.role))
			.map((line) => [line.line, line.role, line.label, line.level, line.parent].join(" "))
			.sort();
		assert.deepEqual(outline(converted), expected);
	});

	test(`${id}: every page break is joined and nothing else`, () => {
		const expected = plan.lines
			.filter((line) => line.role === "continuation")
			.map((line) => `${line.continues}+${line.line}`);
		const joined = converted.units
			.filter((unit) => unit.kind in ROLES && linesOf(unit).length > 1)
			.map((unit) => linesOf(unit).join("+"));
		assert.deepEqual(joined, expected);
	});

	test(`${id}: the fields of its head are those that are printed`, () => {
		const { meta } = converted;
		assert.deepEqual(
			[
				meta.issuer.province,
				meta.issuer.district,
				meta.draft,
				meta.symbol,
				meta.issuedOn?.slice(0, 4) ?? null,
			],
			[
				plan.meta.place.province,
				plan.meta.place.district,
				plan.meta.draft,
				plan.meta.numberSymbol,
				plan.meta.date.year,
			],
		);
	});

	test(`${id}: the signer is the one that is printed`, () => {
		assert.deepEqual(
			[converted.meta.signatory?.name ?? null, converted.meta.signatory?.title ?? null],
			[plan.meta.signer, plan.meta.signerTitle],
		);
	});

	test(`${id}: the acts carried out are told from those cited`, () => {
		assert.deepEqual(
			converted.meta.implements.map((act) => act.code),
			plan.meta.implements.map((act) => act.number),
		);
		assert.deepEqual(
			converted.meta.cites.map((act) => act.code).sort(),
			plan.meta.cites.map((act) => act.number).sort(),
		);
	});
}
