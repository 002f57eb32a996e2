/** What the engine reads of a document, and the small questions that it asks of a unit. */
import type { Unit, UnitKind } from "../domain/document.ts";

/** What is aligned: a document as units in order. `PlanRecord` satisfies it. */
export interface Witness {
	meta: { id: string; textStatus: "full" | "outline" };
	units: readonly Unit[];
}

/** What people decided on one pair of units; `a` and `b` are unit ids of the two documents. */
export interface PairDecision {
	a: string;
	b: string;
	decision: "pin" | "confirm" | "forbid";
}

/** Kinds that an alignment speaks of; letterhead, notes and signatures are not text to compare. */
const ALIGNABLE: ReadonlySet<UnitKind> = new Set<UnitKind>([
	"heading",
	"paragraph",
	"item",
	"table",
	"preamble",
	"conclusion",
]);

/** True when the unit belongs in rows, or else in `onlyA` or `onlyB`. */
export function isAlignable(unit: Unit): boolean {
	return ALIGNABLE.has(unit.kind) && !isSignatureOrRecipient(unit);
}

/** True when the unit is compared with units of the other text (headings are compared as sections). */
export function isBodyUnit(unit: Unit): boolean {
	return isAlignable(unit) && unit.kind !== "heading";
}

// A conclusion that can be compared is one sentence of prose ("Trên đây là Kế hoạch …"); recipients
// and signatures are lists, or a few words.
const SHORTEST_CONCLUSION = 60;
function isSignatureOrRecipient(unit: Unit): boolean {
	return unit.kind === "conclusion" && (unit.text.length < SHORTEST_CONCLUSION || unit.text.includes("\n"));
}

/** Kinds that are compared only with their own kind; everything in the body is one family. */
export function family(unit: Unit): "body" | "preamble" | "conclusion" {
	return unit.kind === "preamble" || unit.kind === "conclusion" ? unit.kind : "body";
}
