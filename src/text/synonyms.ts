/**
 * Words of the genre that say the same thing. Alignment compares texts after these are made one;
 * the word diff never does, because a reader wants to see that the wording changed.
 */
import { comparisonWords, type Token, tokenise } from "./tokens.ts";

export interface SynonymRow {
	/** What the variants are read as. */
	canonical: string;
	variants: readonly string[];
	/** Why the two may stand for one another in a plan. */
	reason: string;
}

/** Longer variants win over shorter ones, so the order of the rows does not matter. */
export const SYNONYMS: readonly SynonymRow[] = [
	{
		canonical: "tổ chức chính trị - xã hội",
		variants: [
			"đoàn thể chính trị - xã hội",
			"hội, đoàn thể chính trị - xã hội",
			"đoàn thể nhân dân",
			"hội đoàn thể",
		],
		reason: "Điều 9 Hiến pháp 2013 names the organisations; Party documents call them đoàn thể.",
	},
	{
		canonical: "Mặt trận Tổ quốc",
		variants: [
			"Mặt trận Tổ quốc Việt Nam",
			"MTTQ Việt Nam",
			"MTTQ",
			"UBMTTQ",
			"Ủy ban Mặt trận Tổ quốc Việt Nam",
		],
		reason: "Abbreviation, and the full name of the same organisation.",
	},
	{ canonical: "Ủy ban nhân dân", variants: ["UBND"], reason: "Abbreviation of state documents." },
	{ canonical: "Hội đồng nhân dân", variants: ["HĐND"], reason: "Abbreviation of state documents." },
	{ canonical: "ủy ban kiểm tra", variants: ["UBKT"], reason: "Abbreviation of Party documents." },
	{
		canonical: "tổ chức cơ sở đảng",
		variants: ["TCCSĐ", "TCCSD"],
		reason: "Abbreviation of Party documents, also typed with a plain D.",
	},
	{
		canonical: "người Việt Nam ở nước ngoài",
		variants: ["kiều bào", "kiều bào quê hương", "kiều bào quê hương ở nước ngoài", "đồng bào ở nước ngoài"],
		reason: "Nghị quyết 36-NQ/TW (2004) uses the long name for what speech calls kiều bào.",
	},
	{
		canonical: "thanh niên",
		variants: ["thế hệ trẻ", "tuổi trẻ"],
		reason: "NQ 43 names the group thế hệ trẻ, the plans speak of thanh niên.",
	},
	{
		canonical: "doanh nhân",
		variants: ["nhà doanh nghiệp", "đội ngũ doanh nhân", "cộng đồng doanh nghiệp"],
		reason: "The group that NQ 41-NQ/TW (2023) calls doanh nhân.",
	},
	{ canonical: "hằng năm", variants: ["hàng năm"], reason: "Two spellings of one word." },
	{ canonical: "hằng tháng", variants: ["hàng tháng"], reason: "Two spellings of one word." },
	{ canonical: "hằng quý", variants: ["hàng quý"], reason: "Two spellings of one word." },
	{ canonical: "bảo đảm", variants: ["đảm bảo"], reason: "The same verb with its syllables turned." },
	{ canonical: "trung ương", variants: ["TW", "TƯ"], reason: "Abbreviation." },
	{
		canonical: "đại đoàn kết toàn dân tộc",
		variants: [
			"đại đoàn kết các dân tộc",
			"đoàn kết các dân tộc",
			"đại đoàn kết dân tộc",
			"đại đoàn kết toàn dân",
		],
		reason: "Provinces with many peoples write các dân tộc where the resolution writes toàn dân tộc.",
	},
	{
		canonical: "cấp ủy, tổ chức đảng",
		variants: ["cấp ủy đảng", "các cấp ủy đảng", "cấp ủy, đảng bộ"],
		reason: "The same addressee, named shorter.",
	},
	{
		canonical: "dân chủ ở cơ sở",
		variants: ["dân chủ cơ sở", "Quy chế dân chủ ở cơ sở"],
		reason: "The law of 2022 replaced the regulation (quy chế) of the same matter.",
	},
	{ canonical: "khiếu nại, tố cáo", variants: ["đơn thư khiếu nại, tố cáo"], reason: "Short form." },
];

const LONGEST = 10;

interface Replacement {
	length: number;
	words: readonly string[];
	/** True for an abbreviation: "TƯ" is trung ương, "tư" in "tâm tư" is not. */
	capitals: boolean;
}

const TABLE: ReadonlyMap<string, Replacement> = new Map(
	SYNONYMS.flatMap((row) => {
		const words = comparisonWords(row.canonical);
		// The canonical form stands for itself, lest a shorter variant be found at its beginning.
		return [row.canonical, ...row.variants].map((variant): [string, Replacement] => {
			const key = comparisonWords(variant);
			const capitals = /^\p{Lu}{2}/u.test(variant);
			return [key.join(" "), { length: key.length, words, capitals }];
		});
	}),
);
const FIRST_WORDS: ReadonlySet<string> = new Set([...TABLE.keys()].map((key) => key.split(" ")[0] ?? ""));

/** A word after synonyms were made one, with the place in the text of what it was read from. */
export interface CanonicalWord {
	/** Comparison form. */
	word: string;
	/** UTF-16 offsets of the written words; all words of one synonym have the same. */
	start: number;
	end: number;
}

/**
 * Words of tokenised text with synonyms of the genre made one; punctuation is left out.
 *
 * @param tokens one clause: a synonym does not reach over a stop
 */
export function canonicalise(tokens: readonly Token[]): CanonicalWord[] {
	const words = tokens.filter((token) => token.kind !== "punctuation");
	const out: CanonicalWord[] = [];
	for (let at = 0; at < words.length; ) {
		const token = words[at] as Token;
		const found = FIRST_WORDS.has(token.n) ? longestAt(words, at) : undefined;
		if (found === undefined) {
			out.push({ word: token.n, start: token.start, end: token.end });
			at += 1;
			continue;
		}
		const end = words[at + found.length - 1]?.end ?? token.end;
		for (const word of found.words) out.push({ word, start: token.start, end });
		at += found.length;
	}
	return out;
}

/**
 * Words of a text by comparison form, with synonyms of the genre made one.
 *
 * @example canonicalWords("UBND tỉnh") // ["ủy", "ban", "nhân", "dân", "tỉnh"]
 */
export function canonicalWords(text: string): string[] {
	return canonicalise(tokenise(text)).map(({ word }) => word);
}

function longestAt(words: readonly Token[], at: number): Replacement | undefined {
	let key = "";
	let found: Replacement | undefined;
	for (let length = 1; length <= LONGEST && at + length <= words.length; length += 1) {
		key = length === 1 ? (words[at]?.n ?? "") : `${key} ${words[at + length - 1]?.n ?? ""}`;
		const here = TABLE.get(key);
		if (here !== undefined && (!here.capitals || /^\p{Lu}{2}/u.test(words[at]?.t ?? ""))) found = here;
	}
	return found;
}
