/** All that the first page shows. */
import type { Corpus } from "./corpus.ts";
import { buildLineageDrawings, type LineageDrawing } from "./lineage.ts";
import { links } from "./links.ts";
import { fullTitle, issuerName, stateLine } from "./names.ts";

export interface HomeView {
	drawings: LineageDrawing[];
	documents: { url: string; title: string; issuer: string; state: string; issuedOn: string }[];
}

/** Lineages and the newest documents first; those without a date last. */
export function buildHomeView(corpus: Corpus): HomeView {
	return {
		drawings: buildLineageDrawings(corpus),
		documents: corpus.records
			.map((record) => ({
				url: links.document(record.meta.id),
				title: fullTitle(record.meta),
				issuer: issuerName(record),
				state: stateLine(record.meta),
				issuedOn: record.meta.issuedOn ?? "",
			}))
			.sort((x, y) =>
				y.issuedOn < x.issuedOn ? -1 : y.issuedOn > x.issuedOn ? 1 : x.title.localeCompare(y.title, "vi"),
			),
	};
}
