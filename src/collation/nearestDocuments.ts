/** Which documents are worth aligning at all: the nearest of each in content, found without comparing all. */
import { frequencyOf } from "./lexis.ts";
import { remembered } from "./remembered.ts";
import { type CorpusStatistics, rarity } from "./statistics.ts";
import { isAlignable, type Witness } from "./witness.ts";
import { wordsOf } from "./words.ts";

/** The word pairs of a document that stand elsewhere too, by ascending id, with their weights. */
interface Signature {
	grams: Uint32Array;
	weights: Float32Array;
	norm: number;
}

/** Word pairs of a document by which others are looked for. */
const SOUGHT = 96;
/** Most documents that are met through one word pair; what more share tells little. */
const MOST_MET = 48;
/** Most documents that are compared in full with one. */
const MOST_COMPARED = 80;

/**
 * For each document the nearest others in content, nearest first. Documents meet through their rarest
 * shared word pairs, and only those that meet often are compared: the work grows with the number of
 * documents, not with its square.
 *
 * @param most others for each document
 */
export function nearestDocuments<Document extends Witness>(
	documents: readonly Document[],
	statistics: CorpusStatistics,
	most: number,
): Map<Document, Document[]> {
	const signatures = documents.map((document) => signatureOf(document, statistics));
	const holders = holdersOf(signatures, statistics);
	return new Map(
		documents.map((document, place): [Document, Document[]] => {
			const compared = metBy(place, signatures, holders).map((other) => ({
				other,
				likeness: likeness(signatures[place] as Signature, signatures[other] as Signature),
			}));
			compared.sort((x, y) => y.likeness - x.likeness || x.other - y.other);
			return [document, compared.slice(0, most).map(({ other }) => documents[other] as Document)];
		}),
	);
}

/** Which documents hold an n-gram: those of n-gram g stand at offsets[g] to offsets[g + 1] of `places`. */
interface Holders {
	offsets: Uint32Array;
	places: Uint32Array;
}

function holdersOf(signatures: readonly Signature[], { lexis }: CorpusStatistics): Holders {
	const offsets = new Uint32Array(lexis.grams.size + 1);
	for (const { grams } of signatures)
		for (const gram of grams) offsets[gram + 1] = (offsets[gram + 1] ?? 0) + 1;
	for (let gram = 0; gram < lexis.grams.size; gram += 1)
		offsets[gram + 1] = (offsets[gram + 1] ?? 0) + (offsets[gram] ?? 0);
	const next = offsets.slice();
	const places = new Uint32Array(offsets.at(-1) ?? 0);
	signatures.forEach(({ grams }, place) => {
		for (const gram of grams) {
			const at = next[gram] ?? 0;
			places[at] = place;
			next[gram] = at + 1;
		}
	});
	return { offsets, places };
}

/** Documents that share the most of a document's rarest word pairs. */
function metBy(place: number, signatures: readonly Signature[], holders: Holders): number[] {
	// In a small corpus everybody is compared with everybody.
	if (signatures.length <= MOST_COMPARED)
		return signatures.map((_, other) => other).filter((other) => other !== place);
	const held = (gram: number): number => (holders.offsets[gram + 1] ?? 0) - (holders.offsets[gram] ?? 0);
	const grams = [...(signatures[place]?.grams ?? [])].filter((gram) => held(gram) > 1);
	grams.sort((x, y) => held(x) - held(y) || x - y);
	const meetings = new Map<number, number>();
	for (const gram of grams.slice(0, SOUGHT)) {
		const list = holders.places.subarray(holders.offsets[gram], holders.offsets[gram + 1]);
		// Of a common pair those next to the document in the corpus are met.
		const own = list.indexOf(place);
		const from = Math.max(0, Math.min(own - MOST_MET / 2, list.length - MOST_MET));
		for (const other of list.subarray(from, from + MOST_MET))
			if (other !== place) meetings.set(other, (meetings.get(other) ?? 0) + 1 / list.length);
	}
	return [...meetings]
		.sort((x, y) => y[1] - x[1] || x[0] - y[0])
		.slice(0, MOST_COMPARED)
		.map(([other]) => other);
}

/** Cosine of the weighted word pairs of two documents, 0..1, order and units left aside. */
function likeness(a: Signature, b: Signature): number {
	if (a.norm === 0 || b.norm === 0) return 0;
	let dot = 0;
	let i = 0;
	let j = 0;
	while (i < a.grams.length && j < b.grams.length) {
		const [gramA, gramB] = [a.grams[i] as number, b.grams[j] as number];
		if (gramA === gramB) {
			dot += (a.weights[i] as number) * (b.weights[j] as number);
			i += 1;
			j += 1;
		} else if (gramA < gramB) i += 1;
		else j += 1;
	}
	return Math.min(1, dot / (a.norm * b.norm));
}

const signatureOf = remembered((witness: Witness, statistics: CorpusStatistics): Signature => {
	const counts = new Map<number, number>();
	for (const unit of witness.units) {
		if (!isAlignable(unit)) continue;
		const { words, grams } = wordsOf(unit, statistics.lexis);
		for (let at = 0; at + 1 < words.length; at += 1) {
			const gram = grams[words.length + at] as number;
			// What stands in one unit of the corpus cannot be shared.
			if (frequencyOf(statistics.lexis, gram) > 1) counts.set(gram, (counts.get(gram) ?? 0) + 1);
		}
	}
	const grams = Uint32Array.from(counts.keys()).sort();
	const weights = Float32Array.from(
		grams,
		(gram) => rarity(gram, statistics) * Math.log1p(counts.get(gram) ?? 0),
	);
	const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
	return { grams, weights, norm };
});
