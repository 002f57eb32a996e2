/**
 * Numbers of acts and dates as people type them in a search field, written as they are printed:
 * "43 nq tw" and "nq 43-nq/tw" name 43-NQ/TW. Only for queries: in running text "43 nq" may be anything.
 */

import { isPartyIssuer } from "./codeNumbers.ts";

/** Type symbols of both families, longest first where one begins another. */
const TYPES = "nqlt ttlt ctr ttr qyđ nq nđ nd qđ qd ct kl kh hd đa da tb bc pa qc tt cv".split(" ");
/** Issuer symbols that stand behind a type. Those of one letter would be words. */
const ISSUERS = "ubtvqh\\d* qh\\d+ hđnd hdnd ubnd mttw vptw đct thu ttg tw tu hu qu đu cp".split(" ");

const SPELLING: ReadonlyMap<string, string> = new Map([
	["ctr", "CTr"],
	["ttr", "TTr"],
	["qyđ", "QyĐ"],
	["qd", "QĐ"],
	["nd", "NĐ"],
	["da", "ĐA"],
	["hdnd", "HĐND"],
	["thu", "ThU"],
	["ttg", "TTg"],
]);
const spelled = (symbol: string): string => SPELLING.get(symbol.toLowerCase()) ?? symbol.toUpperCase();

const START = String.raw`(?<![\p{L}\p{N}/])`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** "kl 21 kl tw", "43nqtw", "59/2023 nd cp", "217 - QD/TW"; a type before the number that repeats it is dropped. */
const LOOSE = new RegExp(
	String.raw`${START}(?:(?<before>${TYPES.join("|")})\s*)?(?<number>\d{1,5})(?<letter>[a-zđ])??(?:/(?<year>\d{4}))?` +
		String.raw`[\s./_–-]*(?<type>${TYPES.join("|")})[\s./_–-]*(?<issuer>${ISSUERS.join("|")})${END}`,
	"giu",
);
/**
 * "nq 43 tw", "nq05hu": the issuer behind the number. Issuers that are words as well ("tu", "hu") are
 * taken only in capitals or glued to the number: "nq 25 tu tuong" is nghị quyết 25 and tư tưởng.
 */
const TURNED = new RegExp(
	String.raw`${START}(?<type>nq|nđ|nd|qđ|qd|ct|ctr|kl|kh|đa|da)[\s.-]*(?<number>\d{1,5})` +
		String.raw`(?:[\s./-]*(?<issuer>tw|cp|ttg|hđnd|hdnd|ubnd)|(?<glued>tu|hu|thu|qu|đu)|[\s./-]+(?<capitals>TU|HU|ThU|QU|ĐU))${END}`,
	"giu",
);
/** "nq43": a type glued to its number, no issuer. */
const GLUED = new RegExp(
	String.raw`${START}(?<type>nq|nđ|nd|qđ|qd|ct|ctr|kl|kh|đa|da)(?<number>\d{1,5})${END}`,
	"giu",
);

/**
 * Text with its loosely typed numbers of acts as they are printed.
 *
 * @example printCodes("kl 21 kl tw") === "21-KL/TW"
 * @example printCodes("nghi dinh 59/2023 nd cp") === "nghi dinh 59/2023/NĐ-CP"
 */
export function printCodes(text: string): string {
	return text
		.normalize("NFC")
		.replace(LOOSE, (_whole, ...found) => {
			const { before, number, letter, year, type, issuer } = found.at(-1) as Record<
				string,
				string | undefined
			>;
			const head = `${number ?? ""}${letter ?? ""}`;
			const symbol = spelled(type ?? "");
			const from = spelled(issuer ?? "");
			const party = year === undefined && isPartyIssuer(from);
			const code = party
				? `${head}-${symbol}/${from}`
				: `${head}/${year === undefined ? "" : `${year}/`}${symbol}-${from}`;
			return before === undefined || spelled(before) === symbol ? code : `${before} ${code}`;
		})
		.replace(TURNED, (whole, ...found) => {
			const { type, number, issuer, glued, capitals } = found.at(-1) as Record<string, string | undefined>;
			// The expression does not tell capitals, because types come in any case.
			if (capitals !== undefined && capitals !== capitals.toUpperCase()) return whole;
			const from = spelled(issuer ?? glued ?? capitals ?? "");
			const symbol = spelled(type ?? "");
			return isPartyIssuer(from) ? `${number}-${symbol}/${from}` : `${number}/${symbol}-${from}`;
		})
		.replace(GLUED, "$<type> $<number>");
}

const LOOSE_DATE =
	/(?<![\p{N}/.,-])(?<day>\d{1,2})(?<separator>[.\s_])(?<month>\d{1,2})\k<separator>(?<year>\d{4})(?![\p{N}/.,-]\p{N})/gu;
const AFTER_DAY = /(?<=ng[aà]y\s+)(?<day>\d{1,2})[.\s](?<month>\d{1,2})(?![\p{N}/.,-]|\s+th[aá]ng)/giu;

/** "25 thang 12 nam 2023": spoken, and without marks. */
const SPOKEN =
	/(?<![\p{N}/.,-])(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?:\s+nam\s+(?<year>\d{4}))?(?![\p{N}/.,-])/giu;
const ISO = /(?<![\p{N}/.,-])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\p{N}/.,-])/gu;

/**
 * Text with dates typed with dots or blanks, as computers write them, or spoken without marks written
 * with strokes.
 *
 * @example printDates("ngay 15.5.2016") === "ngay 15/5/2016"
 */
export function printDates(text: string): string {
	const print = (whole: string, ...found: unknown[]): string => {
		const { day = "", month = "", year } = found.at(-1) as Record<string, string | undefined>;
		if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return whole;
		return [Number(day), Number(month), ...(year === undefined ? [] : [year])].join("/");
	};
	return [LOOSE_DATE, AFTER_DAY, SPOKEN, ISO].reduce((read, form) => read.replace(form, print), text);
}
