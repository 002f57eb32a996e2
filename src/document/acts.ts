/** Acts that a plan carries out and acts that it only cites. */
import type { ActReference } from "../domain/meta.ts";
import { type Citation, findCitations } from "../text/citations.ts";

export interface Acts {
	implements: ActReference[];
	cites: ActReference[];
}

/**
 * An act is carried out when the subject names it, when the preamble opens with "Thực hiện" before
 * it, or when the preamble says that it carries out such an act itself ("Chương trình số
 * 226-CTr/TU … về thực hiện Nghị quyết số 43-NQ/TW"). Every other act is cited. A number inside
 * "(viết tắt là …)" is an alias, never an act of its own.
 *
 * @param texts Body and notes in reading order.
 */
export function sortActs(subject: string, preamble: readonly string[], texts: readonly string[]): Acts {
	const inSubject = named(subject);
	const carried = new Map<string, Citation[]>();
	const add = (citation: Citation): void => {
		carried.set(citation.code, [...(carried.get(citation.code) ?? []), citation]);
	};
	for (const citation of inSubject) add(citation);
	const inPreamble = preamble.flatMap((text) =>
		named(text).map((citation) => ({ citation, opens: /^Thực hiện\s/u.test(text) })),
	);
	for (const { citation, opens } of inPreamble) {
		const carriesOut = citation.subject?.match(/thực hiện/iu) !== null && citation.subject !== null;
		const target = inPreamble.some(
			(other) => other.citation.start > citation.end && carried.has(other.citation.code),
		);
		if (carried.has(citation.code) || opens || (carriesOut && target)) add(citation);
	}
	const cited = new Map<string, Citation[]>();
	for (const { citation } of inPreamble) if (!carried.has(citation.code)) push(cited, citation);
	for (const text of texts)
		for (const citation of named(text)) {
			if (carried.has(citation.code)) add(citation);
			else push(cited, citation);
		}
	return { implements: [...carried.values()].map(merge), cites: [...cited.values()].map(merge) };
}

const named = (text: string): Citation[] =>
	findCitations(text).filter((citation) => citation.aliasOf === null);

function push(map: Map<string, Citation[]>, citation: Citation): void {
	map.set(citation.code, [...(map.get(citation.code) ?? []), citation]);
}

/** One reference from all the places that name the act: the first that gives a field gives it. */
function merge(citations: readonly Citation[]): ActReference {
	const first = <K extends keyof Citation>(key: K): Citation[K] | null =>
		citations.map((citation) => citation[key]).find((value) => value !== null) ?? null;
	return {
		code: citations[0]?.code ?? "",
		type: first("typeName"),
		subject: first("subject"),
		issuedOn: first("issuedOn"),
		issuer: first("issuerName"),
	};
}
