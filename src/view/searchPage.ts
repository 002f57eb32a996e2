/** What the search page knows of documents before anything is searched for. */
import type { PlanRecord } from "../domain/document.ts";
import { viLists } from "../i18n/lists.ts";
import { links } from "./links.ts";
import { fullTitle, placeName } from "./names.ts";
import { countOf, groupByPlace, type PlaceGroup } from "./places.ts";
import { planName } from "./search.ts";

/** More documents than these are not listed where search cannot run; the lineage names them all. */
const MOST_LISTED = 60;

export interface SearchPageView {
	/** For readers whose browser cannot search here. */
	documents: { url: string; name: string; title: string }[];
	/** Where the documents are when there are too many to list. */
	more: { url: string; words: string } | null;
	/** Full texts that a found passage may be put beside, by place. */
	homes: PlaceGroup<{ id: string; name: string }>[];
}

/** Documents of the corpus, as the search page lists them. */
export function buildSearchPageView(records: readonly PlanRecord[]): SearchPageView {
	const few = records.length <= MOST_LISTED;
	return {
		documents: (few ? records : []).map((record) => ({
			url: links.document(record.meta.id),
			name: planName(record),
			title: fullTitle(record.meta),
		})),
		more: few ? null : { url: links.lineage, words: viLists.allDocuments(countOf(records.length)) },
		homes: groupByPlace(
			records.filter(({ meta }) => meta.textStatus !== "outline"),
			({ meta }) => ({ id: meta.id, name: placeName(meta) }),
		),
	};
}
