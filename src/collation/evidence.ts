/** Why a row is there, in words that a reader finds in the text. */
import type { Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import { sharedGroups } from "./groups.ts";
import { informationIn, type Profile } from "./profile.ts";
import { sharedRuns } from "./runs.ts";
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
 * Longest runs of words that the two sides share, as written in `a`, at most three; formulae are left
 * out, however long. A synonym counts as the word that it stands for.
 */
function evidenceRuns(
	a: readonly ReadUnit[],
	b: readonly ReadUnit[],
	statistics: CorpusStatistics,
): string[] {
	const found = a.flatMap(({ unit, profile }) =>
		b.flatMap((other) =>
			sharedRuns(profile.text, other.profile.text)
				.filter((run) => informationIn(profile, run.a, run.length, statistics) >= FORMULA_RATE * run.length)
				.map((run) => ({
					length: run.length,
					written: unit.text.slice(
						profile.text.spans[2 * run.a],
						profile.text.spans[2 * (run.a + run.length) - 1],
					),
				})),
		),
	);
	found.sort((x, y) => y.length - x.length);
	return [...new Set(found.map(({ written }) => written))].slice(0, MOST_RUNS);
}
