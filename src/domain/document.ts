/**
 * The document as a sequence of units in reading order. The tree is in the `parent` of each
 * unit (the nearest heading above it) and in `part`; every other shape is derived from this one.
 */
import type { Issue } from "./issues.ts";
import type { Mention } from "./mentions.ts";
import type { InferredField, PlanMeta } from "./meta.ts";

export const unitKinds = [
	"heading",
	"paragraph",
	"item",
	"note",
	"preface",
	"preamble",
	"conclusion",
	"table",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * A mark over the plain text of a unit, by UTF-16 offsets, end exclusive.
 * A note mark has `start === end`: it stands between two characters. A cell mark covers one cell of
 * a table's row, whose text is the cells joined by " | ".
 */
export type Mark =
	| { type: "emphasis" | "strong" | "cell"; start: number; end: number }
	| { type: "note"; start: number; end: number; note: string };

/** The smallest thing that is aligned, cited and linked (đơn vị văn bản). */
export interface Unit {
	/** Path of labels, e.g. `iii.2.p3`; stable while other units change. */
	id: string;
	kind: UnitKind;
	/** Bare label: `I`, `1.1`, `a`, `-`. */
	label: string | null;
	/** Label as printed: `I-`, `1.1.`, `a)`, `-`. */
	printed: string | null;
	/** Depth of a heading: Roman 1, Arabic 2, and so on. */
	level: number | null;
	/** Id of the nearest heading above. */
	parent: string | null;
	/** Text as a reader sees it, without its label. Paragraphs of one note are joined by "\n". */
	text: string;
	marks: Mark[];
}

/** Where a unit came from. */
export type UnitSource =
	| { file: string; lines: number[] }
	| { file: string; page: number }
	| { file: string; paragraph: number };

/** A unit with its provenance. */
export interface PlacedUnit extends Unit {
	source: UnitSource | null;
	/** True when a person changed the text after conversion. */
	edited: boolean;
}

/** What a person changed against the conversion of the source. */
export interface Correction {
	kind: "changed" | "added" | "removed";
	/** Unit of the document; null when it was taken away. */
	unit: string | null;
	/** As converted, label and text; null when a person added it. */
	before: string | null;
	/** As it stands; null when a person took it away. */
	after: string | null;
	source: UnitSource | null;
}

/** Something of the source that does not reach the reader as it was: nothing else is lost. */
export interface Normalisation {
	code:
		| "encoding-converted"
		| "capitals-restored"
		| "character-dropped"
		| "control-read"
		| "line-break-unified"
		| "blank-trimmed"
		| "space-unified"
		| "unicode-composed"
		| "page-number-dropped"
		| "running-head-dropped"
		| "symbol-font"
		| "ornament-dropped"
		| "markdown-residue"
		| "lines-joined"
		| "soft-hyphen-dropped"
		| "hyphen-unified"
		| "bullet-unified"
		| "symbol-mapped"
		| "superscript-digits"
		| "capitals-applied"
		| "soft-break-joined"
		| "table-unrolled"
		| "empty-item-dropped"
		| "contents-dropped"
		| "margin-dropped";
	/** Empty when it concerns the file as a whole. */
	lines: number[];
	/** The characters concerned, as they stood. */
	found: string;
}

/** Everything known of one document: what pages and public data are made from. */
export interface PlanRecord {
	meta: PlanMeta;
	inferred: InferredField[];
	units: PlacedUnit[];
	issues: Issue[];
	normalisations: Normalisation[];
	corrections: Correction[];
	/** Acts, agencies, deadlines and targets that units speak of, by unit id; units without any are left out. */
	mentions: Readonly<Record<string, Mention[]>>;
}

/** Kinds whose text is compared unit with unit; headings are compared as sections. */
export const comparableKinds: ReadonlySet<UnitKind> = new Set(["paragraph", "item", "table"]);
