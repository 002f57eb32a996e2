/**
 * What a reader asks for, understood before anything is looked up: Telex decoded, abbreviations and
 * other names known, quoted phrases, code numbers and dates kept whole.
 */

import { EQUIVALENTS, type EquivalentRow, QUESTION_WORDS } from "./abbreviations.ts";
import { fold } from "./forms.ts";
import { type FoundForm, findForms, type SearchWord, searchWords, spellOut } from "./searchForm.ts";
import { decodeTelex, isBareSyllable } from "./telex.ts";

export interface QueryWord extends SearchWord {
	/** Number of the quoted phrase that the word belongs to. */
	phrase: number | null;
	/** "ai", "mấy": not looked up, not missed. */
	asks: boolean;
	/** The last word may still be in the middle of being typed. */
	unfinished: boolean;
}

/** Something that the index is asked for: a unit must have all words of one of the alternatives. */
export type Lookup = readonly (readonly string[])[];

export interface Query {
	/** As typed. */
	typed: string;
	/** As read: one Unicode form, Telex decoded. */
	read: string;
	words: readonly QueryWord[];
	/** Rows of equivalent forms that the query touches. */
	rows: readonly EquivalentRow[];
	/** Words with those rows spelled out; null when there are none. */
	spelled: readonly QueryWord[] | null;
	/** True when typed without marks, or with too few of them to mean anything: "dong" is also "đồng". */
	loose: boolean;
	/** Number of quoted phrases. */
	phrases: number;
	lookups: readonly Lookup[];
	/** What was understood, in words: the query and the same with other names. */
	understood: readonly string[];
}

/** In running text about three syllables in four carry a mark; well below that, some were left out. */
const CARELESS = 0.6;
/** A pasted page is not a question. */
const LONGEST = 40;

/**
 * Understands a query.
 *
 * @example readQuery("vaanj ddoongj kieeuf baof").understood
 * // ["vận động kiều bào", "vận động người Việt Nam ở nước ngoài"]
 */
export function readQuery(typed: string): Query {
	const read = decodeTelex(typed.normalize("NFC")).replace(/\s+/gu, " ").trim();
	const quotes = quotedRanges(read);
	const plain = searchWords(read).slice(0, LONGEST);
	const loose = isLoose(plain);
	const asking = questionWords(plain, loose);
	const finished = /[\s"”.,;:!?)]$/u.test(typed);
	const words = plain.map((word, index): QueryWord => {
		const phrase = quotes.findIndex(({ start, end }) => word.start >= start && word.end <= end);
		return {
			...word,
			phrase: phrase < 0 ? null : phrase,
			asks: asking.has(index) && phrase < 0 && asking.size < plain.length,
			unfinished: index === plain.length - 1 && !finished && word.kind === "word",
		};
	});
	const found = findForms(words, EQUIVALENTS, loose);
	const rows = [...new Set(found.map(({ row }) => row))];
	return {
		typed,
		read,
		words,
		rows,
		spelled: rows.length === 0 ? null : spellOut(words, rows, loose),
		loose,
		phrases: quotes.length,
		lookups: lookupsOf(words, found),
		understood: understoodOf(read, words, found),
	};
}

/** One syllable without a mark says nothing ("ủy ban"); abbreviations and numbers never say anything. */
function isLoose(words: readonly SearchWord[]): boolean {
	const syllables = words.filter(({ f }) => isBareSyllable(f));
	const marked = syllables.filter(({ n, f }) => n !== f).length;
	if (marked === 0) return true;
	return syllables.length - marked > 1 && marked < syllables.length * CARELESS;
}

function quotedRanges(text: string): { start: number; end: number }[] {
	return [...text.matchAll(/["“”](?<inside>[^"“”]+)["“”]/gu)].map(({ index, 0: match }) => ({
		start: index,
		end: index + match.length,
	}));
}

const QUESTION_ROWS: readonly EquivalentRow[] = QUESTION_WORDS.map((form) => ({
	forms: [form],
	reason: "Question word.",
}));

/**
 * Positions of question words. Without marks only phrases of two syllables are sure ("bao nhieu"):
 * "gi", "dau" are also other words.
 */
function questionWords(words: readonly SearchWord[], loose: boolean): Set<number> {
	return new Set(
		findForms(words, QUESTION_ROWS, loose)
			.filter(({ from, to }) => !loose || to - from > 1)
			.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
	);
}

function lookupsOf(words: readonly QueryWord[], found: readonly FoundForm[]): Lookup[] {
	const lookups: Lookup[] = [];
	for (let at = 0; at < words.length; ) {
		const form = found.find(({ from }) => from === at);
		const word = words[at];
		if (word === undefined) break;
		if (form !== undefined) {
			const written = words.slice(form.from, form.to);
			const forms = [written, ...form.row.forms.map((text) => searchWords(text))];
			lookups.push(unique(forms.map((alternative) => alternative.flatMap(keysOf))));
			at = form.to;
		} else {
			if (!word.asks) lookups.push(word.kind === "date" ? dateKeys(word.n) : [keysOf(word)]);
			at += 1;
		}
	}
	return lookups;
}

/** Words that the index knows: it cuts code numbers and dates into their parts. */
function keysOf(word: SearchWord): string[] {
	if (word.kind === "code") return [word.also[0] ?? word.n];
	return word.n.split(/[/.,-]/u).filter((part) => part !== "");
}

/** A date in the text may have its zeros or not. */
function dateKeys(date: string): string[][] {
	const [day = "", month = ""] = date.split("/");
	const ways = (part: string): string[] => [...new Set([part, part.padStart(2, "0")])];
	return ways(day).flatMap((d) => ways(month).map((m) => [d, m]));
}

const unique = (lists: readonly string[][]): string[][] => [
	...new Map(lists.map((list) => [list.join(" "), list])).values(),
];

/**
 * The query, and the query once more for every other name. At most four in all: this is a line to
 * read. A name recognised without its marks is shown with them.
 */
function understoodOf(read: string, words: readonly QueryWord[], found: readonly FoundForm[]): string[] {
	const told = found.filter(({ row }) => row.silent !== true);
	const own = (at: FoundForm): string => {
		const form = at.row.forms[at.form] ?? "";
		const written = writtenAt(read, words, at);
		return fold(written) === fold(form) && written === fold(written) && fold(form) !== form.toLowerCase()
			? form
			: written;
	};
	const names = (at: FoundForm): string[] => [
		own(at),
		...at.row.forms.filter(
			(form, index) =>
				index !== at.form && isShown(form, at.row) && form.toLowerCase() !== own(at).toLowerCase(),
		),
	];
	const readings = [
		rewrite(read, words, told, own),
		...told.flatMap((at) =>
			names(at)
				.slice(1)
				.map((name) => rewrite(read, words, told, (other) => (other === at ? name : own(other)))),
		),
	];
	return [...new Set(readings)].slice(0, 4);
}

function writtenAt(read: string, words: readonly QueryWord[], { from, to }: FoundForm): string {
	return read.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}

/** The query with each name that was found written anew. */
function rewrite(
	read: string,
	words: readonly QueryWord[],
	found: readonly FoundForm[],
	name: (at: FoundForm) => string,
): string {
	let at = 0;
	let text = "";
	for (const form of found) {
		text += read.slice(at, words[form.from]?.start ?? at) + name(form);
		at = words[form.to - 1]?.end ?? at;
	}
	return text + read.slice(at);
}

/** "HDND" is how some type HĐND: it is looked up, but not worth a reader's time. */
function isShown(form: string, row: EquivalentRow): boolean {
	return !row.forms.some((other) => other !== form && other.replaceAll("Đ", "D") === form);
}
