/** Scores of unit pairs: the views of `views.ts`, weighed. Says how alike, never who goes with whom. */

import type { Formulae } from "./formulae.ts";
import { cell, emptyGrid, type Grid, maxima, setCell } from "./grid.ts";
import { groupAgreement } from "./groups.ts";
import {
	ACTS_FULL,
	BODY_WORTH,
	BODY_WORTH_IN_IMPLEMENTATION,
	LEAST_AGREEMENT,
	LEAST_COSINE,
	ONE_SIDED,
	RUN_FULL,
	STEP_UP,
	TAKEN_RIVAL,
	UNIT_WEIGHTS,
} from "./parameters.ts";
import type { Profile } from "./profile.ts";
import { sectionRoles } from "./sectionRoles.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { type DocumentTree, pathOf } from "./tree.ts";
import { actInformation, clauseLikeness, containment, type Overlap, runInformation } from "./views.ts";
import { family } from "./witness.ts";

/** Everything that the scores of one pair of documents are computed from. */
export interface ScoringInput {
	a: DocumentTree;
	b: DocumentTree;
	profilesA: readonly Profile[];
	profilesB: readonly Profile[];
	overlap: Overlap;
	/** Likeness of the sections, as `expectSections` returns it. */
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
	const givenOutA = a.units.map((_, i) => inImplementation(a, i));
	const givenOutB = b.units.map((_, j) => inImplementation(b, j));
	const clauses = clauseLikeness(profilesA, profilesB);
	profilesA.forEach((profileA, i) => {
		profilesB.forEach((profileB, j) => {
			const unitA = a.units[i];
			const unitB = b.units[j];
			if (unitA === undefined || unitB === undefined || family(unitA) !== family(unitB)) return;
			const cosine = cell(overlap.cosine, i, j);
			const worth =
				givenOutA[i] === true && givenOutB[j] === true ? BODY_WORTH_IN_IMPLEMENTATION : BODY_WORTH;
			const group = groupAgreement(profileA.text.groups, profileB.text.groups, worth);
			if (cosine < LEAST_COSINE && group < LEAST_AGREEMENT) return;
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
					w.clause * Math.sqrt(cell(clauses, i, j)) +
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

/** Units that have found their counterpart beyond doubt. */
export interface Taken {
	a: ReadonlySet<number>;
	b: ReadonlySet<number>;
}

const NOBODY: Taken = { a: new Set(), b: new Set() };

/**
 * Logistic of the log-odds, lowered by how much better the best rival is. A rival that has already
 * found its own counterpart is less of one.
 */
export function probabilities(logOdds: Grid, taken: Taken = NOBODY): Probabilities {
	const row = maxima(handicap(logOdds, (_, j) => taken.b.has(j))).rows;
	const column = maxima(handicap(logOdds, (i) => taken.a.has(i))).columns;
	const against = (rival: (i: number, j: number) => number): Grid => {
		const grid = emptyGrid(logOdds.rows, logOdds.columns);
		for (let i = 0; i < grid.rows; i += 1) {
			for (let j = 0; j < grid.columns; j += 1) {
				const value = cell(logOdds, i, j);
				const lead = Math.min(0, value - rival(i, j));
				setCell(grid, i, j, logistic(value + UNIT_WEIGHTS.margin * lead));
			}
		}
		return grid;
	};
	return {
		mutual: against((i, j) => Math.max(row[i] ?? 0, column[j] ?? 0)),
		ofA: against((i) => row[i] ?? 0),
		ofB: against((_, j) => column[j] ?? 0),
	};
}

function handicap(logOdds: Grid, isTaken: (i: number, j: number) => boolean): Grid {
	const values = logOdds.values.map((value, at) => {
		const [i, j] = [Math.floor(at / logOdds.columns), at % logOdds.columns];
		return isTaken(i, j) ? value - TAKEN_RIVAL : value;
	});
	return { ...logOdds, values };
}

/** Likeness of body units as their sections see it: mutual counterparts, or one-sided ones for less. */
export function affinityOf(probability: Probabilities): Grid {
	const { mutual, ofA, ofB } = probability;
	return {
		...mutual,
		values: mutual.values.map((value, at) =>
			Math.max(value, ONE_SIDED * Math.max(ofA.values[at] ?? 0, ofB.values[at] ?? 0)),
		),
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

/** True when the unit stands in the part that gives the tasks out. */
function inImplementation(tree: DocumentTree, unit: number): boolean {
	const heading = tree.sections[tree.home[unit] ?? -1]?.heading.text ?? "";
	return sectionRoles(heading).includes("implementation");
}

/** 1 when the two stand at the same place of their sections, 0 when at opposite ends. */
function samePlace(a: DocumentTree, b: DocumentTree, i: number, j: number): number {
	return 1 - Math.abs(placeIn(a, i) - placeIn(b, j));
}

function placeIn(tree: DocumentTree, unit: number): number {
	const own = tree.sections[tree.home[unit] ?? -1]?.own ?? [];
	return own.length < 2 ? 0.5 : own.indexOf(unit) / (own.length - 1);
}
