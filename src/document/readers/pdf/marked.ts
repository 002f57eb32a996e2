/** Characters of the lines of a paragraph → its text and marks. */
import type { Mark } from "../../../domain/document.ts";
import { raiseDigits } from "../../../text/superscripts.ts";
import { emphasisOf } from "../emphasis.ts";
import { SYMBOLS } from "./fonts.ts";
import type { Char } from "./segments.ts";

export interface Marked {
	text: string;
	marks: Mark[];
	/** Bold or italic as a whole. */
	emphatic: boolean;
	/** Characters that were not in composed form (NFC). */
	composed: boolean;
	/** Characters of symbol fonts that were given their Unicode. */
	symbols: string[];
}

/** Key of the note that a raised number refers to, or null. */
export type NoteFinder = (number: string) => string | null;

interface Piece {
	text: string;
	bold: boolean;
	italic: boolean;
}

/**
 * Text of a paragraph. Lines are joined with a blank, but after a hyphen or a slash inside a word
 * ("2020-" + "2025") without one; the hyphen stays. Raised numbers become note marks, or, where there
 * is no such note, superscript characters.
 */
export function markLines(lines: readonly (readonly Char[])[], noteOf: NoteFinder): Marked {
	const pieces: Piece[] = [];
	const notes: { at: number; note: string }[] = [];
	const symbols: string[] = [];
	let composed = false;
	const push = (piece: Piece): void => {
		pieces.push(piece);
	};
	for (const chars of lines) {
		const end = pieces
			.slice(-2)
			.map(({ text }) => text)
			.join("");
		if (end.endsWith("\u00ad")) pieces.pop();
		else if (pieces.length > 0 && !/[^\s][-–/]$/u.test(end)) {
			const before = pieces.at(-1);
			const after = chars[0];
			push({
				text: " ",
				bold: (before?.bold ?? false) && (after?.bold ?? false),
				italic: (before?.italic ?? false) && (after?.italic ?? false),
			});
		}
		for (const cluster of clustersOf(chars)) {
			const note = cluster.raised && /^\d+$/u.test(cluster.text) ? noteOf(cluster.text) : null;
			if (note !== null) {
				notes.push({ at: pieces.length, note });
				continue;
			}
			const symbol = SYMBOLS[cluster.text];
			if (symbol !== undefined) symbols.push(cluster.text);
			const text = symbol ?? (cluster.raised ? raiseDigits(cluster.text) : cluster.text);
			if (text.normalize("NFC") !== text) composed = true;
			push({ ...cluster, text: text.normalize("NFC") });
		}
	}
	return { ...assemble(pieces, notes), composed, symbols };
}

interface Cluster extends Piece {
	raised: boolean;
}

/** Letters with the marks that combine with them, and raised numbers whole. */
function clustersOf(chars: readonly Char[]): Cluster[] {
	const clusters: Cluster[] = [];
	for (const { text, bold, italic, raised } of chars) {
		const last = clusters.at(-1);
		const combines = /^\p{M}+$/u.test(text);
		const number = last?.raised === true && raised && /^\d+$/u.test(last.text + text);
		if (last !== undefined && (combines || number)) last.text += text;
		else clusters.push({ text, bold, italic, raised });
	}
	return clusters;
}

function assemble(
	pieces: readonly Piece[],
	notes: readonly { at: number; note: string }[],
): { text: string; marks: Mark[]; emphatic: boolean } {
	// One blank between words, none at the ends; offsets of what is kept.
	const kept: Piece[] = [];
	const offsets: number[] = [];
	let length = 0;
	for (const piece of pieces) {
		const blank = /^\s*$/u.test(piece.text);
		const skip = blank && (kept.length === 0 || kept.at(-1)?.text === " ");
		offsets.push(length);
		if (skip) continue;
		kept.push(blank ? { ...piece, text: " " } : piece);
		length += blank ? 1 : piece.text.length;
	}
	if (kept.at(-1)?.text === " ") kept.pop();
	const text = kept.map((piece) => piece.text).join("");
	let end = 0;
	const spans = kept.map(({ text: word, bold, italic }) => {
		const start = end;
		end += word.length;
		return { start, end, bold, italic };
	});
	const { marks, emphatic } = emphasisOf(text, spans);
	for (const { at, note } of notes) {
		const offset = Math.min(offsets[at] ?? length, text.length);
		marks.push({ type: "note", start: offset, end: offset, note });
	}
	return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), emphatic };
}
