/** Tables that hold no table: columns of a letterhead or of the end of a plan, and frames. */
import { readNumberLine } from "../../../text/codeNumbers.ts";
import { readPlaceAndDate } from "../../../text/dates.ts";
import { readLabel } from "../../../text/labels.ts";
import { CAPACITY, RECIPIENTS } from "../../parseConclusions.ts";
import { MOTTO } from "../../parseHead.ts";
import type { SourceLine } from "../../reading.ts";
import type { Cell, Table } from "./blocks.ts";
import { composeLine } from "./marked.ts";

/** A letterhead stands in the first lines. */
const LETTERHEAD_LIMIT = 40;
/** Two columns, and perhaps an empty one between them. */
const MOST_LAYOUT_COLUMNS = 3;

/**
 * Cells in the order in which they are read, column by column; null for a table that is one.
 *
 * @param lines Those before the table.
 */
export function layoutCells(table: Table, lines: readonly SourceLine[]): Cell[] | null {
	const columns = columnsOf(table);
	const isLayout =
		columns === 1 ||
		(columns <= MOST_LAYOUT_COLUMNS && (isClosing(table) || (isHead(lines) && isLetterhead(table))));
	return isLayout ? inColumns(table) : null;
}

/** Number of cells in the longest row. */
export const columnsOf = ({ rows }: Table): number =>
	rows.reduce((most, row) => Math.max(most, row.length), 1);

/** Texts of the paragraphs of a table, line by line. */
const textsOf = (table: Table): string[] =>
	table.rows
		.flat()
		.flatMap(({ blocks }) =>
			blocks.flatMap((block) =>
				block.kind === "table" ? textsOf(block) : block.segments.map((segment) => composeLine(segment).text),
			),
		);

/** Holds the motto, the number or the place and date: the two columns of a letterhead. */
const isLetterhead = (table: Table): boolean =>
	textsOf(table).some(
		(text) => MOTTO.test(text) || readNumberLine(text) !== null || readPlaceAndDate(text) !== null,
	);

/** Holds the recipients or the head of a signature: "Q. CHỦ TỊCH" is one, "Q.1" a district. */
const isClosing = (table: Table): boolean =>
	textsOf(table).some((text) => RECIPIENTS.test(text) || (CAPACITY.test(text) && /\s\p{Lu}{2}/u.test(text)));

/** Nothing numbered yet, and not much of anything. */
const isHead = (lines: readonly SourceLine[]): boolean =>
	lines.length < LETTERHEAD_LIMIT && lines.every(({ text }) => (readLabel(text)?.style ?? "dash") === "dash");

/** Cells column by column; a row of one cell over all columns parts what is above it from what is below. */
function inColumns({ rows }: Table): Cell[] {
	const cells: Cell[] = [];
	let columns: Cell[][] = [];
	for (const row of rows) {
		if (row.length === 1) {
			cells.push(...columns.flat(), ...row);
			columns = [];
		} else
			row.forEach((cell, index) => {
				columns[index] = [...(columns[index] ?? []), cell];
			});
	}
	return [...cells, ...columns.flat()];
}
