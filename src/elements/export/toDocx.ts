/**
 * A sheet as a Word file, set as an office prints a table: A4 across, Times New Roman, the head of the
 * table on every page. The library is some 70 KB on the wire, so this module is only fetched when a
 * reader asks for Word.
 */
import {
	AlignmentType,
	type BorderStyle,
	Document,
	Footer,
	Packer,
	PageNumber,
	PageOrientation,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
	Paragraph as WordParagraph,
} from "docx";
import { viExport } from "../../i18n/export.ts";
import { columnShares } from "./columnWidths.ts";
import {
	type Cell,
	cellText,
	hasAsides,
	hasChanges,
	type Run,
	type Sheet,
	type SheetChange,
	type SheetRow,
} from "./sheet.ts";

/** Twentieths of a point: A4 and narrow margins (1,5 cm). */
const PAGE = { width: 11906, height: 16838, margin: 850 };
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;

/** Half-points. 12 pt is the smallest that Nghị định 30/2020 has for the text of a table. */
const SIZE = { text: 24, title: 28, small: 18 };
const FONT = "Times New Roman";

/** Told apart by the line alone in black and white; blue and brown are those of the page. */
const LOOKS: Readonly<Record<SheetChange, ConstructorParameters<typeof TextRun>[0] & object>> = {
	ins: { underline: { type: "single" }, color: "174A8B" },
	del: { strike: true, color: "84440A" },
	moved: { underline: { type: "dotted" } },
};

/** Text in a row from which on the row may be cut at the end of a page: whole, it would leave half a page blank. */
const LONG_ROW = 1500;

const HEADING_FILL = "F2F2F2";
const LINE = { style: "single" as typeof BorderStyle.SINGLE, size: 4, color: "7F7F7F" };

/** The file, ready to be saved. */
export const toDocx = (sheet: Sheet): Promise<Blob> => Packer.toBlob(toDocument(sheet));

/** The document of a sheet, before it is packed. */
export function toDocument(sheet: Sheet): Document {
	return new Document({
		title: sheet.title,
		creator: viExport.site,
		lastModifiedBy: viExport.site,
		styles: {
			default: {
				document: {
					run: { font: FONT, size: SIZE.text, language: { value: "vi-VN" } },
					paragraph: { spacing: { before: 0, after: 0 } },
				},
			},
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
						margin: {
							top: PAGE.margin,
							right: PAGE.margin,
							bottom: PAGE.margin,
							left: PAGE.margin,
							footer: PAGE.margin / 2,
						},
					},
				},
				footers: { default: footer(sheet.address) },
				children: [...about(sheet), table(sheet)],
			},
		],
	});
}

function about(sheet: Sheet): WordParagraph[] {
	const lines = [
		...sheet.lines,
		...(hasChanges(sheet) ? [viExport.marks.docx] : []),
		...(hasAsides(sheet) ? [viExport.aside] : []),
	];
	return [
		new WordParagraph({
			alignment: AlignmentType.CENTER,
			spacing: { after: 120 },
			children: [new TextRun({ text: sheet.title, bold: true, size: SIZE.title })],
		}),
		...lines.map(
			(text, at) => new WordParagraph({ text, spacing: { after: at === lines.length - 1 ? 160 : 40 } }),
		),
	];
}

function footer(address: string): Footer {
	const small = (children: readonly string[]): TextRun => new TextRun({ children, size: SIZE.small });
	return new Footer({
		children: [
			new WordParagraph({ children: [small([address])] }),
			new WordParagraph({
				alignment: AlignmentType.RIGHT,
				children: [small([`${viExport.page} `, PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES])],
			}),
		],
	});
}

function table(sheet: Sheet): Table {
	const widths = columnShares(sheet).map((share) => Math.round(share * TEXT_WIDTH));
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: sheet.columns.map((name, column) =>
			cell([[{ text: name, change: null, strong: true, aside: false }]], {
				width: widths[column],
				centred: true,
				filled: true,
			}),
		),
	});
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		borders: {
			top: LINE,
			bottom: LINE,
			left: LINE,
			right: LINE,
			insideHorizontal: LINE,
			insideVertical: LINE,
		},
		margins: { top: 40, bottom: 40, left: 85, right: 85 },
		rows: [head, ...sheet.rows.map((row) => tableRow(row, widths))],
	});
}

function tableRow({ kind, cells }: SheetRow, widths: readonly number[]): TableRow {
	const heading = kind === "heading";
	const filled = cells.filter((one) => one.length > 0);
	const [only] = filled;
	// A heading that says one thing runs over the whole width.
	const spans = heading && filled.length === 1 && only !== undefined;
	return new TableRow({
		cantSplit: cells.every((one) => cellText(one).length < LONG_ROW),
		keepNext: heading,
		children: spans
			? [cell(only, { span: widths.length, strong: true, filled: true })]
			: cells.map((one, column) => cell(one, { width: widths[column], filled: heading })),
	});
}

interface CellLook {
	width?: number | undefined;
	span?: number;
	strong?: boolean;
	centred?: boolean;
	filled?: boolean;
}

function cell(
	content: Cell,
	{ width, span, strong = false, centred = false, filled = false }: CellLook,
): TableCell {
	return new TableCell({
		...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
		...(span === undefined ? {} : { columnSpan: span }),
		...(filled ? { shading: { fill: HEADING_FILL } } : {}),
		children: (content.length > 0 ? content : [[]]).map(
			(paragraph) =>
				new WordParagraph({
					...(centred ? { alignment: AlignmentType.CENTER } : {}),
					children: paragraph.map((run) => textRun(run, strong)),
				}),
		),
	});
}

const textRun = ({ text, change, strong, aside }: Run, inHeading: boolean): TextRun =>
	new TextRun({ text, bold: strong || inHeading, italics: aside, ...(change === null ? {} : LOOKS[change]) });
