/** Two wordings of one passage as one running text, in which deletions and insertions follow each other. */
import { type DiffSegment, diffWords } from "../collation/index.ts";
import type { Change, ChangeRange } from "./pieces.ts";

export interface RunningText {
	text: string;
	/** What of it is taken out, put in, or spelt otherwise. */
	ranges: ChangeRange[];
}

/**
 * A departing wording with what was taken out of the base beside what was put in. Without the deletions,
 * each with the blank before it, it is the departing wording; without the insertions it is the base,
 * spelling apart. A phrase that
 * moved is taken out at one place and put in at the other: a single text has no other side to point to.
 */
export const runningText = (base: string, other: string): RunningText =>
	joinSegments(diffWords(base, other), base, other);

/** The segments of a diff, put together to one text. */
export function joinSegments(segments: readonly DiffSegment[], base: string, other: string): RunningText {
	const ranges: ChangeRange[] = [];
	let text = "";
	for (const { kind, a, b, class: changeClass } of segments) {
		const range = kind === "del" ? a : b;
		if (range === null) continue;
		const said = (kind === "del" ? base : other).slice(range.start, range.end);
		if (range.start === 0 && needsBlank(text, said)) text += " ";
		const start = text.length + said.length - said.trimStart().length;
		text += said;
		const change = CHANGES[kind];
		if (change !== null && changeClass !== null && start < text.length)
			ranges.push({ start, end: text.length, change, class: changeClass, moveEnd: null });
	}
	return { text, ranges };
}

/**
 * Share of the shorter wording that must stand unchanged for a running text to be read with ease. With
 * less, words taken out and put in by turns hide both wordings; side by side they can still be read.
 */
const MOST_LEGIBLE = 0.6;

/** Do the two wordings have so much in common that one running text of both can be read? */
export function isLegible({ text, ranges }: RunningText): boolean {
	const letters = (change: Change): number =>
		ranges.filter((range) => range.change === change).reduce((sum, { start, end }) => sum + end - start, 0);
	const [removed, added] = [letters("del"), letters("ins")];
	const common = text.length - removed - added;
	return common >= MOST_LEGIBLE * (common + Math.min(removed, added));
}

const CHANGES: Readonly<Record<DiffSegment["kind"], Change | null>> = {
	common: null,
	spelling: "spelling",
	del: "del",
	ins: "ins",
};

/** Blanks belong to the words after them, so the first words of either wording have none before them. */
const needsBlank = (before: string, after: string): boolean =>
	before !== "" && !/\s$/u.test(before) && !/^[\s.,;:!?)]/u.test(after);
