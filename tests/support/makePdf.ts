/**
 * Tiny PDF files for tests, written by hand: every letter is half a type size wide, places are points
 * from the upper left corner of an A4 page.
 */

export interface Run {
	text: string;
	x: number;
	/** Of the baseline. */
	y: number;
	size?: number;
	/** Key of `fonts`; "regular", "bold" and "italic" are always there. */
	font?: string;
	/** Degrees, counter-clockwise. */
	turned?: number;
	/** Text rendering mode; 3 leaves no ink. */
	mode?: number;
}

export interface MadePage {
	runs?: readonly Run[];
	/** Lines from (x1, y1) to (x2, y2). */
	rules?: readonly (readonly [number, number, number, number])[];
	/** Content stream instead of runs and rules. */
	raw?: string;
}

interface MadeFont {
	name: string;
	/** Without it the font is a composite one that says nothing of its characters. */
	mapped?: boolean;
}

export interface MadeFile {
	fonts?: Readonly<Record<string, MadeFont>>;
	/** Entries of the trailer, as text. */
	trailer?: string;
	/** What the page tree says of its length, where that is not the truth. */
	count?: number;
}

export const PAGE = { width: 595, height: 842, left: 85, right: 538, indent: 121 } as const;

const FONTS: Readonly<Record<string, MadeFont>> = {
	regular: { name: "TimesNewRomanPSMT" },
	bold: { name: "TimesNewRomanPS-BoldMT" },
	italic: { name: "TimesNewRomanPS-ItalicMT" },
};

/** Width of a text in points. */
export const widthOf = (text: string, size = 14): number => ([...text].length * size) / 2;

/** Runs of lines that follow each other; a line that begins with ">" has a first-line indent. */
export function linesAt(y: number, lines: readonly string[], leading = 18): Run[] {
	return lines.map((line, index) => ({
		text: line.replace(/^>/u, ""),
		x: line.startsWith(">") ? PAGE.indent : PAGE.left,
		y: y + index * leading,
	}));
}

/** Bytes of a PDF with these pages. */
export function makePdf(
	pages: readonly MadePage[],
	{ fonts = {}, trailer = "", count }: MadeFile = {},
): Uint8Array {
	const all = { ...FONTS, ...fonts };
	const codes = codesOf(pages.flatMap(({ runs = [] }) => runs.map(({ text }) => text)).join(""));
	const objects: string[] = [];
	const add = (body: string): number => objects.push(body);
	const stream = (content: string): number =>
		add(`<</Length ${content.length}>>stream\n${content}\nendstream`);

	add("<</Type/Catalog/Pages 2 0 R>>");
	add(""); // The page tree, when its pages are known.
	const map = stream(unicodeMap(codes));
	const fontRefs = Object.entries(all).map(([key, font]) => {
		const widths = Array.from({ length: 256 }, () => 500).join(" ");
		const descriptor = add(
			`<</Type/FontDescriptor/FontName/${font.name}/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`,
		);
		if (font.mapped !== false)
			return `/${key} ${add(`<</Type/Font/Subtype/TrueType/BaseFont/${font.name}/FirstChar 0/LastChar 255/Widths[${widths}]/FontDescriptor ${descriptor} 0 R/ToUnicode ${map} 0 R>>`)} 0 R`;
		const descendant = add(
			`<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor ${descriptor} 0 R>>`,
		);
		return `/${key} ${add(`<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]>>`)} 0 R`;
	});
	const kids = pages.map((page) => {
		const content = stream(page.raw ?? contentOf(page, codes, all));
		return add(
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Contents ${content} 0 R/Resources<</Font<<${fontRefs.join(" ")}>>>>>>`,
		);
	});
	objects[1] = `<</Type/Pages/Count ${count ?? kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`;

	let file = "%PDF-1.7\n";
	const offsets = objects.map((body, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	const size = objects.length + 1;
	file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
	return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A code of one byte for each character; the blank keeps its own. */
function codesOf(text: string): Map<string, number> {
	const characters = [...new Set(text)].filter((character) => character !== " ");
	return new Map([
		[" ", 32],
		...characters.map((character, index): [string, number] => [character, 33 + index]),
	]);
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

function unicodeMap(codes: ReadonlyMap<string, number>): string {
	const rows = [...codes].map(([character, code]) => {
		const units = Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index), 4));
		return `<${hex(code, 2)}> <${units.join("")}>`;
	});
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n${rows.length} beginbfchar\n${rows.join("\n")}\nendbfchar\nendcmap end end`;
}

function contentOf(
	{ runs = [], rules = [] }: MadePage,
	codes: ReadonlyMap<string, number>,
	fonts: Readonly<Record<string, MadeFont>>,
): string {
	const text = runs.map(({ text, x, y, size = 14, font = "regular", turned = 0, mode = 0 }) => {
		const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
		const digits = fonts[font]?.mapped === false ? 4 : 2;
		const shown = [...text].map((character) => hex(codes.get(character) ?? 32, digits)).join("");
		const matrix = [cos, sin, -sin, cos, x, PAGE.height - y].map((value) => value.toFixed(4)).join(" ");
		return `BT /${font} ${size} Tf ${mode} Tr ${matrix} Tm <${shown}> Tj ET`;
	});
	const lines = rules.map(([x1, y1, x2, y2]) => `${x1} ${PAGE.height - y1} m ${x2} ${PAGE.height - y2} l S`);
	return [...text, ...lines].join("\n");
}
