/**
 * The two forms that search works with: what is handed to the index, and the words that a text is
 * compared by once the index has proposed it.
 */
import type { EquivalentRow } from "./abbreviations.ts";
import { fold } from "./forms.ts";
import { isBareSyllable } from "./telex.ts";
import { type Token, tokenise } from "./tokens.ts";

/**
 * The index folds letters by dropping combining marks, and đ has none: it would never match d. So đ
 * is handed over as d with a stroke of its own, and Ð (U+00D0) with another. Nothing else is changed,
 * because the way back gives the text of record, letter for letter, for excerpts.
 */
const STROKES: readonly (readonly [written: string, indexed: string])[] = [
	["đ", "d\u0335"],
	["Đ", "D\u0335"],
	["ð", "d\u0336"],
	["Ð", "D\u0336"],
];

/**
 * Form of a text that is handed to the index.
 *
 * @example fold(indexForm("đoàn")) // found by "doan" as well as by "đoàn"
 */
export function indexForm(text: string): string {
	return STROKES.reduce(
		(form, [written, indexed]) => form.replaceAll(written, indexed),
		text.normalize("NFC"),
	);
}

/** The text that an index form was made from. */
export function writtenForm(form: string): string {
	return STROKES.reduce((text, [written, indexed]) => text.replaceAll(indexed, written), form);
}

/** One word of a text or query, as search compares it. */
export interface SearchWord {
	/** Comparison form. */
	n: string;
	/** Fold. */
	f: string;
	/** Shorter forms that also find it: "43" of 43-NQ/TW, "24/11" of 24/11/2023. */
	also: readonly string[];
	kind: Exclude<Token["kind"], "punctuation">;
	/** UTF-16 offsets in the text; end exclusive. */
	start: number;
	end: number;
}

/**
 * Words of a text as search compares them: punctuation gone, dates in one form, code numbers whole,
 * no "số" before a number.
 *
 * @example searchWords("ngày 24 tháng 11 năm 2023").map((word) => word.n) // ["ngày", "24/11/2023"]
 */
export function searchWords(text: string): SearchWord[] {
	const words = tokenise(text).flatMap((token): SearchWord[] =>
		token.kind === "punctuation" ? [] : [toWord(token, token.kind)],
	);
	return joinSpokenDates(words).filter(
		(word, index, all) => word.n !== "số" || !isNumeric(all[index + 1]) || index === all.length - 1,
	);
}

const isNumeric = (word: SearchWord | undefined): boolean => word?.kind === "code" || word?.kind === "number";

function toWord(token: Token, kind: SearchWord["kind"]): SearchWord {
	const place = { kind, start: token.start, end: token.end };
	if (kind === "date") return { ...dateForms(token.n.split(/[/-]/u)), ...place };
	const n = kind === "number" ? token.n.replace(/%$/u, "").replace(LEADING_ZERO, "") : token.n;
	return { n, f: fold(n), also: kind === "code" ? codeParts(n) : [], ...place };
}

/** "Chỉ thị 5" is "Chỉ thị 05". */
const LEADING_ZERO = /^0+(?=\d)/u;

/** "59/2023/nđ-cp" → "59", "59/2023". */
function codeParts(code: string): string[] {
	const match = /^(?<number>\d+)[a-zđ]?(?:\/(?<year>\d{4}))?/u.exec(code);
	const number = (match?.groups?.number ?? "").replace(LEADING_ZERO, "");
	const year = match?.groups?.year;
	// "QĐ 977": the type stands in the number, whatever its name before it ("Quy định số 977-QĐ/TU").
	// Not where it would be a word: the "da" of 08-ĐA/TU.
	const type = /\p{L}{2,}/u.exec(code.slice(match?.[0].length ?? 0))?.[0];
	const types = type === undefined ? [] : [type, fold(type)].filter((symbol) => !isBareSyllable(symbol));
	return [number, ...(year === undefined ? [] : [`${number}/${year}`]), ...types];
}

function dateForms(parts: readonly string[]): Pick<SearchWord, "n" | "f" | "also"> {
	const plain = parts.map((part) => part.replace(LEADING_ZERO, ""));
	const n = plain.join("/");
	return { n, f: n, also: plain.length === 3 ? [plain.slice(0, 2).join("/")] : [] };
}

/** "10 tháng 12 năm 2024" is the date 10/12/2024. */
function joinSpokenDates(words: readonly SearchWord[]): SearchWord[] {
	const out: SearchWord[] = [];
	for (let at = 0; at < words.length; ) {
		const [day, month, monthNumber, year, yearNumber] = words.slice(at, at + 5);
		if (day === undefined) break;
		const spoken =
			isDayOrMonth(day) && month?.n === "tháng" && monthNumber !== undefined && isDayOrMonth(monthNumber);
		if (!spoken) {
			out.push(day);
			at += 1;
			continue;
		}
		const full = year?.n === "năm" && yearNumber !== undefined && /^\d{4}$/u.test(yearNumber.n);
		const parts = [day.n, monthNumber.n, ...(full ? [yearNumber.n] : [])];
		const end = full ? yearNumber.end : monthNumber.end;
		out.push({ ...dateForms(parts), kind: "date", start: day.start, end });
		at += full ? 5 : 3;
	}
	return out;
}

const isDayOrMonth = (word: SearchWord): boolean => word.kind === "number" && /^\d{1,2}$/u.test(word.n);

/** Where a form of a row stands among words. */
export interface FoundForm {
	row: EquivalentRow;
	/** Index of the form in `row.forms`. */
	form: number;
	/** Positions among the words; end exclusive. */
	from: number;
	to: number;
}

interface FormWords {
	row: EquivalentRow;
	form: number;
	words: readonly SearchWord[];
	/** An abbreviation, which is found without its Đ as well: "HDND". Shorter ones would be words. */
	short: boolean;
}

const SHORT = /^\p{Lu}{3,}$/u;

/** Words of every form, kept: the same few rows are asked for again and again. */
const known = new Map<EquivalentRow, readonly FormWords[]>();
function formsOf(row: EquivalentRow): readonly FormWords[] {
	const found =
		known.get(row) ??
		row.forms.map((text, form) => ({ row, form, words: searchWords(text), short: SHORT.test(text) }));
	known.set(row, found);
	return found;
}

/** Forms of rows by the fold of their first word, longest first; kept for as long as the rows are. */
const sorted = new WeakMap<readonly EquivalentRow[], ReadonlyMap<string, readonly FormWords[]>>();
function sortedForms(rows: readonly EquivalentRow[]): ReadonlyMap<string, readonly FormWords[]> {
	const found =
		sorted.get(rows) ??
		Map.groupBy(
			rows.flatMap(formsOf).sort((a, b) => b.words.length - a.words.length),
			({ words }) => words[0]?.f ?? "",
		);
	sorted.set(rows, found);
	return found;
}

/**
 * Forms of equivalent rows among words, longest first, none overlapping.
 *
 * @param loose Compare without marks, for a query typed without them.
 */
export function findForms(
	words: readonly SearchWord[],
	rows: readonly EquivalentRow[],
	loose = false,
): FoundForm[] {
	const byFirst = sortedForms(rows);
	const out: FoundForm[] = [];
	for (let from = 0; from < words.length; ) {
		const match = byFirst.get(words[from]?.f ?? "")?.find((candidate) =>
			candidate.words.every((word, index) => {
				const here = words[from + index];
				return here !== undefined && (loose || candidate.short ? here.f === word.f : here.n === word.n);
			}),
		);
		const to = from + (match?.words.length ?? 1);
		if (match !== undefined) out.push({ row: match.row, form: match.form, from, to });
		from = to;
	}
	return out;
}

/**
 * Words with every form of the rows replaced by the words of its full form, which keep the place of
 * what they replace: "UBND huyện" and "Ủy ban nhân dân huyện" become the same five words.
 */
export function spellOut<W extends SearchWord>(
	words: readonly W[],
	rows: readonly EquivalentRow[],
	loose = false,
): W[] {
	const out: W[] = [];
	let at = 0;
	for (const { row, from, to } of findForms(words, rows, loose)) {
		out.push(...words.slice(at, from));
		const first = words[from];
		const last = words[to - 1];
		if (first !== undefined && last !== undefined) {
			for (const { n, f, also, kind } of formsOf(row)[0]?.words ?? []) {
				out.push({ ...first, n, f, also, kind, start: first.start, end: last.end });
			}
		}
		at = to;
	}
	return [...out, ...words.slice(at)];
}
