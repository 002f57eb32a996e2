/** All that the first page shows. */
import { viLineage } from "../i18n/lineage.ts";
import type { Corpus } from "./corpus.ts";
import { buildLineages, type LineageView } from "./lineage.ts";
import { links } from "./links.ts";
import { fullTitle, issuerName, stateLine } from "./names.ts";
import { countOf } from "./places.ts";

/** Lineages and documents that the first page shows; the others are one page further. */
const MOST_LINEAGES = 6;
const MOST_DOCUMENTS = 20;

export interface HomeView {
	lineages: LineageView[];
	/** One of them at least is drawn. */
	drawn: boolean;
	/** Words that lead to the lineages that are not shown; null when all are. */
	moreLineages: string | null;
	documents: { url: string; title: string; issuer: string; state: string; issuedOn: string }[];
	/** How many documents there are, when not all are shown. */
	moreDocuments: string | null;
}

/** Lineages and the newest documents first; those without a date last. */
export function buildHomeView(corpus: Corpus): HomeView {
	const lineages = buildLineages(corpus);
	const documents = corpus.records
		.map((record) => ({
			url: links.document(record.meta.id),
			title: fullTitle(record.meta),
			issuer: issuerName(record),
			state: stateLine(record.meta),
			issuedOn: record.meta.issuedOn ?? "",
		}))
		.sort((x, y) =>
			y.issuedOn < x.issuedOn ? -1 : y.issuedOn > x.issuedOn ? 1 : x.title.localeCompare(y.title, "vi"),
		);
	const shown = lineages.slice(0, MOST_LINEAGES);
	return {
		lineages: shown,
		drawn: shown.some(({ drawing }) => drawing !== null),
		moreLineages: lineages.length > MOST_LINEAGES ? viLineage.whole : null,
		documents: documents.slice(0, MOST_DOCUMENTS),
		moreDocuments:
			documents.length > MOST_DOCUMENTS ? viLineage.allDocuments(countOf(documents.length)) : null,
	};
}
