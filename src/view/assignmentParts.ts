/** Which page shows which documents: one table of the whole country would be too long to open. */
import { viAssignments } from "../i18n/assignments.ts";
import { slug } from "../text/forms.ts";

/**
 * Rows that a page holds: with some 750 bytes each it stays below 400 KB. A plan has 35 of them, a
 * province with its districts some 430.
 */
export const MOST_ROWS = 520;

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
	const provinces = Map.groupBy(documents, ({ province }) => province);
	return [...provinces]
		.sort(
			([one], [other]) =>
				Number(one === null) - Number(other === null) || collator.compare(one ?? "", other ?? ""),
		)
		.flatMap(([province, own]) => {
			const name = province ?? viAssignments.elsewhere;
			const parts = cutByRows(own, most);
			return parts.map((part, at) =>
				at === 0 && parts.length === 1
					? toPart(slug(name), name, part)
					: toPart(`${slug(name)}-${at + 1}`, viAssignments.part(name, at + 1), part),
			);
		});
}

const collator = new Intl.Collator("vi");

const toPart = <T extends Counted>(
	partSlug: string | null,
	name: string,
	documents: readonly T[],
): AssignmentPart<T> => ({
	slug: partSlug,
	name,
	documents: [...documents],
	rows: documents.reduce((sum, { rows }) => sum + rows, 0),
});

/** Runs of documents that together have no more rows than a page holds; one that has more stands alone. */
function cutByRows<T extends Counted>(documents: readonly T[], most: number): T[][] {
	const parts: T[][] = [];
	let rows = 0;
	for (const document of documents) {
		const last = parts.at(-1);
		if (last === undefined || rows + document.rows > most) {
			parts.push([document]);
			rows = document.rows;
		} else {
			last.push(document);
			rows += document.rows;
		}
	}
	return parts;
}
