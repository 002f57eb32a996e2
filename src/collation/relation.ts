/** What a row is, once it is decided that it is one. */
import type { Confidence, Relation } from "../domain/alignment.ts";
import { lcsLength } from "./lcs.ts";
import {
	CONFIDENCE_HIGH,
	CONFIDENCE_MEDIUM,
	EDITED_LEAST,
	PARTIAL_LARGER,
	PARTIAL_SMALLER,
} from "./parameters.ts";
import type { Numbers } from "./words.ts";

/** Tokens of the texts of one side of a row, as `TextWords` has them: punctuation is odd. */
export type RowTokens = readonly Numbers[];

/**
 * Relation of two texts that are counterparts; several units on a side are one text.
 *
 * @param contained share of what each text says, by weight, that the other says too
 */
export function relationOf(a: RowTokens, b: RowTokens, contained: { ofA: number; ofB: number }): Relation {
	const [tokensA, tokensB] = [joined(a), joined(b)];
	if (sameText(tokensA, tokensB)) return "identical";
	if (commonOrder(tokensA, tokensB) >= EDITED_LEAST) return "edited";
	const most = Math.max(contained.ofA, contained.ofB);
	const least = Math.min(contained.ofA, contained.ofB);
	return most >= PARTIAL_SMALLER && least < PARTIAL_LARGER ? "partial" : "reworded";
}

/** Confidence of a computed row from its probability. */
export function confidenceOf(score: number): Confidence {
	if (score >= CONFIDENCE_HIGH) return "high";
	return score >= CONFIDENCE_MEDIUM ? "medium" : "low";
}

/** Words that both texts have in the same order, as a share of all words of both, 0..1. */
function commonOrder(a: Numbers, b: Numbers): number {
	const [wordsA, wordsB] = [a.filter(isWord), b.filter(isWord)];
	const all = wordsA.length + wordsB.length;
	return all === 0 ? 0 : (2 * lcsLength(wordsA, wordsB)) / all;
}

const isWord = (token: number): boolean => token % 2 === 0;

/** True when the texts have the same tokens; marks at the very end do not count. */
function sameText(a: Numbers, b: Numbers): boolean {
	const [endA, endB] = [lengthOfText(a), lengthOfText(b)];
	return endA === endB && a.subarray(0, endA).every((token, at) => token === b[at]);
}

function lengthOfText(tokens: Numbers): number {
	let end = tokens.length;
	while (end > 0 && !isWord(tokens[end - 1] ?? 0)) end -= 1;
	return end;
}

function joined(texts: RowTokens): Numbers {
	if (texts.length === 1) return texts[0] as Numbers;
	return Uint32Array.from(texts.flatMap((tokens) => [...tokens]));
}
