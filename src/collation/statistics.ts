/** How common a wording is in the corpus: the weight of formulae comes from here and nowhere else. */
import { canonicalWords } from "../text/synonyms.ts";
import { isAlignable, type Witness } from "./witness.ts";

/** Document frequencies over the whole corpus; a "document" of the classic measure is one unit. */
export interface CorpusStatistics {
	/** Units counted. */
	readonly units: number;
	/** In how many units an n-gram of one to three words stands; those seen once are left out. */
	readonly frequency: ReadonlyMap<string, number>;
	/** The texts themselves: an outline learns from them what its headings stand for. */
	readonly witnesses: readonly Witness[];
}

/** Longest n-gram, in syllables. Three tell "xây dựng Đảng" from "xây dựng" and stay frequent enough. */
export const LONGEST_GRAM = 3;

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
			for (const gram of gramsOf(canonicalWords(unit.text)).keys()) {
				counts.set(gram, (counts.get(gram) ?? 0) + 1);
			}
		}
	}
	const frequency = new Map([...counts].filter(([, count]) => count > 1));
	return { units, frequency, witnesses };
}

/** Every n-gram of one to three words, with its number of occurrences. */
export function gramsOf(words: readonly string[]): Map<string, number> {
	const grams = new Map<string, number>();
	for (let at = 0; at < words.length; at += 1) {
		let gram = "";
		for (let n = 1; n <= LONGEST_GRAM && at + n <= words.length; n += 1) {
			gram = n === 1 ? (words[at] ?? "") : `${gram} ${words[at + n - 1] ?? ""}`;
			grams.set(gram, (grams.get(gram) ?? 0) + 1);
		}
	}
	return grams;
}

/**
 * Inverse document frequency (Spärck Jones, 1972), smoothed: 0 for what stands in every unit,
 * ln(units) for what stands in one.
 */
export function rarity(gram: string, statistics: CorpusStatistics): number {
	const inUnits = statistics.frequency.get(gram) ?? 1;
	return Math.log(Math.max(statistics.units, 2) / Math.min(inUnits, Math.max(statistics.units, 2)));
}
