/** Notes of the feet of all pages: their keys, their texts, and which raised number refers to which. */
import type { NoteRows } from "./footnotes.ts";
import { joinRows, type Line, measure } from "./lines.ts";
import { type Marked, markLines, type NoteFinder } from "./marked.ts";
import { groupParagraphs } from "./paragraphs.ts";
import type { Segment } from "./segments.ts";

export interface PageNote {
	/** `1`; the second note with this number is `1~2`. */
	key: string;
	number: string;
	page: number;
	lines: Line[];
	/** Paragraph that refers to it; set when one does. */
	usedBy: number | null;
}

type PageSize = Parameters<typeof joinRows>[1];

/** Collects notes page by page. */
export function collectNotes(): {
	/** Adds the foot of the next page. */
	add: (page: PageSize, continued: readonly Segment[], notes: readonly NoteRows[]) => void;
	notes: PageNote[];
} {
	const notes: PageNote[] = [];
	const counts = new Map<string, number>();
	const add = (page: PageSize, continued: readonly Segment[], found: readonly NoteRows[]): void => {
		notes.at(-1)?.lines.push(...joinRows(continued, page));
		for (const { sign, rows } of found) {
			const number = sign.replace(/\D/gu, "");
			const count = (counts.get(number) ?? 0) + 1;
			counts.set(number, count);
			const key = count === 1 ? number : `${number}~${count}`;
			notes.push({ key, number, page: page.number, lines: joinRows(rows, page), usedBy: null });
		}
	};
	return { add, notes };
}

/**
 * Finds the note of a raised number: on the page of the text, else on the next one, where a long
 * note may have been moved.
 *
 * @param n Of the line that refers to it.
 */
export function noteFinder(notes: readonly PageNote[], pages: readonly number[], n: number): NoteFinder {
	return (number) => {
		const free = notes.filter((note) => note.number === number && note.usedBy === null);
		const near = [...pages, (pages.at(-1) ?? 0) + 1];
		const note = near.map((page) => free.find((candidate) => candidate.page === page)).find(Boolean);
		if (note === undefined) return null;
		note.usedBy = n;
		return `n${note.key}`;
	};
}

/** Texts of the notes; paragraphs of one note are joined by "\n". */
export function markNotes(notes: readonly PageNote[]): Map<PageNote, Marked> {
	const measures = measure(notes.flatMap(({ lines }) => lines));
	const none: NoteFinder = () => null;
	return new Map(
		notes.map((note) => {
			const { paragraphs } = groupParagraphs(onOnePage(note.lines, measures.leading), () => measures);
			const parts = paragraphs.map((paragraph) =>
				markLines(
					paragraph.map(({ chars }) => chars),
					none,
				),
			);
			return [note, joinParts(parts)];
		}),
	);
}

/** A note that goes on over the page, as if it did not: what follows is still the same note. */
function onOnePage(lines: readonly Line[], leading: number): Line[] {
	const stacked: Line[] = [];
	for (const [index, line] of lines.entries()) {
		const [above, last] = [lines[index - 1], stacked.at(-1)];
		const space = above === undefined || above.page !== line.page ? leading : line.y - above.y;
		stacked.push(last === undefined ? line : { ...line, page: last.page, y: last.y + space });
	}
	return stacked;
}

function joinParts(parts: readonly Marked[]): Marked {
	let text = "";
	const marks: Marked["marks"] = [];
	for (const part of parts) {
		if (text !== "") text += "\n";
		const shift = text.length;
		marks.push(...part.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })));
		text += part.text;
	}
	return {
		text,
		marks,
		emphatic: parts.every(({ emphatic }) => emphatic),
		composed: parts.some(({ composed }) => composed),
		symbols: parts.flatMap(({ symbols }) => symbols),
	};
}
