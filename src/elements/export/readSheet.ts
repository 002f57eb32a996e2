/**
 * Reads a sheet out of the page's own HTML, so that the file holds what the reader sees: rows in the
 * order and the state of the page, changes where they are drawn.
 *
 * The page says what is what by attributes: a container `data-sheet` (stem of the file's name) with
 * `data-sheet-title`, `data-sheet-lines` and `data-sheet-columns` (both JSON arrays of strings); in it rows
 * `data-sheet-row` ("heading" or "row") and in these cells `data-sheet-cell` (number of the column).
 * A `<table data-sheet>` needs neither of the two. `data-sheet-skip` and `.no-print` are passed over;
 * `data-sheet-aside` is said by the site and not by a document.
 */
import { viExport } from "../../i18n/export.ts";
import type { Cell, Run, Sheet, SheetChange, SheetRow } from "./sheet.ts";

/** A sign beside its word is drawn for the eye alone; in a file the word is enough. */
const SKIPPED =
	"[data-sheet-skip], [aria-hidden=true], .no-print, script, style, template, svg, button, select, input";
const HIDDEN_TEXT = ".visually-hidden";
/** The sign of a moved phrase; the page parts it from the words by space that is no character. */
const SIGN = ".moved-sign";

/** Displays of what stands on lines of its own. */
const BLOCK = /^(?:block|flow-root|list-item|flex|grid|table)/u;

/** The sheet of a container as the page shows it now. */
export function readSheet(container: HTMLElement): Sheet {
	const { sheetTitle = document.title, sheetLines, sheetColumns } = container.dataset;
	const all = rowsOf(container);
	const shown = all.filter(({ row }) => row.checkVisibility());
	const head = container.querySelector("thead tr");
	const names = strings(sheetColumns) ?? [...(head?.children ?? [])].map((cell) => plainText(cell));
	const cells = shown.map(({ row }) => cellsOf(row));
	// A layout may show one text alone: a column of which nothing is drawn is not in the file.
	const drawn = names.map((_, column) => cells.some((own) => isDrawn(own.get(column))));
	const inFile = (column: number): boolean => shown.length === 0 || drawn[column] === true;
	const columns = orderSeen(names.length, cells).filter(inFile);
	const hiddenRows = all.length - shown.length;
	const hiddenColumns = names.filter((_, column) => !inFile(column));
	return {
		title: sheetTitle,
		lines: [
			...(strings(sheetLines) ?? []),
			...(hiddenRows > 0 ? [viExport.hiddenRows(hiddenRows)] : []),
			...(hiddenColumns.length > 0 ? [viExport.hiddenColumns(hiddenColumns.join(", "))] : []),
		],
		address: location.href,
		columns: columns.map((column) => names[column] ?? ""),
		rows: shown.map(({ kind }, at) => ({
			kind,
			cells: columns.map((column) => readCell(cells[at]?.get(column))),
		})),
	};
}

/** Columns from left to right as they are seen: a reader may have exchanged them. */
function orderSeen(count: number, rows: readonly ReadonlyMap<number, Element>[]): number[] {
	const columns = Array.from({ length: count }, (_, column) => column);
	const places = rows
		.map((row) => columns.map((column) => placeOf(row.get(column))))
		.find(
			(found) =>
				found.every((place) => place !== null) && new Set(found.map((place) => place?.top)).size === 1,
		);
	return places === undefined
		? columns
		: columns.sort((x, y) => (places[x]?.left ?? 0) - (places[y]?.left ?? 0) || x - y);
}

/** Where a cell is drawn; one without a box of its own where its first child is. */
function placeOf(cell: Element | undefined): DOMRect | null {
	const [own] = cell?.getClientRects() ?? [];
	const [child] = cell?.firstElementChild?.getClientRects() ?? [];
	return own ?? child ?? null;
}

const strings = (json: string | undefined): string[] | null =>
	json === undefined ? null : (JSON.parse(json) as string[]);

function rowsOf(container: HTMLElement): { row: HTMLElement; kind: SheetRow["kind"] }[] {
	const marked = [...container.querySelectorAll<HTMLElement>("[data-sheet-row]")];
	const rows = marked.length > 0 ? marked : [...container.querySelectorAll<HTMLElement>("tbody > tr")];
	return rows.map((row) => ({ row, kind: row.dataset.sheetRow === "heading" ? "heading" : "row" }));
}

/** Cells of a row by their columns. */
function cellsOf(row: HTMLElement): ReadonlyMap<number, Element> {
	const marked = [...row.querySelectorAll<HTMLElement>("[data-sheet-cell]")];
	return marked.length > 0
		? new Map(marked.map((cell) => [Number(cell.dataset.sheetCell), cell]))
		: new Map([...row.children].entries());
}

/** What has no box of its own (`display: contents`) may have children that do; each is asked in its turn. */
const isDrawn = (node: Element | undefined): boolean =>
	node !== undefined &&
	(node.checkVisibility({ visibilityProperty: true }) || getComputedStyle(node).display === "contents");

type Look = Omit<Run, "text">;

const sameLook = (one: Look, other: Look): boolean =>
	one.change === other.change && one.strong === other.strong && one.aside === other.aside;

const lookOf = (node: HTMLElement): Look => ({
	change: changeOf(node),
	strong: Number(getComputedStyle(node).fontWeight) >= 600,
	aside: node.closest("[data-sheet-aside]") !== null,
});

/** Text for assistive technology is in the file only where it is all that a cell says. */
function readCell(cell: Element | undefined): Cell {
	if (cell === undefined || !isDrawn(cell)) return [];
	const seen = new CellReader(false).read(cell);
	return seen.length > 0 ? seen : new CellReader(true).read(cell);
}

const plainText = (cell: Element): string =>
	readCell(cell)
		.map((paragraph) => paragraph.map(({ text }) => text).join(""))
		.join(" ");

/** Walks through a cell and cuts its text at blocks, changes and bold type. */
class CellReader {
	readonly #withHidden: boolean;
	readonly #paragraphs: Run[][] = [];
	#open: Run[] = [];

	constructor(withHidden: boolean) {
		this.#withHidden = withHidden;
	}

	read(cell: Element): Cell {
		this.#walk(cell, { change: null, strong: false, aside: false });
		this.#endParagraph();
		return this.#paragraphs;
	}

	#walk(parent: Element, look: Look): void {
		for (const node of parent.childNodes) {
			if (node instanceof Text) this.#add(node.data, look);
			else if (node instanceof HTMLElement && this.#isRead(node)) this.#element(node);
		}
	}

	#element(node: HTMLElement): void {
		const breaks = node.tagName === "BR" || isBlock(node);
		if (breaks) this.#endParagraph();
		this.#walk(node, lookOf(node));
		if (node.matches(SIGN)) this.#add("\u00a0", lookOf(node));
		if (breaks) this.#endParagraph();
	}

	#isRead(node: HTMLElement): boolean {
		if (node.matches(SKIPPED)) return false;
		if (node.matches(HIDDEN_TEXT)) return this.#withHidden;
		if (node.tagName === "BR") return true;
		return isDrawn(node);
	}

	#add(text: string, look: Look): void {
		const last = this.#open.at(-1);
		// As the page draws it: blanks in a row are one, and none begins a line. A no-break space stays.
		let said = text.replace(/[ \t\r\n]+/gu, " ");
		if (last === undefined || last.text.endsWith(" ")) said = said.replace(/^ /u, "");
		if (said === "") return;
		if (last !== undefined && sameLook(last, look)) last.text += said;
		else this.#open.push({ text: said, ...look });
	}

	#endParagraph(): void {
		const last = this.#open.at(-1);
		if (last !== undefined) last.text = last.text.replace(/ $/u, "");
		const runs = this.#open.filter(({ text }) => text !== "");
		if (runs.length > 0) this.#paragraphs.push(runs);
		this.#open = [];
	}
}

/** What only a grid, a flex line or its position makes a block (a label in the margin) stands in the line. */
function isBlock(node: HTMLElement): boolean {
	const { display, position } = getComputedStyle(node);
	if (!BLOCK.test(display)) return false;
	if (!(node instanceof HTMLSpanElement || node instanceof HTMLAnchorElement)) return true;
	if (position === "absolute" || position === "fixed" || node.parentElement === null) return false;
	return !/^(?:inline-)?(?:flex|grid)$/u.test(getComputedStyle(node.parentElement).display);
}

const CHANGES: readonly (readonly [string, SheetChange])[] = [
	["ins", "ins"],
	["del", "del"],
	[".moved", "moved"],
];

/** The change that words stand in. A class of changes that the reader has switched off is not drawn. */
function changeOf(node: HTMLElement): SheetChange | null {
	for (const [selector, change] of CHANGES) {
		const mark = node.closest<HTMLElement>(selector);
		if (mark !== null) return getComputedStyle(mark).textDecorationLine === "none" ? null : change;
	}
	return null;
}
