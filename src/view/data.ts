/** Lists of the public data files. */
import { contractSchemas } from "../domain/contract.ts";
import type { Corpus } from "./corpus.ts";
import { href, links } from "./links.ts";
import { fullTitle } from "./names.ts";

export interface DataView {
	indexUrl: string;
	schemas: { name: string; url: string }[];
	documents: { id: string; url: string; title: string; units: number }[];
	alignments: { id: string; url: string; rows: number }[];
}

/** Every public file with what it holds. */
export function buildDataView(corpus: Corpus): DataView {
	return {
		indexUrl: href("data/index.json"),
		schemas: Object.keys(contractSchemas).map((name) => ({ name, url: href(`data/schema/${name}.json`) })),
		documents: corpus.records.map(({ meta, units }) => ({
			id: meta.id,
			url: links.documentData(meta.id),
			title: fullTitle(meta),
			units: units.length,
		})),
		alignments: corpus.alignments.map(({ a, b, rows }) => ({
			id: `${a}--${b}`,
			url: links.alignmentData(a, b),
			rows: rows.filter((row) => row.kind === "unit").length,
		})),
	};
}
