/** `tests/gold/diff.json`: pairs of units with the changes that a person would draw. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Drawing, drawingOf, type Stroke, strokesOfMerged } from "./drawing.ts";

export interface GoldPair {
	n: number;
	textA: string;
	textB: string;
	/** Null when the person would rather read the two texts clean. */
	merged: string | null;
}

interface DiffGold {
	pairs: GoldPair[];
	/** Some of the pairs again, drawn by another hand. */
	second: Pick<GoldPair, "n" | "merged">[];
}

/** A pair that a person drew. */
export interface DrawnPair {
	pair: GoldPair;
	strokes: Stroke[];
	gold: Drawing;
}

/** A pair that two persons drew. */
export interface TwicePair extends DrawnPair {
	second: Stroke[];
}

/** The gold, read from the repository. */
export function readDiffGold(): { pairs: GoldPair[]; drawn: DrawnPair[]; twice: TwicePair[] } {
	const file = path.join(import.meta.dirname, "../../gold/diff.json");
	const { pairs, second } = JSON.parse(readFileSync(file, "utf8")) as DiffGold;
	const drawn = pairs.flatMap((pair): DrawnPair[] => {
		if (pair.merged === null) return [];
		const strokes = strokesOfMerged(pair.merged);
		return [{ pair, strokes, gold: drawingOf(strokes) }];
	});
	const twice = second.flatMap(({ n, merged }): TwicePair[] => {
		const first = drawn.find(({ pair }) => pair.n === n);
		return merged === null || first === undefined ? [] : [{ ...first, second: strokesOfMerged(merged) }];
	});
	return { pairs, drawn, twice };
}
