/** In which row of a comparison a unit's text stands in full; in every other row it is only named. */
import type { Row } from "../domain/alignment.ts";

/** What decides where a unit stands. */
type Standing = Pick<Row, "kind" | "score" | "a" | "b">;

/**
 * The one row in which each unit of a side stands in full.
 *
 * A paragraph may be the counterpart of a heading and of a paragraph, and stand in several rows of units;
 * a node of an outline belongs to many. A text stands with another text in the row of units that suits
 * it best, a node in the row of headings. Of two rows that suit alike the first is taken.
 *
 * @param full False for an outline.
 */
export function whereUnitsStand<R extends Standing>(
	rows: readonly R[],
	side: "a" | "b",
	full: boolean,
): Map<string, R> {
	const home = full ? "unit" : "section";
	const suits = (row: R): number => (row.kind === home ? 1 : 0) + row.score / 2;
	const standsIn = new Map<string, R>();
	for (const row of rows) {
		if (!full && row.kind === "unit") continue;
		for (const id of row[side]) {
			const present = standsIn.get(id);
			if (present === undefined || suits(row) > suits(present)) standsIn.set(id, row);
		}
	}
	return standsIn;
}
