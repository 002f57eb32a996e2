/** The compounds of the corpus as a module of src/text. */
import { findCollocations, THRESHOLDS } from "./collocations.ts";

/** A plan of the corpus: its id and the texts of its units. */
export interface CorpusText {
	id: string;
	texts: readonly string[];
}

/** The same bytes for the same texts. Laid out as the formatter would, so that it has nothing to do. */
export function writeCompoundList(plans: readonly CorpusText[]): string {
	const found = findCollocations(plans.flatMap(({ texts }) => texts));
	const bars = THRESHOLDS.map(
		({ syllables, count, cohesion, freedom }) =>
			` * ${syllables} syllables: at least ${count} times, cohesion ${cohesion}, freedom ${freedom}.`,
	);
	return [
		"/**",
		" * Compounds that the corpus shows, with how often it has each. Made by `npm run words` from",
		" * content/plans; do not edit: what is wrong here is a rule of scripts/lib/collocations.ts.",
		...bars,
		" */",
		"",
		"/** Documents that the list was made of. */",
		"export const COMPOUNDS_FROM: readonly string[] = [",
		...plans.map(({ id }) => `\t${JSON.stringify(id)},`),
		"];",
		"",
		"/** Compounds with their counts. */",
		"export const CORPUS_COMPOUNDS: Readonly<Record<string, number>> = {",
		...found.map(({ text, count }) => `\t${JSON.stringify(text)}: ${count},`),
		"};",
		"",
	].join("\n");
}
