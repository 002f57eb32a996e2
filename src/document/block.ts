/** A block is a unit before it has an id: both readers (text and MDX) end in a list of blocks. */
import type { Mark, UnitKind } from "../domain/document.ts";
import { type LabelStyle, readLabel } from "../text/labels.ts";
import { dropLead, type Marked, readMarks } from "./inline.ts";
import type { SourceLine } from "./reading.ts";

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
	/** The format says that it is set as headings are. */
	emphatic?: boolean;
}

/** Block of one line: its label split off, its marks read; the kind is a first guess by the label. */
export function lineToBlock(line: SourceLine, isNote: (number: string) => boolean): Block {
	if (line.cells !== undefined) {
		const row = rowBlock(
			line.cells.map((text) => ({ text, marks: [] })),
			[line.n],
		);
		return { ...row, marks: [...row.marks, ...(line.marks ?? [])].sort((a, b) => a.start - b.start) };
	}
	if (isStarred(line)) {
		const rest = lineToBlock({ ...line, text: line.text.slice(1).trim() }, isNote);
		if (rest.style === null) return { ...rest, kind: "item", style: "star", label: "*", printed: "*" };
	}
	const marked = readMarks(line.text, isNote, line.marks);
	const block = labelBlock(marked, [line.n], marked.residue);
	return line.emphatic === true ? { ...block, emphatic: true } : block;
}

/** Does a line begin with the only asterisk in it, as a bullet does? */
const isStarred = ({ text, marks }: SourceLine): boolean =>
	marks === undefined && readLabel(text)?.style === "star" && text.lastIndexOf("*") === 0;

/** Block of a row of a table. */
export function rowBlock(cells: readonly Marked[], lines: number[]): Block {
	const row: Marked = { text: "", marks: [] };
	for (const [index, cell] of cells.entries()) {
		if (index > 0) row.text += CELL_SEPARATOR;
		const start = row.text.length;
		row.marks.push({ type: "cell", start, end: start + cell.text.length });
		for (const mark of cell.marks)
			row.marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
		row.text += cell.text;
	}
	return plainBlock("table", row.text, lines, row.marks);
}

/** Stands between the cells of a row in its plain text. */
const CELL_SEPARATOR = " | ";

/**
 * Block of a marked text: its label split off, its kind guessed by the label.
 *
 * @param read How labels are read where the text stands.
 */
export function labelBlock(marked: Marked, lines: number[], residue = "", read = readLabel): Block {
	const label = read(marked.text);
	const body = label === null ? marked : dropLead(marked, marked.text.length - label.rest.length);
	return {
		kind: label !== null && BULLETS.has(label.style) ? "item" : "paragraph",
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

/** Does the body begin with this block? A decision may have articles and no heading. */
export const opensBody = (block: Block): boolean => block.kind === "heading" || block.style === "article";

/** Labels of bullets: they count nothing. */
export const BULLETS: ReadonlySet<LabelStyle> = new Set(["dash", "plus", "star"]);

/** An unlabelled block. */
export function plainBlock(kind: UnitKind, text: string, lines: number[], marks: Mark[] = []): Block {
	return { kind, style: null, label: null, printed: null, level: null, text, marks, lines, residue: "" };
}

/** A stop, and what may stand after it: looking further back would cost time in long texts. */
const SENTENCE_END = 12;

/** Does a text end as a sentence does: a stop, a semicolon or a colon, quotes and brackets aside? */
export function endsSentence(text: string): boolean {
	return /[.;:!?…](?:["”’)\]]|\s)*$/u.test(text.slice(-SENTENCE_END));
}

/** Number of syllables, for "short" and "long". */
export function countWords(text: string): number {
	return text.split(/\s+/u).filter((word) => word !== "").length;
}
