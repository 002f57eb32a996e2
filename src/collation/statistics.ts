/** How common a wording is in the corpus: the weight of formulae comes from here. */
import { isAlignable, type Witness } from "./witness.ts";
import { wordsOf } from "./words.ts";

/** Document frequencies over the whole corpus; a "document" of the classic measure is one unit. */
export interface CorpusStatistics {
	/** Units counted. */
	readonly units: number;
	/** In how many units an n-gram of one to three words stands; those seen once are left out. */
	readonly frequency: ReadonlyMap<string, number>;
	/** The texts themselves: an outline learns from them what its headings stand for. */
	readonly witnesses: readonly Witness[];
}

/**
 * Counts, for every n-gram of one to three words, the units that contain it.
 * Deterministic and independent of the order of the witnesses.
 */
export function buildCorpusStatistics(witnesses: readonly Witness[]): CorpusStatistics {
	const counts = new Map<string, number>();
	let units = 0;
	for (const witness of witnesses) {
		if (witness.meta.textStatus === "outline") continue;
		for (const unit of witness.units) {
			if (!isAlignable(unit)) continue;
			units += 1;
			for (const { text } of wordsOf(unit).grams) counts.set(text, (counts.get(text) ?? 0) + 1);
		}
	}
	const frequency = new Map([...counts].filter(([, count]) => count > 1));
	return { units, frequency, witnesses };
}

/**
 * Inverse document frequency (Spärck Jones, 1972): 0 for what stands in every unit, ln(units) for
 * what stands in one.
 */
export function rarity(gram: string, statistics: CorpusStatistics): number {
	const units = Math.max(statistics.units, 2);
	return Math.log(units / Math.min(statistics.frequency.get(gram) ?? 1, units));
}
