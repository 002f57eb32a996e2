/** Why a row is there, in words that a reader finds in the text. */
import type { Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import { comparisonForm } from "../text/forms.ts";
import { sharedGroups } from "./groups.ts";
import { SHORTEST_RUN } from "./parameters.ts";
import { informationIn, type Profile } from "./profile.ts";
import { type SharedRun, sharedRuns } from "./runs.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { THEMES } from "./themes.ts";
import { sharedActs } from "./views.ts";

/** Most themes that are named. */
const MOST_THEMES = 4;
/** Most runs that are shown. */
const MOST_RUNS = 3;
/** Information, in nats for each word, under which a run is a formula of the genre. */
const FORMULA_RATE = 0.8;

/** A unit with what is known of its words. */
export interface ReadUnit {
	unit: Unit;
	profile: Profile;
}

/** What two sides of a row share. */
export function evidenceOf(
	a: readonly ReadUnit[],
	b: readonly ReadUnit[],
	statistics: CorpusStatistics,
): Omit<Row["evidence"], "views"> {
	const [profilesA, profilesB] = [a, b].map((side) => side.map(({ profile }) => profile)) as [
		Profile[],
		Profile[],
	];
	const figures = profilesA.flatMap((one) =>
		[...one.text.figures].filter((figure) => profilesB.some((other) => other.text.figures.has(figure))),
	);
	const groups = profilesA.flatMap((one) =>
		profilesB.flatMap((other) => sharedGroups(one.text.groups, other.text.groups)),
	);
	return {
		runs: evidenceRuns(a, b, statistics),
		acts: sharedActs(profilesA, profilesB),
		figures: [...new Set(figures)],
		groups: [...new Set(groups)],
		themes: sharedThemes(profilesA, profilesB),
	};
}

/** Ids of the themes that both sides name, by what they are worth there. */
function sharedThemes(a: readonly Profile[], b: readonly Profile[]): string[] {
	const worth = (side: readonly Profile[], theme: number): number =>
		Math.max(...side.map(({ themes }) => themes[theme] ?? 0));
	return THEMES.map(({ id }, theme) => ({ id, both: worth(a, theme) * worth(b, theme) }))
		.filter(({ both }) => both > 0)
		.sort((x, y) => y.both - x.both)
		.slice(0, MOST_THEMES)
		.map(({ id }) => id);
}

/**
 * Longest runs of words that the two sides share, as written in `a`, at most three; formulae are left out,
 * however long. A reader takes a run for a quotation of both, so where a synonym stands for another the run
 * is cut: only spelling and punctuation may differ.
 */
function evidenceRuns(
	a: readonly ReadUnit[],
	b: readonly ReadUnit[],
	statistics: CorpusStatistics,
): string[] {
	const found = a.flatMap((own) =>
		b.flatMap((other) =>
			sharedRuns(own.profile.text, other.profile.text)
				.flatMap((run) => literalParts(run, own, other))
				.filter(
					(run) => informationIn(own.profile, run.a, run.length, statistics) >= FORMULA_RATE * run.length,
				)
				.map((run) => ({ length: run.length, written: writtenAs(own, run.a, run.length) })),
		),
	);
	found.sort((x, y) => y.length - x.length);
	return [...new Set(found.map(({ written }) => written))].slice(0, MOST_RUNS);
}

/** Words of a unit as it writes them. */
const writtenAs = ({ unit, profile }: ReadUnit, from: number, length: number): string =>
	unit.text.slice(profile.text.spans[2 * from], profile.text.spans[2 * (from + length) - 1]);

/** The parts of a run in which both sides write the same words. */
function literalParts(run: SharedRun, a: ReadUnit, b: ReadUnit): SharedRun[] {
	const parts: SharedRun[] = [];
	let open: SharedRun | null = null;
	for (let step = 0; step < run.length; step += 1) {
		const [own, other] = [writtenAs(a, run.a + step, 1), writtenAs(b, run.b + step, 1)];
		if (own !== other && comparisonForm(own) !== comparisonForm(other)) open = null;
		else {
			if (open === null) {
				open = { a: run.a + step, b: run.b + step, length: 0 };
				parts.push(open);
			}
			open.length += 1;
		}
	}
	return parts.filter(({ length }) => length >= SHORTEST_RUN);
}
