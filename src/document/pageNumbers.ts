/** Numbers of pages that stand on lines of their own. */
import type { SourceLine } from "./reading.ts";

/** `2`, `- 2 -`, `Trang 2`, `Trang 2/9`, `2/9`. */
const PAGE_NUMBER = /^(?:[-–]\s?\d{1,3}\s?[-–]|(?:Trang\s)?\d{1,3}(?:\/\d{1,3})?)$/iu;
const BARE = /^\d{1,3}(?:\/\d{1,3})?$/u;

/**
 * A page has at least this many lines. Bare numbers that stand closer are cells of a table that came
 * apart, and text.
 */
const SHORTEST_PAGE = 8;

/** Parts the lines from the page numbers among them. */
export function takeOutPageNumbers(lines: readonly SourceLine[]): {
	text: SourceLine[];
	numbers: SourceLine[];
} {
	const bare = lines.flatMap((line, index) => (BARE.test(line.text) ? [index] : []));
	const crowded = new Set(
		bare.filter((at, k) =>
			[bare[k - 1], bare[k + 1]].some((other) => other !== undefined && Math.abs(other - at) < SHORTEST_PAGE),
		),
	);
	const isNumber = (line: SourceLine, index: number): boolean =>
		line.cells === undefined && PAGE_NUMBER.test(line.text) && !crowded.has(index);
	return { text: lines.filter((line, index) => !isNumber(line, index)), numbers: lines.filter(isNumber) };
}
