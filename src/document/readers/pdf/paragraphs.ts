/** Lines → paragraphs, by indentation, line spacing and the right margin. */
import { readLabel } from "../../../text/labels.ts";
import { EDGE, type Line, type Measures } from "./lines.ts";

/** Lines of one paragraph. */
export type Paragraph = Line[];

/** Extra space above a paragraph, in type sizes, where nothing else tells where it begins. */
const EXTRA_SPACE = 0.25;
/** Line spacings that part paragraphs whatever the indentation says. */
const WIDE_SPACE = 1.6;
/** Share by which the type of one paragraph differs at most. */
const SAME_TYPE = 0.1;
/** Points between the margin and the longest line of a centred paragraph; a justified line has none. */
const INSET = 0.75;
/** Width of a blank in type sizes. */
const BLANK = 0.25;

/** Groups the lines; `measuresOf` gives the measures that hold on the page of a line. */
export function groupParagraphs(
	lines: readonly Line[],
	measuresOf: (line: Line) => Measures,
): { paragraphs: Paragraph[]; pageBreaks: Paragraph[] } {
	const paragraphs: Paragraph[] = [];
	const pageBreaks = new Set<Paragraph>();
	for (const line of lines) {
		const paragraph = paragraphs.at(-1);
		const before = paragraph?.at(-1);
		if (paragraph === undefined || before === undefined) {
			paragraphs.push([line]);
			continue;
		}
		const broken = before.page !== line.page;
		const goesOn = broken
			? surelyGoesOn(paragraph, before, line, measuresOf(before), measuresOf(line))
			: goesOnBelow(paragraph, before, line, measuresOf(line));
		if (!goesOn) paragraphs.push([line]);
		else {
			paragraph.push(line);
			if (broken) pageBreaks.add(paragraph);
		}
	}
	return { paragraphs, pageBreaks: [...pageBreaks] };
}

/** Whether a line continues the paragraph of the line above it. */
function goesOnBelow(paragraph: Paragraph, before: Line, line: Line, measures: Measures): boolean {
	if (!isSameType(before, line)) return false;
	const space = line.y - before.y;
	if (space > WIDE_SPACE * measures.leading) return false;
	const centred = [before, line].map((one) => isCentred(one, measures));
	if (measures.style !== "hanging" && centred.includes(true)) {
		const room = measures.right - measures.left;
		const inside = centred[0] === true || paragraph.some((one) => isCentred(one, measures));
		const both = [before, line].every(
			(one, index) => centred[index] || isNearlyFull(one, measures) || (inside && isFull(one, measures)),
		);
		return both && isBold(before) === isBold(line) && widthWith(before, line) > room;
	}
	if (before.left + widthWith(before, line) <= measures.right) return false;

	const first = paragraph[0] ?? before;
	const spaced = space > measures.leading + EXTRA_SPACE * line.size;
	if (paragraph.length > 1) {
		if (Math.abs(line.left - before.left) > EDGE) return false;
		// Where first lines stand out, a line in place goes on, though it begin with a dash or a number.
		return Math.abs(first.left - line.left) > EDGE || !(spaced || hasLabel(line));
	}
	const shift = line.left - first.left;
	if (shift < -EDGE) return measures.style !== "hanging" && line.left < measures.left + EDGE;
	if (shift > EDGE) return measures.style === "hanging" || isUnderText(line, first);
	const indented = first.left > measures.left + EDGE;
	if (measures.style === "hanging" || (measures.style === "indented" && indented)) return false;
	if (measures.style === "flush" && isBold(before) !== isBold(line)) return false;
	return !spaced && !hasLabel(line);
}

/**
 * Whether a line at the head of a page certainly continues the last line of the page before: that one
 * reaches the right margin, and this one begins where only the further lines of a paragraph begin.
 */
function surelyGoesOn(
	paragraph: Paragraph,
	before: Line,
	line: Line,
	above: Measures,
	below: Measures,
): boolean {
	const first = paragraph[0] ?? before;
	const known = paragraph.length > 1 || first.left > above.left + EDGE;
	return (
		above.style === "indented" &&
		known &&
		isSameType(before, line) &&
		isBold(before) === isBold(line) &&
		before.right > above.right - EDGE &&
		(paragraph.length === 1 || Math.abs(before.left - above.left) < EDGE) &&
		Math.abs(line.left - below.left) < EDGE &&
		!hasLabel(line)
	);
}

const isSameType = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= SAME_TYPE * b.size;

/** Width of a line with the first word of the next one put to it. */
function widthWith(line: Line, next: Line): number {
	const end = next.chars.findIndex(({ text }) => text === " ");
	const last = next.chars[(end < 0 ? next.chars.length : end) - 1];
	const word = (last?.right ?? next.left) - next.left;
	return line.right - line.left + BLANK * line.size + word;
}

/** Stands in the middle, away from both margins, and not by chance below first lines. */
function isCentred(line: Line, measures: Measures): boolean {
	const inset = insets(line, measures);
	if (measures.indent !== null && Math.abs(line.left - measures.indent) < INSET) return false;
	return Math.min(...inset) > EDGE && Math.abs(inset[0] - inset[1]) < 2 * EDGE;
}

/** A long line of a centred paragraph: short of both margins by the same small space. */
function isNearlyFull(line: Line, measures: Measures): boolean {
	const inset = insets(line, measures);
	return Math.min(...inset) > INSET && Math.abs(inset[0] - inset[1]) < 2 * INSET;
}

const isFull = (line: Line, measures: Measures): boolean => Math.max(...insets(line, measures)) < EDGE;

const insets = ({ left, right }: Line, measures: Measures): [number, number] => [
	left - measures.left,
	measures.right - right,
];

const isBold = ({ chars }: Line): boolean => chars.every(({ text, bold }) => bold || text === " ");

/** A label, but not the dash of "chính trị - xã hội" that a line happens to begin with. */
function hasLabel({ text }: Line): boolean {
	const label = readLabel(text);
	return label !== null && !(label.style === "dash" && /^\p{Ll}/u.test(label.rest));
}

/** Begins below the text of a labelled line, past its label. */
function isUnderText(line: Line, first: Line): boolean {
	const label = readLabel(first.text);
	if (label === null) return false;
	const start = first.chars[first.text.length - label.rest.length];
	return start !== undefined && Math.abs(line.left - start.left) < EDGE;
}
