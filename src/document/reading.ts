/**
 * What a reader makes of the bytes of one file: lines with their places, notes, what was normalised
 * and what is wrong. One interface for every format; the structure is found afterwards, from any of them.
 * The readers themselves are in readers/, the choice between them in readSource.ts.
 */
import type { Mark, Normalisation } from "../domain/document.ts";
import type { Issue } from "../domain/issues.ts";

/** A line of a text file, or a paragraph of a format that knows its paragraphs. */
export interface SourceLine {
	/**
	 * 1-based, rising, unique within a reading: physical line of a text, paragraph of a Word file. What
	 * breaks a line within a line of an editor (form feed, U+2028) counts as a line of its own.
	 */
	n: number;
	/** NFC, single blanks, no blanks at the ends; never empty. A list label that the format numbers by itself stands at its start. */
	text: string;
	/** 1-based page, in formats that have pages. */
	page?: number;
	/** Marks that the format itself gives, over `text`; note marks carry the key of a `SourceNote`. */
	marks?: readonly Mark[];
	/** Set in bold or italic as a whole, as headings are. */
	emphatic?: boolean;
	/**
	 * The parts of a line of text that stand apart: between them a tab, three blanks or more, or " | ".
	 * Two columns of a letterhead or a signature come so; but so does "Số          -KH/HU", a number left
	 * blank, and a tab after a label. `text` has the parts with single blanks between. Absent when the
	 * line has fewer than two parts; each part is NFC, single blanks, never empty.
	 */
	columns?: readonly string[];
	/** Cells of a row of a table; `text` is then these joined by " | ". */
	cells?: readonly string[];
}

/** A note that the format keeps apart from the text. Notes of plain texts stand among the lines. */
export interface SourceNote {
	/** `1`; the second note with the same number is `1~2`. Note marks say `n` + key. */
	key: string;
	/** Paragraphs of one note are joined by "\n". */
	text: string;
	marks: readonly Mark[];
	/** Of the line that refers to it. */
	n: number;
}

/** What `SourceLine.n` counts, or, in formats with pages, where a reader would look. */
export type Counting = "line" | "paragraph" | "page";

export interface Reading {
	/** Path relative to the project. */
	file: string;
	counting: Counting;
	lines: SourceLine[];
	notes: SourceNote[];
	normalisations: Normalisation[];
	issues: Issue[];
}

/** Never throws: what cannot be read is an issue. Runs in a browser too. */
export type Reader = (bytes: Uint8Array, file: string) => Reading | Promise<Reading>;

/** The reading of a file of which nothing can be read. */
export function failed(file: string, problem: Issue): Reading {
	return { file, counting: "line", lines: [], notes: [], normalisations: [], issues: [problem] };
}
