/** Which documents are worth aligning at all. */
import { type CorpusStatistics, rarity } from "./statistics.ts";
import { isAlignable, type Witness } from "./witness.ts";
import { wordsOf } from "./words.ts";

/** The word pairs of a document that stand elsewhere too, with their weights. */
interface Signature {
	grams: ReadonlyMap<number, number>;
	norm: number;
}

const memory = new WeakMap<CorpusStatistics, WeakMap<Witness, Signature>>();

/**
 * Likeness of two documents, 0..1: cosine of their weighted word pairs, order and units left aside. It
 * costs one look-up a pair, so a document can be compared with many to choose the few that are aligned.
 */
export function documentSimilarity(a: Witness, b: Witness, statistics: CorpusStatistics): number {
	const [first, second] = [signatureOf(a, statistics), signatureOf(b, statistics)];
	if (first.norm === 0 || second.norm === 0) return 0;
	let dot = 0;
	for (const [gram, weight] of first.grams) dot += weight * (second.grams.get(gram) ?? 0);
	return Math.min(1, dot / (first.norm * second.norm));
}

function signatureOf(witness: Witness, statistics: CorpusStatistics): Signature {
	const known = memory.get(statistics)?.get(witness);
	if (known !== undefined) return known;
	const counts = new Map<number, number>();
	for (const unit of witness.units) {
		if (!isAlignable(unit)) continue;
		for (const gram of wordsOf(unit, statistics.lexis).grams[1] ?? []) {
			// What stands in one unit of the corpus cannot be shared.
			if ((statistics.lexis.frequency[gram] ?? 0) > 1) counts.set(gram, (counts.get(gram) ?? 0) + 1);
		}
	}
	const grams = new Map(
		[...counts].map(([gram, count]): [number, number] => [
			gram,
			rarity(gram, statistics) * Math.log1p(count),
		]),
	);
	const norm = Math.sqrt([...grams.values()].reduce((sum, weight) => sum + weight * weight, 0));
	const signature = { grams, norm };
	const ofCorpus = memory.get(statistics) ?? new WeakMap<Witness, Signature>();
	ofCorpus.set(witness, signature);
	memory.set(statistics, ofCorpus);
	return signature;
}
