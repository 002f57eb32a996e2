/** What a row is, once it is decided that it is one. */
import type { Confidence, Relation } from "../domain/alignment.ts";
import { tokenise } from "../text/tokens.ts";
import {
	CONFIDENCE_HIGH,
	CONFIDENCE_MEDIUM,
	DIFF_WORTH,
	EDITED_LEAST,
	PARTIAL_LARGER,
	PARTIAL_SMALLER,
} from "./parameters.ts";
import { commonShare } from "./wordDiff.ts";

/**
 * Relation of two texts that are counterparts.
 *
 * @param contained share of what each text says, by weight, that the other says too
 */
export function relationOf(a: string, b: string, contained: { ofA: number; ofB: number }): Relation {
	if (comparable(a) === comparable(b)) return "identical";
	const most = Math.max(contained.ofA, contained.ofB);
	const least = Math.min(contained.ofA, contained.ofB);
	if (least >= DIFF_WORTH) {
		const common = commonShare(a, b);
		if (harmonicMean(common.ofA, common.ofB) >= EDITED_LEAST) return "edited";
	}
	return most >= PARTIAL_SMALLER && least < PARTIAL_LARGER ? "partial" : "reworded";
}

/** Confidence of a computed row from its probability. */
export function confidenceOf(score: number): Confidence {
	if (score >= CONFIDENCE_HIGH) return "high";
	return score >= CONFIDENCE_MEDIUM ? "medium" : "low";
}

const harmonicMean = (x: number, y: number): number => (x + y === 0 ? 0 : (2 * x * y) / (x + y));

/** Comparison form of a text with one blank between tokens; the mark at its very end does not count. */
function comparable(text: string): string {
	return tokenise(text)
		.map((token) => token.n)
		.join(" ")
		.replace(/[\s.;:,/]+$/u, "");
}
