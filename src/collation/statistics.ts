/** How common a wording is in the corpus: the weight of formulae comes from here. */
import { countGram, emptyLexis, frequencyOf, type Lexis, lengthOf } from "./lexis.ts";
import { GRAM_WEIGHT } from "./parameters.ts";
import { THEMES } from "./themes.ts";
import { isAlignable, type Witness } from "./witness.ts";
import { distinctGrams, wordsOf } from "./words.ts";

/** Document frequencies over the whole corpus; a "document" of the classic measure is one unit. */
export interface CorpusStatistics {
	/** Units counted. */
	readonly units: number;
	/** Words and n-grams, with the number of units that each n-gram stands in. */
	readonly lexis: Lexis;
	/** In how many units each theme is named, by place in the table of themes. */
	readonly themes: Uint32Array;
	/** The texts themselves: an outline learns from them what its headings stand for. */
	readonly witnesses: readonly Witness[];
}

/**
 * Counts, for every n-gram of one to three words, the units that contain it.
 * Deterministic; the order of the witnesses changes no weight.
 */
export function buildCorpusStatistics(witnesses: readonly Witness[]): CorpusStatistics {
	const lexis = emptyLexis();
	const themes = new Uint32Array(THEMES.length);
	let units = 0;
	for (const witness of witnesses) {
		if (witness.meta.textStatus === "outline") continue;
		for (const unit of witness.units) {
			if (!isAlignable(unit)) continue;
			units += 1;
			const text = wordsOf(unit, lexis);
			for (const gram of distinctGrams(text)) countGram(lexis, gram);
			text.themes.forEach((count, theme) => {
				if (count > 0) themes[theme] = (themes[theme] ?? 0) + 1;
			});
		}
	}
	return { units, lexis, themes, witnesses };
}

/**
 * Inverse document frequency (Spärck Jones, 1972) in nats: 0 for what stands in every unit, ln(units)
 * for what stands in one or in none.
 */
export function rarity(gram: number, statistics: CorpusStatistics): number {
	const units = Math.max(statistics.units, 2);
	const frequency = Math.max(1, frequencyOf(statistics.lexis, gram));
	return Math.log(units / Math.min(frequency, units));
}

/** Rarity of a theme, as of an n-gram. */
export function themeRarity(theme: number, { units, themes }: CorpusStatistics): number {
	const most = Math.max(units, 2);
	return Math.log(most / Math.min(Math.max(1, themes[theme] ?? 0), most));
}

/** Rarity of an n-gram times the weight of its length. */
export function weightOf(gram: number, statistics: CorpusStatistics): number {
	return rarity(gram, statistics) * (GRAM_WEIGHT[lengthOf(statistics.lexis, gram) - 1] ?? 0);
}
