/** Acts named without a number: laws, the Constitution, resolutions of congresses and plenums. */
import { ISSUER, LEVEL, PLACE, TYPE_NAMES } from "./actTerms.ts";
import { capitalise, comparisonForm } from "./forms.ts";

export type NamedActKind =
	| "plenum"
	| "congress"
	| "constitution"
	| "law"
	| "charter"
	| "strategy"
	| "regulation"
	| "titled"
	| "described";

export interface NamedAct {
	kind: NamedActKind;
	/** Name in one form for one act: "Nghị quyết Trung ương 4 khóa XII". */
	name: string;
	written: string;
	start: number;
	end: number;
}

const ROMAN = "[IVXL]+";
const ORDINAL =
	"(?:\\d{1,2}|[IVX]+|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm))?)";
const KHOA = "kh[oó][aá]";
const TERMS = `${KHOA}\\s+${ROMAN}(?:\\s*(?:,|và)\\s*(?:${KHOA}\\s+)?${ROMAN}(?!\\p{L}))*`;

/**
 * Laws whose names hold a comma or a conjunction, where a name without a known end would be cut.
 * A comma stands for "," and " - " alike ("Luật Tín ngưỡng - Tôn giáo").
 */
const LAWS: readonly string[] = [
	"An toàn, vệ sinh lao động",
	"Ban hành văn bản quy phạm pháp luật",
	"Bảo vệ bí mật nhà nước",
	"Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
	"Cán bộ, công chức",
	"Dân chủ ở cơ sở",
	"Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
	"Hòa giải ở cơ sở",
	"Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
	"Mặt trận Tổ quốc Việt Nam",
	"Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng",
	"Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
	"Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
	"Phòng cháy và chữa cháy",
	"Phòng, chống bạo lực gia đình",
	"Phòng, chống ma túy",
	"Phòng, chống mua bán người",
	"Phòng, chống tác hại của rượu, bia",
	"Phòng, chống tham nhũng",
	"Thi đua, khen thưởng",
	"Thực hành tiết kiệm, chống lãng phí",
	"Thực hiện dân chủ ở cơ sở",
	"Tiếp công dân",
	"Tiếp cận thông tin",
	"Tín ngưỡng, tôn giáo",
	"Tổ chức Chính phủ",
	"Tổ chức chính quyền địa phương",
	"Trật tự, an toàn giao thông đường bộ",
	"Trưng cầu ý dân",
	"Trách nhiệm bồi thường của Nhà nước",
	"Viên chức",
];
/** Names that plans shorten, and no other law answers to. */
const SHORT_LAWS: ReadonlyMap<string, string> = new Map([["Dân chủ ở cơ sở", "Thực hiện dân chủ ở cơ sở"]]);
const KNOWN_LAW = [...LAWS]
	.sort((a, b) => b.length - a.length)
	.map((name) => name.replaceAll(", ", "(?:,| [-–]) "))
	.map((name) => `[${name.charAt(0)}${name.charAt(0).toLowerCase()}]${ignoreCapitals(name.slice(1))}`)
	.join("|");

/** Each word with or without its capital: "Tín ngưỡng - Tôn giáo". */
function ignoreCapitals(name: string): string {
	return name.replace(/(?<= )\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** Words that no name of a law holds: what stands after them is the sentence that names it. */
const AFTER_LAW =
	"và|gắn|nhằm|để|đến|cho|trong|tại|theo|là|được|phải|có|của|đối|năm|số|ngày|đã|vào|trên|về|với|quy|đi|sẽ|khi|các|những|thì|do|từ|cũng|như|này|hiện|nêu";
/** A law that is not in the table: capital, then words up to the first that cannot be of the name. */
const OTHER_LAW = String.raw`\p{Lu}\p{Ll}+(?:\s+(?!(?:${AFTER_LAW})(?!\p{L}))\p{Ll}+){0,6}`;

const TYPES = TYPE_NAMES.filter((type) => !/[Ll]uật|Pháp lệnh|Chiến lược|Công văn|Báo cáo/u.test(type)).join(
	"|",
);
/** The sentence goes on: what follows is no longer what the act is about. */
const DESCRIBED = String.raw`(?:(?!, (?:chú trọng|đồng thời|trong đó|góp phần|gắn với|nhất là|tập trung|kịp thời|qua đó))[^;.:“”"(\n])+`;

/** A group "terms" splits one mention into one act a term; `name` fixes the normal form. */
const FORMS: readonly (readonly [NamedActKind, RegExp])[] = [
	[
		"plenum",
		new RegExp(
			String.raw`Nghị quyết (?:(?:Hội nghị )?Trung ương (?:lần thứ )?${ORDINAL}|Hội nghị (?:lần thứ )?${ORDINAL}(?:,)? (?:của )?Ban Chấp hành Trung ương(?: Đảng)?)(?!\p{L})(?:,?\s*\(?\s*(?<terms>${TERMS})\)?)?`,
			"gu",
		),
	],
	[
		"congress",
		new RegExp(
			String.raw`(?:Nghị quyết|Văn kiện) Đại hội(?: đại biểu)?(?: Đảng(?! bộ))?(?: toàn quốc)?(?: Đảng bộ ${LEVEL}${PLACE})?(?:(?: lần thứ)? (?:${ROMAN}|\d{1,2})(?!\p{L})|(?=,? \(?nhiệm kỳ \d{4}))(?: (?:của )?Đảng(?: bộ ${LEVEL}${PLACE}|(?! bộ)))?(?:,? \(?nhiệm kỳ \d{4}\s?[-–]\s?\d{4}\)?)?`,
			"gu",
		),
	],
	["constitution", /Hiến pháp(?: (?:nước Cộng hòa xã hội chủ nghĩa Việt Nam))?(?: năm \d{4})?/gu],
	[
		"law",
		new RegExp(
			String.raw`(?:Bộ luật|Luật|Pháp lệnh) (?:${KNOWN_LAW}|${OTHER_LAW})(?!\p{L})(?:\s*\((?:sửa đổi|được sửa đổi)[^)]*\))?(?:,?\s+năm\s+\d{4})?`,
			"gu",
		),
	],
	[
		"charter",
		/(?:Điều lệ (?:Đảng(?: Cộng sản Việt Nam)?|Mặt trận Tổ quốc Việt Nam|Công đoàn Việt Nam|Đoàn(?: Thanh niên Cộng sản Hồ Chí Minh)?|Hội \p{Lu}\p{Ll}+(?: \p{L}\p{Ll}+){1,3}? Việt Nam)|Cương lĩnh(?: chính trị| xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội)?)(?!\p{L})/gu,
	],
	[
		"strategy",
		/Chiến lược [^,.;:()“”"\n]{5,120}? (?:giai đoạn \d{4}\s?[-–]\s?\d{4}|đến năm \d{4})(?:,? (?:và )?tầm nhìn(?: đến)?(?: năm)? \d{4})?/gu,
	],
	["regulation", /Quy chế (?:thực hiện )?dân chủ(?: ở (?:cơ sở|xã, phường, thị trấn))?(?!\p{L})/gu],
	["titled", /(?:Đề án|Nghị quyết|Chỉ thị|Kế hoạch|Chiến lược|Quy chế|Quy định) [“"][^“”"]{4,}[”"]/gu],
	[
		"described",
		new RegExp(
			String.raw`(?:${TYPES}) của (?:${ISSUER})\s+(?:về (?:việc )?(?:[“"][^”"]+[”"]|${DESCRIBED})|[“"][^”"]+[”"])`,
			"gu",
		),
	],
];

/** "các Nghị quyết … của …" speaks of several acts that it does not name. */
const PLURAL_BEFORE = /(?:các|những|mọi|một số)\s+$/iu;

/**
 * Acts named without their number, in order, none within another. Two terms of one plenum are two
 * acts: "Nghị quyết Trung ương 4 (khóa XI, khóa XII)".
 *
 * @example findNamedActs("theo Luật Thực hiện dân chủ ở cơ sở;")[0].name === "Luật Thực hiện dân chủ ở cơ sở"
 */
export function findNamedActs(text: string): NamedAct[] {
	const found = FORMS.flatMap(([kind, pattern]) =>
		[...text.matchAll(pattern)]
			.filter((match) => !/\p{L}$/u.test(text.slice(0, match.index)))
			.filter((match) => kind !== "described" || !PLURAL_BEFORE.test(text.slice(0, match.index)))
			.flatMap((match) => actsOf(kind, match)),
	).sort((a, b) => a.start - b.start || b.end - a.end);
	return found.filter((act, index) => !found.slice(0, index).some((earlier) => earlier.end > act.start));
}

function actsOf(kind: NamedActKind, match: RegExpExecArray): NamedAct[] {
	const whole = match[0].trimEnd();
	const terms = match.groups?.terms;
	if (terms === undefined) {
		const written = whole.replace(/[\s,]+$/u, "");
		return [make(kind, nameOf(kind, written), written, match.index)];
	}
	const at = whole.indexOf(terms);
	const base = whole.slice(0, at).replace(/[\s,(]+$/u, "");
	return [...terms.matchAll(new RegExp(`(?:${KHOA}\\s+)?(?<term>${ROMAN})`, "gu"))].map((term, index) => {
		const name = `${base} khóa ${term.groups?.term ?? ""}`;
		const start = at + term.index;
		if (index > 0) return make(kind, name, term[0], match.index + start);
		const end = start + term[0].length;
		// A bracket that holds one term only is closed with it.
		const closed = end === whole.length - 1 && whole.endsWith(")") ? whole.length : end;
		return make(kind, name, whole.slice(0, closed), match.index);
	});
}

/**
 * The law has one name in every plan: that of the table where the table has it, else a capital after
 * the type and the words as written.
 */
function nameOf(kind: NamedActKind, written: string): string {
	if (kind !== "law") return written;
	const [, type = "", called = "", rest = ""] =
		/^(Bộ luật|Luật|Pháp lệnh) (.*?)((?:\s*\(.*|,?\s+năm\s+\d{4})?)$/u.exec(written) ?? [];
	const known = LAWS.find((law) => lawKey(law) === lawKey(called));
	return `${type} ${SHORT_LAWS.get(known ?? "") ?? known ?? capitalise(called)}${rest}`;
}

const lawKey = (name: string): string => comparisonForm(name).replace(/,? - |, /gu, " ");

const make = (kind: NamedActKind, name: string, written: string, start: number): NamedAct => ({
	kind,
	name,
	written,
	start,
	end: start + written.length,
});
