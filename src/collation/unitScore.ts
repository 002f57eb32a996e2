/** Scores of unit pairs: the views of `views.ts`, weighed. Says how alike, never who goes with whom. */
import { cell, emptyGrid, type Grid, maxima, setCell } from "./grid.ts";
import type { Model } from "./model.ts";
import { ONE_SIDED } from "./parameters.ts";
import { type Candidates, VIEWS } from "./views.ts";

/** Log-odds of a pair that was not looked at. */
const NO_CHANCE = -12;

/** Log-odds, before rivals are looked at, that unit i of `a` and unit j of `b` are counterparts. */
export function scoreUnits(candidates: Candidates, rows: number, columns: number, model: Model): Grid {
	const grid = emptyGrid(rows, columns);
	grid.values.fill(NO_CHANCE);
	const weights = VIEWS.map((name) => model.unit[name]);
	candidates.a.forEach((i, candidate) => {
		let sum = model.unit.bias;
		const from = candidate * weights.length;
		for (let at = 0; at < weights.length; at += 1)
			sum += (weights[at] as number) * (candidates.values[from + at] as number);
		setCell(grid, i, candidates.b[candidate] as number, sum);
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
export function probabilities(logOdds: Grid, model: Model): Probabilities {
	const { rows: row, columns: column } = maxima(logOdds);
	const { bias, odds, margin } = model.rival;
	const grids = {
		mutual: emptyGrid(logOdds.rows, logOdds.columns),
		ofA: emptyGrid(logOdds.rows, logOdds.columns),
		ofB: emptyGrid(logOdds.rows, logOdds.columns),
	};
	for (let i = 0; i < logOdds.rows; i += 1) {
		for (let j = 0; j < logOdds.columns; j += 1) {
			const value = cell(logOdds, i, j);
			if (value === NO_CHANCE) continue;
			const own = bias + odds * value;
			const inRow = Math.min(0, value - (row[i] ?? 0));
			const inColumn = Math.min(0, value - (column[j] ?? 0));
			setCell(grids.mutual, i, j, logistic(own + margin * Math.min(inRow, inColumn)));
			setCell(grids.ofA, i, j, logistic(own + margin * inRow));
			setCell(grids.ofB, i, j, logistic(own + margin * inColumn));
		}
	}
	return grids;
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
