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
	const namesB = b.map((word) => word.n);
	const costsB = Float64Array.from(b, (word) => extend * word.size);
	const trace = new Uint8Array((a.length + 1) * width);
	const rows = (): Float64Array => new Float64Array(width).fill(NEVER);
	let [match, short, long] = [rows(), rows(), rows()];
	let [matchBefore, shortBefore, longBefore] = [rows(), rows(), rows()];
	for (let i = 0; i <= a.length; i += 1) {
		[match, matchBefore] = [matchBefore, match];
		[short, shortBefore] = [shortBefore, short];
		[long, longBefore] = [longBefore, long];
		const word = a[i - 1];
		const name = word?.n;
		const weight = weights[i - 1] ?? 0;
		const cost = extend * (word?.size ?? 0);
		for (let j = 0; j < width; j += 1) {
			let cell = MATCH;
			match[j] = i === 0 && j === 0 ? 0 : NEVER;
			if (j > 0 && name !== undefined && name === namesB[j - 1]) {
				let best = matchBefore[j - 1] as number;
				if ((shortBefore[j - 1] as number) > best) {
					best = shortBefore[j - 1] as number;
					cell = SHORT;
				}
				if ((longBefore[j - 1] as number) > best) {
					best = longBefore[j - 1] as number;
					cell = LONG;
				}
				match[j] = best + weight;
			}
			const matchUp = i === 0 ? NEVER : (matchBefore[j] as number);
			const matchLeft = j === 0 ? NEVER : (match[j - 1] as number);
			const costB = j === 0 ? 0 : (costsB[j - 1] as number);

			let bestShort = i === 0 ? NEVER : (shortBefore[j] as number) - cost;
			let way = 0;
			const shortLeft = j === 0 ? NEVER : (short[j - 1] as number) - costB;
			if (shortLeft > bestShort) [bestShort, way] = [shortLeft, SHORT_LEFT];
			if (matchUp - open - cost > bestShort) [bestShort, way] = [matchUp - open - cost, SHORT_OPENED];
			if (matchLeft - open - costB > bestShort) {
				[bestShort, way] = [matchLeft - open - costB, SHORT_LEFT | SHORT_OPENED];
			}
			short[j] = bestShort;
			cell |= way;

			let bestLong = i === 0 ? NEVER : (longBefore[j] as number);
			way = 0;
			const longLeft = j === 0 ? NEVER : (long[j - 1] as number);
			if (longLeft > bestLong) [bestLong, way] = [longLeft, LONG_LEFT];
			if (matchUp - flat > bestLong) [bestLong, way] = [matchUp - flat, LONG_OPENED];
			if (matchLeft - flat > bestLong) [bestLong, way] = [matchLeft - flat, LONG_LEFT | LONG_OPENED];
			long[j] = bestLong;
			trace[i * width + j] = cell | way;
		}
	}
	const ends = [match, short, long].map((row) => row[b.length] as number);
	return readTrace(trace, a.length, b.length, ends.indexOf(Math.max(...ends)));
}

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
