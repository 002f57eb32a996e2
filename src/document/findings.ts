/** Findings about a text: shown to readers, never mended. Each check is a row of a table. */
import type { PlacedUnit } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import { findCitations } from "../text/citations.ts";
import { labelOrdinal, readLabel } from "../text/labels.ts";

type Check = (units: readonly PlacedUnit[]) => Issue[];

/** All findings about a document, in reading order. */
export function findingsOf(units: readonly PlacedUnit[]): Issue[] {
	const order = new Map(units.map((unit, index) => [unit.id, index]));
	const position = (found: Issue): number => order.get(found.unit ?? "") ?? 0;
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
	missingNotes,
	congressTerms,
	numberJumps,
];

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
