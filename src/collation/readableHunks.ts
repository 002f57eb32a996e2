/** Hunks of an alignment → the hunks a person would draw: islands absorbed, insertions well placed. */
import type { Word } from "../text/compounds.ts";
import { type Hunk, weightOf } from "./diffAlignment.ts";
import type { DiffParameters } from "./diffParameters.ts";

/** Both texts as words. */
export interface WordPair {
	a: readonly Word[];
	b: readonly Word[];
}

/**
 * Makes one hunk of changes that too little common text keeps apart, the least first. How much is too
 * little grows with the changes: between two single words a reader wants to see one word kept, between
 * two rewritten clauses it is only by chance the same. Between phrases that were merely put in or left
 * out, every word that stayed is kept: nothing there was rewritten.
 */
export function absorbIslands(hunks: readonly Hunk[], words: WordPair, parameters: DiffParameters): Hunk[] {
	const out = hunks.map((hunk): Hunk => ({ common: hunk.common, a: [...hunk.a], b: [...hunk.b] }));
	const margins = out.map((_, at) => margin(out, at, words, parameters));
	for (;;) {
		let worst = -1;
		for (let at = 0; at < out.length; at += 1) {
			if (
				(margins[at] as number) < 0 &&
				(worst < 0 || (margins[at] as number) < (margins[worst] as number))
			) {
				worst = at;
			}
		}
		const [before, after] = [out[worst - 1], out[worst + 1]];
		if (before === undefined || after === undefined) return out;
		out.splice(worst - 1, 3, {
			common: false,
			a: [before.a[0], after.a[1]],
			b: [before.b[0], after.b[1]],
		});
		margins.splice(worst - 1, 3, Number.POSITIVE_INFINITY);
		for (const at of [worst - 2, worst]) {
			if (at >= 0 && at < out.length) margins[at] = margin(out, at, words, parameters);
		}
	}
}

/** What a reader looks for: where the alignment found it in both texts, it is not drawn as changed. */
const LOOKED_FOR: ReadonlySet<Word["kind"]> = new Set(["number", "date", "code"]);

/** How much more a common hunk is worth than the price of keeping it; infinite where it is no island. */
function margin(hunks: readonly Hunk[], at: number, words: WordPair, parameters: DiffParameters): number {
	const [before, island, after] = [hunks[at - 1], hunks[at], hunks[at + 1]];
	if (!island?.common || before === undefined || after === undefined) return Number.POSITIVE_INFINITY;
	const own = words.a.slice(...island.a);
	if (own.some((word) => LOOKED_FOR.has(word.kind))) return Number.POSITIVE_INFINITY;
	const marksOnly = own.every((word) => word.size === 0);
	if (!isReplacement(before) && !isReplacement(after) && !marksOnly) return Number.POSITIVE_INFINITY;
	const weight = own.reduce((sum, word) => sum + weightOf(word, parameters), 0);
	const least = Math.min(sizeOf(before, words), sizeOf(after, words));
	return weight - parameters.islandBase - parameters.islandGrowth * Math.log2(Math.max(1, least));
}

const isReplacement = (hunk: Hunk): boolean => hunk.a[1] > hunk.a[0] && hunk.b[1] > hunk.b[0];

/** Syllables and numbers that a hunk changes, on the side where they are more. */
function sizeOf(hunk: Hunk, words: WordPair): number {
	const sum = (side: readonly Word[], [from, to]: [number, number]): number => {
		let size = 0;
		for (let at = from; at < to; at += 1) size += side[at]?.size ?? 0;
		return size;
	};
	return Math.max(sum(words.a, hunk.a), sum(words.b, hunk.b));
}

const length = ([from, to]: [number, number]): number => to - from;

/**
 * "A, B, C" against "A, C": whether ", B" or "B," went is all one to the algorithm, not to a reader.
 * A pure insertion or deletion is moved along equal words so that it ends with a punctuation mark, or
 * else begins right after one.
 */
export function slide(hunks: readonly Hunk[], { a, b }: WordPair): Hunk[] {
	const out = hunks.map((hunk): Hunk => ({ common: hunk.common, a: [...hunk.a], b: [...hunk.b] }));
	for (let at = 1; at + 1 < out.length; at += 1) {
		const [before, hunk, after] = [out[at - 1], out[at], out[at + 1]];
		if (before === undefined || hunk === undefined || after === undefined || hunk.common) continue;
		const side = length(hunk.a) === 0 ? "b" : length(hunk.b) === 0 ? "a" : null;
		if (side === null) continue;
		const words = side === "a" ? a : b;
		const best = bestSlide(words, hunk[side], length(before.a), length(after.a));
		for (const key of ["a", "b"] as const) {
			before[key][1] += best;
			hunk[key][0] += best;
			hunk[key][1] += best;
			after[key][0] += best;
		}
	}
	return out.filter((hunk) => length(hunk.a) + length(hunk.b) > 0);
}

/** How far, in words, a changed range is best moved; 0 when it is well placed. */
function bestSlide(
	words: readonly Word[],
	[from, to]: [number, number],
	left: number,
	right: number,
): number {
	let best = 0;
	let most = placement(words, from, to);
	for (let by = -1; -by < left && words[from + by]?.n === words[to + by]?.n; by -= 1) {
		const score = placement(words, from + by, to + by);
		if (score > most) [best, most] = [by, score];
	}
	for (let by = 1; by < right && words[from + by - 1]?.n === words[to + by - 1]?.n; by += 1) {
		const score = placement(words, from + by, to + by);
		if (score > most) [best, most] = [by, score];
	}
	return best;
}

function placement(words: readonly Word[], from: number, to: number): number {
	const afterMark = from === 0 || words[from - 1]?.kind === "punctuation";
	const endsInMark = words[to - 1]?.kind === "punctuation";
	const startsWithMark = words[from]?.kind === "punctuation";
	return (endsInMark && afterMark ? 3 : 0) + (startsWithMark && !endsInMark ? 2 : 0) + (afterMark ? 1 : 0);
}
