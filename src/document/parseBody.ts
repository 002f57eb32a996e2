/**
 * Body of a plan: lines → blocks. Page breaks are joined, notes are taken out of the middle of
 * paragraphs, labels are read, and a labelled line is judged to be a heading or a paragraph.
 */
import { type LabelStyle, labelDepth } from "../text/labels.ts";
import {
	type Block,
	BULLETS,
	countWords,
	endsSentence,
	labelBlock,
	lineToBlock,
	plainBlock,
} from "./block.ts";
import { joinMarked, readMarks, readNoteSign, superscript } from "./inline.ts";
import type { SourceLine, SourceNote } from "./reading.ts";
import type { GoesOn } from "./wrap.ts";

export interface Body {
	blocks: Block[];
	notes: Block[];
	/** Lines of which nothing is left but dropped asterisks. */
	empty: Block[];
	/** Joins made after a full stop that stood at a page break: the words before the break. */
	falseStops: { line: number; before: string }[];
}

/** Characters that are enough to see how a text ends. */
const LONGEST_ENDING = 200;
/** No label has more characters. */
const LONGEST_LABEL = 40;

/** How much of the words before a false stop is reported. */
const LAST_WORDS = 8;

/**
 * Parses the lines between the subject and the recipients.
 *
 * @param apart Notes that the format keeps apart from the lines.
 * @param goesOn Whether a line was broken off the one above it by a hard wrap.
 */
export function parseBody(
	lines: readonly SourceLine[],
	apart: readonly SourceNote[] = [],
	goesOn: GoesOn = () => false,
): Body {
	const { text, notes: among } = takeOutNotes(lines, goesOn);
	const notes = [...among, ...apart.map(noteBlock)];
	const numbers = new Set(notes.map((note) => note.label));
	const isNote = (number: string): boolean => numbers.has(number);
	const falseStops: Body["falseStops"] = [];
	const blocks: Block[] = [];
	const empty: Block[] = [];
	let above: SourceLine | null = null;
	/** End of the last block's text: looking at all of it for every line would take the square of the time. */
	let ending = "";
	for (const line of text) {
		const wrapped: boolean = above !== null && goesOn(above, line);
		above = line;
		const block = lineToBlock(line, isNote);
		if (block.text === "" && block.label === null && block.marks.length === 0) {
			empty.push(block);
			continue;
		}
		const head = blocks.at(-1);
		const join = head === undefined ? null : joinReason(head, ending, block, wrapped);
		if (head === undefined || join === null) {
			blocks.push(block);
			ending = block.text.slice(-LONGEST_ENDING);
			continue;
		}
		if (join === "false-stop")
			falseStops.push({ line: line.n, before: ending.split(" ").slice(-LAST_WORDS).join(" ") });
		head.lines.push(...block.lines);
		const { lines } = head;
		const residue = head.residue + block.residue;
		// A label alone on its line gets its text only now, and may prove to be none.
		const alone = head.style !== null && head.text === "";
		const whole = alone
			? joinMarked({ text: head.printed ?? "", marks: [] }, { text: "", marks: head.marks }, "")
			: head;
		const relabelled = alone || (head.style === null && head.text.length < LONGEST_LABEL);
		const joined = joinMarked(whole, block, " ");
		ending = `${ending} ${block.text}`.slice(-LONGEST_ENDING);
		Object.assign(head, relabelled ? labelBlock(joined, lines, residue) : { ...joined, lines, residue });
	}
	referToOwnNotes(blocks, among);
	return { blocks: judgeHeadings(blocks), notes, empty, falseStops };
}

/**
 * Notes stand at the foot of a page, which is the middle of a paragraph. Between two notes of the
 * same page there can only be more of the first note; the two are on the same page when the sign of
 * the second already stands in the text above the first.
 */
function takeOutNotes(lines: readonly SourceLine[], goesOn: GoesOn): { text: SourceLine[]; notes: Block[] } {
	const opening = lines.map((line) => {
		const sign = readNoteSign(line.text);
		return sign !== null && /[\p{L}\d]/u.test(sign.rest) ? sign : null;
	});
	const following = nextOf(opening);
	const numbers = new Set(opening.map((sign) => sign?.number));
	const isNote = (number: string): boolean => numbers.has(number);
	const text: SourceLine[] = [];
	const notes: Block[] = [];
	const seen = new Set<string>();
	lines.forEach((line, index) => {
		const sign = opening[index] ?? null;
		if (sign !== null) {
			const marked = readMarks(sign.rest, isNote);
			notes.push({
				...plainBlock("note", marked.text, [line.n], marked.marks),
				label: sign.number,
				printed: superscript(sign.number),
				residue: marked.residue,
			});
			return;
		}
		const current = notes.at(-1);
		const above = lines[index - 1];
		if (current !== undefined && above !== undefined && noteJustAbove(opening, index, above, current)) {
			const nextNote = following[index] ?? null;
			const wrapped = goesOn(above, line);
			const onPage = nextNote !== null && Number(nextNote.number) > Number(current.label);
			if (wrapped || (onPage && seen.has(`n${nextNote.number}`))) {
				const marked = readMarks(line.text, isNote);
				if (marked.text !== "" || marked.marks.length > 0)
					Object.assign(current, joinMarked(current, marked, wrapped ? " " : "\n"));
				current.residue += marked.residue;
				current.lines.push(line.n);
				return;
			}
		}
		for (const mark of readMarks(line.text).marks) if (mark.type === "note") seen.add(mark.note);
		text.push(line);
	});
	return { text, notes };
}

const noteJustAbove = (
	opening: readonly unknown[],
	index: number,
	above: SourceLine,
	current: Block,
): boolean => opening[index - 1] !== null || current.lines.at(-1) === above.n;

/** For each place, the next thing after it that is there. */
function nextOf<T>(things: readonly (T | null)[]): (T | null)[] {
	let next: T | null = null;
	return things
		.map((_, index) => {
			const at = things.length - 1 - index;
			const after = next;
			next = things[at] ?? next;
			return after;
		})
		.reverse();
}

/**
 * Where notes are numbered anew on each page, a sign means the next note with its number, because
 * that is the foot of its own page. The second note with a number has the key `1~2`.
 */
function referToOwnNotes(blocks: readonly Block[], notes: readonly Block[]): void {
	const byNumber = Map.groupBy(notes, (note) => `n${note.label ?? ""}`);
	for (const block of blocks)
		for (const mark of block.marks) {
			if (mark.type !== "note") continue;
			const same = byNumber.get(mark.note) ?? [];
			if (same.length < 2) continue;
			const after = same.findIndex((note) => (note.lines[0] ?? 0) > (block.lines[0] ?? 0));
			const at = after < 0 ? same.length - 1 : after;
			if (at > 0) mark.note = `${mark.note}~${at + 1}`;
		}
}

/** The same number twice is told apart by "~2" in the key only. */
function noteBlock({ key, text, marks, n }: SourceNote): Block {
	const number = key.replace(/~\d+$/u, "");
	return { ...plainBlock("note", text, [n], [...marks]), label: number, printed: superscript(number) };
}

/** Words that no sentence and no heading ends with. */
const DANGLING = /(?:^|\s)(?:và|của|các|những|với|cho|trong|về|để|theo|từ|tại|bằng|do|là|gắn)$/iu;

const LONGEST_WORD = 12;

/** A line broken off by a page is long; a label with a few words is a heading. */
const SHORTEST_BROKEN_LINE = 8;

/**
 * Why a line continues the block before it, or null. A tail without label starts in lower case, or
 * with a capital by chance after a head that does not end as a sentence.
 */
function joinReason(
	head: Block,
	ending: string,
	tail: Block,
	wrapped: boolean,
): "page-break" | "false-stop" | "wrap" | null {
	if (tail.style !== null || tail.kind === "table" || head.kind === "table") return null;
	// A heading and a paragraph that the format sets apart are never one.
	if ((head.emphatic ?? false) !== (tail.emphatic ?? false)) return null;
	// "Phần thứ nhất" and "a)" have their text on the next line.
	if (head.style !== null && head.text === "") return "page-break";
	if (wrapped) return "wrap";
	const lower = /^[("“]?\p{Ll}/u.test(tail.text);
	const ended = endsSentence(ending);
	if (lower) {
		// "…như sau:" opens a list whose first line may well be in lower case.
		if (/:\s*$/u.test(ending)) return null;
		return /\.\s*$/u.test(ending) ? "false-stop" : "page-break";
	}
	if (ended) return null;
	if (DANGLING.test(ending.slice(-LONGEST_WORD))) return "page-break";
	if (head.style === "roman" && isCapitals(ending) && isCapitals(tail.text)) return "page-break";
	const canBeHeading = head.style !== null && !BULLETS.has(head.style);
	return !canBeHeading && countWords(ending) >= SHORTEST_BROKEN_LINE ? "page-break" : null;
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

const ALWAYS_HEADING: ReadonlySet<LabelStyle> = new Set([
	"attachment",
	"part",
	"chapter",
	"section",
	"roman",
]);
const MAYBE_HEADING: ReadonlySet<LabelStyle> = new Set(["article", "decimal", "arabic", "letter"]);
/** "1. Mục đích." is a heading in spite of its stop. */
const LONGEST_STOPPED_HEADING = 12;
/** "1. Mục tiêu cụ thể:" likewise; a lead-in such as "a) Các sở … sau đây:" is longer. */
const LONGEST_COLON_HEADING = 8;

function judgeHeadings(blocks: readonly Block[]): Block[] {
	const judged = blocks.map(
		(block, index): Block => (isHeading(block, blocks[index + 1]) ? { ...block, kind: "heading" } : block),
	);
	const level = levelsOf(judged);
	return judged.map((block) => (block.kind === "heading" ? { ...block, level: level(block.style) } : block));
}

/**
 * A numbered line is a heading when other text stands under it, and a numbered paragraph when it
 * is itself a full sentence.
 */
function isHeading(block: Block, next: Block | undefined): boolean {
	if (block.style === null) return false;
	if (ALWAYS_HEADING.has(block.style)) return true;
	if (!MAYBE_HEADING.has(block.style) || next === undefined) return false;
	const under = next.style === null || labelDepth.indexOf(next.style) > labelDepth.indexOf(block.style);
	if (!under) return false;
	// Set in bold, with text under it: the format itself says that it is a heading.
	if (block.emphatic === true) return true;
	if (!endsSentence(block.text)) return true;
	const words = countWords(block.text);
	if (/:\s*$/u.test(block.text)) return words <= LONGEST_COLON_HEADING;
	return /\.\s*$/u.test(block.text) && words <= LONGEST_STOPPED_HEADING;
}

/** Depth of each heading style in this document: Roman 1, Arabic 2, …; Phần and Chương push down. */
function levelsOf(blocks: readonly Block[]): (style: LabelStyle | null) => number {
	const used = new Set(blocks.filter((block) => block.kind === "heading").map((block) => block.style));
	const upper = (["part", "chapter", "section", "article"] as const).filter((style) => used.has(style));
	const counted: LabelStyle[] = [
		...upper,
		...(used.has("roman") || upper.length === 0 ? (["roman"] as const) : []),
		"arabic",
		...(used.has("decimal") ? (["decimal"] as const) : []),
		"letter",
	];
	return (style) => (style === null ? 1 : counted.indexOf(style) + 1);
}
