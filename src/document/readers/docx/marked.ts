/** Pieces of differently set text → one line: blanks and accents unified, marks over the result. */
import type { Mark } from "../../../domain/document.ts";

/** A stretch of text set in one way, or the place of a note mark. */
export type Piece = TextPiece | { note: string };

interface TextPiece {
	text: string;
	bold: boolean;
	italic: boolean;
	/** Written by Word or by the reader: a label, a bar. */
	added?: boolean;
}

export interface MarkedLine {
	text: string;
	marks: Mark[];
	/** The whole line is bold, or italic: said here, and not by a mark. */
	emphatic: boolean;
	/** Accents were written apart from their letters. */
	composed: boolean;
	/** Tabs, no-break blanks, several blanks. */
	unified: boolean;
	/** Blanks at the ends. */
	trimmed: boolean;
}

const BLANKS = /[\s\u200b\ufeff]+/gu;
const UNUSUAL_BLANK = /[\t\u00a0\u2000-\u200b\u202f\u3000\ufeff]| {2}/u;

interface Setting {
	type: "strong" | "emphasis";
	of: (piece: { bold: boolean; italic: boolean }) => boolean;
}
const SETTINGS: readonly Setting[] = [
	{ type: "strong", of: ({ bold }) => bold },
	{ type: "emphasis", of: ({ italic }) => italic },
];

/** Composes a line. Marks cover no blanks at their ends, and no text that was added. */
export function composeLine(pieces: readonly Piece[]): MarkedLine {
	const typed = pieces.map((piece) => ("note" in piece || piece.added === true ? "" : piece.text)).join("");
	let text = "";
	const spans: { piece: TextPiece; start: number; end: number }[] = [];
	const notes: { note: string; at: number }[] = [];
	for (const piece of pieces) {
		if ("note" in piece) {
			notes.push({ note: piece.note, at: text.length });
			continue;
		}
		const { joined, start } = append(text, piece.text);
		text = joined;
		spans.push({ piece, start, end: text.length });
	}
	text = text.trimEnd();

	const marks: Mark[] = [];
	let emphatic = false;
	for (const { type, of } of SETTINGS) {
		const shown = spans.filter(
			({ piece, start, end }) => piece.added !== true && text.slice(start, end).trim() !== "",
		);
		if (shown.length > 0 && shown.every(({ piece }) => of(piece))) emphatic = true;
		else
			marks.push(
				...runsOf(
					text,
					shown.filter(({ piece }) => of(piece)),
				).map((run) => ({ type, ...run })),
			);
	}
	for (const { note, at } of notes) {
		const place = Math.min(at, text.length);
		marks.push({ type: "note", start: place, end: place, note: `n${note}` });
	}
	const composed = typed.normalize("NFC");
	return {
		text,
		marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
		emphatic,
		composed: composed !== typed,
		unified: UNUSUAL_BLANK.test(composed.trim()),
		trimmed: composed.trim() !== "" && composed !== composed.trim(),
	};
}

/** A letter and its accents, each by itself. */
const LONGEST_LETTER = 8;

/** Text with more text behind it: no doubled blank at the seam, an accent joined to its letter. */
function append(text: string, more: string): { joined: string; start: number } {
	const plain = more.normalize("NFC").replace(BLANKS, " ");
	const added = text === "" || text.endsWith(" ") ? plain.replace(/^ /u, "") : plain;
	if (!/^\p{M}/u.test(added)) return { joined: text + added, start: text.length };
	const end = text.slice(-LONGEST_LETTER);
	const base = text.length - end.length + (/\P{M}\p{M}*$/u.exec(end)?.index ?? end.length);
	return { joined: text.slice(0, base) + (text.slice(base) + added).normalize("NFC"), start: text.length };
}

/** Stretches that touch, or are parted by blanks only, as one; blanks at the ends left out. */
function runsOf(
	text: string,
	spans: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
	const runs: { start: number; end: number }[] = [];
	for (const span of spans) {
		const slice = text.slice(span.start, span.end);
		const start = span.start + slice.length - slice.trimStart().length;
		const end = start + slice.trim().length;
		const last = runs.at(-1);
		if (last !== undefined && text.slice(last.end, start).trim() === "") last.end = end;
		else runs.push({ start, end });
	}
	return runs;
}
