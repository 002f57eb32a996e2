/** `tests/gold/diff.json`: pairs of units with the changes that a person would draw. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Drawing, drawingOf, strokesOfMerged } from "./drawing.ts";

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
	gold: Drawing;
}

/** The gold, read from the repository. */
export function readDiffGold(): DiffGold & {
	drawn: DrawnPair[];
	twice: { second: Drawing; first: Drawing }[];
} {
	const file = path.join(import.meta.dirname, "../../gold/diff.json");
	const { pairs, second } = JSON.parse(readFileSync(file, "utf8")) as DiffGold;
	const drawn = pairs.flatMap((pair) =>
		pair.merged === null ? [] : [{ pair, gold: drawingOf(strokesOfMerged(pair.merged)) }],
	);
	const twice = second.flatMap(({ n, merged }) => {
		const first = drawn.find(({ pair }) => pair.n === n)?.gold;
		return merged === null || first === undefined
			? []
			: [{ second: drawingOf(strokesOfMerged(merged)), first }];
	});
	return { pairs, second, drawn, twice };
}
