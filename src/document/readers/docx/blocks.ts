/**
 * Content of the body, a cell, a text box or a note → paragraphs and tables, in document order:
 * numbering counts, notes are numbered and fields run on in that order.
 */
import { isRead, remarkOnChanges, type TrackedChanges } from "./changes.ts";
import {
	type Change,
	chosenBranch,
	type Inline,
	type Remark,
	readInlines,
	type Story,
	UNCHANGED,
} from "./inlines.ts";
import type { Piece } from "./marked.ts";
import type { NoteKeys } from "./notes.ts";
import type { Label, Numbering } from "./numbering.ts";
import type { NumberingRequest } from "./styles.ts";
import { child, descend, type Element, numberIn, valueIn } from "./xml.ts";

export interface Paragraph {
	kind: "paragraph";
	/** Parted by line breaks; the label stands at the start of the first. */
	segments: Piece[][];
	remarks: Remark[];
	/** Paragraphs of the file that went into it: more than one where a paragraph mark was deleted. */
	count: number;
}

export interface Cell {
	blocks: Block[];
	/** Columns of the grid that it covers. */
	span: number;
}

export interface Table {
	kind: "table";
	rows: Cell[][];
}

export type Block = Paragraph | Table;

export interface Context extends Omit<Story, "fields"> {
	numbering: Numbering;
	notes: NoteKeys;
	mode: TrackedChanges;
}

/** Reads a story: the body, a note, a text box. Its fields are its own. */
export function readStory(container: Element, context: Context, change: Change = UNCHANGED): Block[] {
	return readBlocks(container, { ...context, fields: [] }, change);
}

type Open = Context & Story;

/** Elements that only wrap paragraphs and tables. */
const WRAPPERS: Readonly<Record<string, Partial<Change>>> = {
	"w:sdt": {},
	"w:sdtContent": {},
	"w:customXml": {},
	"w:smartTag": {},
	"w:ins": { inserted: true },
	"w:moveTo": { inserted: true },
	"w:del": { deleted: true },
	"w:moveFrom": { deleted: true },
};

function readBlocks(container: Element, open: Open, change: Change): Block[] {
	const blocks: Block[] = [];
	/** Content of paragraphs whose end is not there in the text that is read. */
	let carried: Inline[] = [];
	let count = 0;
	const close = (paragraph: Element | null): void => {
		const boxes = carried.flatMap((inline) => readBox(inline, open));
		blocks.push(...boxes, closeParagraph(paragraph, carried, count, open));
		carried = [];
		count = 0;
	};
	const visit = (element: Element, around: Change): void => {
		const wrapper = Object.hasOwn(WRAPPERS, element.name) ? WRAPPERS[element.name] : undefined;
		if (element.name === "w:p") {
			const properties = child(element, "w:pPr");
			const end = { ...around, ...changeOf(child(properties, "w:rPr")) };
			carried.push(...readInlines(element, open, around), { kind: "end", change: end });
			count++;
			if (isRead(end, open.mode) && !isDropCap(properties)) close(element);
			if (child(properties, "w:sectPr") !== null) open.notes.nextSection();
		} else if (element.name === "w:tbl") {
			if (count > 0) close(null);
			blocks.push(readTable(element, open, around));
		} else if (element.name === "mc:AlternateContent") {
			for (const part of chosenBranch(element).children) visit(part, around);
		} else if (element.name === "w:altChunk" || element.name === "w:subDoc") {
			carried.push(
				remarkHere({ kind: "issue", code: "object-dropped", details: { found: "tệp nhúng" } }, around),
			);
		} else if (wrapper !== undefined) {
			for (const part of element.children) visit(part, { ...around, ...wrapper });
		}
	};
	for (const element of container.children) visit(element, change);
	if (carried.length > 0) close(null);
	return blocks;
}

const remarkHere = (remark: Remark, change: Change): Inline => ({ kind: "remark", remark, change });

/** What the properties of a paragraph mark or a row say of their own fate. */
function changeOf(properties: Element | null): Partial<Change> {
	const names = properties?.children.map(({ name }) => name) ?? [];
	return {
		...(names.includes("w:ins") || names.includes("w:moveTo") ? { inserted: true } : {}),
		...(names.includes("w:del") || names.includes("w:moveFrom") ? { deleted: true } : {}),
	};
}

/** The large first letter of a paragraph is a paragraph of its own in the file. */
function isDropCap(properties: Element | null): boolean {
	return (child(properties, "w:framePr")?.attributes["w:dropCap"] ?? "none") !== "none";
}

function readBox(inline: Inline, open: Open): Block[] {
	if (inline.kind !== "box" || !isRead(inline.change, open.mode)) return [];
	const blocks = readStory(inline.content, open, inline.change);
	const first = blocks.find((block) => block.kind === "paragraph");
	const words = blocks.flatMap(piecesOf).map((piece) => ("text" in piece ? piece.text : ""));
	const found = words.join("").replace(/\s+/gu, " ").trim();
	if (found !== "") first?.remarks.push({ kind: "issue", code: "text-box", details: { found } });
	return blocks;
}

/** All that stands in a block, in order, parted by blanks. */
export function piecesOf(block: Block): Piece[] {
	if (block.kind === "table") return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(piecesOf));
	return block.segments.flatMap((segment) => [...segment, blank()]);
}

/** A blank of the reader's own. */
export const blank = (): Piece => ({ text: " ", bold: false, italic: false, added: true });

/** @param paragraph The one whose end is read; null when what was carried ends without one. */
function closeParagraph(
	paragraph: Element | null,
	inlines: readonly Inline[],
	count: number,
	open: Open,
): Paragraph {
	const segments: Piece[][] = [[]];
	const remarks: Remark[] = [];
	for (const inline of inlines) {
		// A comment on words that are not read is a comment all the same.
		const isComment = inline.kind === "remark" && inline.remark.code === "word-comment";
		if (!isRead(inline.change, open.mode) && !isComment) continue;
		if (inline.kind === "remark") remarks.push(inline.remark);
		else if (inline.kind === "break") segments.push([]);
		else if (inline.kind === "text") {
			const { text, bold, italic } = inline;
			segments.at(-1)?.push({ text, bold, italic });
		} else if (inline.kind === "note")
			segments.at(-1)?.push({ note: open.notes.refer(inline.of, inline.id) });
	}
	remarks.push(...remarkOnChanges(inlines, open.mode));
	const properties = child(paragraph, "w:pPr");
	const label = open.numbering(
		paragraph === null ? { numId: "0", level: null } : requestOf(properties, open.mode),
		valueIn(properties, "w:pStyle"),
	);
	if (hasTrackedNumbering(properties))
		remarks.push({
			kind: "issue",
			code: "tracked-numbering",
			details: { found: label?.text ?? "", mode: open.mode },
		});
	if (label !== null) remarks.push(...putLabel(label, segments));
	return { kind: "paragraph", segments, remarks, count };
}

/** Puts the label at the start, unless nothing follows it. */
function putLabel(label: Label, segments: Piece[][]): Remark[] {
	const filled = segments.some((segment) =>
		segment.some((piece) => "note" in piece || piece.text.trim() !== ""),
	);
	if (!filled) return [{ kind: "normalisation", code: "empty-item-dropped", found: label.text }];
	segments[0]?.unshift({ text: label.text + label.gap, bold: false, italic: false, added: true });
	const remarks: Remark[] = [];
	if (label.sign !== null)
		remarks.push({
			kind: "normalisation",
			code: "bullet-unified",
			found: `${nameSign(label.sign)} → ${label.text}`,
		});
	if (label.unknownFormat !== null)
		remarks.push({
			kind: "issue",
			code: "number-format",
			details: { found: label.text, format: label.unknownFormat },
		});
	return remarks;
}

/** A sign by itself where any font shows it, else by its code. */
function nameSign(sign: string): string {
	return [...sign]
		.map((character) =>
			/[\ue000-\uf8ff]/u.test(character)
				? `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`
				: character,
		)
		.join("");
}

function requestOf(properties: Element | null, mode: TrackedChanges): NumberingRequest {
	const former = descend(properties, "w:pPrChange", "w:pPr");
	const numbering = child(mode === "reject" && former !== null ? former : properties, "w:numPr");
	if (mode === "reject" && child(numbering, "w:ins") !== null) return { numId: "0", level: null };
	return { numId: valueIn(numbering, "w:numId"), level: numberIn(numbering, "w:ilvl") };
}

/** Was an existing paragraph given, or robbed of, its number? A new paragraph is reported by its words. */
function hasTrackedNumbering(properties: Element | null): boolean {
	if (changeOf(child(properties, "w:rPr")).inserted === true) return false;
	const numbering = child(properties, "w:numPr");
	const former = descend(properties, "w:pPrChange", "w:pPr");
	const same = (name: string): boolean =>
		valueIn(numbering, name) === valueIn(child(former, "w:numPr"), name);
	return child(numbering, "w:ins") !== null || (former !== null && !(same("w:numId") && same("w:ilvl")));
}

function readTable(table: Element, open: Open, change: Change): Table {
	const rows = unwrap(table, "w:tr").map((row): Cell[] => {
		const properties = child(row, "w:trPr");
		const around = { ...change, ...changeOf(properties) };
		const cells = unwrap(row, "w:tc").map((cell): Cell => {
			const span = numberIn(child(cell, "w:tcPr"), "w:gridSpan") ?? 1;
			return { blocks: readBlocks(cell, open, around), span: Math.min(Math.max(span, 1), WIDEST) };
		});
		const edge = (name: string): Cell[] => {
			const span = Math.min(numberIn(properties, name) ?? 0, WIDEST);
			return span > 0 ? [{ blocks: [], span }] : [];
		};
		return [...edge("w:gridBefore"), ...cells, ...edge("w:gridAfter")];
	});
	return { kind: "table", rows };
}

/** Word has at most this many columns. */
const WIDEST = 63;

/** Rows or cells, also those inside content controls. */
function unwrap(element: Element, name: string): Element[] {
	return element.children.flatMap((part) => {
		if (part.name === name) return [part];
		return ["w:sdt", "w:sdtContent", "w:customXml"].includes(part.name) ? unwrap(part, name) : [];
	});
}
