/** Who goes with whom: one to one first, then split and merged texts. Knows scores, not words. */
import { cell, type Grid } from "./grid.ts";
import type { Probabilities } from "./unitScore.ts";
import { JOIN_THRESHOLD, LARGEST_GROUP, UNIT_THRESHOLD } from "./parameters.ts";

/** One row in the making: places of units in `a` and in `b`. */
export interface Match {
	a: number[];
	b: number[];
	/** Probability of its first pair. */
	score: number;
	/** Set when people decided the pair. */
	decided?: boolean;
}

export interface PairingInput {
	/** Log-odds before rivals, to rank the pairs. */
	logOdds: Grid;
	/** Probabilities with rivals, to accept them. */
	probability: Probabilities;
	/** Share of one side that joining a unit would newly explain, 0..1. */
	growth: (match: Match, side: "a" | "b", unit: number) => number;
	/** Least growth that joins. */
	leastGrowth: number;
	/** Pairs that people decided on. */
	decided: readonly Match[];
	forbidden: (i: number, j: number) => boolean;
}

/**
 * Best pairs first (a stable matching), each unit once; then every unit left over joins the row of
 * its best counterpart when that row's text is explained better with it. Ties go to the unit that
 * comes first, so the result is deterministic.
 */
export function pairUnits(input: PairingInput): Match[] {
	const { logOdds, probability } = input;
	const matches: Match[] = input.decided.map((match) => ({ ...match, decided: true }));
	const takenA = new Set(matches.flatMap((match) => match.a));
	const takenB = new Set(matches.flatMap((match) => match.b));
	for (const [i, j] of bestFirst(logOdds)) {
		if (takenA.has(i) || takenB.has(j) || input.forbidden(i, j)) continue;
		const score = cell(probability.mutual, i, j);
		if (score < UNIT_THRESHOLD) continue;
		takenA.add(i);
		takenB.add(j);
		matches.push({ a: [i], b: [j], score });
	}
	joinLeftovers(input, matches, takenA, takenB);
	for (const match of matches) {
		match.a.sort((x, y) => x - y);
		match.b.sort((x, y) => x - y);
	}
	return matches;
}

function joinLeftovers(input: PairingInput, matches: Match[], takenA: Set<number>, takenB: Set<number>): void {
	for (const [i, j] of bestFirst(input.logOdds)) {
		if (takenA.has(i) === takenB.has(j)) continue;
		const side = takenA.has(i) ? "b" : "a";
		const unit = side === "a" ? i : j;
		const match = matches.find((one) => (side === "a" ? one.b.includes(j) : one.a.includes(i)));
		if (match === undefined || match.decided === true || !mayJoin(input, match, side, unit)) continue;
		match[side].push(unit);
		(side === "a" ? takenA : takenB).add(unit);
	}
}

/** A unit joins when there is room, nobody forbade it, it explains more, and it suits every unit there. */
function mayJoin(input: PairingInput, match: Match, side: "a" | "b", unit: number): boolean {
	if (match[side].length >= LARGEST_GROUP) return false;
	const others = side === "a" ? match.b : match.a;
	const pairs = others.map((other): [number, number] => (side === "a" ? [unit, other] : [other, unit]));
	const probability = side === "a" ? input.probability.ofA : input.probability.ofB;
	if (pairs.some(([i, j]) => input.forbidden(i, j) || cell(probability, i, j) < JOIN_THRESHOLD)) return false;
	return input.growth(match, side, unit) >= input.leastGrowth;
}

/** All pairs from the best down. */
function bestFirst(grid: Grid): [number, number][] {
	const pairs: [number, number][] = [];
	for (let i = 0; i < grid.rows; i += 1) for (let j = 0; j < grid.columns; j += 1) pairs.push([i, j]);
	return pairs.sort(([i, j], [k, l]) => cell(grid, k, l) - cell(grid, i, j) || i - k || j - l);
}
