/**
 * Numbers and symbols of acts (số, ký hiệu). State acts follow Nghị định 30/2020/NĐ-CP, Phụ lục III;
 * Party acts follow Hướng dẫn 36-HD/VPTW and, since 2026, Hướng dẫn 05-HD/VPTW.
 */

export interface CodeNumber {
	/** Normal form, e.g. "43-NQ/TW", "59/2023/NĐ-CP". Never merges issuers. */
	code: string;
	number: string;
	/** "c" of 30c/NQ-CP. */
	letter: string | null;
	year: string | null;
	/** Type symbol, e.g. "NQ"; null in an official letter (công văn). */
	type: string | null;
	/** Issuer symbol and what follows it, e.g. "TW", "CP-ĐCTUBTWMTTQVN". */
	issuer: string;
}

export interface FoundCode extends CodeNumber {
	/** As it stands in the text. */
	written: string;
	/** True when the written form is not the normal one, e.g. "57 - NQ/TW". */
	variant: boolean;
	start: number;
	end: number;
}

/** Issuers that number their acts in the Party's way: number-TYPE/ISSUER. */
const PARTY_ISSUERS = new Set(["TW", "TU", "HU", "THU", "QU", "ĐU", "VPTW", "ĐCT", "BTGTW", "BDVTW"]);

/** True for the symbol of an issuer that numbers in the Party's way: 43-NQ/TW, not 43/NQ-CP. */
export const isPartyIssuer = (symbol: string): boolean => PARTY_ISSUERS.has(symbol.toUpperCase());

/** Type symbols whose spelling in mixed case is fixed. */
const TYPE_SPELLING: ReadonlyMap<string, string> = new Map([
	["CTR", "CTr"],
	// Chương trình hành động: "06-CTHD/HU" is how one office writes 06-CTr/HU.
	["CTHD", "CTr"],
	["CTHĐ", "CTr"],
	["TTR", "TTr"],
	["QYĐ", "QyĐ"],
]);

/** Type symbols that are known to stand before an issuer separated by a blank ("28-CT TW"). */
const TYPES_BEFORE_BLANK = "NQ|QĐ|CT|CTr|KL|KH|HD|ĐA";

/** "43 NQ/TW": a blank separates where what follows cannot be anything but a type and an issuer. */
const BLANK = String.raw`\s(?=(?:NQ|QĐ|CT|CTr|KL|KH|HD|ĐA|TB|NĐ)/\p{Lu})`;
const SEP = String.raw`\s?[-–/]\s?`;
/** The National Assembly numbers its terms in its own symbol: QH15, UBTVQH14. */
const LETTERS = String.raw`(?:(?:UBTV)?QH\d{1,2}|\p{Lu}[\p{L}]{0,19})`;
const CODE = new RegExp(
	// "số43-NQ/TW" is glued in text taken out of PDF files.
	String.raw`(?<=^|[^\p{L}\p{N}/]|số)(?<number>\d{1,5})(?<letter>[a-zđ])?(?:/(?<year>\d{4}))?` +
		`(?<s1>${SEP}|${BLANK})(?<first>${LETTERS})` +
		String.raw`(?:(?<=/(?:UBTV)?QH\d{1,2})|(?<s2>[-–/]|\s?[-–]\s?)(?<rest>${LETTERS}(?:[-–]${LETTERS})*)|(?<=(?:${TYPES_BEFORE_BLANK}))\s(?<blank>TW|TU|HU))(?![\p{L}\p{N}])`,
	"gu",
);

/**
 * Every code number in a text, in order. Dates, ranges of years ("2021-2025") and fractions are
 * not code numbers: a symbol starts with a capital letter after the number.
 *
 * @example findCodeNumbers("Nghị quyết số 57 - NQ/TW")[0].code === "57-NQ/TW"
 */
export function findCodeNumbers(text: string): FoundCode[] {
	// Most passages have no digit, and the expression looks behind at every letter.
	if (!/\d/u.test(text)) return [];
	const found: FoundCode[] = [];
	for (const match of text.matchAll(CODE)) {
		const { number = "", letter, year, first = "", rest, blank } = match.groups ?? {};
		const written = match[0];
		const parsed = normalise({
			number,
			letter: letter ?? null,
			year: year ?? null,
			first: withStroke(first),
			rest: withStroke(rest ?? blank ?? ""),
			slashAfterFirst: (match.groups?.s2 ?? "") === "/",
		});
		if (parsed === null) continue;
		found.push({
			...parsed,
			written,
			variant: written !== parsed.code,
			start: match.index,
			end: match.index + written.length,
		});
	}
	return found;
}

/** Offices that open an official letter's symbol; ministries are B…, departments S… of three letters or more. */
const OFFICE = /^(?:UBND|HĐND|VP\p{Lu}*|TTCP|BCĐ|(?!BC$|BB$)B\p{Lu}{2,5}|S\p{Lu}{2,5})$/u;

/** U+00D0, Icelandic eth, is often typed for Đ. */
const withStroke = (symbol: string): string => symbol.replaceAll("Ð", "Đ");

interface RawCode {
	number: string;
	letter: string | null;
	year: string | null;
	first: string;
	rest: string;
	slashAfterFirst: boolean;
}

function normalise(raw: RawCode): CodeNumber | null {
	const upper = raw.first.toUpperCase();
	const type = TYPE_SPELLING.get(upper) ?? raw.first;
	const issuer = raw.rest.replaceAll("–", "-");
	const head = raw.number + (raw.letter ?? "");
	const base = { number: raw.number, letter: raw.letter, year: raw.year };
	// 4912/UBND-NC: the first symbol is the issuer, there is no type.
	if (OFFICE.test(upper)) {
		return { ...base, type: null, issuer: `${raw.first}-${issuer}`, code: `${head}/${raw.first}-${issuer}` };
	}
	// 10/2022/QH15: laws and resolutions of the National Assembly bear no type either.
	if (issuer === "") {
		return raw.year === null
			? null
			: { ...base, type: null, issuer: raw.first, code: `${head}/${raw.year}/${raw.first}` };
	}
	if (raw.year !== null) {
		return { ...base, type, issuer, code: `${head}/${raw.year}/${type}-${issuer}` };
	}
	if (isPartyIssuer(issuer)) {
		return { ...base, type, issuer, code: `${head}-${type}/${issuer}` };
	}
	// Joint acts keep their second slash: 88/NQLT/CP-…, 04/NQ/ĐCT-MTTW.
	if (raw.slashAfterFirst && issuer.includes("-")) {
		return { ...base, type, issuer, code: `${head}/${type}/${issuer}` };
	}
	if (raw.slashAfterFirst) return { ...base, type, issuer, code: `${head}-${type}/${issuer}` };
	return { ...base, type, issuer, code: `${head}/${type}-${issuer}` };
}

/** The number line of a letterhead. */
export interface PrintedNumber {
	/** Full code number, or null when the number is blank. */
	code: string | null;
	/** Symbol beside a blank number, e.g. "-KH/HU", "/KH-UBND". */
	symbol: string | null;
}

/**
 * Reads "Số: 12-KH/HU", "Số          -KH/HU" or "Số: /KH-UBND"; null when the line is none of them.
 */
export function readNumberLine(line: string): PrintedNumber | null {
	const match = /^\s*Số\s*:?\s*(?<rest>.*)$/u.exec(line);
	const rest = match?.groups?.rest?.trim();
	if (rest === undefined) return null;
	const [full] = findCodeNumbers(rest);
	if (full !== undefined && full.start === 0) return { code: full.code, symbol: null };
	const blank = /^[.…\s]*(?<symbol>[-/–]\s?\p{Lu}[\p{L}]*[-/–]\p{Lu}[\p{L}-]*)/u.exec(rest);
	if (blank?.groups?.symbol === undefined) return null;
	return { code: null, symbol: blank.groups.symbol.replaceAll("–", "-").replaceAll(" ", "") };
}
