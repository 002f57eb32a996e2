/** Pieces of differently set text → one line: blanks and accents unified, marks over the result. */
import type { Mark } from "../../../domain/document.ts";
import { emphasisOf } from "../emphasis.ts";

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

	const { marks, emphatic } = emphasisOf(
		text,
		spans.flatMap(({ piece: { bold, italic, added }, start, end }) =>
			added === true ? [] : [{ start, end, bold, italic }],
		),
	);
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
