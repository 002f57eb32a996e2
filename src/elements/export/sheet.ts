/** What is taken away from a page, before it is Word, spreadsheet or data. */

/** What a comparison says of words; null where it says nothing. */
export type SheetChange = "ins" | "del" | "moved";

/** Words that look alike. */
export interface Run {
	text: string;
	change: SheetChange | null;
	strong: boolean;
	/** Words of this site among those of a document ("Không thấy đoạn tương ứng…"). */
	aside: boolean;
}

export type Paragraph = readonly Run[];

/** The paragraphs of one cell; none in an empty one. */
export type Cell = readonly Paragraph[];

export interface SheetRow {
	kind: "heading" | "row";
	/** As many as the sheet has columns. */
	cells: readonly Cell[];
}

export interface Sheet {
	title: string;
	/** What it is, its sources, and what to beware of. */
	lines: readonly string[];
	/** Address of the page in the state in which it was read. */
	address: string;
	columns: readonly string[];
	rows: readonly SheetRow[];
}

/** Text of a cell without its formatting, a line a paragraph. */
export const cellText = (cell: Cell): string => cell.map(paragraphText).join("\n");

export const paragraphText = (paragraph: Paragraph): string => paragraph.map(({ text }) => text).join("");

/** True where some words of the sheet are marked as changed. */
export const hasChanges = (sheet: Sheet): boolean => hasRun(sheet, ({ change }) => change !== null);

/** True where the site speaks among the words of documents. */
export const hasAsides = (sheet: Sheet): boolean => hasRun(sheet, ({ aside }) => aside);

const hasRun = (sheet: Sheet, is: (run: Run) => boolean): boolean =>
	sheet.rows.some(({ cells }) => cells.flat(2).some(is));
