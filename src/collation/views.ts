/** How alike two passages are, seen from several independent sides. Scoring weighs the views. */
import { comparisonForm } from "../text/forms.ts";
import type { Formulae } from "./formulae.ts";
import { cell, emptyGrid, type Grid, setCell } from "./grid.ts";
import { CLAUSE_FULL, SHORTEST_RUN } from "./parameters.ts";
import type { GramVector, Profile } from "./profile.ts";
import { maximalRuns } from "./runs.ts";
import { type CorpusStatistics, rarity } from "./statistics.ts";

/** Word overlap of every passage of one list with every passage of another. */
export interface Overlap {
	/** Cosine of the weighted n-grams, 0..1. */
	cosine: Grid;
	/** Weight of the n-grams that both hold, in nats. */
	shared: Grid;
}

/**
 * Overlap of all pairs at once, through an inverted index: only n-grams that both lists hold cost
 * anything (Salton's vector model).
 */
export function overlapOf(a: readonly GramVector[], b: readonly GramVector[]): Overlap {
	const index = new Map<string, number[]>();
	b.forEach((profile, j) => {
		for (const gram of profile.grams.keys()) {
			const list = index.get(gram);
			if (list === undefined) index.set(gram, [j]);
			else list.push(j);
		}
	});
	const cosine = emptyGrid(a.length, b.length);
	const shared = emptyGrid(a.length, b.length);
	a.forEach((profile, i) => {
		for (const [gram, weight] of profile.grams) {
			for (const j of index.get(gram) ?? []) {
				const at = i * b.length + j;
				cosine.values[at] = (cosine.values[at] ?? 0) + weight * weight;
				shared.values[at] = (shared.values[at] ?? 0) + weight;
			}
		}
		b.forEach((other, j) => {
			const at = i * b.length + j;
			const lengths = profile.norm * other.norm;
			cosine.values[at] = lengths === 0 ? 0 : (cosine.values[at] ?? 0) / lengths;
		});
	});
	return { cosine, shared };
}

/** Share of passage i of `a` that passage j of `b` also says, and the other way round, 0..1. */
export function containment(
	overlap: Overlap,
	i: number,
	j: number,
	a: Profile,
	b: Profile,
): { ofA: number; ofB: number } {
	const shared = cell(overlap.shared, i, j);
	return { ofA: a.mass === 0 ? 0 : shared / a.mass, ofB: b.mass === 0 ? 0 : shared / b.mass };
}

/** Information in the longest shared run, in nats: a long formula says less than a short rare phrase. */
export function runInformation(
	a: Profile,
	b: Profile,
	statistics: CorpusStatistics,
	formulae: Formulae,
): number {
	let most = 0;
	for (const run of maximalRuns(a.text, b.text, SHORTEST_RUN)) {
		most = Math.max(most, informationOf(a.text.words.slice(run.a, run.a + run.length), statistics, formulae));
	}
	return most;
}

/** Sum of the rarities of the word triples in a run of words; the directive's name counts for nothing. */
export function informationOf(
	words: readonly string[],
	statistics: CorpusStatistics,
	formulae: Formulae,
): number {
	let sum = 0;
	for (let at = 0; at + 3 <= words.length; at += 1) {
		const triple = `${words[at]} ${words[at + 1]} ${words[at + 2]}`;
		if (!formulae.has(triple)) sum += rarity(triple, statistics);
	}
	return sum;
}

/** Code numbers of the acts that both sides cite, in order of the alphabet. */
export function sharedActs(a: readonly Profile[], b: readonly Profile[]): string[] {
	const cited = new Set(b.flatMap((profile) => [...profile.text.acts]));
	const both = a.flatMap((profile) => [...profile.text.acts].filter((act) => cited.has(act)));
	return [...new Set(both)].sort();
}

/** Information in the acts that both cite, in nats; the directive that everybody cites says little. */
export function actInformation(a: Profile, b: Profile, statistics: CorpusStatistics): number {
	let sum = 0;
	for (const act of a.text.acts) if (b.text.acts.has(act)) sum += rarity(comparisonForm(act), statistics);
	return sum;
}

/**
 * Likeness of the two clauses that are most alike, for every pair of passages: a task that is one
 * sentence in one plan may be lost among ten in another.
 */
export function clauseLikeness(a: readonly Profile[], b: readonly Profile[]): Grid {
	const ownersA = a.flatMap((profile, i) => profile.clauses.map(() => i));
	const ownersB = b.flatMap((profile, j) => profile.clauses.map(() => j));
	const overlap = overlapOf(
		a.flatMap((profile) => profile.clauses),
		b.flatMap((profile) => profile.clauses),
	);
	const grid = emptyGrid(a.length, b.length);
	ownersA.forEach((i, clauseA) => {
		ownersB.forEach((j, clauseB) => {
			const cosine = cell(overlap.cosine, clauseA, clauseB);
			if (cosine === 0) return;
			const likeness = cosine * Math.min(1, cell(overlap.shared, clauseA, clauseB) / CLAUSE_FULL);
			if (likeness > cell(grid, i, j)) setCell(grid, i, j, likeness);
		});
	});
	return grid;
}
