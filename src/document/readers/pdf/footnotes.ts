/**
 * Footnotes: small type at the foot of a page that begins with a small raised number, below a rule or
 * a gap. What stands there before the first number is the end of a note of the page before.
 */
import { readLabel } from "../../../text/labels.ts";
import type { Rule } from "./page.ts";
import type { Segment } from "./segments.ts";

export interface Foot {
	/** Rows of the page above its notes. */
	body: Segment[];
	/** The end of a note that began on a page before. */
	continued: Segment[];
	notes: NoteRows[];
}

export interface NoteRows {
	/** Its number as printed: "1", "[1]". */
	sign: string;
	/** The sign is taken off the first row. */
	rows: Segment[];
}

/** Notes are set in type of at most this share of the text's. */
const SMALL_TYPE = 0.9;
/** Gap above the notes, in type sizes of the text, where no rule stands. */
const GAP = 1.1;
/** The rule is at most this share of the page's width; a broader one is a table's. */
const RULE_WIDTH = 0.6;
/** Points between the rule and the first row below it. */
const BELOW_RULE = 30;
const SIGN = /^(?:\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\))$/u;

/**
 * Splits the foot off the rows of a page from which the furniture is dropped already.
 *
 * @param bodySize Type size of the text of the document.
 * @param goesOn Whether there is a note before, whose end may stand here.
 */
export function splitFoot(
	segments: readonly Segment[],
	page: { width: number; rules: readonly Rule[] },
	bodySize: number,
	goesOn: boolean,
): Foot {
	const all: Foot = { body: [...segments], continued: [], notes: [] };
	const start = segments.findLastIndex(({ size }) => size > SMALL_TYPE * bodySize) + 1;
	const small = segments.slice(start);
	const rule = ruleAbove(small, segments[start - 1]?.y ?? 0, page);
	const zone = rule === undefined ? small : small.filter(({ y }) => y > rule.top);
	// A page all in small type is an annex rather than one long foot.
	const signs = signsOf(zone, rule !== undefined && start > 0);
	const first = signs.findIndex((sign) => sign !== null);
	const mayGoOn = goesOn && rule !== undefined && start > 0 && !beginsAnew(zone[0]);
	const from = mayGoOn ? 0 : first;
	const top = zone[from];
	if (top === undefined) return all;
	const cut = segments.indexOf(top);
	const above = segments[cut - 1];
	if (rule === undefined && above !== undefined && top.y - above.y < GAP * bodySize) return all;

	const notes: NoteRows[] = [];
	zone.forEach((segment, index) => {
		const sign = signs[index] ?? null;
		if (sign !== null) notes.push({ sign, rows: [withoutSign(segment, sign)] });
		else notes.at(-1)?.rows.push(segment);
	});
	return {
		body: segments.slice(0, cut),
		continued: zone.slice(from, first < 0 ? zone.length : first),
		notes,
	};
}

/** The end of a note is no list and no "Nơi nhận:", which are in small type too. */
const beginsAnew = (segment: Segment | undefined): boolean =>
	segment !== undefined && (readLabel(segment.text) !== null || /^Nơi nhận/iu.test(segment.text));

/** The short rule between the text and its notes: everything below it is small. */
function ruleAbove(
	small: readonly Segment[],
	lastOfText: number,
	page: { width: number; rules: readonly Rule[] },
): Rule | undefined {
	return page.rules
		.filter(({ left, right, top, bottom }) => {
			const below = small.find(({ y }) => y > top);
			return (
				right - left > bottom - top &&
				right - left < RULE_WIDTH * page.width &&
				top > lastOfText &&
				below !== undefined &&
				below.y - top < BELOW_RULE
			);
		})
		.sort((a, b) => a.top - b.top)[0];
}

/**
 * The number that each row begins with, or null. Where no row has a raised one, plain numbers count if
 * they may, and if each is the next: a row may begin with a number by chance.
 */
function signsOf(rows: readonly Segment[], plainToo: boolean): (string | null)[] {
	const raised = rows.map((row) => {
		const level = row.chars.findIndex((char) => !char.raised);
		const lead = textOf(row.chars.slice(0, Math.max(level, 0)));
		return SIGN.test(lead) ? lead : null;
	});
	if (!plainToo || raised.some((sign) => sign !== null)) return raised;
	let last: number | null = null;
	return rows.map(({ text }) => {
		const lead = text.split(" ")[0] ?? "";
		const number = SIGN.test(lead) && lead !== text ? Number(lead.replace(/\D/gu, "")) : null;
		if (number === null || (last !== null && number !== last + 1)) return null;
		last = number;
		return lead;
	});
}

function withoutSign(segment: Segment, sign: string): Segment {
	let taken = "";
	let chars = segment.chars;
	while (taken !== sign && chars.length > 0) {
		taken += chars[0]?.text ?? "";
		chars = chars.slice(1);
	}
	if (chars[0]?.text === " ") chars = chars.slice(1);
	return { ...segment, chars, text: textOf(chars), left: segment.left };
}

const textOf = (chars: Segment["chars"]): string => chars.map(({ text }) => text).join("");
