/** Lists of the public data files. */
import { contractSchemas } from "../domain/contract.ts";
import { viLists } from "../i18n/lists.ts";
import type { Corpus } from "./corpus.ts";
import { href, links } from "./links.ts";
import { fullTitle } from "./names.ts";
import { countOf } from "./places.ts";

/** Most files of one kind that are listed: data/index.json names all of them. */
const MOST_LISTED = 100;

export interface DataView {
	indexUrl: string;
	schemas: { name: string; url: string }[];
	documents: { id: string; url: string; title: string; units: number }[];
	alignments: { id: string; url: string; rows: number }[];
	/** Said where a list is not whole. */
	someDocuments: string | null;
	someAlignments: string | null;
}

/** What is said behind a list of which only the first are shown. */
const someOf = (all: readonly unknown[]): string | null =>
	all.length > MOST_LISTED ? viLists.someFiles(countOf(MOST_LISTED), countOf(all.length)) : null;

/** Public files with what they hold. */
export function buildDataView(corpus: Corpus): DataView {
	return {
		indexUrl: href("data/index.json"),
		schemas: Object.keys(contractSchemas).map((name) => ({ name, url: href(`data/schema/${name}.json`) })),
		documents: corpus.records.slice(0, MOST_LISTED).map(({ meta, units }) => ({
			id: meta.id,
			url: links.documentData(meta.id),
			title: fullTitle(meta),
			units: units.length,
		})),
		alignments: corpus.alignments.slice(0, MOST_LISTED).map(({ a, b, rows }) => ({
			id: `${a}--${b}`,
			url: links.alignmentData(a, b),
			rows: rows.filter((row) => row.kind === "unit").length,
		})),
		someDocuments: someOf(corpus.records),
		someAlignments: someOf(corpus.alignments),
	};
}
