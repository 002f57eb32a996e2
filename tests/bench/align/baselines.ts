/** What a first idea would give on the same texts. */
import type { PlacedUnit } from "../../../src/domain/document.ts";
import { comparisonWords } from "../../../src/text/tokens.ts";
import type { BenchDocument, UnitPair } from "./gold.ts";

type Vector = ReadonlyMap<string, number>;

const COMPARED = new Set(["paragraph", "item", "table", "preamble"]);
/** Units that a baseline pairs with units, and with headings. */
export const isCompared = (unit: PlacedUnit): boolean => COMPARED.has(unit.kind);
export const isHeading = (unit: PlacedUnit): boolean => unit.kind === "heading";

/** TF-IDF over syllable 1- to 3-grams, frequencies over the units of the corpus. */
export function vectoriser(documents: readonly BenchDocument[]): (text: string) => Vector {
	const grams = (text: string): string[] => {
		const words = comparisonWords(text);
		return [1, 2, 3].flatMap((n) =>
			words.slice(0, words.length - n + 1).map((_, at) => words.slice(at, at + n).join(" ")),
		);
	};
	const units = documents.flatMap((document) => document.units.filter(isCompared));
	const frequency = new Map<string, number>();
	for (const unit of units) {
		for (const gram of new Set(grams(unit.text))) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
	}
	const known = new Map<string, Vector>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const vector = new Map<string, number>();
		for (const gram of grams(text)) vector.set(gram, (vector.get(gram) ?? 0) + 1);
		for (const [gram, count] of vector) {
			vector.set(
				gram,
				(1 + Math.log(count)) * Math.log((1 + units.length) / (1 + (frequency.get(gram) ?? 0))),
			);
		}
		known.set(text, vector);
		return vector;
	};
}

/** Cosine of two vectors, 0..1. */
export function cosine(a: Vector, b: Vector): number {
	let dot = 0;
	for (const [gram, weight] of a) dot += weight * (b.get(gram) ?? 0);
	const norm = (vector: Vector): number => Math.sqrt([...vector.values()].reduce((sum, w) => sum + w * w, 0));
	const norms = norm(a) * norm(b);
	return norms === 0 ? 0 : dot / norms;
}

/** Pairs that are each other's best, when they are alike at all. */
function mutualBest(
	a: readonly PlacedUnit[],
	b: readonly PlacedUnit[],
	scores: readonly (readonly number[])[],
	least: number,
): UnitPair[] {
	return a.flatMap((x, i) => {
		const row = scores[i] ?? [];
		const best = Math.max(...row);
		const j = row.indexOf(best);
		const y = b[j];
		const rival = Math.max(...scores.map((other) => other[j] ?? 0));
		return y !== undefined && best >= least && best === rival ? [[x, y] as const] : [];
	});
}

/** The pairs in one order on both sides that have the largest sum of likeness (dynamic programming). */
function monotone(
	a: readonly PlacedUnit[],
	b: readonly PlacedUnit[],
	scores: readonly (readonly number[])[],
	least: number,
): UnitPair[] {
	const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
	const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
	const gain = (i: number, j: number): number => (scores[i]?.[j] ?? 0) - least;
	for (let i = 1; i <= a.length; i += 1)
		for (let j = 1; j <= b.length; j += 1)
			(best[i] as Float64Array)[j] = Math.max(
				at(i - 1, j),
				at(i, j - 1),
				at(i - 1, j - 1) + Math.max(0, gain(i - 1, j - 1)),
			);
	const pairs: UnitPair[] = [];
	let [i, j] = [a.length, b.length];
	while (i > 0 && j > 0) {
		const [x, y] = [a[i - 1], b[j - 1]];
		if (at(i, j) === at(i - 1, j)) i -= 1;
		else if (at(i, j) === at(i, j - 1)) j -= 1;
		else {
			if (x !== undefined && y !== undefined) pairs.push([x, y]);
			i -= 1;
			j -= 1;
		}
	}
	return pairs.reverse();
}

export interface Baseline {
	name: string;
	pairs: (a: readonly PlacedUnit[], b: readonly PlacedUnit[]) => UnitPair[];
}

/** The least cosine that counts, and the share of the parent headings, as they served these best. */
export const LEAST_COSINE = 0.05;
const HEADING_SHARE = 0.3;

/** The baselines for one pair of documents. */
export function baselinesOf(
	vector: (text: string) => Vector,
	a: BenchDocument,
	b: BenchDocument,
): Baseline[] {
	const likeness = (x: string, y: string): number => cosine(vector(x), vector(y));
	const heading = (document: BenchDocument, unit: PlacedUnit): string =>
		document.units.find((one) => one.id === unit.parent)?.text ?? "";
	const own = (x: readonly PlacedUnit[], y: readonly PlacedUnit[]): number[][] =>
		x.map((one) => y.map((other) => likeness(one.text, other.text)));
	const withHeading = (x: readonly PlacedUnit[], y: readonly PlacedUnit[]): number[][] =>
		x.map((one) =>
			y.map(
				(other) =>
					(1 - HEADING_SHARE) * likeness(one.text, other.text) +
					HEADING_SHARE * likeness(heading(a, one), heading(b, other)),
			),
		);
	return [
		{
			name: "same-label",
			pairs: (x, y) =>
				x.flatMap((one) => y.filter((other) => other.id === one.id).map((other): UnitPair => [one, other])),
		},
		{ name: "tf-idf", pairs: (x, y) => mutualBest(x, y, own(x, y), LEAST_COSINE) },
		{ name: "tf-idf-heading", pairs: (x, y) => mutualBest(x, y, withHeading(x, y), LEAST_COSINE) },
		{ name: "monotone", pairs: (x, y) => monotone(x, y, own(x, y), LEAST_COSINE) },
	];
}
