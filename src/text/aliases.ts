/** Short names of acts: declared ("gọi tắt là …") and plain ("Nghị quyết 43", "Kế hoạch này"). */
import { ISSUER, TYPE_NAMES } from "./actTerms.ts";
import { type Citation, findCitations } from "./citations.ts";

/** An act that the document cites by number. */
export interface KnownAct {
	code: string;
	number: string;
	typeName: string | null;
	issuerName: string | null;
}

/** A name that the document declares for an act. */
export interface DeclaredAlias {
	name: string;
	/** Code of the act; null when it names the document itself or an act without a number. */
	code: string | null;
}

export interface Reference {
	start: number;
	end: number;
	written: string;
	/** Code of the act; null when it means the document itself. */
	code: string | null;
	self: boolean;
}

export interface Vocabulary {
	acts: readonly KnownAct[];
	aliases: readonly DeclaredAlias[];
	/** Type of the document itself, e.g. "Kế hoạch"; null when unknown. */
	ownType: string | null;
}

const DECLARATION =
	/\((?:sau đây\s+)?(?:được\s+)?(?:viết tắt|gọi tắt|gọi chung|gọi|viết)\s+là:?\s+[“"]?(?<name>[^()“”"]+?)[”"]?\s*\)/giu;

/**
 * What a document names acts by: those it cites by number and the short names that it declares.
 *
 * @param texts Its units in reading order.
 */
export function vocabularyOf(texts: readonly string[], ownType: string | null): Vocabulary {
	const cited = texts.flatMap((text) => findCitations(text)).filter((citation) => citation.aliasOf === null);
	const acts = new Map<string, KnownAct>();
	for (const { code, number, typeName, issuerName } of cited) {
		const known = acts.get(code);
		acts.set(code, {
			code,
			number,
			typeName: known?.typeName ?? typeName,
			issuerName: known?.issuerName ?? issuerName,
		});
	}
	return { acts: [...acts.values()], aliases: texts.flatMap(declaredAliases), ownType };
}

/** Names declared without a number; those with one are citations (see `Citation.aliasOf`). */
function declaredAliases(text: string): DeclaredAlias[] {
	const citations = findCitations(text);
	return [...text.matchAll(DECLARATION)].flatMap((match) => {
		const name = match.groups?.name?.trim() ?? "";
		const end = match.index + match[0].length;
		if (citations.some((citation) => citation.start > match.index && citation.start < end)) return [];
		return [{ name, code: declaredFor(name, citations, match.index) }];
	});
}

/** The act that stands before the bracket: of the same type and number where there is one. */
function declaredFor(name: string, citations: readonly Citation[], at: number): string | null {
	const before = citations.filter((citation) => citation.end <= at && citation.aliasOf === null);
	const number = /\d+/u.exec(name)?.[0];
	const sameType = before.filter(
		({ typeName }) => typeName !== null && name.toLowerCase().startsWith(typeName.toLowerCase()),
	);
	const sameNumber = before.filter((citation) => citation.number === number);
	return (sameNumber.at(-1) ?? sameType.at(-1) ?? before.at(-1))?.code ?? null;
}

/** Laws are named, not numbered: "Luật" alone is none of them. */
const SHORT_TYPES = TYPE_NAMES.filter((type) => !/[Ll]uật|Pháp lệnh/u.test(type));
const TYPE = SHORT_TYPES.map(
	(type) => `[${type.charAt(0)}${type.charAt(0).toLowerCase()}]${type.slice(1)}`,
).join("|");
/** A number without its symbol; a code number is a citation, "Nghị quyết Trung ương 4" a named act. */
const NUMBERED = new RegExp(
	String.raw`(?<!\p{L})(?<type>${TYPE}|NQ|CT|KL|QĐ|KH|CTr|ĐA)\s+(?:số\s+)?(?<number>\d{1,5})(?![\p{L}\d%]|\s?[-–/]\s?[\p{Lu}\d]|[.,]\d)`,
	"gu",
);
const THIS = new RegExp(String.raw`(?<!\p{L})(?<type>${TYPE})\s+này(?!\p{L})`, "gu");
/** "Chương trình hành động của Tỉnh ủy, của Huyện ủy" names two acts by type and issuer. */
const BY_ISSUER = new RegExp(
	String.raw`(?<!\p{L})(?<type>${SHORT_TYPES.join("|")})(?<issuers>\s+của\s+(?:${ISSUER})(?:(?:,|\s+và)\s+của\s+(?:${ISSUER}))*)(?!\s*,?\s+(?:số\s)?\d)`,
	"gu",
);
const ISSUER_OF = new RegExp(String.raw`của\s+(?<issuer>${ISSUER})`, "gu");
/**
 * A type with a capital inside a sentence and nothing that names another act: "thực hiện Đề án". Not
 * one that is still to be made ("xây dựng Kế hoạch"), nor the sector of an office ("Sở Kế hoạch và …").
 */
const BARE = new RegExp(
	String.raw`(?<=[\p{Ll}\d,;”"]\s)(?<!(?:xây dựng|ban hành|các|những|lập|một|mỗi|Sở|Phòng)\s)(?<type>${SHORT_TYPES.join("|")})(?!\p{L})(?!\s+(?:số|của|này|phối hợp|mục tiêu|thực hiện|Đại hội|Trung ương|Hội nghị|liên tịch|và Đầu tư|\d|\p{Lu}|[“"]|về(?!\p{L})))`,
	"gu",
);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
	["nq", "nghị quyết"],
	["ct", "chỉ thị"],
	["kl", "kết luận"],
	["qđ", "quyết định"],
	["kh", "kế hoạch"],
	["ctr", "chương trình"],
	["đa", "đề án"],
]);

/**
 * Short mentions of acts, in order. Only what can mean one act is resolved; a short name that fits
 * two known acts, or none, is not returned.
 *
 * @param text One unit. Citations by number in it are not returned again.
 */
export function findReferences(text: string, vocabulary: Vocabulary): Reference[] {
	const { acts, aliases, ownType } = vocabulary;
	const found: Reference[] = [];
	const add = (start: number, written: string, code: string | null, self = false): void => {
		const end = start + written.length;
		if (found.some((other) => start < other.end && end > other.start)) return;
		found.push({ start, end, written, code, self });
	};
	for (const match of text.matchAll(THIS)) {
		const type = match.groups?.type ?? "";
		if (sameType(type, ownType)) add(match.index, match[0], null, true);
		else {
			const near = findCitations(text.slice(0, match.index)).findLast((act) => sameType(type, act.typeName));
			const code = near?.aliasOf ?? near?.code ?? only(acts, (act) => sameType(type, act.typeName));
			if (code !== null) add(match.index, match[0], code);
		}
	}
	for (const match of text.matchAll(NUMBERED)) {
		const { type = "", number } = match.groups ?? {};
		const code = only(acts, (act) => act.number === number && sameType(type, act.typeName));
		if (code !== null) add(match.index, match[0], code);
	}
	for (const alias of aliases)
		for (const match of text.matchAll(literal(alias.name)))
			add(match.index, match[0], alias.code, alias.code === null && sameType(alias.name, ownType));
	for (const match of text.matchAll(BY_ISSUER)) {
		const { type = "", issuers = "" } = match.groups ?? {};
		for (const [index, issuer] of [...issuers.matchAll(ISSUER_OF)].entries()) {
			const code = only(
				acts,
				(act) => sameType(type, act.typeName) && act.issuerName === issuer.groups?.issuer,
			);
			if (code === null) continue;
			const at = match.index + type.length + issuer.index;
			if (index === 0) add(match.index, text.slice(match.index, at + issuer[0].length), code);
			else add(at, issuer[0], code);
		}
	}
	for (const match of text.matchAll(BARE)) {
		const type = match.groups?.type ?? "";
		if (sameType(type, ownType)) add(match.index, match[0], null, true);
		else {
			const code = only(acts, (act) => sameType(type, act.typeName));
			if (code !== null) add(match.index, match[0], code);
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** The code of the one act that fits; null when none or several do. */
function only(acts: readonly KnownAct[], fits: (act: KnownAct) => boolean): string | null {
	const [first, ...more] = acts.filter(fits);
	return more.length === 0 ? (first?.code ?? null) : null;
}

function sameType(written: string, typeName: string | null): boolean {
	if (typeName === null) return false;
	const lower = written.toLowerCase();
	const full = SYMBOLS.get(lower) ?? lower;
	const type = typeName.toLowerCase();
	// "Chương trình" is short for "Chương trình hành động" too.
	return full === type || type.startsWith(`${full} `);
}

const literal = (name: string): RegExp =>
	new RegExp(String.raw`(?<!\p{L})${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\p{L}\d])`, "gu");
