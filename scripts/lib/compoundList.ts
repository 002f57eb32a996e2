/** The compounds of the corpus as a module of src/text. */
import { findCollocations, THRESHOLDS } from "./collocations.ts";

/** The same bytes for the same texts. Laid out as the formatter would, so that it has nothing to do. */
export function writeCompoundList(texts: readonly string[]): string {
	const found = findCollocations(texts);
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
		"export const CORPUS_COMPOUNDS: Readonly<Record<string, number>> = {",
		...found.map(({ text, count }) => `\t${JSON.stringify(text)}: ${count},`),
		"};",
		"",
	].join("\n");
}
