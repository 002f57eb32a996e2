/** Phrases that stand elsewhere in the other text: deleted in one place, inserted in another. */
import type { Word } from "../text/compounds.ts";
import type { Hunk } from "./diffAlignment.ts";
import { weightOf } from "./diffAlignment.ts";
import type { DiffParameters } from "./diffParameters.ts";
import type { WordPair } from "./readableHunks.ts";

/** Words `a`.. and `b`.. of the two texts, `length` of each. */
export interface Move {
	a: number;
	b: number;
	length: number;
}

/**
 * Moved phrases, the weightiest first; none shares a word with another. A phrase is the longest run of
 * words that one text lost and the other gained, marks at its ends left out.
 */
export function findMoves(hunks: readonly Hunk[], words: WordPair, parameters: DiffParameters): Move[] {
	const changedB = changedPlaces(hunks, "b");
	const places = new Map<string, number[]>();
	for (const at of changedB) {
		const name = words.b[at]?.n ?? "";
		places.set(name, [...(places.get(name) ?? []), at]);
	}
	const found: { move: Move; weight: number }[] = [];
	/** Lengths of the runs that end at the word of `a` before, by their end in `b`. */
	let runs = new Map<number, number>();
	let last = -2;
	const close = (endA: number, endB: number, length: number): void => {
		const move = trimMarks({ a: endA - length + 1, b: endB - length + 1, length }, words.a);
		const weight = weightOfRun(words.a, move, parameters);
		if (weight >= parameters.move) found.push({ move, weight });
	};
	for (const at of [...changedPlaces(hunks, "a"), Number.POSITIVE_INFINITY]) {
		const here = new Map<number, number>();
		for (const place of places.get(words.a[at]?.n ?? "") ?? []) {
			here.set(place, (at === last + 1 ? (runs.get(place - 1) ?? 0) : 0) + 1);
		}
		for (const [end, length] of runs) {
			if (at !== last + 1 || !here.has(end + 1)) close(last, end, length);
		}
		runs = here;
		last = at;
	}
	found.sort((x, y) => y.weight - x.weight || x.move.a - y.move.a || x.move.b - y.move.b);
	const [takenA, takenB] = [new Set<number>(), new Set<number>()];
	return found.flatMap(({ move }) => {
		const steps = Array.from({ length: move.length }, (_, step) => step);
		if (steps.some((step) => takenA.has(move.a + step) || takenB.has(move.b + step))) return [];
		for (const step of steps) {
			takenA.add(move.a + step);
			takenB.add(move.b + step);
		}
		return [move];
	});
}

function changedPlaces(hunks: readonly Hunk[], side: "a" | "b"): number[] {
	return hunks.flatMap((hunk) => {
		const [from, to] = hunk[side];
		return hunk.common ? [] : Array.from({ length: to - from }, (_, step) => from + step);
	});
}

function trimMarks(move: Move, a: readonly Word[]): Move {
	let { a: from, length } = move;
	while (length > 0 && a[from + length - 1]?.kind === "punctuation") length -= 1;
	while (length > 0 && a[from]?.kind === "punctuation") {
		from += 1;
		length -= 1;
	}
	return { a: from, b: move.b + from - move.a, length };
}

const weightOfRun = (words: readonly Word[], { a, length }: Move, parameters: DiffParameters): number =>
	words.slice(a, a + length).reduce((sum, word) => sum + weightOf(word, parameters), 0);
