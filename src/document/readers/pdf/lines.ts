/** Lines of running text and their measures: margins, line spacing, how paragraphs begin. */
import type { Char, Segment } from "./segments.ts";
import { usual } from "./segments.ts";

export interface Line extends Segment {
	/** 1-based. */
	page: number;
	/** Of the page, in points. */
	pageWidth: number;
}

export interface Measures {
	left: number;
	right: number;
	/** Points from baseline to baseline. */
	leading: number;
	/** Where the first line of a paragraph begins, against the others. */
	style: "indented" | "hanging" | "flush";
}

/** Points by which edges that belong together differ. */
export const EDGE = 4;
/** Share of the lines at one edge that makes it a margin. */
const MARGIN_SHARE = 0.04;
/** Share of the page's width beyond which the right margin lies. */
const LEAST_RIGHT = 0.7;

/** Measures of lines that are set alike, in reading order. */
export function measure(lines: readonly Line[]): Measures {
	const left = edgeOf(lines.map((line) => line.left));
	const width = Math.max(0, ...new Set(lines.map(({ pageWidth }) => pageWidth)));
	// Where all lines are short, none of them shows the margin.
	const right = Math.max(-edgeOf(lines.map((line) => -line.right)), LEAST_RIGHT * width);
	const pairs = lines.slice(1).flatMap((line, index) => {
		const before = lines[index];
		return before !== undefined && before.page === line.page && line.y > before.y ? [{ before, line }] : [];
	});
	const leading = usual(pairs.map(({ before, line }) => line.y - before.y));
	let indented = 0;
	let hanging = 0;
	for (const { before, line } of pairs) {
		if (before.right < right - EDGE) continue;
		const shift = line.left - before.left;
		if (shift < -EDGE && line.left < left + EDGE) indented++;
		else if (shift > EDGE) hanging++;
	}
	const style = indented > hanging ? "indented" : hanging > indented ? "hanging" : "flush";
	return { left, right, leading, style };
}

/** The smallest value that enough others share. */
function edgeOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const enough = Math.max(2, Math.ceil(MARGIN_SHARE * sorted.length));
	const shared = sorted.find((value, index) => (sorted[index + enough - 1] ?? Infinity) - value <= EDGE / 2);
	return shared ?? sorted[0] ?? 0;
}

/** One line of what stands side by side on one baseline. */
export function joinRows(segments: readonly Segment[], page: { number: number; width: number }): Line[] {
	const lines: Line[] = [];
	for (const segment of segments) {
		const line = lines.at(-1);
		if (line === undefined || Math.abs(segment.y - line.y) > EDGE || segment.left < line.right) {
			lines.push({ ...segment, page: page.number, pageWidth: page.width });
			continue;
		}
		const blank: Char = {
			text: " ",
			bold: false,
			italic: false,
			raised: false,
			left: line.right,
			right: segment.left,
		};
		line.chars = [...line.chars, blank, ...segment.chars];
		line.text = `${line.text} ${segment.text}`;
		line.right = segment.right;
	}
	return lines;
}
