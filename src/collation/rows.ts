/** Rows as the data has them, from units that were matched. */
import type { Relation, Row } from "../domain/alignment.ts";
import { evidenceOf, type ReadUnit } from "./evidence.ts";
import { explainedShare } from "./growth.ts";
import { SCORE_DECIMALS } from "./parameters.ts";
import { confidenceOf, relationOf } from "./relation.ts";
import type { CorpusStatistics } from "./statistics.ts";
import type { Witness } from "./witness.ts";

export interface RowInput {
	kind: Row["kind"];
	a: readonly ReadUnit[];
	b: readonly ReadUnit[];
	/** 0..1; rounded here. */
	score: number;
	moved: boolean;
	/** True when people decided the pair. */
	decided: boolean;
	statistics: CorpusStatistics;
	/** What each view of the best pair adds to its log-odds. */
	views?: Row["evidence"]["views"];
	/** Further nodes of an outline that the unit may carry out. */
	also?: string[];
	/** Relation, when the texts of the units are not what decides it. */
	relation?: Relation | undefined;
}

/** A row with its relation, confidence and evidence. A group is compared as one text. */
export function makeRow({
	kind,
	a,
	b,
	score,
	moved,
	decided,
	statistics,
	views = {},
	also = [],
	relation,
}: RowInput): Row {
	const [profilesA, profilesB] = [a, b].map((side) => side.map(({ profile }) => profile));
	const is =
		relation ??
		relationOf(
			a.map(({ profile }) => profile.text.tokens),
			b.map(({ profile }) => profile.text.tokens),
			{
				ofA: explainedShare(profilesA ?? [], profilesB ?? []),
				ofB: explainedShare(profilesB ?? [], profilesA ?? []),
			},
		);
	const sure = is === "identical" ? 1 : Math.min(1, Math.max(0, score));
	return {
		kind,
		a: a.map(({ unit }) => unit.id),
		b: b.map(({ unit }) => unit.id),
		relation: is,
		moved,
		score: Number(sure.toFixed(SCORE_DECIMALS)),
		confidence: decided ? "high" : confidenceOf(sure),
		origin: decided ? "override" : "computed",
		also,
		evidence: { ...evidenceOf(a, b, statistics), views },
	};
}

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
			(x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0),
	);
}

const placesOf = (witness: Witness): Map<string, number> =>
	new Map(witness.units.map((unit, place) => [unit.id, place]));
