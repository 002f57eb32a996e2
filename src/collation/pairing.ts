/** Who goes with whom: one to one first, then split and merged texts. Knows scores, not words. */
import { cell, type Grid } from "./grid.ts";
import {
	JOIN_THRESHOLD,
	LARGEST_GROUP,
	REPEAT_THRESHOLD,
	SURE_THRESHOLD,
	UNIT_THRESHOLD,
} from "./parameters.ts";
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
	/** Least growth that joins. */
	leastGrowth: number;
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
 * Best pairs first (a stable matching), each unit once: what is beyond doubt, then what stands up once
 * the former is out of the way. After each of the two rounds the units left over may join the row of
 * their best counterpart, when that row is explained better with them. Ties go to the unit that comes
 * first.
 */
export function pairUnits(input: PairingInput): Match[] {
	const matches: Match[] = input.decided.map((match) => ({ ...match, decided: true }));
	const state: State = {
		matches,
		a: new Set(matches.flatMap((match) => match.a)),
		b: new Set(matches.flatMap((match) => match.b)),
	};
	for (const { pair, join } of ROUNDS) {
		pairOff(input, state, probabilities(input.logOdds, state).mutual, pair);
		joinLeftovers(input, state, probabilities(input.logOdds, state), join);
	}
	for (const match of matches) {
		match.a.sort((x, y) => x - y);
		match.b.sort((x, y) => x - y);
	}
	return matches;
}

/** Probabilities from which units pair off, and from which one joins a row, in each round. */
const ROUNDS: readonly { pair: number; join: number }[] = [
	{ pair: SURE_THRESHOLD, join: SURE_THRESHOLD },
	{ pair: UNIT_THRESHOLD, join: JOIN_THRESHOLD },
];

function pairOff(input: PairingInput, state: State, scores: Grid, least: number): void {
	for (const [i, j] of bestFirst(scores, least)) {
		if (state.a.has(i) || state.b.has(j) || input.forbidden(i, j)) continue;
		state.a.add(i);
		state.b.add(j);
		state.matches.push({ a: [i], b: [j], score: cell(scores, i, j) });
	}
}

function joinLeftovers(input: PairingInput, state: State, { ofA, ofB }: Probabilities, least: number): void {
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
		if (!mayJoin(input, match, side, unit, side === "a" ? ofA : ofB, least)) continue;
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
	least: number,
): boolean {
	if (match[side].length >= LARGEST_GROUP) return false;
	const others = side === "a" ? match.b : match.a;
	const pairs = others.map((other): [number, number] => (side === "a" ? [unit, other] : [other, unit]));
	if (pairs.some(([i, j]) => input.forbidden(i, j) || cell(probability, i, j) < least)) return false;
	const repeats = pairs.every(([i, j]) => cell(probability, i, j) >= REPEAT_THRESHOLD);
	return repeats || input.growth(match, side, unit) >= input.leastGrowth;
}

/** Pairs that reach a score, from the best down. */
function bestFirst(grid: Grid, least: number): [number, number][] {
	const pairs: [number, number][] = [];
	for (let i = 0; i < grid.rows; i += 1) {
		for (let j = 0; j < grid.columns; j += 1) if (cell(grid, i, j) >= least) pairs.push([i, j]);
	}
	return pairs.sort(([i, j], [k, l]) => cell(grid, k, l) - cell(grid, i, j) || i - k || j - l);
}
