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
	/** Rarity of what stands in so many units, 0 to `units` of them. */
	readonly rarities: Float64Array;
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
	return { units, lexis, themes, rarities: raritiesOf(units), witnesses };
}

/**
 * Inverse document frequency (Spärck Jones, 1972) in nats: 0 for what stands in every unit, ln(units)
 * for what stands in one or in none.
 */
export function rarity(gram: number, { lexis, rarities }: CorpusStatistics): number {
	return rarities[frequencyOf(lexis, gram)] as number;
}

function raritiesOf(units: number): Float64Array {
	const most = Math.max(units, 2);
	return Float64Array.from({ length: most + 1 }, (_, frequency) => Math.log(most / Math.max(1, frequency)));
}

/** Rarity of a theme, as of an n-gram. */
export function themeRarity(theme: number, { rarities, themes }: CorpusStatistics): number {
	return rarities[themes[theme] ?? 0] as number;
}

/** Rarity of an n-gram times the weight of its length. */
export function weightOf(gram: number, statistics: CorpusStatistics): number {
	return rarity(gram, statistics) * (GRAM_WEIGHT[lengthOf(statistics.lexis, gram) - 1] ?? 0);
}
