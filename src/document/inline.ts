/** Marks over plain text: left-over asterisks become emphasis, note signs become note marks. */
import type { Mark } from "../domain/document.ts";
import { lowerDigits, raiseDigits } from "../text/superscripts.ts";

/** Plain text with what is marked in it. */
export interface Marked {
	text: string;
	marks: Mark[];
}

export interface MarkedText extends Marked {
	/** Asterisks that opened or closed nothing here and were dropped. */
	residue: string;
}

const NOTE_SIGN = /[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,3}\]/u;
const PIECE = /\*{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,3}\]/gu;

/** Number of a note sign: "¹²" → "12", "[3]" → "3". */
export const noteNumber = (sign: string): string => lowerDigits(sign.replace(/[[\]]/g, ""));

/** A note's number as a sign: "12" → "¹²"; what is no number stays as it is. */
export const superscript = (label: string): string => (/^\d+$/.test(label) ? raiseDigits(label) : label);

/** A line without left-over asterisks, and the asterisks. */
export const withoutStars = (line: string): string => line.replaceAll("*", "").trim();
export const starsIn = (line: string): string => line.replace(/[^*]/gu, "");

/** Splits the sign from a line that opens a note ("¹ Nghị quyết …"), or null. */
export function readNoteSign(line: string): { number: string; rest: string } | null {
	const match = new RegExp(`^(${NOTE_SIGN.source})\\s*(\\S.*)$`, "u").exec(line);
	if (match === null) return null;
	const [, sign = "", rest = ""] = match;
	return { number: noteNumber(sign), rest };
}

/**
 * Plain text and marks of a line with Markdown residue and note signs. A sign without a note
 * (`isNote` false) stays in the text.
 *
 * @param given Marks that the format itself gives; asterisks are then text and no residue.
 * @example readMarks("sống “*tốt đời*”¹").text === "sống “tốt đời”"
 */
export function readMarks(
	line: string,
	isNote: (number: string) => boolean = () => true,
	given?: readonly Mark[],
): MarkedText {
	const marks: Mark[] = [];
	const taken: { at: number; length: number }[] = [];
	const open = new Map<string, number>();
	let text = "";
	let residue = "";
	let at = 0;
	for (const match of line.matchAll(PIECE)) {
		text += line.slice(at, match.index);
		at = match.index + match[0].length;
		const piece = match[0];
		const isText = piece.startsWith("*") ? given !== undefined : !isNote(noteNumber(piece));
		if (isText) {
			text += piece;
			continue;
		}
		// Of the blanks on both sides of an asterisk one stays.
		const doubled = piece.startsWith("*") && /(?:^|\s)$/u.test(text) && line[at] === " ";
		if (doubled) at++;
		taken.push({ at: match.index, length: at - match.index });
		if (!piece.startsWith("*")) {
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
	const moved = (offset: number): number =>
		taken.reduce((sum, { at, length }) => (at < offset ? sum - Math.min(length, offset - at) : sum), offset);
	for (const mark of given ?? []) marks.push({ ...mark, start: moved(mark.start), end: moved(mark.end) });
	return {
		...trimMarked(
			text,
			marks.sort((a, b) => a.start - b.start || b.end - a.end),
		),
		residue,
	};
}

function trimMarked(text: string, marks: Mark[]): Marked {
	const lead = text.length - text.trimStart().length;
	const trimmed = text.trim();
	const clamp = (offset: number): number => Math.min(Math.max(offset - lead, 0), trimmed.length);
	return { text: trimmed, marks: placeMarks(marks, clamp) };
}

/** Marks at new offsets; an emphasis with nothing left under it is none. */
const placeMarks = (marks: readonly Mark[], place: (offset: number) => number): Mark[] =>
	marks
		.map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) }))
		.filter((mark) => mark.type === "note" || mark.type === "cell" || mark.start < mark.end);

/** Joins two marked texts with a separator, shifting the marks of the second. */
export function joinMarked(first: Marked, second: Marked, separator: string): Marked {
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
export function dropLead(marked: Marked, length: number): Marked {
	return {
		text: marked.text.slice(length),
		marks: placeMarks(marked.marks, (offset) => Math.max(offset - length, 0)),
	};
}
