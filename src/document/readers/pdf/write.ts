/** Ordered parts of a PDF → the reading: numbered lines, notes, and what was normalised. */
import type { Mark, Normalisation } from "../../../domain/document.ts";
import { issue } from "../../../domain/issues.ts";
import type { Reading, SourceLine } from "../../reading.ts";
import type { Furniture } from "./furniture.ts";
import { type Marked, markLines, type NoteFinder } from "./marked.ts";
import { markNotes, noteFinder, type PageNote } from "./notes.ts";
import type { Ordered } from "./order.ts";
import type { Glyph } from "./page.ts";
import { groupParagraphs } from "./paragraphs.ts";
import { segmentsOf } from "./segments.ts";

/** Writes the reading; its issues are those about notes only. */
export function writeReading(
	file: string,
	{ parts, measuresOf }: Ordered,
	notes: readonly PageNote[],
	dropped: readonly Furniture[],
): Reading {
	const lines: SourceLine[] = [];
	const changes = new Map<string, Normalisation>();
	const list = (code: Normalisation["code"], found: string, n: number): void => {
		const known = changes.get(`${code} ${found}`);
		if (known === undefined) changes.set(`${code} ${found}`, { code, lines: [n], found });
		else if (known.lines.at(-1) !== n) known.lines.push(n);
	};
	const listChanges = ({ composed, symbols }: Marked, n: number): void => {
		if (composed) list("unicode-composed", "NFD", n);
		for (const symbol of symbols) list("symbol-font", symbol, n);
	};
	const add = (
		pages: readonly number[],
		read: (noteOf: NoteFinder) => Marked & { cells?: string[] },
	): number => {
		const n = lines.length + 1;
		const marked = read(noteFinder(notes, pages, n));
		if (marked.text === "") return n;
		lines.push({
			n,
			text: marked.text,
			page: pages[0],
			...(marked.marks.length > 0 ? { marks: marked.marks } : {}),
			...(marked.emphatic ? { emphatic: true } : {}),
			...(marked.cells === undefined ? {} : { cells: marked.cells }),
		});
		listChanges(marked, n);
		return n;
	};

	for (const part of parts) {
		if (part.kind === "row") add([part.page], (noteOf) => markRow(part.cells, noteOf));
		else if (part.kind === "column") add([part.line.page], (noteOf) => markLines([part.line.chars], noteOf));
		else {
			const { paragraphs, pageBreaks } = groupParagraphs(part.lines, measuresOf);
			for (const paragraph of paragraphs) {
				const pages = [...new Set(paragraph.map(({ page }) => page))];
				const chars = paragraph.map((line) => line.chars);
				const n = add(pages, (noteOf) => markLines(chars, noteOf));
				if (pageBreaks.includes(paragraph)) list("lines-joined", "\n", n);
			}
		}
	}
	const lineOfPage = (page: number): number =>
		(lines.find((line) => (line.page ?? 0) >= page) ?? lines.at(-1))?.n ?? 1;
	for (const { page, kind, text } of dropped) list(`${kind}-dropped`, text, lineOfPage(page));

	const marked = markNotes(notes);
	return {
		file,
		counting: "page",
		lines,
		notes: notes.map((note) => {
			const { text = "", marks = [] } = marked.get(note) ?? {};
			return { key: note.key, text, marks, n: note.usedBy ?? lineOfPage(note.page) };
		}),
		normalisations: [...changes.values()],
		issues: notes
			.filter(({ usedBy }) => usedBy === null)
			.map(({ number, page }) => issue("pdf-note-unplaced", { file }, { found: number, page: String(page) })),
	};
}

/** Text of a row of a table: its cells joined by " | ". */
function markRow(row: readonly Glyph[][], noteOf: NoteFinder): Marked & { cells: string[] } {
	const cells = row.map((cell) =>
		markLines(
			segmentsOf(cell).map(({ chars }) => chars),
			noteOf,
		),
	);
	let text = "";
	const marks: Mark[] = [];
	cells.forEach((cell, index) => {
		if (index > 0) text += " | ";
		const shift = text.length;
		marks.push(...cell.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })));
		text += cell.text;
	});
	const filled = cells.filter((cell) => cell.text !== "");
	return {
		text: filled.length === 0 ? "" : text,
		marks,
		emphatic: filled.every(({ emphatic }) => emphatic),
		composed: cells.some(({ composed }) => composed),
		symbols: cells.flatMap(({ symbols }) => symbols),
		cells: cells.map((cell) => cell.text),
	};
}
