/**
 * A sheet as CSV after RFC 4180: quoted, CRLF, every record of one length. It begins with a byte order
 * mark, without which Excel takes UTF-8 for the code page of the machine.
 */
import { viExport } from "../../i18n/export.ts";
import { type Cell, hasChanges, type Paragraph, type Sheet, type SheetChange } from "./sheet.ts";

const BRACKETS: Readonly<Record<SheetChange, string>> = { ins: "[+", del: "[-", moved: "[" };

/**
 * The sheet as the text of a .csv file. Its table comes first, so that a spreadsheet sorts and filters
 * it as it is; an empty record parts it from what it is and where it comes from. CSV has no formatting:
 * changes stand in the brackets that they have on paper.
 */
export function toCsv(sheet: Sheet): string {
	const { title, lines, address, columns } = sheet;
	const about = ["", title, ...lines, ...(hasChanges(sheet) ? [viExport.marks.csv] : []), address];
	const records = [
		columns,
		...sheet.rows.map(({ cells }) => cells.map(written)),
		...about.map((line) => columns.map((_, column) => (column === 0 ? line : ""))),
	];
	return `\uFEFF${records.map((record) => `${record.map(field).join(",")}\r\n`).join("")}`;
}

const written = (cell: Cell): string => cell.map(withBrackets).join("\n");

/** Runs of one change stand in one pair of brackets, whatever else parts them. */
function withBrackets(paragraph: Paragraph): string {
	return paragraph
		.map(({ text, change }, at) => {
			if (change === null) return text;
			const opens = paragraph[at - 1]?.change !== change;
			const closes = paragraph[at + 1]?.change !== change;
			return `${opens ? BRACKETS[change] : ""}${text}${closes ? "]" : ""}`;
		})
		.join("");
}

function field(text: string): string {
	const safe = guarded(text);
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FORMULA = /^[=+\-@\t\r]/u;
const BULLET = /^- (?=\S)/u;

/**
 * A text that no spreadsheet takes for a formula. Excel reads every field that begins with = + - @ or a
 * tab as one (OWASP, CSV injection), so that "- Đẩy mạnh…" would show #NAME?. The usual guard is an
 * apostrophe, which Excel shows when it opens a CSV: it would stand in the many cells that begin with a
 * bullet, and be taken for part of an official text. A bullet's hyphen is therefore written as a dash,
 * which says the same and is no formula; the apostrophe is left to the rare rest. Nothing of this is in
 * the .json file.
 */
function guarded(text: string): string {
	if (BULLET.test(text)) return text.replace(BULLET, "– ");
	return FORMULA.test(text) ? `'${text}` : text;
}
