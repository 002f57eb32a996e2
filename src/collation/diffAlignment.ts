/**
 * Alignment of the words of two texts as a reader would do it: as much in common as possible, in as few
 * pieces as possible. Each common word is worth its weight and each hunk has its price, so that two
 * texts are never held together by a stray "và" or comma. Exact, by dynamic programming over pairs of
 * words (Gotoh, 1982, with one price for a gap of any length on either side).
 */
import type { Word } from "../text/compounds.ts";
import { FUNCTION_WORDS } from "../text/functionWords.ts";
import type { DiffParameters } from "./diffParameters.ts";

/** Words i..j of `a` against words k..l of `b`; both empty never happens. */
export interface Hunk {
	common: boolean;
	a: [number, number];
	b: [number, number];
}

/** What a word is worth when both texts have it. */
export function weightOf(word: Word, parameters: DiffParameters): number {
	if (word.kind === "punctuation") return parameters.mark;
	if (word.kind !== "word") return parameters.figure + parameters.syllable * word.size;
	return FUNCTION_WORDS.has(word.n) ? parameters.functionWord : parameters.syllable * word.size;
}

/** What a change of `size` syllables costs: the lesser of a price that grows with it and a flat one. */
export interface Prices {
	open: number;
	extend: number;
	flat: number;
}

/** How the best way to a pair of words ends: in a match, in a short change, in a long one. */
const MATCH = 0;
const SHORT = 1;
const LONG = 2;
/** A traced cell: two bits for the state before a match, and for each kind of change … */
const SHORT_LEFT = 4;
const SHORT_OPENED = 8;
const LONG_LEFT = 16;
const LONG_OPENED = 32;

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Hunks of common and changed words in turn.
 *
 * @param weights of the words of `a`
 */
export function alignWords(
	a: readonly Word[],
	b: readonly Word[],
	weights: readonly number[],
	{ open, extend, flat }: Prices,
): Hunk[] {
	const width = b.length + 1;
	const numbers = new Map<string, number>();
	const numberOf = (word: Word): number => {
		const number = numbers.get(word.n) ?? numbers.size;
		numbers.set(word.n, number);
		return number;
	};
	const namesA = Int32Array.from(a, numberOf);
	const namesB = Int32Array.from(b, numberOf);
	const costsA = Float64Array.from(a, (word) => extend * word.size);
	const costsB = Float64Array.from(b, (word) => extend * word.size);
	const trace = new Uint8Array((a.length + 1) * width);
	const row = (): Float64Array => new Float64Array(width).fill(NEVER);
	let [match, short, long] = [row(), row(), row()];
	let [matchBefore, shortBefore, longBefore] = [row(), row(), row()];
	match[0] = 0;
	for (let j = 1; j < width; j += 1) {
		const first = j === 1;
		short[j] = (first ? -open : at(short, j - 1)) - at(costsB, j - 1);
		long[j] = first ? -flat : at(long, j - 1);
		trace[j] = SHORT_LEFT | LONG_LEFT | (first ? SHORT_OPENED | LONG_OPENED : 0);
	}
	for (let i = 1; i <= a.length; i += 1) {
		[match, matchBefore] = [matchBefore, match];
		[short, shortBefore] = [shortBefore, short];
		[long, longBefore] = [longBefore, long];
		const name = at(namesA, i - 1);
		const weight = weights[i - 1] ?? 0;
		const cost = at(costsA, i - 1);
		const first = i === 1;
		match[0] = NEVER;
		short[0] = (first ? -open : at(shortBefore, 0)) - cost;
		long[0] = first ? -flat : at(longBefore, 0);
		trace[i * width] = first ? SHORT_OPENED | LONG_OPENED : 0;
		for (let j = 1; j < width; j += 1) {
			let cell = MATCH;
			let best = NEVER;
			if (name === at(namesB, j - 1)) {
				best = at(matchBefore, j - 1);
				if (at(shortBefore, j - 1) > best) {
					best = at(shortBefore, j - 1);
					cell = SHORT;
				}
				if (at(longBefore, j - 1) > best) {
					best = at(longBefore, j - 1);
					cell = LONG;
				}
				best += weight;
			}
			match[j] = best;

			// A change goes on from above or from the left, or opens behind a match above or on the left.
			const costB = at(costsB, j - 1);
			best = at(shortBefore, j) - cost;
			let way = 0;
			if (at(short, j - 1) - costB > best) {
				best = at(short, j - 1) - costB;
				way = SHORT_LEFT;
			}
			if (at(matchBefore, j) - open - cost > best) {
				best = at(matchBefore, j) - open - cost;
				way = SHORT_OPENED;
			}
			if (at(match, j - 1) - open - costB > best) {
				best = at(match, j - 1) - open - costB;
				way = SHORT_LEFT | SHORT_OPENED;
			}
			short[j] = best;
			cell |= way;

			best = at(longBefore, j);
			way = 0;
			if (at(long, j - 1) > best) {
				best = at(long, j - 1);
				way = LONG_LEFT;
			}
			if (at(matchBefore, j) - flat > best) {
				best = at(matchBefore, j) - flat;
				way = LONG_OPENED;
			}
			if (at(match, j - 1) - flat > best) {
				best = at(match, j - 1) - flat;
				way = LONG_LEFT | LONG_OPENED;
			}
			long[j] = best;
			trace[i * width + j] = cell | way;
		}
	}
	const ends = [match, short, long].map((state) => at(state, b.length));
	return readTrace(trace, a.length, b.length, ends.indexOf(Math.max(...ends)));
}

/** A number that is there: the loops above stay within their rows. */
const at = (row: Float64Array | Int32Array, place: number): number => row[place] as number;

function readTrace(trace: Uint8Array, lengthA: number, lengthB: number, end: number): Hunk[] {
	const width = lengthB + 1;
	const hunks: Hunk[] = [];
	let [i, j, state] = [lengthA, lengthB, end];
	while (i > 0 || j > 0) {
		const cell = trace[i * width + j] as number;
		const common = state === MATCH;
		let hunk = hunks.at(-1);
		if (hunk?.common !== common) {
			hunk = { common, a: [i, i], b: [j, j] };
			hunks.push(hunk);
		}
		if (common) {
			i -= 1;
			j -= 1;
			state = cell & (SHORT | LONG);
		} else {
			const [left, opened] = state === SHORT ? [SHORT_LEFT, SHORT_OPENED] : [LONG_LEFT, LONG_OPENED];
			if ((cell & left) !== 0) j -= 1;
			else i -= 1;
			if ((cell & opened) !== 0) state = MATCH;
		}
		hunk.a[0] = i;
		hunk.b[0] = j;
	}
	return hunks.reverse();
}
