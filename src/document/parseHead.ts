/**
 * Head of a plan: letterhead, type, subject and preamble. The two columns of the printed letterhead
 * arrive as lines of their own, glued on one line, or not at all.
 */
import type { Issuer, IssuerKind, Level } from "../domain/meta.ts";
import { readNumberLine } from "../text/codeNumbers.ts";
import { type PlaceAndDate, readPlaceAndDate } from "../text/dates.ts";
import { readingCase } from "../text/forms.ts";
import { readLabel } from "../text/labels.ts";
import type { SourceLine } from "./reading.ts";

export interface Head {
	letterhead: SourceLine[];
	/** Dropped from the letterhead, with what it was. */
	dropped: { line: SourceLine; code: "page-number-dropped" | "ornament-dropped" }[];
	documentType: string | null;
	typeLines: number[];
	subject: string;
	subjectLines: number[];
	/** Asterisks dropped from type and subject. */
	residue: { line: number; found: string }[];
	/** Index of the first line after the subject. */
	end: number;
}

/** Types as printed (tên loại), in capitals. Nghị định 30/2020, Điều 7, and Quy định 66-QĐ/TW, Điều 4. */
const TYPES: ReadonlySet<string> = new Set(
	"KẾ HOẠCH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|ĐỀ ÁN|PHƯƠNG ÁN|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|QUYẾT ĐỊNH|QUY ĐỊNH|QUY CHẾ|KẾT LUẬN|HƯỚNG DẪN|THÔNG BÁO|THÔNG TRI|BÁO CÁO|TỜ TRÌNH|DỰ ÁN".split(
		"|",
	),
);

/** The type stands near the top; further down the same words are a heading. */
const LETTERHEAD_LIMIT = 40;
const ORNAMENT = /^[*\-–—_=.\s]+$/u;
const PREAMBLE_START = /^(?:Căn cứ|Xét|Theo|Để|Trên cơ sở)\s/u;

/** Parses the head; `lines` are all lines of the document before its conclusions. */
export function parseHead(lines: readonly SourceLine[]): Head {
	const residue: Head["residue"] = [];
	const clean = (line: SourceLine): string => {
		const stars = line.text.replace(/[^*]/gu, "");
		if (stars !== "") residue.push({ line: line.n, found: stars });
		return line.text.replaceAll("*", "").trim();
	};
	const typeAt = lines.findIndex(
		(line, index) => index < LETTERHEAD_LIMIT && TYPES.has(line.text.replaceAll("*", "").trim()),
	);
	const letterhead: SourceLine[] = [];
	const dropped: Head["dropped"] = [];
	for (const line of lines.slice(0, Math.max(typeAt, 0))) {
		if (/^\d{1,3}$/.test(line.text)) dropped.push({ line, code: "page-number-dropped" });
		else if (ORNAMENT.test(line.text)) dropped.push({ line, code: "ornament-dropped" });
		else letterhead.push(line);
	}
	const typeLine = lines[typeAt];
	const subjectParts: string[] = [];
	const subjectLines: number[] = [];
	let end = typeAt < 0 ? 0 : typeAt + 1;
	for (; end < lines.length; end++) {
		const line = lines[end];
		if (line === undefined) break;
		if (ORNAMENT.test(line.text)) {
			dropped.push({ line, code: "ornament-dropped" });
			end++;
			break;
		}
		if (isPreamble(line.text) || readLabel(line.text) !== null) break;
		subjectParts.push(clean(line));
		subjectLines.push(line.n);
	}
	return {
		letterhead,
		dropped,
		documentType: typeLine === undefined ? null : readingCase(clean(typeLine)),
		typeLines: typeLine === undefined ? [] : [typeLine.n],
		subject: subjectParts.join(" "),
		subjectLines,
		residue,
		end,
	};
}

/** A subject never ends as a sentence; the preamble does. */
function isPreamble(text: string): boolean {
	return PREAMBLE_START.test(text) || /[.:;]$/u.test(text);
}

export interface LetterheadFields {
	codeNumber: string | null;
	symbol: string | null;
	placeAndDate: PlaceAndDate | null;
	draft: boolean | null;
	/** Lines that may name the issuer, its superior first. */
	organs: string[];
}

const GLUED_ORGANS =
	/^(?<upper>ĐẢNG BỘ\s.+?)\s+(?<lower>(?:BAN THƯỜNG VỤ\s+)?(?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|ĐẢNG)\s+[ỦU][YỶ].*)$/u;
/** Names of the state or the Party, and the motto under them. */
export const MOTTO = /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[ÒO]A XÃ HỘI|ĐỘC LẬP/iu;

/** Reads the fields of a letterhead; every field is null when the letterhead is lost. */
export function readLetterhead(lines: readonly string[]): LetterheadFields {
	const fields: LetterheadFields = {
		codeNumber: null,
		symbol: null,
		placeAndDate: null,
		draft: lines.length === 0 ? null : false,
		organs: [],
	};
	for (const line of lines) {
		const number = readNumberLine(line);
		const placeAndDate = readPlaceAndDate(line);
		if (number !== null) {
			fields.codeNumber = number.code;
			fields.symbol = number.symbol;
		} else if (placeAndDate !== null) fields.placeAndDate = placeAndDate;
		else if (/^\(?\s*dự thảo\b/iu.test(line)) fields.draft = true;
		else if (!MOTTO.test(line)) {
			const glued = GLUED_ORGANS.exec(line)?.groups;
			fields.organs.push(...(glued === undefined ? [line] : [glued.upper ?? "", glued.lower ?? ""]));
		}
	}
	return fields;
}

interface IssuerPattern {
	pattern: RegExp;
	kind: IssuerKind;
	level: Level;
}

/** Who issues plans, by the words of the name. First match wins. */
const ISSUERS: readonly IssuerPattern[] = [
	{ pattern: /Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư/iu, kind: "party", level: "central" },
	{ pattern: /Mặt trận Tổ quốc Việt Nam tỉnh/iu, kind: "front", level: "province" },
	{ pattern: /Mặt trận Tổ quốc Việt Nam huyện/iu, kind: "front", level: "district" },
	{ pattern: /Tỉnh [ủu][yỷ]/iu, kind: "party", level: "province" },
	{ pattern: /(?:Huyện|Thị|Quận) [ủu][yỷ]/iu, kind: "party", level: "district" },
	{ pattern: /Thành [ủu][yỷ]/iu, kind: "party", level: "province" },
	{ pattern: /Đảng [ủu][yỷ] (?:xã|phường|thị trấn)/iu, kind: "party", level: "commune" },
	{ pattern: /(?:Ủy|Uỷ) ban nhân dân (?:tỉnh|thành phố)/iu, kind: "state", level: "province" },
	{ pattern: /(?:Ủy|Uỷ) ban nhân dân (?:huyện|quận|thị xã)/iu, kind: "state", level: "district" },
	{ pattern: /(?:Ủy|Uỷ) ban nhân dân (?:xã|phường|thị trấn)/iu, kind: "state", level: "commune" },
	{ pattern: /Chính phủ|Thủ tướng/iu, kind: "state", level: "central" },
];

/** The preamble ends "…, <issuer> ban hành kế hoạch …" or "… xây dựng kế hoạch …". */
const ISSUES_IN_PREAMBLE =
	/(?:^|[,;.])\s*(?<name>(?:Ban Thường vụ\s+|Ban Chấp hành\s+)?(?:Tỉnh [ủu][yỷ]|Huyện [ủu][yỷ]|Thành [ủu][yỷ]|Thị [ủu][yỷ]|Quận [ủu][yỷ]|Đảng [ủu][yỷ]|[ỦU][yỷ] ban (?:nhân dân|Mặt trận Tổ quốc))[^,;.]*?)\s+(?:ban hành|xây dựng|triển khai)\s/u;

const NAME = String.raw`(?<name>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})`;
const PROVINCE = new RegExp(String.raw`(?:tỉnh|Tỉnh)\s+${NAME}`, "u");
const DISTRICT = new RegExp(String.raw`(?:(?:Huyện|Thị|Quận) [ủu][yỷ]|(?:huyện|quận|thị xã))\s+${NAME}`, "u");

/**
 * The issuer as the text gives it: from the letterhead, else from the preamble. Province and district
 * come only from words of the head and the preamble; what they do not say is null.
 */
export function readIssuer(organs: readonly string[], subject: string, preamble: string): Issuer | null {
	const printed = organs.map(readingCase);
	const fromHead = printed.findLast((line) => ISSUERS.some(({ pattern }) => pattern.test(line)));
	const name = fromHead ?? ISSUES_IN_PREAMBLE.exec(preamble)?.groups?.name?.trim();
	if (name === undefined) return null;
	const type = ISSUERS.find(({ pattern }) => pattern.test(name)) ?? null;
	const level = type?.level ?? null;
	const texts = [...printed, name, subject, preamble];
	const first = (pattern: RegExp, among: readonly string[]): string | null =>
		among.map((text) => pattern.exec(text)?.groups?.name).find((found) => found !== undefined) ?? null;
	return {
		name,
		kind: type?.kind ?? null,
		level,
		province: level === "central" ? null : first(PROVINCE, texts),
		district: level === "district" || level === "commune" ? first(DISTRICT, [name, ...texts]) : null,
	};
}
