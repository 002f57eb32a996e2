/**
 * What a reader asks for, understood before anything is looked up: Telex and VNI decoded,
 * abbreviations and other names known, quoted phrases, code numbers and dates kept whole, words that
 * must not be there set apart.
 */

import { EQUIVALENTS, type EquivalentRow, QUESTION_WORDS, TYPED_ABBREVIATIONS } from "./abbreviations.ts";
import { fold } from "./forms.ts";
import { printCodes, printDates } from "./looseCodes.ts";
import { type FoundForm, findForms, type SearchWord, searchWords, spellOut } from "./searchForm.ts";
import { decodeTelex, isBareSyllable } from "./telex.ts";
import { decodeVni } from "./vni.ts";

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
	/** As read: one Unicode form, Telex and VNI decoded, numbers of acts and dates as printed, no exclusions. */
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
	/** What a unit must not have: "-kiều bào" excludes one word, -"kiều bào" both together. */
	excluded: readonly Excluded[];
}

/** Words that stand together in no unit that is shown. */
export interface Excluded {
	/** As read. */
	text: string;
	/** The words, and those of other names for the same. */
	alternatives: readonly (readonly SearchWord[])[];
	/** Typed without marks: any marks are meant. */
	loose: boolean;
}

const KNOWN_FORMS = [...EQUIVALENTS, ...TYPED_ABBREVIATIONS];

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
	const printed = printDates(printCodes(typed));
	const all = decodeVni(decodeTelex(printed)).replace(/\s+/gu, " ").trim();
	const excluded = excludedOf(all);
	const read = all.replace(EXCLUSION, " ").replace(/\s+/gu, " ").trim();
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
			asks:
				(asking.has(index) || isSilent(word, plain[index + 1], loose)) &&
				phrase < 0 &&
				asking.size < plain.length,
			unfinished: index === plain.length - 1 && !finished && word.kind === "word",
		};
	});
	const found = findForms(words, KNOWN_FORMS, loose);
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
		excluded,
	};
}

/** A stroke glued to the word behind it and free before: not "chính trị - xã hội", not "KT-XH". */
const EXCLUSION = /(?<=^|\s)[-–](?:["“”](?<phrase>[^"“”]+)["“”]|(?<word>[\p{L}\p{N}][^\s"“”]*))/gu;

function excludedOf(text: string): Excluded[] {
	return [...text.matchAll(EXCLUSION)].flatMap(({ groups }): Excluded[] => {
		const excluded = (groups?.phrase ?? groups?.word ?? "").trim();
		const words = searchWords(excluded);
		if (words.length === 0) return [];
		const loose = isLoose(words);
		const [whole] = findForms(words, KNOWN_FORMS, loose).filter(
			({ from, to }) => from === 0 && to === words.length,
		);
		const others = whole?.row.forms.map((form) => searchWords(form)) ?? [];
		return [{ text: excluded, alternatives: [words, ...others], loose }];
	});
}

/** "ngày" before a date and "so" before a number say nothing: many offices leave them out. */
function isSilent(word: SearchWord, next: SearchWord | undefined, loose: boolean): boolean {
	if (next?.kind === "date") return word.n === "ngày" || (loose && word.f === "ngay");
	return loose && word.f === "so" && (next?.kind === "number" || next?.kind === "code");
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
			if (!word.asks) lookups.push(keysFor(word));
			at += 1;
		}
	}
	return lookups;
}

/** Alternatives of one word. */
function keysFor(word: SearchWord): string[][] {
	if (word.kind === "date") return dateKeys(word.n);
	if (word.kind === "code") return codeKeys(word);
	return numberForms(word.n).map((number) => keysOf({ ...word, n: number }));
}

/** "5" may be printed "05". */
const numberForms = (number: string): string[] => (/^\d$/u.test(number) ? [number, `0${number}`] : [number]);

/** The index has a code number whole, without its strokes, and in parts; a variant ("57 - NQ/TW") in parts only. */
function codeKeys({ n, also: [number = ""] }: SearchWord): string[][] {
	const rest = n.replace(/^\d+/u, "");
	const [type = ""] = /\p{L}{2,}/u.exec(rest) ?? [];
	const glued = rest.replace(/[/-]/gu, "");
	return numberForms(number).flatMap((form) => [[form + glued], [form, type]]);
}

/** Words that the index knows: it cuts dates and numbers into their parts. */
function keysOf(word: SearchWord): string[] {
	if (word.kind === "code") return codeKeys(word)[0] ?? [];
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
			(form, index) => index !== at.form && form.toLowerCase() !== own(at).toLowerCase(),
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
