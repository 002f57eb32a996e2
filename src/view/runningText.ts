/** Two wordings of one passage as one running text, in which deletions and insertions follow each other. */
import { type DiffSegment, diffWords } from "../collation/index.ts";
import type { Change, ChangeRange } from "./pieces.ts";

export interface RunningText {
	text: string;
	/** What of it is taken out, put in, or spelt otherwise. */
	ranges: ChangeRange[];
}

/**
 * A departing wording with what was taken out of the base beside what was put in. Without the deletions
 * it is the departing wording; without the insertions it is the base, spelling apart. A phrase that
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

const CHANGES: Readonly<Record<DiffSegment["kind"], Change | null>> = {
	common: null,
	spelling: "spelling",
	del: "del",
	ins: "ins",
};

/** Blanks belong to the words after them, so the first words of either wording have none before them. */
const needsBlank = (before: string, after: string): boolean =>
	before !== "" && !/\s$/u.test(before) && !/^[\s.,;:!?)]/u.test(after);
