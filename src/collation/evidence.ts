/** Why a row is there, in words that a reader finds in the text. */

import { canonicalWords } from "../text/synonyms.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import type { Formulae } from "./formulae.ts";
import { SHORTEST_RUN } from "./parameters.ts";
import { sharedRuns, stretched } from "./runs.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { informationOf } from "./views.ts";

/** Most runs that are shown. */
const MOST_RUNS = 3;
/** Information, in nats for each word, under which a run is a formula of the genre. */
const FORMULA_RATE = 0.8;

/**
 * Longest runs of words that two texts share, as written in `a`, at most three; formulae are left
 * out, however long.
 */
export function evidenceRuns(
	a: string,
	b: string,
	statistics: CorpusStatistics,
	formulae: Formulae,
): string[] {
	const words = (text: string): Token[] => tokenise(text).filter((token) => token.kind !== "punctuation");
	const tokensA = words(a);
	const normal = (tokens: readonly Token[]): string[] => tokens.map((token) => token.n);
	const searched = (tokens: readonly Token[]) => stretched(normal(tokens), SHORTEST_RUN);
	return sharedRuns(searched(tokensA), searched(words(b)), SHORTEST_RUN)
		.map((run) => a.slice(tokensA[run.a]?.start ?? 0, tokensA[run.a + run.length - 1]?.end ?? 0))
		.filter((run) => {
			const said = canonicalWords(run);
			return informationOf(said, statistics, formulae) >= FORMULA_RATE * said.length;
		})
		.slice(0, MOST_RUNS);
}
