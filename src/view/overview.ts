/** The whole of a comparison at one look: its sections as links, its rows as bars. */
import { type ClassShares, densityStep, writeShares } from "../apparatus/density.ts";
import { vi } from "../i18n/vi.ts";
import { sentenceCase } from "../text/forms.ts";
import type { PairPart } from "./pair.ts";
import type { PairRow } from "./pairRows.ts";

export interface OverviewBar {
	/** Anchor of the row. */
	row: string;
	/** What the reader can choose the row by, as on the row itself. */
	relation: string;
	/** How much of it changed, 0 to 4; a row whose words are not compared is whole. */
	step: number;
	/** What the step is made of, where words are compared. */
	shares: string | null;
}

export interface OverviewPart {
	url: string;
	name: string;
	/** "3 giống hệt, 5 sửa câu chữ" */
	summary: string;
	bars: OverviewBar[];
}

export type Overview = OverviewPart[];

const WHOLE = 4;

/** One part a section; rows that only lead elsewhere have no bar. */
export function overviewOf(parts: readonly PairPart[], shown: ReadonlySet<string>): Overview {
	return parts.map(({ head, rows }) => {
		const units = rows.filter((row) => row.kind === "unit" && !row.placeOnly);
		return {
			url: `#${head?.id ?? rows[0]?.id ?? ""}`,
			name: head === null ? vi.pair.overviewStart : nameOf(head),
			summary: countsInWords(units),
			bars: units.map((row) => ({
				row: row.id,
				relation: row.keys.join(" "),
				step: stepOf(row, row.shares, shown),
				shares: row.shares === null ? null : writeShares(row.shares),
			})),
		};
	});
}

const stepOf = (row: PairRow, shares: ClassShares | null, shown: ReadonlySet<string>): number =>
	shares !== null ? densityStep(shares, shown) : row.same ? 0 : WHOLE;

function nameOf({ left, right }: PairRow): string {
	const [unit] = left.length > 0 ? left : right;
	if (unit === undefined) return vi.pair.overviewStart;
	const text = unit.pieces.map((piece) => piece.text).join("");
	return [unit.printed, sentenceCase(text)].filter((part) => part !== null && part !== "").join(" ");
}

function countsInWords(rows: readonly PairRow[]): string {
	const counts = new Map<string, number>();
	for (const { relation } of rows) counts.set(relation.word, (counts.get(relation.word) ?? 0) + 1);
	return [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}
