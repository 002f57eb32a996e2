/** What a reader asks of a comparison first: what is word for word the same, and what changed its place. */
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { Alignment } from "../domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import { viFindings } from "../i18n/pairFindings.ts";
import { firstWords } from "../text/firstWords.ts";
import { sentenceCase } from "../text/forms.ts";
import { comparisonWords } from "../text/tokens.ts";
import type { PairRow } from "./pairRows.ts";

export interface PairFindings {
	/** "Tóm tắt: 6 tên mục giống hệt; …" */
	summary: string;
	/** Headings and passages whose wording is the same. */
	verbatim: { left: string; right: string; text: string; url: string }[];
	/** Longest runs of words that both texts have, the longest first. */
	phrases: { text: string; words: number; where: string; url: string }[];
	/** Sections that stand in another order, and passages that stand in another section. */
	order: { left: string; right: string; text: string; url: string }[];
}

/** A run of fewer words may be a formula of the genre. */
const LEAST_WORDS = 12;
/** As many as are read. */
const MOST_PHRASES = 12;

/**
 * Findings of a pair.
 *
 * @param rows As the page shows them, the spine on the left.
 * @param spine The side of the alignment that stands on the left.
 */
export function pairFindings(
	alignment: Alignment,
	spine: "a" | "b",
	left: PlanRecord,
	right: PlanRecord,
	rows: readonly PairRow[],
): PairFindings {
	const other = spine === "a" ? "b" : "a";
	const leftUnits = new Map(left.units.map((unit) => [unit.id, unit]));
	const rightUnits = new Map(right.units.map((unit) => [unit.id, unit]));
	const anchors = new Map(rows.flatMap((row) => row.left.map(({ id }) => [id, row.id] as const)));
	const place = (row: Alignment["rows"][number]) => {
		const lefts = row[spine].flatMap((id) => leftUnits.get(id) ?? []);
		const rights = row[other].flatMap((id) => rightUnits.get(id) ?? []);
		const first = row[spine][0] ?? "";
		return {
			left: addresses(lefts),
			right: addresses(rights),
			text: firstWords(readable(lefts[0])),
			url: `#${anchors.get(first) ?? first}`,
		};
	};
	const same = alignment.rows.filter((row) => row.relation === "identical");
	const headings = same.filter((row) => row.kind === "section").length;
	const phrases = sharedPhrases(alignment, place);
	const order = [
		...outOfOrder(alignment, spine, left, right),
		...alignment.rows.filter((row) => row.kind === "unit" && row.moved),
	].map(place);
	return {
		summary: viFindings.summary(headings, same.length - headings, phrases[0]?.words ?? 0, order.length),
		verbatim: same.map(place),
		phrases,
		order,
	};
}

/** The longest runs of words that rows share, each once. */
function sharedPhrases(
	alignment: Alignment,
	place: (row: Alignment["rows"][number]) => { left: string; right: string; url: string },
): PairFindings["phrases"] {
	return alignment.rows
		.flatMap((row) => {
			const { left, right, url } = place(row);
			return row.evidence.runs.map((text) => ({
				text,
				words: comparisonWords(text).length,
				where: `${left} – ${right}`,
				url,
			}));
		})
		.filter(({ words }) => words >= LEAST_WORDS)
		.sort((x, y) => y.words - x.words)
		.filter(({ text }, index, all) => all.findIndex((one) => one.text.includes(text)) === index)
		.slice(0, MOST_PHRASES);
}

const addresses = (units: readonly PlacedUnit[]): string => units.map(unitAddress).join("; ");

const readable = (unit: PlacedUnit | undefined): string =>
	unit === undefined ? "" : unit.kind === "heading" ? sentenceCase(unit.text) : unit.text;

/**
 * Rows of headings that break the common order of the two texts: all but a longest sequence that rises on
 * both sides (Fredman, 1975), so that of two sections which changed places one is named and not both.
 */
function outOfOrder(
	alignment: Alignment,
	spine: "a" | "b",
	left: PlanRecord,
	right: PlanRecord,
): Alignment["rows"] {
	const other = spine === "a" ? "b" : "a";
	const positions = (record: PlanRecord) => new Map(record.units.map(({ id }, index) => [id, index]));
	const [inLeft, inRight] = [positions(left), positions(right)];
	const rows = alignment.rows
		.filter((row) => row.kind === "section")
		.map((row) => ({
			row,
			left: inLeft.get(row[spine][0] ?? "") ?? 0,
			right: inRight.get(row[other][0] ?? "") ?? 0,
		}))
		.sort((x, y) => x.left - y.left);
	const kept = longestRise(rows.map((row) => row.right));
	return rows.filter((_, index) => !kept.has(index)).map(({ row }) => row);
}

/** Places of a longest strictly rising subsequence. */
export function longestRise(values: readonly number[]): Set<number> {
	/** For each length, the place where a rise of this length ends lowest. */
	const ends: number[] = [];
	const before: (number | undefined)[] = [];
	values.forEach((value, index) => {
		const length = ends.findIndex((end) => (values[end] as number) >= value);
		const at = length < 0 ? ends.length : length;
		before[index] = ends[at - 1];
		ends[at] = index;
	});
	const kept = new Set<number>();
	for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
	return kept;
}
