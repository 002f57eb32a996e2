/**
 * Fits the weights of the views on labelled pairs of plans, and says what such a fit is worth on a pair
 * that it has not seen. `npm run bench align -- --fit` prints the lines for parameters.ts.
 *
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares). A view
 * that would speak the wrong way is left out: likeness never counts against a pair.
 */
import { alignDocuments, type CorpusStatistics } from "../../../src/collation/index.ts";
import { MODEL, type Model } from "../../../src/collation/model.ts";
import { prepare } from "../../../src/collation/prepared.ts";
import { scorePair } from "../../../src/collation/texts.ts";
import { VIEWS, type ViewName, viewOf } from "../../../src/collation/views.ts";
import { type AlignGold, agreement, type BenchDocument, linesOf, pairsOf } from "./gold.ts";

/** What pulls the weights to zero. */
const RIDGE = 1;
/**
 * What a pair counts that readers do not hold for the same task: it may be predicted and need not be.
 * Between 0.15 and 0.8 the agreement on unseen pairs of one directive is best near 0.2.
 */
const OK_WEIGHT = 0.2;
const ROUNDS = 30;

/** One pair of units: its views behind a one for the bias, whether it is in the gold, what it counts. */
interface Example {
	views: number[];
	isRow: boolean;
	weight: number;
}

/** A labelled pair of plans, ready to be fitted on. */
export interface LabelledPair {
	gold: AlignGold;
	a: BenchDocument;
	b: BenchDocument;
	examples: Example[];
}

/** Every pair of units that the engine looks at closely, with what the readers said of it. */
export function labelledPair(
	gold: AlignGold,
	a: BenchDocument,
	b: BenchDocument,
	statistics: CorpusStatistics,
): LabelledPair {
	const [left, right] = [prepare(a, statistics), prepare(b, statistics)];
	const { candidates } = scorePair(left, right, statistics, MODEL);
	const lines = (units: readonly { id: string }[], document: BenchDocument): (readonly number[])[] =>
		units.map(({ id }) => {
			const unit = document.units.find((one) => one.id === id);
			return unit === undefined ? [] : linesOf(unit);
		});
	const linesA = lines(left.tree.units, a);
	const linesB = lines(right.tree.units, b);
	const rows = gold.rows.filter(({ kind }) => kind === "unit");
	const examples = Array.from(candidates.a, (i, candidate): Example => {
		const j = candidates.b[candidate] ?? 0;
		const row = rows.find((one) => linesA[i]?.includes(one.a) && linesB[j]?.includes(one.b));
		return {
			views: [1, ...VIEWS.map((name) => viewOf(candidates, candidate, name))],
			isRow: row !== undefined,
			weight: row?.tier === "ok" ? OK_WEIGHT : 1,
		};
	});
	return { gold, a, b, examples };
}

/** Weights that fit the labelled pairs best, with two decimals. */
export function fitWeights(pairs: readonly LabelledPair[]): Model["unit"] {
	const examples = pairs.flatMap((pair) => pair.examples);
	const left = new Set<number>();
	let weights = regression(examples, left);
	for (;;) {
		const wrong = VIEWS.findIndex(
			(name, at) => !left.has(at + 1) && (weights[at + 1] ?? 0) * (name === "otherGroup" ? -1 : 1) < 0,
		);
		if (wrong < 0) break;
		left.add(wrong + 1);
		weights = regression(examples, left);
	}
	const rounded = weights.map((weight) => Number(weight.toFixed(2)));
	return Object.fromEntries([
		["bias", rounded[0]],
		...VIEWS.map((name, at) => [name, rounded[at + 1]]),
	]) as Record<ViewName | "bias", number>;
}

function regression(examples: readonly Example[], left: ReadonlySet<number>): number[] {
	const size = VIEWS.length + 1;
	const free = Array.from({ length: size }, (_, at) => at).filter((at) => !left.has(at));
	const weights = new Array<number>(size).fill(0);
	for (let round = 0; round < ROUNDS; round += 1) {
		const gradient = free.map((at) => (at === 0 ? 0 : -RIDGE * (weights[at] ?? 0)));
		const hessian = free.map((at, row) => free.map((_, column) => (row === column && at > 0 ? RIDGE : 0)));
		for (const { views, isRow, weight } of examples) {
			const odds = free.reduce((sum, at) => sum + (weights[at] ?? 0) * (views[at] ?? 0), 0);
			const chance = 1 / (1 + Math.exp(-odds));
			const error = weight * ((isRow ? 1 : 0) - chance);
			const curve = weight * chance * (1 - chance);
			free.forEach((at, row) => {
				gradient[row] = (gradient[row] ?? 0) + error * (views[at] ?? 0);
				const list = hessian[row] as number[];
				free.forEach((other, column) => {
					list[column] = (list[column] ?? 0) + curve * (views[at] ?? 0) * (views[other] ?? 0);
				});
			});
		}
		const step = solve(hessian, gradient);
		free.forEach((at, row) => {
			weights[at] = (weights[at] ?? 0) + (step[row] ?? 0);
		});
		if (step.reduce((sum, value) => sum + Math.abs(value), 0) < 1e-6) break;
	}
	return weights;
}

/** Solution of a system of linear equations (Gauss and Jordan, with pivoting). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
	rows.forEach((_, at) => {
		let pivot = at;
		for (let row = at + 1; row < rows.length; row += 1)
			if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
		[rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
		const own = rows[at] as number[];
		rows.forEach((row, other) => {
			if (other === at) return;
			const factor = (row[at] ?? 0) / (own[at] ?? 1);
			for (let column = at; column < row.length; column += 1)
				row[column] = (row[column] ?? 0) - factor * (own[column] ?? 0);
		});
	});
	return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

/** F1 of units on each labelled pair with weights that were fitted on all the others. */
export function crossValidate(pairs: readonly LabelledPair[], statistics: CorpusStatistics): number[] {
	return pairs.map((pair) => {
		const unit = fitWeights(pairs.filter((other) => other !== pair));
		const alignment = alignDocuments(pair.a, pair.b, statistics, [], { ...MODEL, unit });
		return agreement(pair.gold, "unit", pairsOf(alignment, "unit", pair.a, pair.b)).f1;
	});
}
