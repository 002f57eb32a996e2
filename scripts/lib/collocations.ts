/**
 * Compounds that the corpus itself shows: runs of two or three syllables that stand together far more
 * often than by chance (cohesion) and beside many different neighbours (freedom): the two measures by
 * which words are found without a dictionary.
 */
import { FUNCTION_WORDS } from "../../src/text/functionWords.ts";
import { findMottos } from "../../src/text/mottos.ts";
import { type Token, tokenise } from "../../src/text/tokens.ts";

/**
 * What a run must reach, by its syllables: one row of its length. Set by reading the lists that came
 * out. Two syllables need little, because most Vietnamese words have two; and a pair whose syllables
 * hardly stand apart ("sức mạnh") is a word even where the plans' formulae give it one neighbour. Runs
 * of four and more that pass on any thresholds are formulae for the most part ("nâng cao chất lượng"
 * beside "hệ thống chính trị"), so none is taken: long terms are named in the table GENRE_TERMS.
 */
export const THRESHOLDS: readonly { syllables: number; count: number; cohesion: number; freedom: number }[] =
	[
		{ syllables: 2, count: 4, cohesion: 0.38, freedom: 0.9 },
		{ syllables: 2, count: 4, cohesion: 0.8, freedom: 0.3 },
		{ syllables: 3, count: 6, cohesion: 0.6, freedom: 1.2 },
	];
const LONGEST = Math.max(...THRESHOLDS.map(({ syllables }) => syllables));

/** Levels ("ngành tỉnh"), what precedes a number ("nghị quyết số"), adverbs of manner, reciprocals. */
const NOT_LAST: ReadonlySet<string> = new Set([
	...FUNCTION_WORDS,
	..."tỉnh huyện xã phường số tốt nghiêm nhau".split(" "),
]);
/** Three syllables behind a level are a place, which the list is not for: "tỉnh Hậu Giang". */
const NOT_FIRST_OF_THREE: ReadonlySet<string> = new Set("tỉnh huyện xã phường".split(" "));

export interface Collocation {
	/** Syllables by comparison form, one blank between. */
	text: string;
	count: number;
	/** Least normalised pointwise mutual information (NPMI) over the ways to cut it in two, −1..1. */
	cohesion: number;
	/** Entropy of the neighbours, in nats, on the side where it is less. */
	freedom: number;
}

/** All compounds of the texts that pass the thresholds, in code point order. */
export function findCollocations(texts: readonly string[]): Collocation[] {
	const phrases = texts.flatMap(phrasesOf);
	const counts = new Map<string, number>();
	const before = new Map<string, Map<string, number>>();
	const after = new Map<string, Map<string, number>>();
	for (const phrase of phrases) {
		for (let from = 0; from < phrase.length; from += 1) {
			for (let to = from + 1; to <= Math.min(phrase.length, from + LONGEST); to += 1) {
				const run = phrase.slice(from, to).join(" ");
				counts.set(run, (counts.get(run) ?? 0) + 1);
				countNeighbour(before, run, phrase[from - 1]);
				countNeighbour(after, run, phrase[to]);
			}
		}
	}
	const total = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
	const share = (run: string): number => (counts.get(run) ?? 0) / total;
	return [...counts]
		.flatMap(([text, count]): Collocation[] => {
			const syllables = text.split(" ");
			const rows = THRESHOLDS.filter((row) => row.syllables === syllables.length && count >= row.count);
			if (rows.length === 0 || !mayBeTerm(syllables)) return [];
			const cohesion = Math.min(
				...syllables.slice(1).map((_, at) => {
					const parts = [syllables.slice(0, at + 1), syllables.slice(at + 1)].map((part) =>
						share(part.join(" ")),
					);
					return Math.log(share(text) / ((parts[0] ?? 0) * (parts[1] ?? 0))) / -Math.log(share(text));
				}),
			);
			const freedom = Math.min(entropy(before.get(text)), entropy(after.get(text)));
			const passes = rows.some((row) => cohesion >= row.cohesion && freedom >= row.freedom);
			return passes ? [{ text, count, cohesion, freedom }] : [];
		})
		.sort((a, b) => (a.text < b.text ? -1 : 1));
}

/**
 * Runs of syllables without a mark, a figure, an act or an abbreviation between them. A motto is left
 * out: it is one whole anyway, and its rhythm makes words of "dân biết", "dân bàn".
 */
function phrasesOf(text: string): string[][] {
	const phrases: string[][] = [[]];
	const mottos = findMottos(text);
	for (const token of tokenise(text)) {
		const inMotto = mottos.some(({ start, end }) => token.start >= start && token.end <= end);
		if (isSyllable(token) && !inMotto) phrases.at(-1)?.push(token.n);
		else phrases.push([]);
	}
	return phrases.filter((phrase) => phrase.length > 0);
}

/** "TCCSĐ" and "XIII" are no syllables; a heading in capitals is read for the words that it has. */
const isSyllable = (token: Token): boolean =>
	token.kind === "word" && (!/^\p{Lu}{2,}$/u.test(token.t) || /[\p{Lu}--[A-ZĐ]]/v.test(token.t));

const mayBeTerm = (syllables: readonly string[]): boolean =>
	!syllables.some((syllable) => FUNCTION_WORDS.has(syllable)) &&
	!NOT_LAST.has(syllables.at(-1) ?? "") &&
	!(syllables.length > 2 && NOT_FIRST_OF_THREE.has(syllables[0] ?? ""));

/** Every end of a phrase is a neighbour of its own: a mark is the surest sign that a word ends. */
function countNeighbour(
	neighbours: Map<string, Map<string, number>>,
	run: string,
	neighbour: string | undefined,
): void {
	const counts = neighbours.get(run) ?? new Map<string, number>();
	neighbours.set(run, counts);
	const key = neighbour ?? ` ${counts.size}`;
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

function entropy(neighbours: ReadonlyMap<string, number> = new Map()): number {
	const counts = [...neighbours.values()];
	const total = counts.reduce((sum, count) => sum + count, 0);
	return counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
}
