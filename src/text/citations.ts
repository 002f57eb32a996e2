/** Acts cited by their number in running text (viện dẫn), with what the text says about each. */
import { ISSUER, TYPE } from "./actTerms.ts";
import { type FoundCode, findCodeNumbers } from "./codeNumbers.ts";
import { findDates } from "./dates.ts";

export interface Citation extends FoundCode {
	/** Type as named before the number, e.g. "Chương trình hành động". */
	typeName: string | null;
	/** ISO date. */
	issuedOn: string | null;
	/** Issuer as named after it. */
	issuerName: string | null;
	/** Subject as quoted or described after it; name of a law as it stands before the number. */
	subject: string | null;
	/** Set when the number stands inside "(viết tắt là …)": the code of the act it is an alias of. */
	aliasOf: string | null;
	/** Where the words about the act begin (its type) and end (date, issuer, subject). */
	from: number;
	to: number;
}

const NUMBERED = String.raw`(?:\s*,?\s+số)?:?\s*$`;
const TYPE_BEFORE = new RegExp(String.raw`(?<!\p{L})(?<type>${TYPE})${NUMBERED}`, "iu");
/** "Nghị quyết của Bộ Chính trị số 43-NQ/TW". Not with the flag `i`: see `ISSUER`. */
const TYPE_AND_ISSUER_BEFORE = new RegExp(
	String.raw`(?<!\p{L})(?<type>${TYPE})\s+của\s+(?<issuer>${ISSUER})${NUMBERED}`,
	"u",
);
/** "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15": the name stands between type and number. */
const LAW_BEFORE =
	/(?<![\p{L}])(?<type>Bộ luật|Luật|Pháp lệnh)\s+(?<name>[^.;:()“”"\d]{2,100}?)\s*,?\s+\(?(?:Luật\s+)?số:?\s*$/u;
/** "Quyết định số 217-QĐ/TW, số 218-QĐ/TW": the second number has the type of the first. */
const SAME_TYPE = /^[\s,;]*(?:và\s+)?(?:số\s*)?$/u;

/** "(viết tắt là …)", "(gọi tắt là …)", "(sau đây gọi tắt là …)". */
const ALIAS_BEFORE =
	/\((?:sau đây\s+)?(?:(?:được\s+)?(?:viết tắt|gọi tắt|gọi chung|gọi|viết))\s+là:?\s+[^()]*$/iu;

const DATE_AFTER = /^\s*,?\s*(?:ngày\s+)?(?=\d{1,2}(?:[/-]\d{1,2}[/-]|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4})/u;
const ISSUER_AFTER = new RegExp(String.raw`^\s*,?\s*của\s+(?<issuer>${ISSUER})`, "u");
const SUBJECT_LEAD = /^\s*(?:[,;]\s*)?(?:\([^()]*\)\s*)?/u;
const QUOTED_SUBJECT = /^(?:ban hành\s+|quy định\s+)?(?:về\s+(?:việc\s+)?)?[“"]\s*(?<quoted>[^”"]+)[”"]/u;
const PLAIN_SUBJECT = /^(?<plain>(?:về|thực hiện|quy định|phê duyệt|ban hành|sửa đổi)\s+[^;.(“"\n]+)/u;
/** The sentence goes on with who acts: "…, hạnh phúc, Ủy ban nhân dân tỉnh ban hành Kế hoạch". */
const ACTOR = new RegExp(
	String.raw`,\s+(?:(?:${ISSUER})\s+(?:đã\s+)?(?:ban hành|xây dựng|yêu cầu|đề nghị|giao|chỉ đạo)|Giám đốc\s|Thủ trưởng\s)`,
	"u",
);

/**
 * Every act cited by its number, in order, aliases included (see `aliasOf`).
 *
 * @example findCitations("Nghị quyết số 43-NQ/TW ngày 24/11/2023")[0].issuedOn === "2023-11-24"
 */
export function findCitations(text: string): Citation[] {
	const codes = findCodeNumbers(text);
	const citations: Citation[] = [];
	for (const [index, code] of codes.entries()) {
		const next = codes[index + 1] ?? null;
		const previous = citations[index - 1] ?? null;
		const named = nameBefore(text, code, previous);
		let at = code.end;
		const dateLead = DATE_AFTER.exec(text.slice(at));
		const date = dateLead === null ? undefined : findDates(text.slice(at + dateLead[0].length))[0];
		if (dateLead !== null && date !== undefined) at += dateLead[0].length + date.end;
		const issuer = ISSUER_AFTER.exec(text.slice(at));
		at += issuer?.[0].length ?? 0;
		const subject = readSubject(text, at, next);
		citations.push({
			...code,
			typeName: named.type,
			issuedOn: date?.iso ?? null,
			issuerName: issuer?.groups?.issuer?.trim() ?? named.issuer,
			subject: subject?.text ?? named.subject,
			aliasOf: aliasOf(text, code, named.type, citations),
			from: named.from,
			to: subject?.end ?? at,
		});
	}
	return citations;
}

interface NameBefore {
	type: string | null;
	issuer: string | null;
	subject: string | null;
	from: number;
}

/** What stands before the number: the type, and with laws and some resolutions more than that. */
function nameBefore(text: string, code: FoundCode, previous: Citation | null): NameBefore {
	const before = text.slice(0, code.start);
	const typed = TYPE_BEFORE.exec(before) ?? TYPE_AND_ISSUER_BEFORE.exec(before);
	if (typed !== null) {
		const { type = null, issuer = null } = typed.groups ?? {};
		return { type, issuer, subject: null, from: typed.index };
	}
	const law = /QH\d/u.test(code.issuer) ? LAW_BEFORE.exec(before) : null;
	if (law !== null) {
		return {
			type: law.groups?.type ?? null,
			issuer: null,
			subject: law.groups?.name?.trim() ?? null,
			from: law.index,
		};
	}
	const listed =
		previous !== null &&
		previous.type === code.type &&
		SAME_TYPE.test(text.slice(Math.max(previous.end, previous.to), code.start));
	return { type: listed ? previous.typeName : null, issuer: null, subject: null, from: code.start };
}

/**
 * The act that an alias stands for: one with the same number; otherwise the nearest that bears the
 * same type, because "Chương trình số 226 … về thực hiện Nghị quyết số 43 (viết tắt là Chương trình
 * …)" speaks of the first; otherwise the nearest.
 */
function aliasOf(
	text: string,
	code: FoundCode,
	typeName: string | null,
	earlier: readonly Citation[],
): string | null {
	if (!ALIAS_BEFORE.test(text.slice(0, code.start))) return null;
	const acts = earlier.filter((citation) => citation.aliasOf === null);
	const sameType = (citation: Citation): boolean =>
		typeName !== null && citation.typeName?.toLowerCase() === typeName.toLowerCase();
	const act =
		acts.findLast((citation) => citation.code === code.code) ?? acts.findLast(sameType) ?? acts.at(-1);
	return act?.code ?? null;
}

interface Subject {
	text: string;
	end: number;
}

/**
 * Subject that stands at `at`: the words in quotes, or the clause that opens with "về", "thực hiện",
 * "quy định", "phê duyệt", "ban hành". A clause that carries out the next act ends with that act; otherwise it ends before it.
 */
function readSubject(text: string, at: number, next: FoundCode | null): Subject | null {
	const start = at + (SUBJECT_LEAD.exec(text.slice(at))?.[0].length ?? 0);
	const rest = text.slice(start);
	const quoted = QUOTED_SUBJECT.exec(rest);
	if (quoted?.groups?.quoted !== undefined)
		return { text: quoted.groups.quoted.trim(), end: start + quoted[0].length };
	const plain = PLAIN_SUBJECT.exec(rest)?.groups?.plain;
	if (plain === undefined) return null;
	const clause = plain.slice(0, ACTOR.exec(plain)?.index);
	if (next === null || next.start >= start + clause.length) return tidy(clause, start);
	const untilNext = text.slice(start, next.start);
	const carriesOut = new RegExp(
		String.raw`^(?:về\s+)?(?:việc\s+)?(?:tiếp tục\s+)?thực hiện\s+${TYPE}(?:\s+số)?\s*$`,
		"iu",
	);
	if (carriesOut.test(untilNext)) return tidy(text.slice(start, next.end), start);
	return tidy(untilNext.replace(TYPE_BEFORE, ""), start);
}

const tidy = (clause: string, start: number): Subject | null => {
	const tidied = clause
		.replace(/[\s,”"]+$/u, "")
		.replace(/\s+(?:và|,)$/u, "")
		.replace(/[\s,]+$/u, "");
	return tidied === "" ? null : { text: tidied, end: start + tidied.length };
};
