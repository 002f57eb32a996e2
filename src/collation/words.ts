/** Words of a unit, read once: every alignment of a document needs them again. */
import { findCodeNumbers } from "../text/codeNumbers.ts";
import { canonicalWords } from "../text/synonyms.ts";
import { groupMentions } from "./groups.ts";
import { SHORTEST_CLAUSE, SHORTEST_RUN } from "./parameters.ts";

/** Longest n-gram, in syllables. Three tell "xây dựng Đảng" from "xây dựng" and stay frequent enough. */
export const LONGEST_GRAM = 3;

/** What can be said of a text without knowing the corpus. */
export interface TextWords {
	/** Canonical words in order. */
	words: readonly string[];
	/** Distinct n-grams of one to three words. */
	grams: readonly Gram[];
	/** The same for each clause: what stands between stops, semicolons and colons. */
	clauses: readonly (readonly Gram[])[];
	/** Every stretch of SHORTEST_RUN words, by the place of its first word, and where each stands. */
	stretches: readonly string[];
	stretchPlaces: ReadonlyMap<string, readonly number[]>;
	/** Code numbers of the acts cited. */
	acts: ReadonlySet<string>;
	/** Named groups and how much the text speaks of them. */
	groups: ReadonlyMap<string, number>;
}

export interface Gram {
	text: string;
	/** Number of its words. */
	length: number;
}

/** Keyed by the unit itself, so that nothing is kept longer than the document is. */
const memory = new WeakMap<object, TextWords>();

/** Words of a unit; the same unit is read only once. */
export function wordsOf(unit: { readonly text: string }): TextWords {
	const known = memory.get(unit);
	if (known !== undefined) return known;
	const read = readWords(unit.text);
	memory.set(unit, read);
	return read;
}

function readWords(text: string): TextWords {
	const clauses = text.split(/[.;:](?=\s|$)/u).map(canonicalWords);
	const words = clauses.flat();
	const stretches = stretchesOf(words, SHORTEST_RUN);
	return {
		words,
		grams: gramsOf(words),
		clauses: clauses.filter((clause) => clause.length >= SHORTEST_CLAUSE).map(gramsOf),
		stretches,
		stretchPlaces: placesOf(stretches),
		acts: new Set(findCodeNumbers(text).map((code) => code.code)),
		groups: groupMentions(words),
	};
}

/** Distinct n-grams of one to three words, in order of their first occurrence. */
export function gramsOf(words: readonly string[]): Gram[] {
	const grams = new Map<string, Gram>();
	for (let at = 0; at < words.length; at += 1) {
		let text = "";
		for (let length = 1; length <= LONGEST_GRAM && at + length <= words.length; length += 1) {
			text = length === 1 ? (words[at] ?? "") : `${text} ${words[at + length - 1] ?? ""}`;
			if (!grams.has(text)) grams.set(text, { text, length });
		}
	}
	return [...grams.values()];
}

/** Every stretch of so many words, by the place of its first word. */
export function stretchesOf(words: readonly string[], length: number): string[] {
	const stretches: string[] = [];
	for (let at = 0; at + length <= words.length; at += 1)
		stretches.push(words.slice(at, at + length).join(" "));
	return stretches;
}

/** Where each stretch stands, in order. */
export function placesOf(stretches: readonly string[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	stretches.forEach((stretch, at) => {
		const known = places.get(stretch);
		if (known === undefined) places.set(stretch, [at]);
		else known.push(at);
	});
	return places;
}
