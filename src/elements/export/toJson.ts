/** A sheet as JSON: plain text and ranges over it, like the public data. */
import { type Cell, cellText, type Sheet, type SheetChange, type SheetRow } from "./sheet.ts";

/** UTF-16 offsets in the text, end exclusive; `aside` is said by the site and not by a document. */
interface JsonMark {
	type: SheetChange | "aside";
	start: number;
	end: number;
}

interface JsonCell {
	/** Paragraphs are parted by "\n". */
	text: string;
	/** Left out where nothing is marked. */
	marks?: JsonMark[];
}

interface JsonSheet {
	title: string;
	about: readonly string[];
	address: string;
	columns: readonly string[];
	rows: { kind: SheetRow["kind"]; cells: JsonCell[] }[];
}

/** The sheet as the text of a .json file. */
export function toJson({ title, lines, address, columns, rows }: Sheet): string {
	const sheet: JsonSheet = {
		title,
		about: lines,
		address,
		columns,
		rows: rows.map(({ kind, cells }) => ({ kind, cells: cells.map(toCell) })),
	};
	return `${JSON.stringify(sheet, null, "\t")}\n`;
}

function toCell(cell: Cell): JsonCell {
	const marks: JsonMark[] = [];
	let start = 0;
	for (const paragraph of cell) {
		for (const { text, change, aside } of paragraph) {
			const end = start + text.length;
			const type = aside ? "aside" : change;
			const last = marks.at(-1);
			if (type !== null && last?.type === type && last.end === start) last.end = end;
			else if (type !== null) marks.push({ type, start, end });
			start = end;
		}
		start += "\n".length;
	}
	return { text: cellText(cell), ...(marks.length > 0 ? { marks } : {}) };
}
