/**
 * A page of a PDF as its reader sees it: glyphs and ruled lines in points, from the upper left corner
 * of the upright page. Everything after `openPdf.ts` works on these and knows nothing of PDF.
 */

/** What the name and the tables of a font say that matters here. */
export interface Font {
	/** Without the subset prefix: "TimesNewRomanPS-BoldMT". */
	name: string;
	bold: boolean;
	italic: boolean;
	/** The file does not say which characters its glyphs stand for. */
	unmapped: boolean;
}

/** One glyph; `text` is one character, more for a ligature. */
export interface Glyph {
	text: string;
	/** Left edge. */
	x: number;
	/** Of the baseline. */
	y: number;
	/** Advance. */
	width: number;
	/** Type size. */
	size: number;
	font: Font;
	bold: boolean;
	italic: boolean;
	/** Drawn without ink, as the text under a scanned page is. */
	hidden: boolean;
	/** Direction of the baseline in degrees, 0 to 359, clockwise. */
	angle: number;
}

/** A thin line or a thin bar, upright or level. */
export interface Rule {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface PdfPage {
	/** 1-based. */
	number: number;
	width: number;
	height: number;
	glyphs: Glyph[];
	rules: Rule[];
	/** Part of its content could not be interpreted. */
	damaged: boolean;
}

/** Characters that are no ink. */
export const isBlank = (text: string): boolean => /^[\s\u200b\ufeff]*$/u.test(text);
