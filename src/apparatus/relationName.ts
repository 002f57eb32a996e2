/** How a relation between two passages is called in the interface. */
import type { Relation, Row } from "../domain/alignment.ts";
import { relationWords } from "../i18n/relations.ts";

export interface RelationName {
	/** Key for styling. */
	key: Relation | "belongs" | "none";
	sign: string;
	word: string;
	/** Said beside it: moved, split or merged. */
	notes: { key: "moved" | "group"; sign: string; word: string }[];
}

/**
 * Sign and words of a row's relation.
 *
 * @param outline One side is an outline: its wording is not there to compare, so a unit only belongs.
 */
export function relationName(
	row: Pick<Row, "kind" | "relation" | "moved" | "a" | "b">,
	outline = false,
): RelationName {
	if (outline && row.kind === "unit") return { ...relationWords.belongs, key: "belongs", notes: [] };
	const notes: RelationName["notes"] = [];
	if (row.moved) notes.push({ key: "moved", ...relationWords.moved });
	if (row.a.length > 1 || row.b.length > 1) notes.push({ key: "group", ...relationWords.group });
	return { key: row.relation, ...relationWords[row.relation], notes };
}

export const noRelation: RelationName = { key: "none", ...relationWords.none, notes: [] };

/** The relation of what only one text has, with the name of that text. */
export const onlyIn = (name: string): RelationName => ({ ...noRelation, word: relationWords.onlyIn(name) });
