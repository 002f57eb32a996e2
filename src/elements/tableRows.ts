/** How rows of a table are found and put in order, apart from the page. */
import { fold } from "../text/forms.ts";

/** A text as the filter reads it: without marks, words parted by one blank. */
export const filterForm = (text: string): string =>
	` ${fold(text)
		.replace(/[^\p{L}\p{N}%]+/gu, " ")
		.trim()} `;

/**
 * True for a text that has one of the phrases asked for, which commas part. A phrase begins with a word
 * and may end within one, so that what is still being typed already finds.
 *
 * @param form `filterForm` of the text.
 * @param asked As typed; nothing finds everything.
 */
export function matchesFilter(form: string, asked: string): boolean {
	const phrases = asked
		.split(/[,;]/u)
		.map((phrase) => filterForm(phrase).trimEnd())
		.filter((phrase) => phrase !== "");
	return phrases.length === 0 || phrases.some((phrase) => form.includes(phrase));
}

/** What a cell is put in order by: a key (dates, numbers) or else its words. */
export interface SortValue {
	key: string | null;
	text: string;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Order of two cells: by their keys, then those without by the Vietnamese alphabet. */
export function compareCells(one: SortValue, other: SortValue): number {
	if (one.key !== null && other.key !== null && one.key !== other.key) return one.key < other.key ? -1 : 1;
	return Number(one.key === null) - Number(other.key === null) || collator.compare(one.text, other.text);
}
