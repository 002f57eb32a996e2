/** Text that is no part of the running text: turned, far larger than the rest (a watermark), or off the page. */
import { type Glyph, isBlank, type PdfPage } from "./page.ts";

/** Type larger than this, in type sizes of the text, is a watermark; titles stay below twice. */
const WATERMARK = 2.6;

/** Parts the glyphs of a page; the text set aside comes in the order in which it was drawn. */
export function takeAside(page: PdfPage, bodySize: number): { kept: Glyph[]; aside: string } {
	const isAside = ({ angle, size, x, y }: Glyph): boolean =>
		angle !== 0 || size > WATERMARK * bodySize || x < 0 || x > page.width || y < 0 || y > page.height + size;
	const kept: Glyph[] = [];
	let aside = "";
	let before: Glyph | null = null;
	for (const glyph of page.glyphs) {
		if (!isAside(glyph)) {
			kept.push(glyph);
			continue;
		}
		if (before?.angle !== glyph.angle || before.size !== glyph.size) aside += " ";
		aside += isBlank(glyph.text) ? " " : glyph.text;
		before = glyph;
	}
	return { kept, aside: aside.replace(/\s+/gu, " ").trim() };
}
