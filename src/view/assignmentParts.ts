/** Which page shows which documents: one table of the whole country would be too long to open. */
import { viAssignments } from "../i18n/assignments.ts";
import { provinceParts } from "./provinceParts.ts";

/**
 * Rows that a page holds: with some 800 bytes each it stays below 400 KB. A plan has 35 of them, a
 * province with its districts some 430.
 */
export const MOST_ROWS = 480;

/** What is needed of a document to find it a page. */
export interface Counted {
	province: string | null;
	rows: number;
}

/** Documents that are shown on one page. */
export interface AssignmentPart<T extends Counted> {
	/** Last part of the address; null for the one page that holds all. */
	slug: string | null;
	name: string;
	documents: T[];
	rows: number;
}

/**
 * Documents by page. While one page holds them all it does; then each province has its own, and one with
 * more rows than a page holds has several, cut between documents. The order of documents is kept.
 *
 * @returns Pages in Vietnamese order of names, those of no province last; without documents, one empty page.
 */
export function partition<T extends Counted>(documents: readonly T[], most = MOST_ROWS): AssignmentPart<T>[] {
	const all = toPart(null, viAssignments.title, documents);
	if (all.rows <= most) return [all];
	return provinceParts(documents, ({ rows }) => rows, most).map(({ slug, province, part, parts, items }) => {
		const name = province ?? viAssignments.elsewhere;
		return toPart(slug, parts === 1 ? name : viAssignments.part(name, part), items);
	});
}

const toPart = <T extends Counted>(
	slug: string | null,
	name: string,
	documents: readonly T[],
): AssignmentPart<T> => ({
	slug,
	name,
	documents: [...documents],
	rows: documents.reduce((sum, { rows }) => sum + rows, 0),
});
