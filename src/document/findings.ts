/** Findings about a text: shown to readers, never mended. Each check is a row of a table. */
import type { PlacedUnit } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import { findCitations } from "../text/citations.ts";
import { labelOrdinal, readLabel } from "../text/labels.ts";
import { findSlips } from "../text/slips.ts";

type Check = (units: readonly PlacedUnit[]) => Issue[];

/** All findings about a document, in reading order; those about it as a whole come last. */
export function findingsOf(units: readonly PlacedUnit[]): Issue[] {
	const order = new Map(units.map((unit, index) => [unit.id, index]));
	const position = (found: Issue): number => order.get(found.unit ?? "") ?? order.size;
	return CHECKS.flatMap((check) => check(units)).sort((a, b) => position(a) - position(b));
}

const place = (unit: PlacedUnit): { file: string | null; line: number | null; unit: string } => ({
	file: unit.source?.file ?? null,
	line: unit.source !== null && "lines" in unit.source ? (unit.source.lines[0] ?? null) : null,
	unit: unit.id,
});

const perUnit =
	(check: (unit: PlacedUnit) => Issue[]): Check =>
	(units) =>
		units.flatMap(check);

/**
 * Words written twice in a row. One syllable alone is no sign of it: the end of one compound is often
 * the start of the next ("phân công công tác", "liên quan quan tâm"); only with a capital on both
 * ("Ban Ban") is it one name begun twice.
 */
const DOUBLED = /(?<!\p{L})(?:(\p{L}+(?: \p{L}+){1,3}) \1|(\p{Lu}\p{Ll}+) \2)(?!\p{L})/gu;

/** Type symbols in use; source: Nghị định 30/2020, Phụ lục III, and Hướng dẫn 36-HD/VPTW. */
const KNOWN_TYPES = new Set(
	"NQ QĐ CT QC TB HD CTr KH PA ĐA BC BB TTr NĐ L PL TT TTLT NQLT CĐ CV HĐ KL QyĐ DA QH".split(" "),
);

const CHECKS: readonly Check[] = [
	// "(viết tắt là Chương trình số 151-CTr/TU)" right after Chương trình số 226-CTr/TU.
	perUnit((unit) =>
		findCitations(unit.text)
			.filter((citation) => citation.aliasOf !== null && citation.aliasOf !== citation.code)
			.filter(
				(citation) =>
					!findCitations(unit.text).some((other) => other.aliasOf === null && other.code === citation.code),
			)
			.map((citation) =>
				issue("alias-mismatch", place(unit), {
					found: citation.written,
					code: citation.aliasOf ?? "",
				}),
			),
	),
	perUnit((unit) =>
		findCitations(unit.text)
			.filter((citation) => citation.variant)
			.map((citation) =>
				issue("code-variant", place(unit), { found: citation.written, code: citation.code }),
			),
	),
	perUnit((unit) =>
		findCitations(unit.text)
			.filter((citation) => citation.type !== null && !KNOWN_TYPES.has(citation.type))
			.map((citation) => issue("code-type-unknown", place(unit), { found: citation.written })),
	),
	perUnit((unit) => {
		const count = unit.text.match(/[Ðð]/gu)?.length ?? 0;
		return count === 0 ? [] : [issue("eth-letter", place(unit), { found: "Ð", count: String(count) })];
	}),
	perUnit((unit) =>
		[...unit.text.matchAll(DOUBLED)].map((match) => issue("doubled-word", place(unit), { found: match[0] })),
	),
	perUnit((unit) =>
		unit.kind === "note" && UNFINISHED.test(unit.text)
			? [issue("note-unfinished", place(unit), { found: lastWords(unit.text) })]
			: [],
	),
	perUnit((unit) =>
		[...unit.text.matchAll(/"[^"“”]{1,80}”|“[^"“”]{1,80}"/gu)].map((match) =>
			issue("quote-mixed", place(unit), { found: match[0] }),
		),
	),
	perUnit((unit) =>
		[...new Map(findSlips(unit.text).map((slip) => [slip.written, slip]))].map(([written, { likely }]) =>
			issue("slip-likely", place(unit), { found: written, likely }),
		),
	),
	perUnit((unit) => unbalanced(unit.text).map((found) => issue("bracket-open", place(unit), { found }))),
	missingNotes,
	congressTerms,
	numberJumps,
	mixedTones,
];

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "“": "”", "[": "]", "«": "»" };
/** Quotes that are mixed with straight ones are reported by a check of their own. */
const BRACKETS = /[()[\]“”«»"]/gu;
/** A list's label "a)" closes nothing. */
const LABELS = /(?<=^|[\s;:,(])(?:\p{L}|\d{1,2})\)/gu;

/** Brackets and quotes without their other half, with the words around each. */
function unbalanced(text: string): string[] {
	const labels = new Set([...text.matchAll(LABELS)].map((match) => match.index + match[0].length - 1));
	const open: { sign: string; at: number }[] = [];
	const lost: number[] = [];
	let straight = false;
	for (const { 0: sign, index } of text.matchAll(BRACKETS)) {
		if (sign === '"') straight = true;
		else if (sign in CLOSING) open.push({ sign, at: index });
		else {
			const last = open.at(-1);
			if (last !== undefined && CLOSING[last.sign] === sign) open.pop();
			else if (!labels.has(index)) lost.push(index);
		}
	}
	const isQuote = (at: number): boolean => /[“”«»]/u.test(text[at] ?? "");
	return [...lost, ...open.map(({ at }) => at)]
		.filter((at) => !(straight && isQuote(at)))
		.sort((a, b) => a - b)
		.map((at) => around(text, at));
}

const around = (text: string, at: number): string => {
	const before = text.slice(0, at).split(" ").slice(-3).join(" ");
	const after = text.slice(at).split(" ").slice(0, 4).join(" ");
	return `${before}${after}`;
};

/** Syllables whose tone mark may stand on either vowel: old "hoá", new "hóa". */
const OLD_TONE = /(?<!\p{L})\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;
const NEW_TONE = /(?<!\p{L})\p{L}*(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/giu;

/** One note for a document that sets tone marks both ways. */
function mixedTones(units: readonly PlacedUnit[]): Issue[] {
	const count = (pattern: RegExp): Map<string, number> => {
		const words = new Map<string, number>();
		for (const unit of units)
			for (const [word] of unit.text.matchAll(pattern)) {
				const key = word.toLowerCase();
				words.set(key, (words.get(key) ?? 0) + 1);
			}
		return words;
	};
	const [old, modern] = [count(OLD_TONE), count(NEW_TONE)];
	const [first] = units;
	if (old.size === 0 || modern.size === 0 || first === undefined) return [];
	const list = (words: Map<string, number>): string =>
		[...words]
			.sort((a, b) => b[1] - a[1])
			.slice(0, 3)
			.map(([word, times]) => `${word} (${times})`)
			.join(", ");
	const found = `${list(old)} và ${list(modern)}`;
	return [issue("tone-mixed", { ...place(first), unit: null, line: null }, { found })];
}

const LAST_WORDS = 8;
const lastWords = (text: string): string => text.split(/\s+/u).slice(-LAST_WORDS).join(" ");

/** A note whose end is lost stops at the name of a type or at a word nothing ends with. */
const UNFINISHED =
	/(?:^|[\s.,;“”"])(?:Kết luận|Nghị quyết|Chỉ thị|Quyết định|Quy định|Kế hoạch|Chương trình|số|và|của|về|ngày)$/u;

/** A sign that stayed in the text, or a reference whose note an editor took away. */
function missingNotes(units: readonly PlacedUnit[]): Issue[] {
	const known = new Set(units.filter((unit) => unit.kind === "note").map((unit) => unit.id));
	return units.flatMap((unit) => {
		const lost = unit.marks.flatMap((mark) =>
			mark.type === "note" && !known.has(mark.note) ? [mark.note.slice(1)] : [],
		);
		const signs = unit.text.match(/(?<=[\p{L}.,;”"])[¹²³⁴⁵⁶⁷⁸⁹]/gu) ?? [];
		return [...lost, ...signs].map((found) => issue("note-missing", place(unit), { found }));
	});
}

/** The same act with two terms of the congress: "khóa XIII" in the subject, "khóa XVII" in the text. */
function congressTerms(units: readonly PlacedUnit[]): Issue[] {
	const seen = new Map<string, { term: string; unit: PlacedUnit }[]>();
	for (const unit of units)
		for (const citation of findCitations(unit.text)) {
			const term = /kh[oó][aá]\s+([IVX]+)/iu.exec(citation.issuerName ?? "")?.[1];
			if (term !== undefined) seen.set(citation.code, [...(seen.get(citation.code) ?? []), { term, unit }]);
		}
	return [...seen].flatMap(([code, places]) => {
		const [first] = places;
		if (first === undefined) return [];
		// The subject comes first and is taken as the reference: it is what the act is filed under.
		return places
			.filter(({ term }) => term !== first.term)
			.map(({ term, unit }) =>
				issue("congress-term", place(unit), { found: `khóa ${term}`, code, other: `khóa ${first.term}` }),
			);
	});
}

function numberJumps(units: readonly PlacedUnit[]): Issue[] {
	const last = new Map<string, { value: number; label: string }>();
	return units.flatMap((unit) => {
		if (unit.label === null || unit.printed === null || unit.kind === "note" || unit.kind === "item")
			return [];
		const style = readLabel(`${unit.printed} X`)?.style;
		const value = style === undefined ? null : labelOrdinal(style, unit.label);
		if (style === undefined || value === null) return [];
		const series = `${unit.id.slice(0, unit.id.lastIndexOf(".") + 1)}|${style}`;
		const before = last.get(series);
		last.set(series, { value, label: unit.printed });
		if (before === undefined ? value === 1 : value === before.value + 1) return [];
		return [issue("number-jump", place(unit), { found: unit.printed, before: before?.label ?? "đầu mục" })];
	});
}
