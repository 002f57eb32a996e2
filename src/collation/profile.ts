/** What the engine remembers of one passage: its words, its weighted n-grams, its acts, its people. */
import { findCodeNumbers } from "../text/codeNumbers.ts";
import { canonicalWords } from "../text/synonyms.ts";
import type { Formulae } from "./formulae.ts";
import { groupMentions } from "./groups.ts";
import { FORMULA_WEIGHT, GRAM_WEIGHT } from "./parameters.ts";
import { type CorpusStatistics, gramsOf, rarity } from "./statistics.ts";

export interface Profile {
	/** Canonical words in order. */
	words: readonly string[];
	/** N-gram → weight: rarity in the corpus × weight of its length. */
	grams: ReadonlyMap<string, number>;
	/** Sum of the weights: how much the passage says that not every plan says. */
	mass: number;
	/** Euclidean length of the weights. */
	norm: number;
	/** Code numbers of the acts cited. */
	acts: ReadonlySet<string>;
	/** Named groups and how much the passage speaks of them. */
	groups: ReadonlyMap<string, number>;
}

/**
 * Profile of a text against a corpus.
 *
 * @param formulae n-grams that count for little whatever the corpus says: the name of the directive
 */
export function profileOf(text: string, statistics: CorpusStatistics, formulae: Formulae): Profile {
	const words = canonicalWords(text);
	const grams = new Map<string, number>();
	let mass = 0;
	let squares = 0;
	for (const gram of gramsOf(words).keys()) {
		const formula = formulae.has(gram) ? FORMULA_WEIGHT : 1;
		const weight = rarity(gram, statistics) * (GRAM_WEIGHT[countWords(gram) - 1] ?? 0) * formula;
		if (weight <= 0) continue;
		grams.set(gram, weight);
		mass += weight;
		squares += weight * weight;
	}
	return {
		words,
		grams,
		mass,
		norm: Math.sqrt(squares),
		acts: new Set(findCodeNumbers(text).map((code) => code.code)),
		groups: groupMentions(words),
	};
}

function countWords(gram: string): number {
	let count = 1;
	for (let at = gram.indexOf(" "); at >= 0; at = gram.indexOf(" ", at + 1)) count += 1;
	return count;
}
