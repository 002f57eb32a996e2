/** A block is a unit before it has an id: both readers (text and MDX) end in a list of blocks. */
import type { Mark, UnitKind } from "../domain/document.ts";
import { type LabelStyle, readLabel } from "../text/labels.ts";
import { dropLead, readMarks } from "./inline.ts";

export interface Block {
	kind: UnitKind;
	style: LabelStyle | null;
	label: string | null;
	printed: string | null;
	level: number | null;
	text: string;
	marks: Mark[];
	/** Physical lines of the source that went into it. */
	lines: number[];
	/** Asterisks dropped from it. */
	residue: string;
}

/** Block of one line: its label split off, its marks read; the kind is a first guess by the label. */
export function lineToBlock(line: string, lines: number[], isNote: (number: string) => boolean): Block {
	const marked = readMarks(line, isNote);
	return labelBlock(marked, lines, marked.residue);
}

/** Block of a marked text: its label split off, its kind guessed by the label. */
export function labelBlock(marked: { text: string; marks: Mark[] }, lines: number[], residue = ""): Block {
	const label = readLabel(marked.text);
	const body = label === null ? marked : dropLead(marked, marked.text.length - label.rest.length);
	return {
		kind: label?.style === "dash" || label?.style === "plus" ? "item" : "paragraph",
		style: label?.style ?? null,
		label: label?.label ?? null,
		printed: label?.printed ?? null,
		level: null,
		text: body.text,
		marks: body.marks,
		lines,
		residue,
	};
}

/** An unlabelled block. */
export function plainBlock(kind: UnitKind, text: string, lines: number[], marks: Mark[] = []): Block {
	return { kind, style: null, label: null, printed: null, level: null, text, marks, lines, residue: "" };
}

/** Does a text end as a sentence does: a stop, a semicolon or a colon, quotes and brackets aside? */
export function endsSentence(text: string): boolean {
	return /[.;:!?…](?:["”’)\]]|\s)*$/u.test(text);
}

/** Number of syllables, for "short" and "long". */
export function countWords(text: string): number {
	return text.split(/\s+/u).filter((word) => word !== "").length;
}
