/** Fits the numbers of diffParameters.ts to the gold, and says what they are worth on pairs unseen. */
import { DIFF_PARAMETERS, type DiffParameters } from "../../../src/collation/diffParameters.ts";
import { type BoundaryScore, drawingOf, scoreDrawings } from "./drawing.ts";
import type { DrawnPair } from "./gold.ts";
import { strokesWith } from "./methods.ts";

/** Values tried for each number that is fitted; the others are set by reason. */
const GRID: Partial<Record<keyof DiffParameters, readonly number[]>> = {
	functionWord: [0.3, 0.5, 0.7],
	open: [0.1, 0.35, 0.7],
	extend: [0.1, 0.15, 0.2, 0.3],
	flat: [3, 5, 7, 10],
	islandBase: [0.25, 0.5, 0.75, 1, 1.5],
	islandGrowth: [0.3, 0.5, 0.7, 0.9],
};
/** Where the search starts: the ends and the middle of the grid, never the committed numbers. */
const STARTS = [0, 0.5, 1] as const;
const FOLDS = 5;

function startAt(place: number): DiffParameters {
	const start = { ...DIFF_PARAMETERS };
	for (const [key, values] of Object.entries(GRID)) {
		start[key as keyof DiffParameters] = values[Math.round(place * (values.length - 1))] ?? 0;
	}
	return start;
}

/** Score of parameters on pairs. */
export function scoreParameters(parameters: DiffParameters, pairs: readonly DrawnPair[]): BoundaryScore {
	const strokes = strokesWith(parameters);
	return scoreDrawings(
		pairs.map(({ pair, gold }) => [drawingOf(strokes(pair.textA, pair.textB)), gold] as const),
	);
}

/** The best numbers of the grid: one at a time, from several starts, until none gets better. */
export function fitParameters(pairs: readonly DrawnPair[]): { parameters: DiffParameters; f1: number } {
	const known = new Map<string, number>();
	const f1Of = (parameters: DiffParameters): number => {
		const key = JSON.stringify(parameters);
		const f1 = known.get(key) ?? scoreParameters(parameters, pairs).f1;
		known.set(key, f1);
		return f1;
	};
	return STARTS.map((place) => {
		let best = { parameters: startAt(place), f1: f1Of(startAt(place)) };
		for (let before = -1; best.f1 > before; ) {
			before = best.f1;
			for (const [key, values] of Object.entries(GRID)) {
				for (const value of values) {
					const parameters = { ...best.parameters, [key]: value };
					const f1 = f1Of(parameters);
					if (f1 > best.f1) best = { parameters, f1 };
				}
			}
		}
		return best;
	}).reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

export interface FoldMeasure {
	parameters: DiffParameters;
	/** On the pairs that the numbers were fitted to, and on the others. */
	fitted: BoundaryScore;
	unseen: BoundaryScore;
}

/** Every fifth pair is unseen in turn; `all` scores the pairs with the numbers of the fold that did not see them. */
export function crossValidate(pairs: readonly DrawnPair[]): { folds: FoldMeasure[]; all: BoundaryScore } {
	const drawn: Parameters<typeof scoreDrawings>[0][number][] = [];
	const folds = Array.from({ length: FOLDS }, (_, fold): FoldMeasure => {
		const seen = pairs.filter((_one, at) => at % FOLDS !== fold);
		const unseen = pairs.filter((_one, at) => at % FOLDS === fold);
		const { parameters } = fitParameters(seen);
		const strokes = strokesWith(parameters);
		for (const { pair, gold } of unseen) drawn.push([drawingOf(strokes(pair.textA, pair.textB)), gold]);
		return {
			parameters,
			fitted: scoreParameters(parameters, seen),
			unseen: scoreParameters(parameters, unseen),
		};
	});
	return { folds, all: scoreDrawings(drawn) };
}
