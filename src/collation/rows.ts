/** Rows as the data has them, from units that were matched. */
import type { Relation, Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import { evidenceRuns } from "./evidence.ts";
import type { Formulae } from "./formulae.ts";
import { explainedShare } from "./growth.ts";
import { SCORE_DECIMALS } from "./parameters.ts";
import { type Profile, profileOf } from "./profile.ts";
import { confidenceOf, relationOf } from "./relation.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { sharedActs } from "./views.ts";
import type { Witness } from "./witness.ts";

export interface RowInput {
	kind: Row["kind"];
	a: readonly Unit[];
	b: readonly Unit[];
	/** 0..1; rounded here. */
	score: number;
	moved: boolean;
	/** True when people decided the pair. */
	decided: boolean;
	statistics: CorpusStatistics;
	formulae: Formulae;
	/** Relation, when the texts of the units are not what decides it. */
	relation?: Relation | undefined;
}

/** A row with its relation, confidence and evidence. A group is compared as one text. */
export function makeRow(input: RowInput): Row {
	const textA = joined(input.a);
	const textB = joined(input.b);
	const profiles = (units: readonly Unit[]): Profile[] =>
		units.map((unit) => profileOf(unit, input.statistics, input.formulae));
	const [profilesA, profilesB] = [profiles(input.a), profiles(input.b)];
	const contained = {
		ofA: explainedShare(profilesA, profilesB),
		ofB: explainedShare(profilesB, profilesA),
	};
	const relation = input.relation ?? relationOf(textA, textB, contained);
	const score = relation === "identical" ? 1 : Math.min(1, Math.max(0, input.score));
	return {
		kind: input.kind,
		a: input.a.map((unit) => unit.id),
		b: input.b.map((unit) => unit.id),
		relation,
		moved: input.moved,
		score: Number(score.toFixed(SCORE_DECIMALS)),
		confidence: input.decided ? "high" : confidenceOf(score),
		origin: input.decided ? "override" : "computed",
		evidence: {
			runs: evidenceRuns(textA, textB, input.statistics, input.formulae),
			acts: sharedActs(profilesA, profilesB),
		},
	};
}

const joined = (units: readonly Unit[]): string => units.map((unit) => unit.text).join(" ");

/** Rows in order of `a`, then of `b`; a section row before the unit row of the same unit. */
export function inOrder(rows: readonly Row[], a: Witness, b: Witness): Row[] {
	const placesA = placesOf(a);
	const placesB = placesOf(b);
	const first = (ids: readonly string[], places: ReadonlyMap<string, number>): number =>
		places.get(ids[0] ?? "") ?? -1;
	return [...rows].sort(
		(x, y) =>
			first(x.a, placesA) - first(y.a, placesA) ||
			first(x.b, placesB) - first(y.b, placesB) ||
			x.kind.localeCompare(y.kind),
	);
}

const placesOf = (witness: Witness): Map<string, number> =>
	new Map(witness.units.map((unit, place) => [unit.id, place]));
