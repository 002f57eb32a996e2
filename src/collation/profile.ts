/** One passage against a corpus: its words with what each of them is worth. */
import type { Formulae } from "./formulae.ts";
import { FORMULA_WEIGHT, GRAM_WEIGHT } from "./parameters.ts";
import { type CorpusStatistics, rarity } from "./statistics.ts";
import { type Gram, type TextWords, wordsOf } from "./words.ts";

/** Weighted n-grams of a piece of text. */
export interface GramVector {
	/** N-gram → weight: rarity in the corpus × weight of its length. */
	grams: ReadonlyMap<string, number>;
	/** Sum of the weights: how much the text says that not every plan says. */
	mass: number;
	/** Euclidean length of the weights. */
	norm: number;
}

export interface Profile extends GramVector {
	text: TextWords;
	clauses: readonly GramVector[];
}

/**
 * Profile of a unit against a corpus.
 *
 * @param formulae n-grams that count for little whatever the corpus says: the name of the directive
 */
export function profileOf(
	unit: { readonly text: string },
	statistics: CorpusStatistics,
	formulae: Formulae,
): Profile {
	const text = wordsOf(unit);
	return {
		...vectorOf(text.grams, statistics, formulae),
		text,
		clauses: text.clauses.map((clause) => vectorOf(clause, statistics, formulae)),
	};
}

function vectorOf(gramList: readonly Gram[], statistics: CorpusStatistics, formulae: Formulae): GramVector {
	const grams = new Map<string, number>();
	let mass = 0;
	let squares = 0;
	for (const { text, length } of gramList) {
		const formula = formulae.has(text) ? FORMULA_WEIGHT : 1;
		const weight = rarity(text, statistics) * (GRAM_WEIGHT[length - 1] ?? 0) * formula;
		if (weight <= 0) continue;
		grams.set(text, weight);
		mass += weight;
		squares += weight * weight;
	}
	return { grams, mass, norm: Math.sqrt(squares) };
}
