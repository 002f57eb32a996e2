/** The five plans, converted from their sources, and the outline, read from its MDX: no earlier build is needed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
	alignDocuments,
	buildCorpusStatistics,
	type PairDecision,
	type Witness,
} from "../../../src/collation/index.ts";
import { type Alignment, alignmentSchema, type Row } from "../../../src/domain/alignment.ts";
import type { PlacedUnit } from "../../../src/domain/document.ts";
import { convertPlan, linesOf, planIds, readOutlineUnits } from "../../support/fixtures.ts";

export interface PlacedWitness extends Witness {
	units: PlacedUnit[];
}

const root = path.join(import.meta.dirname, "../../..");

export const readGold = <T>(name: string): T =>
	JSON.parse(readFileSync(path.join(root, "tests/gold", name), "utf8")) as T;

const plans = new Map<string, PlacedWitness>(
	planIds.map((id) => [id, { meta: { id, textStatus: "full" }, units: convertPlan(id).units }]),
);

export function plan(id: (typeof planIds)[number]): PlacedWitness {
	const found = plans.get(id);
	if (found === undefined) throw new Error(`no plan ${id}`);
	return found;
}

export const outline: PlacedWitness = {
	meta: { id: "43-nq-tw", textStatus: "outline" },
	units: readOutlineUnits(),
};
export const statistics = buildCorpusStatistics([...plans.values(), outline]);

export const phungHiep = plan("phung-hiep-kh-nq43");
export const kienGiang = plan("kien-giang-kh-nq43");
export const sonLa = plan("son-la-kh-nq43");
export const deAn08 = plan("phung-hiep-kh-da08");

export const align = (a: Witness, b: Witness, decisions: readonly PairDecision[] = []): Alignment =>
	alignmentSchema.parse(alignDocuments(a, b, statistics, decisions));

/** Id of the unit that starts at a line of the source. */
export function idAt(witness: PlacedWitness, line: number): string {
	const unit = witness.units.find((one) => linesOf(one)[0] === line);
	if (unit === undefined) throw new Error(`no unit starts at line ${line} of ${witness.meta.id}`);
	return unit.id;
}

/** The row of a kind that holds the unit at a line of `a`. */
export function rowAt(
	alignment: Alignment,
	a: PlacedWitness,
	line: number,
	kind: Row["kind"] = "unit",
): Row | undefined {
	const id = idAt(a, line);
	return alignment.rows.find((row) => row.kind === kind && row.a.includes(id));
}

/** A witness made up for a test, from its units' ids, kinds and texts. */
export function witness(
	id: string,
	units: readonly (readonly [string, PlacedUnit["kind"], string])[],
	textStatus: "full" | "outline" = "full",
): PlacedWitness {
	return {
		meta: { id, textStatus },
		units: units.map(([unitId, kind, text]) => {
			const above = unitId.split(".").slice(0, -1).join(".");
			return {
				id: unitId,
				kind,
				label: unitId.split(".").at(-1) ?? null,
				printed: null,
				level: kind === "heading" ? unitId.split(".").length : null,
				parent: above === "" ? null : above,
				text,
				marks: [],
				source: null,
				edited: false,
			};
		}),
	};
}
