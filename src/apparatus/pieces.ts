/**
 * Text with ranges over it → pieces to place. Ranges never splice HTML: the text is cut at every
 * boundary and each piece says what covers it.
 */
import type { ChangeClass } from "../collation/index.ts";
import type { Mark } from "../domain/document.ts";
import { findCodeNumbers } from "../text/codeNumbers.ts";

/** `moved`: the words stand elsewhere on the other side, so they are neither taken out nor put in. */
export type Change = "ins" | "del" | "spelling" | "moved";

export interface ChangeRange {
	start: number;
	end: number;
	change: Change;
	class: ChangeClass;
	/** Where a moved phrase begins: this end of it. Null for all other ranges. */
	moveEnd: MoveEnd | null;
}

/** One end of a moved phrase. */
export interface MoveEnd {
	/** Anchor of this end, and of the other. */
	id: string;
	other: string;
	/** Number of the phrase where a row has several, else empty. */
	number: string;
	/** Where the phrase stands on the other side, in words. */
	said: string;
}

export interface Piece {
	text: string;
	emphasis: boolean;
	strong: boolean;
	/** The change that covers it; the pieces of one change have the same range. */
	change: ChangeRange | null;
	/** An act's number: it is not broken over two lines. */
	code: boolean;
	/** Page of the act that the number names; given once in a text. */
	url: string | null;
	/** Notes whose sign stands right after this piece. */
	notes: string[];
	/** A new line of the text begins after this piece. */
	breaks: boolean;
}

/** Pieces that stand in one change, or in none. */
export interface ChangeRun {
	change: Change | null;
	/** What kind of change it is; null where nothing changed. */
	changeClass: ChangeClass | null;
	/** Where a moved phrase begins. */
	moveEnd: MoveEnd | null;
	pieces: Piece[];
}

/** Pieces by the change that they stand in: what was put in at once is said, and set in brackets, once. */
export function changeRuns(pieces: readonly Piece[]): ChangeRun[] {
	const runs: ChangeRun[] = [];
	pieces.forEach((piece, index) => {
		const { change } = piece;
		const last = runs.at(-1);
		if (last !== undefined && pieces[index - 1]?.change === change) last.pieces.push(piece);
		else
			runs.push({
				change: change?.change ?? null,
				changeClass: change?.class ?? null,
				moveEnd: change?.moveEnd ?? null,
				pieces: [piece],
			});
	});
	return runs;
}

/** Characters of an act's number that a narrow screen still holds on one line. */
const LONGEST_UNBROKEN = 16;

/** The pieces of each cell of a table's row; null for any other text. */
export function toCells(text: string, marks: readonly Mark[]): Piece[][] | null {
	const cells = marks.filter((mark) => mark.type === "cell");
	if (cells.length === 0) return null;
	return cells.map(({ start, end }) =>
		toPieces(
			text.slice(start, end),
			marks
				.filter((mark) => mark.type !== "cell" && mark.start >= start && mark.end <= end)
				.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
		),
	);
}

/** Cuts a text at the boundaries of its marks, its changes and its line breaks. */
export function toPieces(
	text: string,
	marks: readonly Mark[],
	changes: readonly ChangeRange[] = [],
	urlOf: (code: string) => string | null = () => null,
): Piece[] {
	const acts = linkedActs(text, urlOf);
	const codes = findCodeNumbers(text).filter((code) => code.written.length <= LONGEST_UNBROKEN);
	const lineBreaks = [...text.matchAll(/\n/gu)].map((match) => match.index);
	const cuts = new Set([0, text.length, ...lineBreaks, ...lineBreaks.map((at) => at + 1)]);
	for (const { start, end } of [...marks, ...changes, ...codes, ...acts]) cuts.add(start).add(end);
	const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
	const notesAt = (offset: number): string[] =>
		marks.flatMap((mark) => (mark.type === "note" && mark.start === offset ? [mark.note] : []));
	const pieces: Piece[] = [];
	if (notesAt(0).length > 0) pieces.push(piece("", notesAt(0)));
	sorted.forEach((from, index) => {
		const to = sorted[index + 1];
		if (to === undefined || to === from) return;
		const covers = (range: { start: number; end: number }): boolean => range.start <= from && range.end >= to;
		if (text.slice(from, to) === "\n") {
			const last = pieces.at(-1);
			if (last !== undefined) last.breaks = true;
			return;
		}
		pieces.push({
			...piece(text.slice(from, to), notesAt(to)),
			emphasis: marks.some((mark) => mark.type === "emphasis" && covers(mark)),
			strong: marks.some((mark) => mark.type === "strong" && covers(mark)),
			change: changes.find(covers) ?? null,
			code: codes.some(covers),
			url: acts.find(covers)?.url ?? null,
		});
	});
	return pieces;
}

/** The first number of each act that has a page. */
function linkedActs(
	text: string,
	urlOf: (code: string) => string | null,
): { start: number; end: number; url: string }[] {
	const seen = new Set<string>();
	return findCodeNumbers(text).flatMap(({ start, end, code }) => {
		const url = seen.has(code) ? null : urlOf(code);
		seen.add(code);
		return url === null ? [] : [{ start, end, url }];
	});
}

const piece = (text: string, notes: string[]): Piece => ({
	text,
	emphasis: false,
	strong: false,
	change: null,
	code: false,
	url: null,
	notes,
	breaks: false,
});
