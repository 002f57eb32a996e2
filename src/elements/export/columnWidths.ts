/** How wide the columns of a table in print should be, from what stands in them. */
import { cellText, type Sheet } from "./sheet.ts";

/** Share of a column that no other may take from it, so that a short word is not broken. */
const SMALLEST = 0.08;

/**
 * Share of each column in the width of the page; they add up to 1. A column that holds four times the
 * text of another is twice as wide: its rows are then neither endless nor mostly blank.
 */
export function columnShares({ columns, rows }: Sheet): number[] {
	const length = columns.map((name, column) =>
		rows.reduce((sum, { cells }) => sum + cellText(cells[column] ?? []).length, name.length),
	);
	const wanted = length.map(Math.sqrt);
	const total = wanted.reduce((sum, one) => sum + one, 0);
	const spare = 1 - SMALLEST * columns.length;
	return wanted.map((one) => SMALLEST + (spare * one) / total);
}
