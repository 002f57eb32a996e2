/** Runs of words that two texts share in the same order. */
import { SHORTEST_RUN } from "./parameters.ts";
import type { TextWords } from "./words.ts";

export interface SharedRun {
	/** Index of the first word in each text. */
	a: number;
	b: number;
	/** Words in the run. */
	length: number;
}

/**
 * Shared runs of at least SHORTEST_RUN words, longest first; no word of `a` or of `b` is in two of them.
 */
export function sharedRuns(a: TextWords, b: TextWords): SharedRun[] {
	const found = maximalRuns(a, b);
	if (found.length === 0) return [];
	const takenA = new Uint8Array(a.words.length);
	const takenB = new Uint8Array(b.words.length);
	const runs: SharedRun[] = [];
	for (const run of found.sort(longestFirst)) {
		for (const part of freeParts(run, takenA, takenB)) {
			if (part.length < SHORTEST_RUN) continue;
			takenA.fill(1, part.a, part.a + part.length);
			takenB.fill(1, part.b, part.b + part.length);
			runs.push(part);
		}
	}
	return runs.sort(longestFirst);
}

const longestFirst = (x: SharedRun, y: SharedRun): number => y.length - x.length || x.a - y.a || x.b - y.b;

const PLACE_ROOM = 2 ** 16;

/** Each triple with its place in one number, in ascending order of the triple. */
function triplesInOrder({ words, grams }: TextWords): Float64Array {
	const count = Math.max(0, Math.min(words.length - 2, PLACE_ROOM));
	const triples = grams.subarray(2 * words.length, 2 * words.length + count);
	return Float64Array.from(triples, (triple, at) => triple * PLACE_ROOM + at).sort();
}

/** Every run of at least SHORTEST_RUN words that cannot be made longer on either side. */
function maximalRuns(a: TextWords, b: TextWords): SharedRun[] {
	const runs: SharedRun[] = [];
	const keysA = triplesInOrder(a);
	const keysB = triplesInOrder(b);
	let j = 0;
	for (const key of keysA) {
		const triple = Math.floor(key / PLACE_ROOM);
		while (j < keysB.length && Math.floor((keysB[j] as number) / PLACE_ROOM) < triple) j += 1;
		const at = key - triple * PLACE_ROOM;
		for (let k = j; k < keysB.length && Math.floor((keysB[k] as number) / PLACE_ROOM) === triple; k += 1) {
			const other = (keysB[k] as number) - triple * PLACE_ROOM;
			if (at > 0 && other > 0 && a.words[at - 1] === b.words[other - 1]) continue;
			let length = 3;
			while (
				at + length < a.words.length &&
				other + length < b.words.length &&
				a.words[at + length] === b.words[other + length]
			) {
				length += 1;
			}
			if (length >= SHORTEST_RUN) runs.push({ a: at, b: other, length });
		}
	}
	return runs;
}

/** What is left of a run when words already taken are cut away. */
function freeParts(run: SharedRun, takenA: Uint8Array, takenB: Uint8Array): SharedRun[] {
	const parts: SharedRun[] = [];
	let open: SharedRun | null = null;
	for (let step = 0; step < run.length; step += 1) {
		if (takenA[run.a + step] === 1 || takenB[run.b + step] === 1) {
			open = null;
			continue;
		}
		if (open === null) {
			open = { a: run.a + step, b: run.b + step, length: 0 };
			parts.push(open);
		}
		open.length += 1;
	}
	return parts;
}
