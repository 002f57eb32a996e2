/** The documents to choose two from, and the pairs that have a page. */
import type { Alignment } from "../domain/alignment.ts";
import type { Corpus } from "./corpus.ts";
import { href, links } from "./links.ts";
import { directedName, stateLine } from "./names.ts";
import { countOf, groupByPlace, type PlaceGroup } from "./places.ts";

/** More pairs than these are not listed: each document lists its own. */
const MOST_LISTED = 100;

export interface PairListView {
	/** Address of the list of all pairs, as data. */
	indexUrl: string;
	places: PlaceGroup<ChoiceDocument>[];
	/** The pair that is proposed: the one with most in common; null without any. */
	first: { a: string; b: string } | null;
	/** Those with most in common first; empty where there are too many. */
	pairs: { left: string; right: string; url: string; count: string }[];
}

export interface ChoiceDocument {
	id: string;
	name: string;
	/** The list of what is put beside it, on its page. */
	url: string;
}

/** Every document by place; for a small corpus every pair with the number of its rows of units. */
export function buildPairListView(corpus: Corpus): PairListView {
	const compared = new Set(corpus.alignments.flatMap(({ a, b }) => [a, b]));
	return {
		indexUrl: href("data/index.json"),
		places: groupByPlace(corpus.records, ({ meta }) => ({
			id: meta.id,
			name: [directedName(meta), stateLine(meta)].filter((part) => part !== "").join(", "),
			url: links.document(meta.id, compared.has(meta.id) ? "dat-canh" : undefined),
		})),
		first: firstOf(corpus),
		pairs: corpus.alignments.length > MOST_LISTED ? [] : pairsOf(corpus),
	};
}

const countUnits = ({ rows }: Alignment): number => rows.filter((row) => row.kind === "unit").length;

function firstOf({ alignments }: Corpus): PairListView["first"] {
	const [most] = alignments.toSorted((x, y) => countUnits(y) - countUnits(x));
	return most === undefined ? null : { a: most.a, b: most.b };
}

function pairsOf({ alignments, byId }: Corpus): PairListView["pairs"] {
	return alignments
		.flatMap((alignment) => {
			const { a, b } = alignment;
			const [left, right] = [byId.get(a), byId.get(b)];
			if (left === undefined || right === undefined) return [];
			const count = countUnits(alignment);
			return [
				{ left: directedName(left.meta), right: directedName(right.meta), url: links.pair(a, b), count },
			];
		})
		.sort((x, y) => y.count - x.count)
		.map((pair) => ({ ...pair, count: countOf(pair.count) }));
}
