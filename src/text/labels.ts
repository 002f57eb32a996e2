/**
 * The numbering of the genre as a table: Phần, Chương, Mục, Điều, `I.`, `1.`, `1.1.`, `a)`, `-`, `+`.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, and the plans themselves ("I-" beside "I.").
 */

export type LabelStyle =
	| "attachment"
	| "part"
	| "chapter"
	| "section"
	| "article"
	| "roman"
	| "arabic"
	| "decimal"
	| "letter"
	| "dash"
	| "plus"
	| "star";

export interface Label {
	style: LabelStyle;
	/** Bare label: "I", "1", "1.1", "a", "-". */
	label: string;
	/** As printed: "I-", "1.", "a)", "-". */
	printed: string;
	/** The line without its label. */
	rest: string;
}

/** Order of depth: a style stands under those before it. */
export const labelDepth: readonly LabelStyle[] = [
	"attachment",
	"part",
	"chapter",
	"section",
	"article",
	"roman",
	"arabic",
	"decimal",
	"letter",
	"dash",
	"plus",
	"star",
];

/**
 * A line that only *begins* with a number is text: "43-NQ/TW ngày …", "2021-2025, …",
 * "61/2018/NĐ-CP." So an Arabic label has at most two digits and its text starts with a capital, a
 * quote or a bracket; "1.Các" (glued) is a label, "3-4 chi bộ" is not. Initials are no Roman number:
 * "V.I. Lênin". A label may stand alone on its line.
 */
const GRAMMAR: readonly (readonly [LabelStyle, RegExp])[] = [
	[
		"part",
		/^(?<printed>(?:Phần|PHẦN)\s+(?<label>thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]+|\d{1,2})\s?[.:-]?)(?:\s+|$)(?<rest>.*)$/u,
	],
	["chapter", /^(?<printed>(?:Chương|CHƯƠNG)\s+(?<label>[IVX]+|\d{1,2})\s?[.:-]?)(?:\s+|$)(?<rest>.*)$/u],
	["section", /^(?<printed>(?:Mục|MỤC)\s+(?<label>[IVX]+|\d{1,2})\s?[.:-]?)(?:\s+|$)(?<rest>.*)$/u],
	["article", /^(?<printed>(?:Điều|ĐIỀU)\s+(?<label>\d{1,3}[a-zđ]?)\s?[.:])\s*(?<rest>.*)$/u],
	["roman", /^(?<printed>(?<label>X{0,2}(?:IX|IV|V?I{0,3}))\s?[.)\-–])(?!\p{Lu}\.)\s*(?<rest>\S.*)?$/u],
	["decimal", /^(?<printed>(?<label>\d{1,2}(?:\.\d{1,2}){1,3})\.?)\s+(?<rest>[\p{Lu}“"*(].*)$/u],
	["arabic", /^(?<printed>(?<label>\d{1,2})\s?(?:[.)]|[-–](?=\s)))\s*(?<rest>[\p{Lu}“"*(].*)?$/u],
	["letter", /^(?<printed>(?<label>[a-zđ])\s?(?:\)|\.(?!$)))\s*(?<rest>\S.*)?$/u],
	["dash", /^(?<printed>(?<label>[-–•]))\s*(?<rest>[^\s\-–].*)$/u],
	["plus", /^(?<printed>(?<label>\+))\s*(?<rest>\S.*)$/u],
	// Glued to its text, an asterisk is left over from Markdown.
	["star", /^(?<printed>(?<label>\*))\s+(?<rest>[^\s*].*)$/u],
];

/**
 * Splits the label from a line, or null when the line has none.
 *
 * @example readLabel("I- MỤC ĐÍCH")?.label === "I"
 * @example readLabel("43-NQ/TW ngày 24/11/2023") === null
 */
export function readLabel(line: string): Label | null {
	for (const [style, pattern] of GRAMMAR) {
		const groups = pattern.exec(line)?.groups;
		if (groups?.label === undefined || groups.label === "") continue;
		return {
			style,
			label: style === "dash" ? "-" : groups.label,
			printed: (groups.printed ?? groups.label).trim(),
			rest: (groups.rest ?? "").trim(),
		};
	}
	return null;
}

/** "PHỤ LỤC", "Phụ lục số 2", "PHỤ LỤC II: DANH MỤC …", "BIỂU SỐ 1". */
const ATTACHMENT =
	/^(?<printed>(?<label>(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu)(?:\s+(?:số|SỐ))?(?:\s+(?:[IVX]+|\d{1,2}))?)(?!\s*\p{Ll})\s*[.:\-–]?)(?:\s+(?<rest>.*))?$/u;

/**
 * Label of the title of an attachment (phụ lục), or null. A sentence may begin with the same words,
 * so this is no part of `readLabel`: ask only where a title can stand.
 *
 * @example readAttachmentLabel("PHỤ LỤC II: DANH MỤC")?.rest === "DANH MỤC"
 */
export function readAttachmentLabel(line: string): Label | null {
	const { printed, label, rest = "" } = ATTACHMENT.exec(line)?.groups ?? {};
	if (printed === undefined || label === undefined || /^\p{Ll}.*[.;,]$/u.test(rest)) return null;
	return { style: "attachment", label, printed: printed.trim(), rest: rest.trim() };
}

/** Value of a label in its series: II → 2, 3 → 3, 1.4 → 4, đ → 5; null where there is none. */
export function labelOrdinal(style: LabelStyle, label: string): number | null {
	if (style === "dash" || style === "plus" || style === "star") return null;
	if (style === "letter") {
		const index = LETTERS.indexOf(label);
		return index < 0 ? null : index + 1;
	}
	const last = label.split(".").at(-1) ?? "";
	if (/^\d+$/.test(last)) return Number(last);
	return /^[IVX]+$/.test(last) ? romanValue(last) : null;
}

/** Letters of điểm in order: `đ)` follows `d)`; f, j, w, z are not used. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

function romanValue(roman: string): number {
	const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
	return [...roman].reduce((sum, letter, index, all) => {
		const value = values[letter] ?? 0;
		return value < (values[all[index + 1] ?? ""] ?? 0) ? sum - value : sum + value;
	}, 0);
}
