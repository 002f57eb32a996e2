/** From two documents to their alignment; each step is one module. */
import type { Alignment, Row } from "../domain/alignment.ts";
import { readDecisions } from "./decisions.ts";
import { METHOD } from "./method.ts";
import { MODEL, type Model } from "./model.ts";
import { alignWithOutline } from "./outline.ts";
import { inOrder } from "./rows.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { alignTexts } from "./texts.ts";
import { isAlignable, type PairDecision, type Witness } from "./witness.ts";

/**
 * Aligns two documents, section with section and unit with unit. Deterministic; rows in order of `a`.
 * Two full texts are compared as texts; against an outline each unit is given the node it carries out.
 *
 * @param statistics of the whole corpus: they tell a formula from a task
 * @param model fitted numbers; others only to compare
 * @param decisions pairs of this pair of documents that people decided on
 */
export function alignDocuments(
	a: Witness,
	b: Witness,
	statistics: CorpusStatistics,
	decisions: readonly PairDecision[] = [],
	model: Model = MODEL,
): Alignment {
	const outlined = a.meta.textStatus === "outline" || b.meta.textStatus === "outline";
	const rows = outlined
		? alignWithOutline(a, b, statistics, readDecisions(decisions))
		: alignTexts(a, b, statistics, readDecisions(decisions), model);
	return {
		a: a.meta.id,
		b: b.meta.id,
		method: METHOD,
		rows: inOrder(rows, a, b),
		onlyA: unused(a, rows, "a"),
		onlyB: unused(b, rows, "b"),
	};
}

/** Ids of the units that could stand in a row and stand in none, in order. */
function unused(witness: Witness, rows: readonly Row[], side: "a" | "b"): string[] {
	const used = new Set(rows.flatMap((row) => row[side]));
	return witness.units.filter((unit) => isAlignable(unit) && !used.has(unit.id)).map((unit) => unit.id);
}
