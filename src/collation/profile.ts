/** One passage against a corpus: its words with what each of them is worth. */
import type { Formulae } from "./formulae.ts";
import { FORMULA_WEIGHT, OPENING_WORDS } from "./parameters.ts";
import { keep16, keepFloats } from "./slab.ts";
import { type CorpusStatistics, rarity, themeRarity, weightOf } from "./statistics.ts";
import { DIRECTIVE_THEME } from "./themes.ts";
import { distinctGrams, LONGEST_GRAM, NO_GRAM, type TextWords, wordsOf } from "./words.ts";

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
	/** Weights of the n-grams, in the places of `text.grams`. */
	weights: Float32Array;
	/** Sum of all weights: how much the text says that not every plan says. */
	mass: number;
	/** The same for each clause, and for the first words. */
	clauseMasses: Float32Array;
	openingMass: number;
	/** Weight of each theme, of Euclidean length 1; zeros where the passage names none. */
	themes: Float32Array;
	/** Places of the themes that it names. */
	named: Uint16Array;
	/** What counts for little here. */
	formulae: Formulae;
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
	const weights = new Float32Array(text.grams.length);
	for (let at = 0; at < weights.length; at += 1) {
		const gram = text.grams[at] as number;
		if (gram !== NO_GRAM) weights[at] = worthOf(gram, statistics, formulae);
	}
	const themes = weighedThemes(text, statistics, formulae);
	const length = text.words.length;
	const massOf = (from: number, to: number): number => {
		let sum = 0;
		for (let longer = 0; longer < LONGEST_GRAM; longer += 1)
			for (let at = from; at < to; at += 1) sum += weights[longer * length + at] as number;
		return sum;
	};
	return {
		text,
		weights: keepFloats(weights),
		mass: massOf(0, length),
		clauseMasses: keepFloats(
			Array.from({ length: text.clauses.length / 2 }, (_, at) =>
				massOf(text.clauses[2 * at] as number, text.clauses[2 * at + 1] as number),
			),
		),
		openingMass: massOf(0, Math.min(length, OPENING_WORDS)),
		themes,
		named: keep16([...themes.keys()].filter((theme) => (themes[theme] ?? 0) > 0)),
		formulae,
	};
}

function weighedThemes(text: TextWords, statistics: CorpusStatistics, formulae: Formulae): Float32Array {
	const cites = text.acts.size > 0 && [...text.acts.keys()].some((act) => formulae.acts.has(act));
	if (!cites && text.themes.every((count) => count === 0)) return text.themes;
	const named = Float32Array.from(text.themes);
	if (named[DIRECTIVE_THEME] === 0 && cites) named[DIRECTIVE_THEME] = 1;
	const themes = named.map((count, theme) => (count === 0 ? 0 : count * themeRarity(theme, statistics)));
	const length = Math.sqrt(themes.reduce((sum, weight) => sum + weight * weight, 0));
	return keepFloats(length === 0 ? themes : themes.map((weight) => weight / length));
}

/** What an n-gram is worth in a document: little when it only names the directive. */
function worthOf(gram: number, statistics: CorpusStatistics, formulae: Formulae): number {
	return weightOf(gram, statistics) * (formulae.grams.has(gram) ? FORMULA_WEIGHT : 1);
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
	const weights = new Float32Array(grams.length);
	for (let at = 0; at < grams.length; at += 1) {
		const weight = worthOf(grams[at] as number, statistics, formulae);
		squares += weight * weight;
		weights[at] = weight;
	}
	return { grams, weights, norm: Math.sqrt(squares) };
}

/**
 * Information of a run of words, in nats: the rarities of its triples. A long formula says less than a
 * short rare phrase; the name of the directive says nothing.
 */
export function informationIn(
	{ text, formulae }: Profile,
	from: number,
	length: number,
	statistics: CorpusStatistics,
): number {
	let sum = 0;
	for (let at = from; at + 2 < from + length; at += 1) {
		const triple = text.grams[2 * text.words.length + at] as number;
		if (!formulae.grams.has(triple)) sum += rarity(triple, statistics);
	}
	return sum;
}
