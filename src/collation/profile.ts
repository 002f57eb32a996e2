/** One passage against a corpus: its words with what each of them is worth. */
import type { Formulae } from "./formulae.ts";
import { FORMULA_WEIGHT } from "./parameters.ts";
import { type CorpusStatistics, rarity, themeRarity, weightOf } from "./statistics.ts";
import { DIRECTIVE_THEME } from "./themes.ts";
import { distinctGrams, type TextWords, wordsOf } from "./words.ts";

/** Distinct n-grams with their weights, by ascending id. */
export interface GramVector {
	grams: Uint32Array;
	weights: Float32Array;
	/** Euclidean length of the weights. */
	norm: number;
}

/** A passage word by word. */
export interface Profile {
	text: TextWords;
	/** Weight of the n-gram of one, two and three words that begins at each place. */
	weights: readonly Float32Array[];
	/** Information of the words before each place, in nats: the rarities of their triples, summed. */
	information: Float32Array;
	/** Weight of the n-grams that begin before each word. */
	before: Float32Array;
	/** Weight of each theme, of Euclidean length 1; zeros where the passage names none. */
	themes: Float32Array;
	/** Sum of all weights: how much the text says that not every plan says. */
	mass: number;
}

/**
 * Profile of a unit against a corpus.
 *
 * @param formulae what counts for little whatever the corpus says: the name of the directive
 */
export function profileOf(
	unit: { readonly text: string },
	statistics: CorpusStatistics,
	formulae: Formulae,
): Profile {
	const text = wordsOf(unit, statistics.lexis);
	let mass = 0;
	const weights = text.grams.map((grams) =>
		Float32Array.from(grams, (gram) => {
			const weight = weightOf(gram, statistics) * (formulae.grams.has(gram) ? FORMULA_WEIGHT : 1);
			mass += weight;
			return weight;
		}),
	);
	const triples = text.grams[2] ?? new Uint32Array();
	const information = new Float32Array(text.words.length + 1);
	for (let at = 0; at < text.words.length; at += 1) {
		const triple = triples[at];
		const says = triple === undefined || formulae.grams.has(triple) ? 0 : rarity(triple, statistics);
		information[at + 1] = (information[at] ?? 0) + says;
	}
	const before = new Float32Array(text.words.length + 1);
	for (let at = 0; at < text.words.length; at += 1)
		before[at + 1] = (before[at] ?? 0) + weights.reduce((sum, list) => sum + (list[at] ?? 0), 0);
	const named = Float32Array.from(text.themes);
	if (named[DIRECTIVE_THEME] === 0 && [...text.acts.keys()].some((act) => formulae.acts.has(act)))
		named[DIRECTIVE_THEME] = 1;
	const themes = named.map((count, theme) => count * themeRarity(theme, statistics));
	const length = Math.sqrt(themes.reduce((sum, weight) => sum + weight * weight, 0));
	return {
		text,
		weights,
		information,
		mass,
		before,
		themes: length === 0 ? themes : themes.map((weight) => weight / length),
	};
}

/** The distinct n-grams of a passage, or of the words from..to of it. */
export function vectorOf(
	text: TextWords,
	statistics: CorpusStatistics,
	formulae: Formulae,
	range: readonly [number, number] = [0, text.words.length],
): GramVector {
	const grams = distinctGrams(text, ...range);
	let squares = 0;
	const weights = Float32Array.from(grams, (gram) => {
		const weight = weightOf(gram, statistics) * (formulae.grams.has(gram) ? FORMULA_WEIGHT : 1);
		squares += weight * weight;
		return weight;
	});
	return { grams, weights, norm: Math.sqrt(squares) };
}

/** Information of the words from..to, in nats; a long formula says less than a short rare phrase. */
export function informationIn(profile: Profile, from: number, length: number): number {
	// The last two words of a run begin no triple of their own.
	const to = from + Math.max(0, length - 2);
	return (profile.information[to] ?? 0) - (profile.information[from] ?? 0);
}
