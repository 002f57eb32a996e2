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
	/** Left edge of most first lines, where they are indented. */
	indent: number | null;
}

/** Points by which edges that belong together differ. */
export const EDGE = 4;
/** Share of the lines at one edge that makes it a margin. */
const MARGIN_SHARE = 0.04;
/** Share of the lines in which first lines differ that makes it the style. */
const STYLE_SHARE = 0.04;
/** Share of the measure by which a wrapped line may be short of the right margin. */
const RAGGED = 0.12;
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
	const wrapped = pairs.filter(({ before }) => before.right > right - RAGGED * (right - left));
	const atMargin = (line: Line): boolean => Math.abs(line.left - left) < EDGE;
	const indents = wrapped
		.filter(({ before, line }) => atMargin(line) && before.left > left + EDGE)
		.map(({ before }) => before.left);
	const hanging = wrapped.filter(({ before, line }) => atMargin(before) && line.left > left + EDGE);
	const enough = STYLE_SHARE * wrapped.length;
	const style =
		indents.length > Math.max(hanging.length, enough)
			? "indented"
			: hanging.length > Math.max(indents.length, enough)
				? "hanging"
				: "flush";
	return { left, right, leading, style, indent: style === "indented" ? usual(indents) : null };
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
