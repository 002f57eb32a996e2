/** Words of a unit, read once: every alignment of a document needs them again. */
import { findCodeNumbers } from "../text/codeNumbers.ts";
import { comparisonForm } from "../text/forms.ts";
import { canonicalise } from "../text/synonyms.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { type GroupMentions, groupMentions } from "./groups.ts";
import { gramOfPair, gramOfTriple, gramOfWord, type Lexis, wordId } from "./lexis.ts";
import { type Cues, cuesOf } from "./outlineCues.ts";
import { SHORTEST_CLAUSE } from "./parameters.ts";
import { remembered } from "./remembered.ts";
import { keep16, keep32 } from "./slab.ts";
import { themeMentions } from "./themes.ts";

/** Longest n-gram, in syllables. Three tell "xây dựng Đảng" from "xây dựng" and stay frequent enough. */
export const LONGEST_GRAM = 3;

/** Stands where an n-gram would reach beyond the end of its text. */
export const NO_GRAM = 0xffffffff;

/** Whole numbers in as few bytes as the largest of them needs. */
export type Numbers = Uint16Array | Uint32Array;

/** What can be said of a text without knowing how rare its words are. */
export interface TextWords {
	/** Canonical words in order, by id. */
	words: Numbers;
	/** Where in the text each of them is written: UTF-16 offsets, start and end by turns. */
	spans: Numbers;
	/**
	 * N-grams by the place of their first word: those of one word, then of two, then of three, each list as
	 * long as the words; NO_GRAM where the text is at its end.
	 */
	grams: Uint32Array;
	/** Largest id among the n-grams; 0 when there is none. */
	largestGram: number;
	/** Clauses of some length, what stands between stops, semicolons and colons: first word and end by turns. */
	clauses: Numbers;
	/** All tokens as written, spelling aside; a mark of punctuation has an odd number. */
	tokens: Numbers;
	/** Acts cited: code number as compared → as written in normal form. */
	acts: ReadonlyMap<string, string>;
	/** Figures, percentages and dates as compared. */
	figures: ReadonlySet<string>;
	/** Named groups and how much the text speaks of them. */
	groups: GroupMentions;
	/** Fixed phrases that tell what a part of a plan has to do with its directive. */
	cues: Cues;
	/** How much the text names each theme, by place in the table of themes. */
	themes: Float32Array;
}

/** Words of a unit; the same unit is read only once. */
export const wordsOf = remembered((unit: { readonly text: string }, lexis: Lexis) =>
	readWords(unit.text, lexis),
);

/** Reads a text. */
export function readWords(text: string, lexis: Lexis): TextWords {
	const tokens = tokenise(text);
	const spans = clausesOf(tokens).map((clause) => canonicalise(clause));
	const canonical = spans.flat();
	const said = canonical.map(({ word }) => word);
	const words = numbersOf(said.map((word) => wordId(lexis, word)));
	const grams = gramsOf(words, lexis);
	const clauses: number[] = [];
	let at = 0;
	for (const { length } of spans) {
		if (length >= SHORTEST_CLAUSE) clauses.push(at, at + length);
		at += length;
	}
	const figures = tokens
		.filter(({ kind, n }) => kind === "date" || (kind === "number" && n.length > 1))
		.map(({ n }) => n);
	return {
		words,
		spans: numbersOf(canonical.flatMap(({ start, end }) => [start, end])),
		grams,
		largestGram: grams.reduce((most, gram) => (gram === NO_GRAM ? most : Math.max(most, gram)), 0),
		clauses: numbersOf(clauses),
		tokens: numbersOf(tokens.map(({ n, kind }) => 2 * wordId(lexis, n) + (kind === "punctuation" ? 1 : 0))),
		acts: tokens.some(({ kind }) => kind === "code") ? actsIn(text) : NO_ACTS,
		figures: figures.length > 0 ? new Set(figures) : NO_FIGURES,
		groups: groupMentions(said),
		cues: cuesOf(said),
		themes: themeMentions(said),
	};
}

// One value for all texts that have none: a large corpus has tens of thousands of them.
const NO_ACTS: ReadonlyMap<string, string> = new Map();
const NO_FIGURES: ReadonlySet<string> = new Set();

const actsIn = (text: string): Map<string, string> =>
	new Map(findCodeNumbers(text).map(({ code }) => [comparisonForm(code), code]));

function numbersOf(values: readonly number[]): Numbers {
	return values.every((value) => value < 2 ** 16) ? keep16(values) : keep32(values);
}

/** Tokens between the marks that end a clause. */
function clausesOf(tokens: readonly Token[]): Token[][] {
	const clauses: Token[][] = [[]];
	for (const token of tokens) {
		if (token.n === "." || token.n === ";" || token.n === ":") clauses.push([]);
		else clauses.at(-1)?.push(token);
	}
	return clauses;
}

function gramsOf(words: Numbers, lexis: Lexis): Uint32Array {
	const length = words.length;
	const grams = new Uint32Array(LONGEST_GRAM * length).fill(NO_GRAM);
	for (let at = 0; at < length; at += 1) {
		grams[at] = gramOfWord(lexis, words[at] as number);
		if (at + 1 < length) grams[length + at] = gramOfPair(lexis, words[at] as number, words[at + 1] as number);
	}
	for (let at = 0; at + 2 < length; at += 1)
		grams[2 * length + at] = gramOfTriple(lexis, grams[length + at] as number, words[at + 2] as number);
	return keep32(grams);
}

/** Distinct n-grams of a stretch of words, in ascending order. */
export function distinctGrams({ words, grams }: TextWords, from = 0, to = words.length): Uint32Array {
	const all = new Uint32Array(LONGEST_GRAM * (to - from));
	let count = 0;
	for (let longer = 0; longer < LONGEST_GRAM; longer += 1)
		for (let at = from; at + longer < to; at += 1) {
			all[count] = grams[longer * words.length + at] as number;
			count += 1;
		}
	const sorted = all.subarray(0, count).sort();
	let distinct = 0;
	for (let at = 0; at < count; at += 1) {
		if (at > 0 && sorted[at] === sorted[at - 1]) continue;
		sorted[distinct] = sorted[at] as number;
		distinct += 1;
	}
	return sorted.slice(0, distinct);
}

/** The first clause of a text as a range of words; none where no clause is long enough. */
export function firstClause({ clauses }: TextWords): [number, number][] {
	const [from, to] = clauses;
	return from === undefined || to === undefined ? [] : [[from, to]];
}
