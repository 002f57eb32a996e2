/**
 * Reader of PDF files with a text layer: glyphs with their places → lines → paragraphs, notes apart.
 * What stands at the edges of several pages is dropped and listed; what is turned or lies over the
 * text is reported and not mixed in.
 */
import { issue } from "../../domain/issues.ts";
import { failed, type Reading } from "../reading.ts";
import { takeAside } from "./pdf/aside.ts";
import { judgeFonts } from "./pdf/fonts.ts";
import { splitFoot } from "./pdf/footnotes.ts";
import { dropFurniture } from "./pdf/furniture.ts";
import { collectNotes } from "./pdf/notes.ts";
import { openPdf } from "./pdf/openPdf.ts";
import { orderPages } from "./pdf/order.ts";
import { isBlank } from "./pdf/page.ts";
import { segmentsOf, usual } from "./pdf/segments.ts";
import { takeTables } from "./pdf/tables.ts";
import { writeReading } from "./pdf/write.ts";

/** Reads a PDF file; what cannot be read is an issue. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Reading> {
	if (bytes.length === 0) return failed(file, issue("file-empty", { file }, { found: "" }));
	const content = await openPdf(bytes);
	if (content.problem !== null) return failed(file, issue(content.problem, { file }, { found: "" }));
	const glyphs = content.pages.flatMap((page) => page.glyphs);
	const ink = glyphs.filter(({ text }) => !isBlank(text));
	const fonts = judgeFonts(ink);
	if (fonts.problem !== null)
		return failed(file, issue(fonts.problem.code, { file }, { found: fonts.problem.found }));

	const bodySize = usual(ink.map(({ size }) => size));
	const asides: { page: number; text: string }[] = [];
	const prepared = content.pages.map((page) => {
		const { kept, aside } = takeAside(page, bodySize);
		if (aside !== "") asides.push({ page: page.number, text: aside });
		const { tables, rest } = takeTables(kept, page.rules);
		return { page, tables, segments: segmentsOf(rest) };
	});
	const { pages, dropped } = dropFurniture(prepared);
	if (pages.every(({ segments }, index) => segments.length === 0 && prepared[index]?.tables.length === 0))
		return failed(file, issue("pdf-scan", { file }, { found: "" }));

	const { add, notes } = collectNotes();
	const bodies = pages.map(({ page, segments }, index) => {
		const foot = splitFoot(segments, page, bodySize, notes.length > 0);
		add(page, foot.continued, foot.notes);
		return { page, tables: prepared[index]?.tables ?? [], segments: foot.body };
	});
	const ordered = orderPages(bodies);
	const reading = writeReading(file, ordered, notes, dropped);
	const hidden = ink.filter((glyph) => glyph.hidden).length > ink.length / 2;
	reading.issues.push(
		...(fonts.unknown.length > 0
			? [issue("pdf-letter-unknown", { file }, { found: fonts.unknown.join(", ") })]
			: []),
		...(hidden ? [issue("pdf-ocr-layer", { file }, { found: "" })] : []),
		...content.pages
			.filter((page) => page.damaged)
			.map((page) => issue("pdf-page-damaged", { file }, { found: String(page.number) })),
		...content.pages
			.filter((page) => page.glyphs.every(({ text }) => isBlank(text)))
			.map((page) => issue("pdf-page-empty", { file }, { found: String(page.number) })),
		...asides.map(({ page, text }) => issue("pdf-text-aside", { file }, { found: text, page: String(page) })),
		...[...ordered.loose].map((page) => issue("pdf-table-loose", { file }, { found: String(page) })),
	);
	return reading;
}
