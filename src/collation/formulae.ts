/** Wording that a pair of documents repeats because of its directive, and not because of its task. */
import { canonicalWords } from "../text/synonyms.ts";
import { gramsOf } from "./statistics.ts";
import type { Witness } from "./witness.ts";

/** N-grams of two words and more that only name the directive. */
export type Formulae = ReadonlySet<string>;

/**
 * The preamble (căn cứ) quotes the name of the directive, and every section of a plan repeats it.
 * Corpus frequencies show that only where many plans of that directive are at hand; the preamble
 * shows it always.
 */
export function formulaeOf(...witnesses: readonly Witness[]): Formulae {
	const formulae = new Set<string>();
	for (const witness of witnesses) {
		for (const unit of witness.units) {
			if (unit.kind !== "preamble") continue;
			for (const gram of gramsOf(canonicalWords(unit.text)).keys()) {
				if (gram.includes(" ")) formulae.add(gram);
			}
		}
	}
	return formulae;
}
