/** Wording that a plan repeats because of its directive, and not because of its task. */
import { lengthOf } from "./lexis.ts";
import type { CorpusStatistics } from "./statistics.ts";
import type { Witness } from "./witness.ts";
import { distinctGrams, wordsOf } from "./words.ts";

/** What a plan says because of its directive. */
export interface Formulae {
	/** N-grams of two words and more that only name the directive. */
	grams: ReadonlySet<number>;
	/** Acts that the plan carries out, as compared. */
	acts: ReadonlySet<string>;
}

/**
 * The preamble (căn cứ) quotes the name of the directive, and every section of a plan repeats it.
 * Corpus frequencies show that only where many plans of that directive are at hand; the preamble
 * shows it always. An outline has no preamble; its title says the same.
 */
export function formulaeOf(witness: Witness, { lexis }: CorpusStatistics): Formulae {
	const grams = new Set<number>();
	const acts = new Set<string>();
	const named = witness.meta.textStatus === "outline" ? "preface" : "preamble";
	for (const unit of witness.units) {
		if (unit.kind !== named) continue;
		const text = wordsOf(unit, lexis);
		for (const gram of distinctGrams(text)) if (lengthOf(lexis, gram) > 1) grams.add(gram);
		for (const act of text.acts.keys()) acts.add(act);
	}
	return { grams, acts };
}
