/** The list of pairs that have a page, and the documents to choose from. */
import type { Corpus } from "./corpus.ts";
import { links } from "./links.ts";
import { directedName } from "./names.ts";

export interface PairListView {
	documents: { id: string; name: string }[];
	/** Those with most in common first. */
	pairs: { a: string; b: string; left: string; right: string; url: string; count: number }[];
}

/** Every pair of the corpus with the number of its rows of units. */
export function buildPairListView(corpus: Corpus): PairListView {
	return {
		documents: corpus.records.map(({ meta }) => ({ id: meta.id, name: directedName(meta) })),
		pairs: corpus.alignments
			.flatMap(({ a, b, rows }) => {
				const left = corpus.byId.get(a);
				const right = corpus.byId.get(b);
				if (left === undefined || right === undefined) return [];
				const count = rows.filter((row) => row.kind === "unit").length;
				return [
					{
						a,
						b,
						left: directedName(left.meta),
						right: directedName(right.meta),
						url: links.pair(a, b),
						count,
					},
				];
			})
			.sort((x, y) => y.count - x.count),
	};
}
