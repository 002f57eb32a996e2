/** Wording that a pair of documents repeats because of its directive, and not because of its task. */
import type { Witness } from "./witness.ts";
import { wordsOf } from "./words.ts";

/** N-grams of two words and more that only name the directive. */
export type Formulae = ReadonlySet<string>;

/**
 * The preamble (căn cứ) quotes the name of the directive, and every section of a plan repeats it.
 * Corpus frequencies show that only where many plans of that directive are at hand; the preamble
 * shows it always. An outline has no preamble; its title says the same.
 */
export function formulaeOf(...witnesses: readonly Witness[]): Formulae {
	const formulae = new Set<string>();
	for (const witness of witnesses) {
		for (const unit of witness.units) {
			const named = witness.meta.textStatus === "outline" ? "preface" : "preamble";
			if (unit.kind !== named) continue;
			for (const { text, length } of wordsOf(unit).grams) {
				if (length > 1) formulae.add(text);
			}
		}
	}
	return formulae;
}
