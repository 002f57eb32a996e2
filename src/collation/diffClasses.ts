/** What kind of change a hunk is: what a reader may hide (names, spelling) and what he looks for. */
import { ISSUER, LEVEL, PARTY_COMMITTEE, PLACE, TYPE } from "../text/actTerms.ts";
import { findAgencies } from "../text/agencies.ts";
import { findCitations } from "../text/citations.ts";
import type { Word } from "../text/compounds.ts";
import { findDeadlines } from "../text/deadlines.ts";
import { FUNCTION_WORDS } from "../text/functionWords.ts";
import { findNamedActs } from "../text/namedActs.ts";
import { findTargets } from "../text/targets.ts";
import type { Token } from "../text/tokens.ts";

export type ChangeClass = "spelling" | "punctuation" | "wording" | "figure" | "act" | "name";

/** Classes that words themselves have; the others follow from them. */
type Matter = "name" | "act" | "figure";

interface Span {
	start: number;
	end: number;
}

const matchesOf = (pattern: RegExp, text: string): Span[] =>
	[...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

const whole = (source: string, flags = "gu"): RegExp =>
	new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, flags);

const ISSUER_NAME = whole(ISSUER);
/** "tỉnh" for "huyện" and "tỉnh Kiên Giang" for "tỉnh" are one kind of change. */
const LEVEL_NAME = whole(
	`(?:Đảng bộ |cấp )?${LEVEL}${PLACE}|${PARTY_COMMITTEE}${PLACE}|Việt Nam|UBND|HĐND|MTTQ`,
);
/** An act by its type alone: "kế hoạch này", and "Đề án" with a capital in the sentence. */
const OWN_ACT = whole(`(?:${TYPE}) này`, "giu");
const TITLED_ACT = whole(String.raw`(?<=[\p{Ll},]\s)${TYPE}`);
/** What belongs to the number of an act behind it: date and issuer, not the subject. */
const ACT_TAIL = new RegExp(
	String.raw`^(?:\s*,?\s*(?:ngày\s+)?\d{1,2}[/-]\d{1,2}[/-]\d{4})?(?:\s*,?\s*của\s+(?:${ISSUER}))?`,
	"u",
);
/** The number of a congress within a name ("khóa XIII") is a number all the same. */
const ROMAN = /^[IVXL]+$/u;
/** Two and more capitals in one word are a name even without its level: "Kiên Giang". */
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const TIME = whole(
	"(?:h[ằà]ng|mỗi) (?:năm|quý|tháng)|giai đoạn|kh[oó][aá]|ngày|tháng|năm|quý|kỳ|lần thứ",
	"giu",
);

/** Where a text speaks of what. A word may be of several: an issuer stands within an act's citation. */
const MATTERS: readonly { matter: Matter; find: (text: string) => readonly Span[] }[] = [
	{ matter: "name", find: (text) => findAgencies(text).filter((agency) => !agency.group) },
	{ matter: "name", find: (text) => matchesOf(ISSUER_NAME, text) },
	{ matter: "name", find: (text) => matchesOf(LEVEL_NAME, text) },
	{
		matter: "act",
		find: (text) =>
			findCitations(text).map(({ from, start, end }) => ({
				start: Math.min(from, start),
				end: end + (ACT_TAIL.exec(text.slice(end))?.[0].length ?? 0),
			})),
	},
	{ matter: "act", find: findNamedActs },
	{ matter: "act", find: (text) => matchesOf(OWN_ACT, text) },
	{ matter: "act", find: (text) => matchesOf(TITLED_ACT, text) },
	{ matter: "figure", find: findDeadlines },
	{ matter: "figure", find: findTargets },
	{ matter: "figure", find: (text) => matchesOf(TIME, text) },
];

/** For each word of a text, what it speaks of. */
export type WordMatters = readonly ReadonlySet<Matter>[];

/** Reads what each word of a text speaks of: a word within a span, or a figure by itself. */
export function mattersOf(text: string, tokens: readonly Token[], words: readonly Word[]): WordMatters {
	const spans = MATTERS.flatMap(({ matter, find }) =>
		find(text).map(({ start, end }) => ({ matter, start, end })),
	);
	return words.map((word) => {
		const [start, end] = [tokens[word.from]?.start ?? 0, tokens[word.to - 1]?.end ?? 0];
		const own = tokens.slice(word.from, word.to);
		if (word.kind === "number" || word.kind === "date" || own.every((token) => ROMAN.test(token.t))) {
			const inAct = spans.some((span) => span.matter === "act" && span.start <= start && span.end >= end);
			return new Set<Matter>(inAct ? ["act", "figure"] : ["figure"]);
		}
		const matters = new Set<Matter>();
		for (const span of spans) if (span.start <= start && span.end >= end) matters.add(span.matter);
		if (word.kind === "code") matters.add("act");
		if (word.size > 1 && own.every((token) => CAPITALISED.test(token.t))) matters.add("name");
		return matters;
	});
}

/** A changed word with what it speaks of. */
export interface ChangedWord {
	word: Word;
	matters: ReadonlySet<Matter>;
}

const isMark = ({ word }: ChangedWord): boolean => word.kind === "punctuation";
const isContent = ({ word }: ChangedWord): boolean => !FUNCTION_WORDS.has(word.n);
const speakOf =
	(...wanted: Matter[]) =>
	(changed: ChangedWord): boolean =>
		wanted.some((matter) => changed.matters.has(matter));

/**
 * The class of what was deleted and inserted together: the first row that holds. Marks and function
 * words go with anything. The issuer of an act is a name when only it changed, so names stand before
 * acts; where several matters change at once, the one that a reader would least miss comes first, so
 * that hiding names never hides a deadline.
 */
const RULES: readonly { class: ChangeClass; holds: (content: readonly ChangedWord[]) => boolean }[] = [
	{ class: "name", holds: (content) => content.every(speakOf("name")) },
	{ class: "act", holds: (content) => content.every(speakOf("act")) },
	{ class: "figure", holds: (content) => content.every(speakOf("figure")) },
	{ class: "act", holds: (content) => content.every(speakOf("act", "name")) },
	{ class: "figure", holds: (content) => content.every(speakOf("figure", "act", "name")) },
];

/** Class of a change of words. */
export function classOf(changed: readonly ChangedWord[]): ChangeClass {
	const words = changed.filter((one) => !isMark(one));
	if (words.length === 0) return "punctuation";
	const content = words.filter(isContent);
	const rule = content.length === 0 ? undefined : RULES.find(({ holds }) => holds(content));
	return rule?.class ?? "wording";
}
