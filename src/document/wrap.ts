/** Text files whose paragraphs were broken into lines of one width ("hard wrap"). */
import type { SourceLine } from "./reading.ts";

/** Wider than this, lines are paragraphs. */
const WIDEST = 120;
/** In a wrapped text many lines are full, and some begin in the middle of a sentence. */
const SHARE_OF_FULL = 0.4;
const SHARE_OF_TAILS = 0.1;
/** A line is full when the next word would have passed this share of the width. */
const FULL = 0.94;

/** Whether a line goes on from the one above it, because that one was full. */
export type GoesOn = (above: SourceLine, line: SourceLine) => boolean;

/** How a text was wrapped; in a text that was not, no line goes on. */
export function findWrap(lines: readonly SourceLine[]): GoesOn {
	const never: GoesOn = () => false;
	const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
	if (width > WIDEST) return never;
	const isFull: GoesOn = (above, { text }) => {
		const word = text.indexOf(" ");
		return above.text.length + 1 + (word < 0 ? text.length : word) > width * FULL;
	};
	// An empty line between them ends a paragraph.
	const goesOn: GoesOn = (above, line) => line.n === above.n + 1 && isFull(above, line);
	const adjacent = lines.filter((line, index) => line.n - 1 === lines[index - 1]?.n);
	const full = lines.filter((line, index) => {
		const above = lines[index - 1];
		return above !== undefined && goesOn(above, line);
	});
	const tails = adjacent.filter((line) => /^\p{Ll}/u.test(line.text));
	const wrapped =
		full.length > adjacent.length * SHARE_OF_FULL && tails.length > adjacent.length * SHARE_OF_TAILS;
	return wrapped ? goesOn : never;
}
