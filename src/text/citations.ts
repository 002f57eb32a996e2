/** Acts cited in running text (viện dẫn), with what the text says about each. */
import { type FoundCode, findCodeNumbers } from "./codeNumbers.ts";
import { findDates } from "./dates.ts";

export interface Citation extends FoundCode {
	/** Type as named before the number, e.g. "Chương trình hành động". */
	typeName: string | null;
	/** ISO date. */
	issuedOn: string | null;
	/** Issuer as named after it. */
	issuerName: string | null;
	/** Subject as quoted or described after it. */
	subject: string | null;
	/** Set when the number stands inside "(viết tắt là …)": the act it is an alias of. */
	aliasOf: string | null;
}

/** Names of types, longest first: "Chương trình hành động" before "Chương trình". */
const TYPE_NAMES = [
	"Nghị quyết liên tịch",
	"Chương trình hành động",
	"Chương trình",
	"Nghị quyết",
	"Nghị định",
	"Quyết định",
	"Quy định",
	"Chỉ thị",
	"Kết luận",
	"Kế hoạch",
	"Hướng dẫn",
	"Thông báo",
	"Thông tư",
	"Thông tri",
	"Báo cáo",
	"Đề án",
	"Công văn",
];
const TYPE_BEFORE = new RegExp(String.raw`(?<type>${TYPE_NAMES.join("|")})(?:\s+số)?\s*$`, "iu");

/** "(viết tắt là …)", "(gọi tắt là …)", "(sau đây gọi tắt là …)". */
const ALIAS_BEFORE = /\((?:sau đây\s+)?(?:viết tắt|gọi tắt|gọi|viết)(?:\s+tắt)?\s+là:?\s+[^()]*$/iu;

const DATE_AFTER = /^\s*,?\s*(?:ngày\s+)?(?=\d{1,2}[/-]\d{1,2}[/-]\d{4})/u;
/** Who can follow "của": only known offices, because what follows an office is not part of its name. */
const TERM = String.raw`(?:,?\s+\(?kh[oó][aá]\s+[IVX]+\)?)?`;
const ISSUER_AFTER = new RegExp(
	String.raw`^\s*,?\s*của\s+(?<issuer>(?:Ban\s+)?Ban Chấp hành (?:Trung ương(?: Đảng)?|Đảng bộ (?:tỉnh|huyện|thành phố|thị xã|quận))${TERM}` +
		`|Bộ Chính trị${TERM}|Ban Bí thư(?: Trung ương(?: Đảng)?)?${TERM}|(?:Ban Thường vụ )?(?:Tỉnh|Huyện|Thành|Thị|Quận) [ủu][yỷ]${TERM}` +
		`|Chính phủ|Thủ tướng(?: Chính phủ)?|Quốc hội|(?:Ủy ban|Hội đồng) nhân dân (?:tỉnh|huyện|thành phố))`,
	"u",
);
const SUBJECT_LEAD = /^\s*(?:[,;]\s*)?(?:\([^()]*\)\s*)?/u;
const QUOTED_SUBJECT = /^(?:ban hành\s+|quy định\s+)?(?:về\s+(?:việc\s+)?)?[“"]\s*(?<quoted>[^”"]+)[”"]/u;
const PLAIN_SUBJECT = /^(?<plain>(?:về|thực hiện|quy định)\s+[^;.(“"\n]+)/u;

/**
 * Every act cited by its number, in order, aliases included (see `aliasOf`).
 *
 * @example findCitations("Nghị quyết số 43-NQ/TW ngày 24/11/2023")[0].issuedOn === "2023-11-24"
 */
export function findCitations(text: string): Citation[] {
	const codes = findCodeNumbers(text);
	return codes.map((code, index) => {
		const before = text.slice(0, code.start);
		const next = codes[index + 1] ?? null;
		const after = text.slice(code.end);
		const dateLead = DATE_AFTER.exec(after);
		const date = dateLead === null ? undefined : findDates(after.slice(dateLead[0].length))[0];
		let at = code.end;
		if (dateLead !== null && date !== undefined) at += dateLead[0].length + date.end;
		const issuer = ISSUER_AFTER.exec(text.slice(at));
		at += issuer?.[0].length ?? 0;
		return {
			...code,
			typeName: TYPE_BEFORE.exec(before)?.groups?.type ?? null,
			issuedOn: date?.iso ?? null,
			issuerName: issuer?.groups?.issuer?.trim() ?? null,
			subject: readSubject(text, at, next),
			aliasOf: ALIAS_BEFORE.test(before) ? (codes[index - 1]?.code ?? null) : null,
		};
	});
}

/**
 * Subject that stands at `at`: the words in quotes, or the clause that opens with "về", "thực hiện",
 * "quy định". A clause that carries out the next act ends with that act; otherwise it ends before it.
 */
function readSubject(text: string, at: number, next: FoundCode | null): string | null {
	const start = at + (SUBJECT_LEAD.exec(text.slice(at))?.[0].length ?? 0);
	const rest = text.slice(start);
	const quoted = QUOTED_SUBJECT.exec(rest)?.groups?.quoted;
	if (quoted !== undefined) return quoted.trim();
	const plain = PLAIN_SUBJECT.exec(rest)?.groups?.plain;
	if (plain === undefined) return null;
	if (next === null || next.start >= start + plain.length) return tidy(plain);
	const untilNext = text.slice(start, next.start);
	const carriesOut = new RegExp(
		String.raw`^(?:về\s+)?(?:việc\s+)?(?:tiếp tục\s+)?thực hiện\s+(?:${TYPE_NAMES.join("|")})(?:\s+số)?\s*$`,
		"iu",
	);
	if (carriesOut.test(untilNext)) return tidy(text.slice(start, next.end));
	return tidy(untilNext.replace(TYPE_BEFORE, ""));
}

const tidy = (clause: string): string | null => {
	const tidied = clause
		.replace(/[\s,”"]+$/u, "")
		.replace(/\s+(?:và|,)$/u, "")
		.replace(/[\s,]+$/u, "");
	return tidied === "" ? null : tidied;
};
