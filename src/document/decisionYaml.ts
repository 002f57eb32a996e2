/**
 * Decisions on pairs as the lines of an override file, ready to paste. Written by hand and not by the
 * YAML library: the reader's browser writes them too, and what they hold is ids and one sentence.
 */
import type { pairDecisions } from "../domain/overrides.ts";

export interface DecidedPair {
	unit: string;
	counterpart: string;
}

export interface DecisionFile {
	/** Document that the file is about, and the other one. */
	document: string;
	with: string;
}

/**
 * A whole override file with one decision for each pair.
 *
 * @param reason What stands for the reason until a person writes it.
 */
export function decisionYaml(
	file: DecisionFile,
	pairs: readonly DecidedPair[],
	decision: (typeof pairDecisions)[number],
	reason: string,
): string {
	return [
		`document: ${scalar(file.document)}`,
		"pairs:",
		...pairs.flatMap(({ unit, counterpart }) => [
			`  - unit: ${scalar(unit)}`,
			`    with: ${scalar(file.with)}`,
			`    counterpart: ${scalar(counterpart)}`,
			`    decision: ${decision}`,
			`    reason: ${scalar(reason)}`,
		]),
		"",
	].join("\n");
}

/** Every pair of a row; a group is decided pair by pair, because one member may be wrong alone. */
export const everyPair = (units: readonly string[], counterparts: readonly string[]): DecidedPair[] =>
	units.flatMap((unit) => counterparts.map((counterpart) => ({ unit, counterpart })));

/** Words that YAML 1.1 or 1.2 reads as a truth value or as nothing. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|y|n|null)$/iu;

/** A string as YAML reads it back: `1.1` and `y` are ids of units, and not a number and a truth value. */
function scalar(text: string): string {
	return /^(?:\d+-)?\p{L}[\p{L}\p{M}\p{N} ._-]*$/u.test(text) &&
		!NOT_TEXT.test(text) &&
		text.trimEnd() === text
		? text
		: JSON.stringify(text);
}
