/** What an editor needs to overrule the engine on one row. */
import { type DecisionFile, decisionYaml } from "../document/decisionYaml.ts";
import { comparableKinds, type Unit } from "../domain/document.ts";
import type { PlanMeta } from "../domain/meta.ts";
import { viDecisions } from "../i18n/decisions.ts";

export interface PairFile extends DecisionFile {
	/** The override file, as an editor names it. */
	path: string;
	/** Which side of the page the file is about. */
	side: "left" | "right";
	/** Lines that any decision on these two texts has, with words in place of the ids. */
	example: string;
}

/** Units of a row by the file that decides on them; a side without units is for the editor to fill in. */
export interface RowDecision {
	units: string[];
	counterparts: string[];
}

/**
 * The file that decides on two texts. It is the left one's; against an outline the plan's, because a
 * directive has many plans and each keeps what was decided about it.
 */
export function pairFile(left: PlanMeta, right: PlanMeta): PairFile {
	const side = left.textStatus === "outline" && right.textStatus === "full" ? "right" : "left";
	const [own, other] = side === "left" ? [left, right] : [right, left];
	const file = { document: own.id, with: other.id };
	const blank = { unit: viDecisions.unit, counterpart: viDecisions.counterpart };
	return {
		...file,
		path: `content/overrides/${own.id}.yaml`,
		side,
		example: decisionYaml(file, [blank], "forbid", viDecisions.reason),
	};
}

/**
 * Which units a decision on a row names; null when it would have no effect: the preamble and the closing
 * sentence are paired by what they are, and nobody decides on them.
 */
export function rowDecision(
	file: Pick<PairFile, "side">,
	left: readonly Unit[],
	right: readonly Unit[],
): RowDecision | null {
	if (![...left, ...right].every(isDecidable)) return null;
	const [own, other] = file.side === "left" ? [left, right] : [right, left];
	return { units: own.map(({ id }) => id), counterparts: other.map(({ id }) => id) };
}

const isDecidable = (unit: Unit): boolean => comparableKinds.has(unit.kind) || unit.kind === "heading";
