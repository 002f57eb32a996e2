/**
 * Text in two columns: the letterhead (issuer left, motto right) and the end (recipients left,
 * signature right). The left column is read first, then the right one.
 */
import { RECIPIENTS } from "../../parseConclusions.ts";
import type { Segment } from "./segments.ts";

/** Rows over the whole width, or a block in two columns. */
export type Block = { kind: "rows"; rows: Segment[] } | Columns;

export interface Columns {
	kind: "columns";
	left: Segment[];
	right: Segment[];
	gutter: Gutter;
}

/** The space between two columns: where the left one ends and the right one begins. */
interface Gutter {
	from: number;
	to: number;
}

/** Share of the height of the lower line by which two segments side by side overlap. */
const OVERLAP = 0.25;
/** Height of a line above and below its baseline, in type sizes. */
const ASCENT = 0.75;
const DESCENT = 0.2;
/** The second column may begin this many segments below the first. */
const LATER = 3;
/** Points that part two columns at least. */
const GUTTER = 8;
/** Points by which a centred line may be off the middle. */
const CENTRED = 6;

/**
 * Splits the rows of a page at its blocks in two columns. A block is one at the top of a page or at
 * its end; between lines of text over the whole width, parts side by side are rather a table.
 *
 * @param middle Middle of the text, between its margins.
 */
export function findColumns(segments: readonly Segment[], middle: number): Block[] {
	const blocks: Block[] = [];
	let at = 0;
	while (at < segments.length) {
		const end = columnsFrom(segments, at, middle);
		const atEdge = end !== null && (blocks.length === 0 || end.index === segments.length);
		if (end === null || !atEdge) {
			const rows = segments.slice(at, end?.index ?? at + 1);
			const last = blocks.at(-1);
			if (last?.kind === "rows") last.rows.push(...rows);
			else blocks.push({ kind: "rows", rows });
			at += rows.length;
			continue;
		}
		const inside = segments.slice(at, end.index);
		const middleOfGutter = (end.gutter.from + end.gutter.to) / 2;
		blocks.push({
			kind: "columns",
			left: inside.filter((segment) => centreOf(segment) < middleOfGutter),
			right: inside.filter((segment) => centreOf(segment) >= middleOfGutter),
			gutter: end.gutter,
		});
		at = end.index;
	}
	return blocks;
}

/** A page as the continuation of columns at the end of the page before, or null when it has none. */
export function continueColumns(segments: readonly Segment[], { gutter }: Columns): Columns | null {
	const inLeft = (segment: Segment): boolean => segment.right + GUTTER <= gutter.to;
	const inRight = (segment: Segment): boolean => segment.left - GUTTER >= gutter.from;
	return segments.every((segment) => inLeft(segment) || inRight(segment))
		? {
				kind: "columns",
				left: segments.filter(inLeft),
				right: segments.filter((segment) => !inLeft(segment)),
				gutter,
			}
		: null;
}

/** Where the block in two columns that begins at `at` ends, and its gutter; null when none begins there. */
function columnsFrom(
	segments: readonly Segment[],
	at: number,
	middle: number,
): { index: number; gutter: Gutter } | null {
	const pair = findPair(segments, at);
	if (pair === null) return null;
	let { from, to } = pair;
	let index = at;
	for (; index < segments.length; index++) {
		const segment = segments[index];
		if (segment === undefined || Math.abs(centreOf(segment) - middle) < CENTRED) break;
		if (segment.right + GUTTER <= to) from = Math.max(from, segment.right);
		else if (segment.left - GUTTER >= from) to = Math.min(to, segment.left);
		else break;
	}
	return index > pair.last ? { index, gutter: { from, to } } : null;
}

/** Edges of the gutter between the first two segments that stand side by side, at or soon after `at`. */
function findPair(segments: readonly Segment[], at: number): (Gutter & { last: number }) | null {
	const first = segments[at];
	if (first === undefined) return null;
	// What begins a block alone is a left column with its title, or a right column that stands higher.
	const alone = at === 0 || RECIPIENTS.test(first.text.trim());
	const reach = RECIPIENTS.test(first.text.trim()) ? segments.length : at + LATER + 1;
	for (let one = at; one < Math.min(segments.length, alone ? reach : at + 1); one++) {
		for (let other = one + 1; other < Math.min(segments.length, one + LATER + 1); other++) {
			const [a, b] = [segments[one], segments[other]];
			if (a === undefined || b === undefined || !areSideBySide(a, b)) continue;
			return {
				from: Math.min(a.right, b.right),
				to: Math.max(a.left, b.left),
				last: other,
			};
		}
	}
	return null;
}

function areSideBySide(a: Segment, b: Segment): boolean {
	const top = Math.max(a.y - ASCENT * a.size, b.y - ASCENT * b.size);
	const bottom = Math.min(a.y + DESCENT * a.size, b.y + DESCENT * b.size);
	const height = (ASCENT + DESCENT) * Math.min(a.size, b.size);
	const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
	return bottom - top >= OVERLAP * height && apart >= GUTTER;
}

const centreOf = ({ left, right }: Segment): number => (left + right) / 2;
