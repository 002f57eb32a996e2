/**
 * Glyphs of a page → segments: what stands on one baseline with no wide gap in it. Glyphs come in any
 * order (a PDF may draw the letters of another font after the line), so only places count.
 */
import { type Glyph, isBlank } from "./page.ts";

/** A character of a segment; blanks between words are characters too. */
export interface Char {
	text: string;
	bold: boolean;
	italic: boolean;
	/** Set small and high, as the sign of a note is. */
	raised: boolean;
	left: number;
	right: number;
}

export interface Segment {
	chars: Char[];
	text: string;
	left: number;
	right: number;
	/** Of the baseline, from the top of the page. */
	y: number;
	/** Type size of most of it. */
	size: number;
}

/** What stands on one baseline, or near it. Blank glyphs are kept apart: they only tell gaps. */
interface Row {
	/** Of its highest and of its lowest letter. */
	y: number;
	lowest: number;
	size: number;
	ink: Placed[];
	blanks: Glyph[];
}

interface Placed {
	glyph: Glyph;
	raised: boolean;
}

/** All distances in this file are in type sizes (em). */
const SAME_BASELINE = 0.12;
/** Type of at most this size, next to larger type, is raised or lowered. */
const SMALL = 0.8;
const RAISED = { from: 0.12, to: 0.7 } as const;
const LOWERED = { from: 0.04, to: 0.35 } as const;
const BESIDE = 0.7;
/** A gap of this width is a blank, in rows that are set without blank glyphs and in those with. */
const BLANK_WITHOUT_GLYPHS = 0.18;
const BLANK_BESIDE_GLYPHS = 0.45;
/** A gap, blank glyphs apart, that parts two columns; justified lines stretch all gaps alike. */
const COLUMN_GAP = 1.5;
const STRETCHED_GAPS = 3;
/** The same letter drawn again this near is a cheap bold. */
const DRAWN_TWICE = 0.12;

/** Segments of the glyphs of one page, from top to bottom and from left to right. */
export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
	return attachSmall(rowsOf(glyphs))
		.flatMap(splitRow)
		.sort((a, b) => a.y - b.y || a.left - b.left);
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
	const rows: Row[] = [];
	const byHeight = glyphs.filter(({ text }) => !isBlank(text)).sort((a, b) => a.y - b.y);
	for (const glyph of byHeight) {
		const row = rows.at(-1);
		const tolerance = SAME_BASELINE * Math.max(glyph.size, row?.size ?? 0);
		if (row !== undefined && glyph.y - row.y <= tolerance) {
			row.ink.push({ glyph, raised: false });
			row.lowest = glyph.y;
		} else {
			const { y, size } = glyph;
			rows.push({ y, lowest: y, size, ink: [{ glyph, raised: false }], blanks: [] });
		}
	}
	for (const row of rows) row.size = usual(row.ink.map(({ glyph }) => glyph.size));
	const byRow = [...rows];
	for (const glyph of glyphs.filter(({ text }) => isBlank(text)).sort((a, b) => a.y - b.y)) {
		const near = SAME_BASELINE * glyph.size;
		while (byRow.length > 0 && (byRow[0]?.lowest ?? 0) + near < glyph.y) byRow.shift();
		const row = byRow[0];
		if (row !== undefined && row.y - near <= glyph.y) row.blanks.push(glyph);
	}
	return rows;
}

/** Moves small glyphs that stand a little above or below a row, and beside its letters, into that row. */
function attachSmall(rows: readonly Row[]): Row[] {
	const moved = new Set<Glyph>();
	const added = new Map<Row, Placed[]>();
	for (const row of rows) {
		for (const { glyph } of row.ink) {
			const host = rows.find((candidate) => candidate !== row && isBeside(glyph, candidate));
			if (host === undefined) continue;
			moved.add(glyph);
			const placed = { glyph, raised: glyph.y < host.y };
			const others = added.get(host);
			if (others === undefined) added.set(host, [placed]);
			else others.push(placed);
		}
	}
	return rows
		.map((row): Row => {
			const own = row.ink.filter(({ glyph }) => !moved.has(glyph));
			return { ...row, ink: [...own, ...(added.get(row) ?? [])] };
		})
		.filter((row) => row.ink.length > 0);
}

function isBeside(glyph: Glyph, host: Row): boolean {
	if (glyph.size > SMALL * host.size) return false;
	const above = (host.y - glyph.y) / host.size;
	const raised = above >= RAISED.from && above <= RAISED.to;
	const lowered = -above >= LOWERED.from && -above <= LOWERED.to;
	if (!raised && !lowered) return false;
	const near = BESIDE * host.size;
	return host.ink.some(
		({ glyph: other }) =>
			other.size * SMALL >= glyph.size &&
			other.x - near <= glyph.x + glyph.width &&
			glyph.x <= other.x + other.width + near,
	);
}

function splitRow(row: Row): Segment[] {
	const ink = withoutDoubles([...row.ink].sort((a, b) => a.glyph.x - b.glyph.x));
	const gaps = gapsOf(ink.map(glyphOf), row.blanks);
	const blankWidth = (row.blanks.length > 0 ? BLANK_BESIDE_GLYPHS : BLANK_WITHOUT_GLYPHS) * row.size;
	const words = gaps.filter((gap) => gap.blank || gap.width > blankWidth).map((gap) => gap.unfilled);
	const column = Math.max(COLUMN_GAP * row.size, STRETCHED_GAPS * (words.length > 2 ? median(words) : 0));
	const segments: Segment[] = [];
	let chars: Char[] = [];
	let level: Glyph[] = [];
	const close = (): void => {
		if (chars.length > 0) segments.push(segmentOf(chars, level.length > 0 ? level : ink.map(glyphOf)));
		chars = [];
		level = [];
	};
	ink.forEach(({ glyph, raised }, index) => {
		const gap = gaps[index - 1];
		const before = chars.at(-1);
		if (gap !== undefined && gap.unfilled >= column) close();
		else if (before !== undefined && gap !== undefined && (gap.blank || gap.width > blankWidth)) {
			const bold = before.bold && glyph.bold;
			const italic = before.italic && glyph.italic;
			chars.push({ text: " ", bold, italic, raised: false, left: before.right, right: glyph.x });
		}
		const { text, bold, italic, x } = glyph;
		chars.push({ text, bold, italic, raised, left: x, right: x + glyph.width });
		if (!raised) level.push(glyph);
	});
	close();
	return segments;
}

interface Gap {
	width: number;
	/** The gap without the blank glyphs in it. */
	unfilled: number;
	/** There is a blank glyph in it. */
	blank: boolean;
}

/** Gaps before the second glyph and all that follow; `ink` goes from left to right. */
function gapsOf(ink: readonly Glyph[], blanks: readonly Glyph[]): Gap[] {
	const sorted = [...blanks].sort((a, b) => a.x - b.x);
	let next = 0;
	return ink.slice(1).map((glyph, index) => {
		const before = ink[index] ?? glyph;
		while ((sorted[next]?.x ?? Number.POSITIVE_INFINITY) <= before.x) next++;
		let filled = 0;
		let blank = false;
		for (; (sorted[next]?.x ?? Number.POSITIVE_INFINITY) < glyph.x; next++) {
			blank = true;
			filled += sorted[next]?.width ?? 0;
		}
		const width = glyph.x - (before.x + before.width);
		return { width, unfilled: width - filled, blank };
	});
}

function withoutDoubles(ink: readonly Placed[]): Placed[] {
	return ink.filter(({ glyph }, index) => {
		const before = ink[index - 1]?.glyph;
		const again = before?.text === glyph.text && glyph.x - before.x < DRAWN_TWICE * glyph.width;
		return !again;
	});
}

/** @param level Its letters that stand on its baseline. */
function segmentOf(chars: Char[], level: readonly Glyph[]): Segment {
	return {
		chars,
		text: chars.map(({ text }) => text).join(""),
		left: chars[0]?.left ?? 0,
		right: Math.max(...chars.map(({ right }) => right)),
		y: usual(level.map(({ y }) => y)),
		size: usual(level.map(({ size }) => size)),
	};
}

const glyphOf = ({ glyph }: Placed): Glyph => glyph;

/** The value that most of them have, to a quarter point. */
export function usual(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) {
		const rounded = Math.round(value * 4) / 4;
		counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
