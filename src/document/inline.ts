/** Marks over plain text: left-over asterisks become emphasis, note signs become note marks. */
import type { Mark } from "../domain/document.ts";

export interface MarkedText {
	text: string;
	marks: Mark[];
	/** Asterisks that opened or closed nothing here and were dropped. */
	residue: string;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NOTE_SIGN = /[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,3}\]/u;
const PIECE = /\*{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,3}\]/gu;

/** Number of a note sign: "¹²" → "12", "[3]" → "3". */
export function noteNumber(sign: string): string {
	return [...sign.replace(/[[\]]/g, "")]
		.map((character) => {
			const value = SUPERSCRIPTS.indexOf(character);
			return value < 0 ? character : String(value);
		})
		.join("");
}

/** Splits the sign from a line that opens a note ("¹ Nghị quyết …"), or null. */
export function readNoteSign(line: string): { number: string; sign: string; rest: string } | null {
	const match = new RegExp(`^(${NOTE_SIGN.source})\\s*(\\S.*)$`, "u").exec(line);
	if (match === null) return null;
	const [, sign = "", rest = ""] = match;
	return { number: noteNumber(sign), sign, rest };
}

/**
 * Plain text and marks of a line with Markdown residue and note signs. A sign without a note
 * (`isNote` false) stays in the text.
 *
 * @example readMarks("sống “*tốt đời*”¹").text === "sống “tốt đời”"
 */
export function readMarks(line: string, isNote: (number: string) => boolean = () => true): MarkedText {
	const marks: Mark[] = [];
	const open = new Map<string, number>();
	let text = "";
	let residue = "";
	let at = 0;
	for (const match of line.matchAll(PIECE)) {
		text += line.slice(at, match.index);
		at = match.index + match[0].length;
		const piece = match[0];
		if (!piece.startsWith("*")) {
			if (!isNote(noteNumber(piece))) {
				text += piece;
				continue;
			}
			marks.push({ type: "note", start: text.length, end: text.length, note: `n${noteNumber(piece)}` });
			continue;
		}
		const start = open.get(piece);
		if (start !== undefined) {
			open.delete(piece);
			if (start < text.length)
				marks.push({ type: piece === "*" ? "emphasis" : "strong", start, end: text.length });
			else residue += piece + piece;
		} else if (line.indexOf(piece, at) >= 0) open.set(piece, text.length);
		else residue += piece;
	}
	text += line.slice(at);
	for (const piece of open.keys()) residue += piece;
	return {
		...trimMarked(
			text,
			marks.sort((a, b) => a.start - b.start || b.end - a.end),
		),
		residue,
	};
}

function trimMarked(text: string, marks: Mark[]): { text: string; marks: Mark[] } {
	const lead = text.length - text.trimStart().length;
	const trimmed = text.trim();
	const clamp = (offset: number): number => Math.min(Math.max(offset - lead, 0), trimmed.length);
	return {
		text: trimmed,
		marks: marks.map((mark) => ({ ...mark, start: clamp(mark.start), end: clamp(mark.end) })),
	};
}

/** Joins two marked texts with a separator, shifting the marks of the second. */
export function joinMarked(
	first: { text: string; marks: Mark[] },
	second: { text: string; marks: Mark[] },
	separator: string,
): { text: string; marks: Mark[] } {
	const shift = first.text.length + separator.length;
	return {
		text: first.text + separator + second.text,
		marks: [
			...first.marks,
			...second.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
		],
	};
}

/** Marked text without its first `length` characters. */
export function dropLead(
	marked: { text: string; marks: Mark[] },
	length: number,
): { text: string; marks: Mark[] } {
	return {
		text: marked.text.slice(length),
		marks: marked.marks.map((mark) => ({
			...mark,
			start: Math.max(mark.start - length, 0),
			end: Math.max(mark.end - length, 0),
		})),
	};
}
