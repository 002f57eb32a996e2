/** Likely slips of recognition that only the other texts of the corpus show. */
import type { PlacedUnit, UnitKind } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import { comparisonForm, fold } from "../text/forms.ts";
import { findSlips } from "../text/slips.ts";

/** A pair of syllables is usual when the corpus has it this often. */
const USUAL = 8;
/** A syllable is at home beside a neighbour that it has this often. */
const AT_HOME = 2;

/** Names and offices in capitals and lists: not running text. */
const FRAME: ReadonlySet<UnitKind> = new Set(["preface", "conclusion"]);

interface Pair {
	words: readonly [string, string];
	written: string;
	/** The syllables before and after the pair in its clause. */
	before: string | null;
	after: string | null;
	document: string;
	unit: PlacedUnit;
}

/**
 * Pairs of syllables that occur once in the whole corpus and differ only in the marks of one syllable
 * from a usual pair: "tinh hình" among forty "tình hình". A syllable that is at home with its other
 * neighbour is no slip: in "sử dụng đất", "dụng" belongs to "sử", so "dựng đất" explains nothing; nor
 * is one whose partner belongs elsewhere, as in "số đảng viên".
 *
 * @returns Issues by document id.
 */
export function findCorpusSlips(
	documents: readonly { id: string; units: readonly PlacedUnit[] }[],
): Map<string, Issue[]> {
	const pairs = documents.flatMap(({ id, units }) =>
		units.filter(({ kind }) => !FRAME.has(kind)).flatMap((unit) => pairsOf(id, unit)),
	);
	const counts = new Map<string, number>();
	for (const { words } of pairs) add(counts, words.join(" "));
	const usual = new Map<string, string[]>();
	for (const [pair, count] of counts)
		if (count >= USUAL) usual.set(fold(pair), [...(usual.get(fold(pair)) ?? []), pair]);

	const found = new Map<string, Issue[]>();
	for (const pair of pairs) {
		const own = pair.words.join(" ");
		if (counts.get(own) !== 1) continue;
		const likely = usual.get(fold(own))?.find((other) => isSlip(pair, other.split(" "), counts));
		if (likely === undefined || findSlips(pair.written).length > 0) continue;
		const { source, id } = pair.unit;
		const line = source !== null && "lines" in source ? (source.lines[0] ?? null) : null;
		const place = { file: source?.file ?? null, line, unit: id };
		const slip = issue("slip-likely", place, { found: pair.written, likely });
		found.set(pair.document, [...(found.get(pair.document) ?? []), slip]);
	}
	return found;
}

/** Is one syllable of a pair another one in the usual pair, and strange where it stands? */
function isSlip(
	{ words, before, after }: Pair,
	other: readonly string[],
	counts: ReadonlyMap<string, number>,
): boolean {
	const [first, second] = words;
	const together = (left: string | null, right: string | null): number =>
		left === null || right === null ? 0 : (counts.get(`${left} ${right}`) ?? 0);
	const [firstChanged, secondChanged] = [first !== other[0], second !== other[1]];
	if (firstChanged === secondChanged) return false;
	const own = firstChanged ? together(before, first) : together(second, after);
	const partner = firstChanged ? together(second, after) : together(before, first);
	return own < AT_HOME && partner < USUAL;
}

/** Every two neighbouring syllables of a unit; a sign between them ends the clause. */
function pairsOf(document: string, unit: PlacedUnit): Pair[] {
	return unit.text.split(/[^\p{L}\s]+/u).flatMap((clause) => {
		const written = clause.split(/\s+/u).filter((word) => word !== "");
		const words = written.map((word) => comparisonForm(word).toLowerCase());
		return words.slice(1).map((second, index): Pair => {
			const first = words[index] ?? "";
			return {
				words: [first, second],
				written: written.slice(index, index + 2).join(" "),
				before: words[index - 1] ?? null,
				after: words[index + 2] ?? null,
				document,
				unit,
			};
		});
	});
}

const add = (counts: Map<string, number>, key: string): void => {
	counts.set(key, (counts.get(key) ?? 0) + 1);
};
