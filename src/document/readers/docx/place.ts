/**
 * Blocks → lines in reading order, each with its place. A paragraph is counted where it is read:
 * tables that only set a letterhead or a signature in columns are read column by column.
 */
import type { Normalisation } from "../../../domain/document.ts";
import { type Issue, type IssueCode, issue } from "../../../domain/issues.ts";
import { readLabel } from "../../../text/labels.ts";
import { countWords } from "../../block.ts";
import type { SourceLine } from "../../reading.ts";
import { type Block, blank, type Cell, type Paragraph, piecesOf, type Table } from "./blocks.ts";
import type { Remark } from "./inlines.ts";
import { columnsOf, layoutCells } from "./layout.ts";
import { composeLine, type MarkedLine, type Piece } from "./marked.ts";

export interface Placed {
	lines: SourceLine[];
	issues: Issue[];
	normalisations: Normalisation[];
	/** Line that refers to a note, by the key of the note. */
	referrers: ReadonlyMap<string, number>;
}

export interface Places extends Placed {
	/** Places blocks behind those placed before. */
	place: (blocks: readonly Block[]) => void;
	/** Says something of a place. */
	remark: (remark: Remark, n: number) => void;
	/** Lists what composing a line changed. */
	listChanges: (line: MarkedLine, n: number) => void;
}

/** A printed line of a title or a letterhead is not longer, in words. */
const LONGEST_TITLE_LINE = 18;
/** Issues about the document as a whole, which one place is enough for. */
const ONCE: ReadonlySet<IssueCode> = new Set(["legacy-font"]);

export function createPlaces(file: string): Places {
	const lines: SourceLine[] = [];
	const issues: Issue[] = [];
	const listed = new Map<string, Normalisation>();
	const normalisations: Normalisation[] = [];
	const referrers = new Map<string, number>();
	const saidOnce = new Set<IssueCode>();
	/** Paragraphs so far. */
	let count = 0;

	const remark = (said: Remark, n: number): void => {
		if (said.kind === "normalisation") list(said.code, said.found, n);
		else if (!saidOnce.has(said.code)) {
			issues.push(issue(said.code, { file, line: n }, said.details));
			if (ONCE.has(said.code)) saidOnce.add(said.code);
		}
	};
	const list = (code: Normalisation["code"], found: string, n: number): void => {
		const key = `${code}/${found}`;
		const known = listed.get(key);
		if (known === undefined) {
			const entry: Normalisation = { code, lines: [n], found };
			listed.set(key, entry);
			normalisations.push(entry);
		} else if (known.lines.at(-1) !== n) known.lines.push(n);
	};
	const listChanges = (line: MarkedLine, n: number): void => {
		if (line.composed) list("unicode-composed", "NFD", n);
		if (line.unified) list("space-unified", "U+0009 U+00A0 U+0020", n);
		if (line.trimmed) list("blank-trimmed", " ", n);
	};
	/** Says whether there was anything to make a line of. */
	const addLine = (pieces: readonly Piece[], n: number, cells?: readonly string[]): boolean => {
		const composed = composeLine(pieces);
		listChanges(composed, n);
		const { text, marks, emphatic } = composed;
		if (text === "") return false;
		lines.push({
			n,
			text,
			...(marks.length > 0 ? { marks } : {}),
			...(emphatic ? { emphatic } : {}),
			...(cells === undefined ? {} : { cells }),
		});
		for (const mark of marks) if (mark.type === "note") referrers.set(mark.note.replace(/^n/u, ""), n);
		return true;
	};

	const placeParagraph = (paragraph: Paragraph, inColumn: boolean): void => {
		count += paragraph.count;
		const first = count;
		const parts = inColumn ? paragraph.segments : partsOf(paragraph.segments);
		let next = count;
		for (const part of parts) if (addLine(part, next)) next++;
		count = Math.max(first, next - 1);
		if (parts.length < paragraph.segments.length) list("soft-break-joined", "\n", first);
		for (const said of paragraph.remarks) remark(said, first);
	};
	/** Counts and reports the paragraphs of a cell without making lines of them. */
	const countIn = (block: Block): void => {
		if (block.kind === "table") for (const cell of block.rows.flat()) cell.blocks.forEach(countIn);
		else {
			count += block.count;
			for (const said of block.remarks) remark(said, count);
			if (block.segments.length > 1) list("soft-break-joined", "\n", count);
		}
	};
	const placeRow = (row: readonly Cell[]): void => {
		const n = count + 1;
		for (const { blocks } of row) {
			blocks.forEach(countIn);
			if (blocks.some((block) => block.kind === "table")) {
				const found = composeLine(blocks.flatMap(piecesOf)).text;
				remark({ kind: "issue", code: "nested-table", details: { found } }, n);
			}
		}
		const filled = row.flatMap(({ blocks, span }): Piece[][] => [
			blocks.flatMap(piecesOf),
			...Array.from({ length: span - 1 }, () => []),
		]);
		const cells = filled.map((pieces) => composeLine(pieces).text);
		if (cells.some((cell) => cell !== ""))
			addLine(
				filled.flatMap((pieces, index) => (index === 0 ? pieces : [bar(), ...pieces])),
				n,
				cells,
			);
	};
	const placeTable = (table: Table): void => {
		const cells = layoutCells(table, lines);
		if (cells === null) table.rows.forEach(placeRow);
		else {
			const from = count + 1;
			const columns = columnsOf(table);
			for (const { blocks } of cells) for (const block of blocks) placeBlock(block, columns > 1);
			list("table-unrolled", `${columns} cột`, from);
		}
	};
	const placeBlock = (block: Block, inColumn: boolean): void => {
		if (block.kind === "table") placeTable(block);
		else placeParagraph(block, inColumn);
	};
	const place = (blocks: readonly Block[]): void => {
		for (const block of blocks) placeBlock(block, false);
	};
	return { lines, issues, normalisations, referrers, place, remark, listChanges };
}

const bar = (): Piece => ({ text: " | ", bold: false, italic: false, added: true });

/**
 * A line break makes lines of a paragraph where it parts the lines of a title, a letterhead or a
 * list; in running text it is a blank.
 */
function partsOf(segments: readonly Piece[][]): readonly (readonly Piece[])[] {
	if (segments.length === 1) return segments;
	const texts = segments.map((segment) => composeLine(segment).text).filter((text) => text !== "");
	const isTitle = texts.every(
		(text) => countWords(text) <= LONGEST_TITLE_LINE || text === text.toUpperCase(),
	);
	const isList = texts.slice(1).every((text) => readLabel(text) !== null);
	if (isTitle || isList) return segments;
	return [segments.flatMap((segment, index) => (index === 0 ? segment : [blank(), ...segment]))];
}
