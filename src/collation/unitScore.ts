/** Scores of unit pairs: the views of `views.ts`, weighed. Says how alike, never who goes with whom. */
import { cell, emptyGrid, type Grid, maxima, setCell } from "./grid.ts";
import { ACTS_FULL, LEAST_COSINE, RUN_FULL, STEP_UP, UNIT_WEIGHTS } from "./parameters.ts";
import type { Formulae } from "./formulae.ts";
import type { Profile } from "./profile.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { type DocumentTree, pathOf } from "./tree.ts";
import { actInformation, containment, groupView, type Overlap, runInformation } from "./views.ts";
import { family } from "./witness.ts";

/** Everything that the scores of one pair of documents are computed from. */
export interface ScoringInput {
	a: DocumentTree;
	b: DocumentTree;
	profilesA: readonly Profile[];
	profilesB: readonly Profile[];
	overlap: Overlap;
	/** Likeness of the sections, as `scoreSections` returns it. */
	sections: Grid;
	statistics: CorpusStatistics;
	formulae: Formulae;
}

/** Log-odds of a pair that was not looked at. */
export const NO_CHANCE = -12;

/** Log-odds, before rivals are looked at, that unit i of `a` and unit j of `b` are counterparts. */
export function scoreUnits(input: ScoringInput): Grid {
	const { a, b, profilesA, profilesB, overlap } = input;
	const grid = emptyGrid(a.units.length, b.units.length);
	grid.values.fill(NO_CHANCE);
	const near = nearness(input);
	profilesA.forEach((profileA, i) => {
		profilesB.forEach((profileB, j) => {
			const unitA = a.units[i];
			const unitB = b.units[j];
			if (unitA === undefined || unitB === undefined || family(unitA) !== family(unitB)) return;
			const cosine = cell(overlap.cosine, i, j);
			const group = groupView(profileA, profileB);
			if (cosine < LEAST_COSINE && group < 0.5) return;
			const contained = containment(overlap, i, j, profileA, profileB);
			const run = runInformation(profileA, profileB, input.statistics, input.formulae);
			const acts = actInformation(profileA, profileB, input.statistics);
			const section = near(i, j);
			const w = UNIT_WEIGHTS;
			setCell(
				grid,
				i,
				j,
				w.bias +
					w.cosine * Math.sqrt(cosine) +
					w.containment * Math.max(contained.ofA, contained.ofB) +
					w.run * (Math.min(run, RUN_FULL) / RUN_FULL) +
					w.section * section +
					w.position * section * samePlace(a, b, i, j) +
					w.sameGroup * Math.max(0, group) +
					w.otherGroup * Math.max(0, -group) +
					w.acts * (Math.min(acts, ACTS_FULL) / ACTS_FULL),
			);
		});
	});
	return grid;
}

/** Probabilities of a pair: with the rivals of both units, or with those of one of them only. */
export interface Probabilities {
	/** Both units look for their best: decides one to one. */
	mutual: Grid;
	/** Only the unit of `a`, or of `b`, looks for its best: decides what it may join. */
	ofA: Grid;
	ofB: Grid;
}

/** Logistic of the log-odds, lowered by how much better the best rival is. */
export function probabilities(logOdds: Grid): Probabilities {
	const best = maxima(logOdds);
	const against = (rival: (i: number, j: number) => number): Grid => {
		const grid = emptyGrid(logOdds.rows, logOdds.columns);
		for (let i = 0; i < grid.rows; i += 1) {
			for (let j = 0; j < grid.columns; j += 1) {
				const value = cell(logOdds, i, j);
				setCell(grid, i, j, logistic(value + UNIT_WEIGHTS.margin * (value - rival(i, j))));
			}
		}
		return grid;
	};
	const row = (i: number): number => best.rows[i] ?? 0;
	const column = (j: number): number => best.columns[j] ?? 0;
	return {
		mutual: against((i, j) => Math.max(row(i), column(j))),
		ofA: against((i) => row(i)),
		ofB: against((_, j) => column(j)),
	};
}

const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Likeness of the sections of two units: the nearest ones, or those further up for less. */
function nearness({ a, b, sections }: ScoringInput): (i: number, j: number) => number {
	const pathsA = a.home.map((home) => pathOf(a, home));
	const pathsB = b.home.map((home) => pathOf(b, home));
	return (i, j) => {
		let most = 0;
		pathsA[i]?.forEach((sectionA, up) => {
			pathsB[j]?.forEach((sectionB, upB) => {
				most = Math.max(most, cell(sections, sectionA, sectionB) * STEP_UP ** (up + upB));
			});
		});
		return most;
	};
}

/** 1 when the two stand at the same place of their sections, 0 when at opposite ends. */
function samePlace(a: DocumentTree, b: DocumentTree, i: number, j: number): number {
	return 1 - Math.abs(placeIn(a, i) - placeIn(b, j));
}

function placeIn(tree: DocumentTree, unit: number): number {
	const own = tree.sections[tree.home[unit] ?? -1]?.own ?? [];
	return own.length < 2 ? 0.5 : own.indexOf(unit) / (own.length - 1);
}
