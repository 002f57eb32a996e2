/** Two wordings of one text → ranges of what changed on each side, and what kind of change it is. */
import { type ChangeClass, type DiffSegment, diffWords, type TextRange } from "../collation/index.ts";
import type { Change, ChangeRange, MoveEnd } from "./pieces.ts";

/** What changed between two sides of a row, each of one unit or of several. */
export interface Changes {
	/** Ranges of each unit of the left side, in the order of the units. */
	left: ChangeRange[][];
	right: ChangeRange[][];
	/** One class for each place that changed: words taken out and what replaces them are one place. */
	places: ChangeClass[];
}

/** A phrase that moved, seen from one side. */
export interface MovedPhrase {
	side: "left" | "right";
	/** 1 for the first of the row. */
	number: number;
	/** How many the row has. */
	count: number;
}

/** Blank between the units of a side, which are compared as one text. */
const BETWEEN = "\n";

/**
 * What was taken out of the left units and put into the right ones, word by word; spelling apart.
 *
 * @param endOf How the two ends of a moved phrase name each other; without it they do not.
 */
export function changesBetween(
	left: readonly string[],
	right: readonly string[],
	endOf: (phrase: MovedPhrase) => MoveEnd | null = () => null,
): Changes {
	const segments = diffWords(left.join(BETWEEN), right.join(BETWEEN));
	const moves = [...new Set(segments.flatMap(({ move }) => move ?? []))];
	const ends = (side: "left" | "right") => (move: number) =>
		endOf({ side, number: moves.indexOf(move) + 1, count: moves.length });
	return {
		left: rangesOf(segments, "a", left, ends("left")),
		right: rangesOf(segments, "b", right, ends("right")),
		places: placesOf(segments),
	};
}

/** Ranges of one side, cut where a unit ends and counted from the beginning of the unit. */
function rangesOf(
	segments: readonly DiffSegment[],
	side: "a" | "b",
	units: readonly string[],
	endOf: (move: number) => MoveEnd | null,
): ChangeRange[][] {
	const ranges: ChangeRange[][] = units.map(() => []);
	const text = units.join(BETWEEN);
	const begun = new Set<number>();
	for (const segment of segments) {
		const { [side]: whole, class: changeClass, move } = segment;
		const change = changeOf(segment);
		if (whole === null || change === null || changeClass === null) continue;
		const range = change === "moved" ? whole : fromUnit(text, whole);
		let from = 0;
		units.forEach((unit, index) => {
			const within = trim(unit, range.start - from, range.end - from);
			from += unit.length + BETWEEN.length;
			// Where only a blank of the unit changed there is nothing to show.
			if (within.end === within.start) return;
			const moveEnd = move === null || begun.has(move) ? null : endOf(move);
			if (move !== null) begun.add(move);
			ranges[index]?.push({ ...within, change, class: changeClass, moveEnd });
		});
	}
	return ranges;
}

/**
 * Of "…a.⏎b." against "…a." it cannot be known which of the two full stops was added; the words were
 * added with the one at their end, so that a unit is marked as a whole and the one before it not at all.
 */
function fromUnit(text: string, { start, end }: TextRange): TextRange {
	const { 0: tail, 1: mark = "" } = /^\s*(\p{P})\n/u.exec(text.slice(start, end)) ?? [];
	if (tail === undefined || !text.startsWith(mark, end)) return { start, end };
	return { start: start + tail.length, end: end + mark.length };
}

function changeOf({ kind, move }: DiffSegment): Change | null {
	if (kind === "common") return null;
	return move === null ? kind : "moved";
}

/** A range within a text and without the blanks at its ends: a change is of words. */
function trim(text: string, start: number, end: number): { start: number; end: number } {
	const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
	if (to <= from) return { start: from, end: from };
	const inside = text.slice(from, to);
	return {
		start: from + inside.length - inside.trimStart().length,
		end: to - inside.length + inside.trimEnd().length,
	};
}

/** Classes of the places that changed, in their order; a moved phrase is one place, though it has two ends. */
function placesOf(segments: readonly DiffSegment[]): ChangeClass[] {
	const places: ChangeClass[] = [];
	const moves = new Set<number>();
	let open: ChangeClass | null = null;
	for (const { kind, class: type, move } of segments) {
		if (type === null || kind === "spelling") open = null;
		if (type === null) continue;
		if (move === null) {
			// What replaces words, and words on the other side of a moved phrase, have the same class.
			if (kind === "spelling" || open !== type) places.push(type);
			if (kind !== "spelling") open = type;
		} else if (!moves.has(move)) {
			moves.add(move);
			places.push(type);
		}
	}
	return places;
}
