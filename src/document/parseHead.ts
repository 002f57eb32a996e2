/**
 * Head of a plan: letterhead, type, subject and preamble. The two columns of the printed letterhead
 * arrive as lines of their own, glued on one line, or not at all.
 */

import type { Issuer, IssuerKind, Level } from "../domain/meta.ts";
import { readNumberLine } from "../text/codeNumbers.ts";
import { type PlaceAndDate, readPlaceAndDate } from "../text/dates.ts";
import { readingCase } from "../text/forms.ts";
import { readLabel } from "../text/labels.ts";
import { starsIn, withoutStars } from "./inline.ts";
import type { SourceLine } from "./reading.ts";

export interface Head {
	letterhead: SourceLine[];
	/** Dropped from the letterhead, with what it was. */
	dropped: { line: SourceLine; code: "ornament-dropped" }[];
	documentType: string | null;
	typeLines: number[];
	subject: string;
	subjectLines: number[];
	/** Asterisks dropped from type and subject. */
	residue: { line: number; found: string }[];
	/** Index of the first line after the subject. */
	end: number;
}

/** Type and what is glued to it: "KẾ HOẠCH thực hiện Nghị quyết số 43-NQ/TW". */
const GLUED_TYPE = /^(?<type>\p{Lu}{2,}(?: \p{Lu}{2,})*) (?<subject>(?!số\b)\p{Ll}.*|\p{Lu}\p{Ll}.*)$/u;

/** Types as printed (tên loại), in capitals. Nghị định 30/2020, Điều 7, and Quy định 66-QĐ/TW, Điều 4. */
const TYPES: ReadonlySet<string> = new Set(
	"KẾ HOẠCH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|ĐỀ ÁN|PHƯƠNG ÁN|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|QUYẾT ĐỊNH|QUY ĐỊNH|QUY CHẾ|KẾT LUẬN|HƯỚNG DẪN|THÔNG BÁO|THÔNG TRI|BÁO CÁO|TỜ TRÌNH|DỰ ÁN".split(
		"|",
	),
);

/** The type stands near the top; further down the same words are a heading. */
const LETTERHEAD_LIMIT = 40;
export const ORNAMENT = /^[*\-–—_=.\s]+$/u;
const PREAMBLE_START = /^(?:Căn cứ|Xét|Theo|Để|Trên cơ sở)\s/u;

/** Parses the head; `lines` are all lines of the document before its conclusions. */
export function parseHead(lines: readonly SourceLine[]): Head {
	const residue: Head["residue"] = [];
	const clean = (line: SourceLine): string => {
		const stars = starsIn(line.text);
		if (stars !== "") residue.push({ line: line.n, found: stars });
		return withoutStars(line.text);
	};
	const plain = lines.slice(0, LETTERHEAD_LIMIT).map((line) => withoutStars(line.text));
	const alone = plain.findIndex(isTypeLine);
	const glued = alone < 0 ? plain.findIndex((line) => gluedType(line) !== null) : -1;
	const gluedParts = glued < 0 ? null : gluedType(plain[glued] ?? "");
	const inReadingCase =
		alone < 0 && glued < 0 ? plain.findIndex((line) => TYPES.has(line.toUpperCase())) : -1;
	const typeAt = Math.max(alone, glued, inReadingCase);
	const letterhead: SourceLine[] = [];
	const dropped: Head["dropped"] = [];
	for (const line of lines.slice(0, Math.max(typeAt, 0))) {
		if (ORNAMENT.test(line.text)) dropped.push({ line, code: "ornament-dropped" });
		else letterhead.push(line);
	}
	const typeLine = lines[typeAt];
	const subjectParts: string[] = gluedParts === null ? [] : [gluedParts.subject];
	const subjectLines: number[] = gluedParts === null || typeLine === undefined ? [] : [typeLine.n];
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
		documentType:
			typeLine === undefined ? null : readingCase((gluedParts?.type ?? clean(typeLine)).toUpperCase()),
		typeLines: typeLine === undefined ? [] : [typeLine.n],
		subject: subjectParts.join(" "),
		subjectLines,
		residue,
		end,
	};
}

/** Is a line, asterisks aside, the type of an act in capitals? */
export const isTypeLine = (text: string): boolean => TYPES.has(text);

function gluedType(text: string): { type: string; subject: string } | null {
	const { type, subject } = GLUED_TYPE.exec(text)?.groups ?? {};
	return type !== undefined && subject !== undefined && TYPES.has(type) ? { type, subject } : null;
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

/** "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …", "Số: 12/KH-UBND Kiên Giang, ngày …": two cells on one line. */
const GLUED_CELLS: readonly RegExp[] = [
	/^(?<left>.+?)\s+(?<right>(?:CỘNG H[ÒO]A XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]).*)$/u,
	/^(?<left>Số\s*:?.*?[\p{Lu}\d])\s+(?<right>\p{Lu}\p{Ll}[\p{L} ]{1,30},\s*ngày\s.*)$/u,
];

/** The cells of a line of a letterhead: of its own columns, or glued. */
function cellsOf({
	text,
	columns,
}: Pick<SourceLine, "text" | "columns">): [left: string, right: string | null] {
	for (let at = 1; at < (columns?.length ?? 0); at++) {
		const left = columns?.slice(0, at).join(" ") ?? "";
		const right = columns?.slice(at).join(" ") ?? "";
		const isRight = MOTTO.test(right) || readPlaceAndDate(right) !== null || ORNAMENT.test(right);
		if (isRight) return [left, right];
	}
	for (const pattern of GLUED_CELLS) {
		const { left, right } = pattern.exec(text)?.groups ?? {};
		if (left !== undefined && right !== undefined) return [left, right];
	}
	return [text, null];
}

/** A name set on two lines: "ỦY BAN NHÂN DÂN" over "TỈNH KIÊN GIANG", "BAN THƯỜNG VỤ" over "TỈNH ỦY". */
function joinOrgans(lines: readonly string[]): string[] {
	const joined: string[] = [];
	for (const line of lines) {
		const above = joined.at(-1);
		const continues =
			above !== undefined &&
			(/^(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH)$/u.test(above) ||
				(/^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s(?![ỦU][YỶ])/u.test(line) &&
					/(?:NHÂN DÂN|VIỆT NAM|ĐẢNG BỘ|CHẤP HÀNH|THƯỜNG VỤ)$/u.test(above)));
		if (continues) joined[joined.length - 1] = `${above} ${line}`;
		else joined.push(line);
	}
	return joined;
}

/** Reads the fields of a letterhead; every field is null when the letterhead is lost. */
export function readLetterhead(printed: readonly Pick<SourceLine, "text" | "columns">[]): LetterheadFields {
	const cells = printed.map(cellsOf);
	const lines = [
		...cells.map(([left]) => left),
		...cells.flatMap(([, right]) => (right === null ? [] : [right])),
	].filter((line) => !ORNAMENT.test(line));
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
	fields.organs = joinOrgans(fields.organs);
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
