/** Who goes with whom: one to one first, then split and merged texts. Knows scores, not words. */
import { cell, type Grid } from "./grid.ts";
import type { Model } from "./model.ts";
import { LARGEST_GROUP } from "./parameters.ts";
import { type Probabilities, probabilities } from "./unitScore.ts";

/** One row in the making: places of units in `a` and in `b`. */
export interface Match {
	a: number[];
	b: number[];
	/** Probability of its least sure pair. */
	score: number;
	/** Set when people decided the pair. */
	decided?: boolean;
}

export interface PairingInput {
	/** Log-odds before rivals. */
	logOdds: Grid;
	/** Share of one side that joining a unit would newly explain, 0..1. */
	growth: (match: Match, side: "a" | "b", unit: number) => number;
	model: Model;
	/** Pairs that people decided on. */
	decided: readonly Match[];
	forbidden: (i: number, j: number) => boolean;
}

/** Rows so far, and the units in them. */
interface State {
	matches: Match[];
	a: Set<number>;
	b: Set<number>;
}

/**
 * Best pairs first (a stable matching), each unit once. Then a unit left over may join the row of its best
 * counterpart, when that row is explained better with it; then rows beside. Ties go to the unit that
 * comes first.
 */
export function pairUnits(input: PairingInput): Match[] {
	const matches: Match[] = input.decided.map((match) => ({ ...match, decided: true }));
	const state: State = {
		matches,
		a: new Set(matches.flatMap((match) => match.a)),
		b: new Set(matches.flatMap((match) => match.b)),
	};
	const chances = probabilities(input.logOdds, input.model);
	pairOff(input, state, chances.mutual);
	joinLeftovers(input, state, chances);
	matches.push(...besides(input, state, chances));
	for (const match of matches) {
		match.a.sort((x, y) => x - y);
		match.b.sort((x, y) => x - y);
	}
	return matches;
}

/**
 * Rows beside the others: two units that each stand in a row already, and are nearly the best of each
 * other too. A reader who looks at either wants to see both.
 */
function besides(input: PairingInput, state: State, { ofA, ofB }: Probabilities): Match[] {
	const together = new Set(
		state.matches.flatMap(({ a, b }) => a.flatMap((i) => b.map((j) => i * ofA.columns + j))),
	);
	const decided = state.matches.filter((match) => match.decided === true);
	const found: Match[] = [];
	for (let i = 0; i < ofA.rows; i += 1) {
		for (let j = 0; j < ofA.columns; j += 1) {
			const score = Math.min(cell(ofA, i, j), cell(ofB, i, j));
			if (score < input.model.pairing.beside || !state.a.has(i) || !state.b.has(j)) continue;
			if (together.has(i * ofA.columns + j) || input.forbidden(i, j)) continue;
			// What people decided stands as they left it.
			if (decided.some((match) => match.a.includes(i) || match.b.includes(j))) continue;
			found.push({ a: [i], b: [j], score });
		}
	}
	return found;
}

function pairOff(input: PairingInput, state: State, scores: Grid): void {
	for (const [i, j] of bestFirst(scores, input.model.pairing.unit)) {
		if (state.a.has(i) || state.b.has(j) || input.forbidden(i, j)) continue;
		state.a.add(i);
		state.b.add(j);
		state.matches.push({ a: [i], b: [j], score: cell(scores, i, j) });
	}
}

function joinLeftovers(input: PairingInput, state: State, { ofA, ofB }: Probabilities): void {
	const least = input.model.pairing.join;
	const seekers: { side: "a" | "b"; i: number; j: number; score: number }[] = [
		...bestFirst(ofA, least).map(([i, j]) => ({ side: "a" as const, i, j, score: cell(ofA, i, j) })),
		...bestFirst(ofB, least).map(([i, j]) => ({ side: "b" as const, i, j, score: cell(ofB, i, j) })),
	];
	seekers.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
	for (const { side, i, j, score } of seekers) {
		if (state.a.has(i) === state.b.has(j) || state[side].has(side === "a" ? i : j)) continue;
		const unit = side === "a" ? i : j;
		const match = state.matches.find((one) => (side === "a" ? one.b.includes(j) : one.a.includes(i)));
		if (match === undefined || match.decided === true) continue;
		if (!mayJoin(input, match, side, unit, side === "a" ? ofA : ofB)) continue;
		match[side].push(unit);
		match.score = Math.min(match.score, score);
		state[side].add(unit);
	}
}

/**
 * A unit joins when there is room, nobody forbade it, it suits every unit there, and it either explains
 * more of them or says the same once again.
 */
function mayJoin(
	input: PairingInput,
	match: Match,
	side: "a" | "b",
	unit: number,
	probability: Grid,
): boolean {
	const { join: least } = input.model.pairing;
	if (match[side].length >= LARGEST_GROUP) return false;
	const others = side === "a" ? match.b : match.a;
	const pairs = others.map((other): [number, number] => (side === "a" ? [unit, other] : [other, unit]));
	if (pairs.some(([i, j]) => input.forbidden(i, j) || cell(probability, i, j) < least)) return false;
	const repeats = pairs.every(([i, j]) => cell(probability, i, j) >= input.model.pairing.repeat);
	return repeats || input.growth(match, side, unit) >= input.model.pairing.growth;
}

/** Pairs that reach a score, from the best down. */
function bestFirst(grid: Grid, least: number): [number, number][] {
	const pairs: [number, number][] = [];
	for (let i = 0; i < grid.rows; i += 1) {
		for (let j = 0; j < grid.columns; j += 1) if (cell(grid, i, j) >= least) pairs.push([i, j]);
	}
	return pairs.sort(([i, j], [k, l]) => cell(grid, k, l) - cell(grid, i, j) || i - k || j - l);
}
