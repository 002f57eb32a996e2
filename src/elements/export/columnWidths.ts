/** How wide the columns of a table in print should be, from what stands in them. */
import { cellText, type Sheet } from "./sheet.ts";

/** Share of a column that no other may take from it, so that a short word is not broken. */
const SMALLEST = 0.07;

/** Below 1: a column of long texts is wider than one of words, but does not take all there is. */
const GROWTH = 0.7;

/**
 * Share of each column in the width of the page; they add up to 1. A column that holds more text
 * is wider, so that rows are neither endless nor mostly blank.
 */
export function columnShares({ columns, rows }: Sheet): number[] {
	const length = columns.map((name, column) =>
		rows.reduce((sum, { cells }) => sum + cellText(cells[column] ?? []).length, name.length),
	);
	const wanted = length.map((characters) => characters ** GROWTH);
	const total = wanted.reduce((sum, one) => sum + one, 0);
	const spare = 1 - SMALLEST * columns.length;
	return wanted.map((one) => SMALLEST + (spare * one) / total);
}
