/** Runs of words that two texts share in the same order. */
import { placesOf, stretchesOf } from "./words.ts";

export interface SharedRun {
	/** Index of the first word in each text. */
	a: number;
	b: number;
	/** Words in the run. */
	length: number;
}

/** A text ready to be searched for runs. */
export interface Stretched {
	words: readonly string[];
	/** Every stretch of the shortest run's length, by the place of its first word. */
	stretches: readonly string[];
	stretchPlaces: ReadonlyMap<string, readonly number[]>;
}

/** Words made ready to be searched for runs of at least so many words. */
export function stretched(words: readonly string[], shortest: number): Stretched {
	const stretches = stretchesOf(words, shortest);
	return { words, stretches, stretchPlaces: placesOf(stretches) };
}

/**
 * Shared runs, longest first; no word of `a` or of `b` is in two of them.
 *
 * @param shortest fewest words that make a run; the stretches of both texts have this length
 * @example sharedRuns(stretched(["x", "y", "z"], 2), stretched(["w", "y", "z"], 2), 2) // [{ a: 1, b: 1, length: 2 }]
 */
export function sharedRuns(a: Stretched, b: Stretched, shortest: number): SharedRun[] {
	const found = maximalRuns(a, b, shortest);
	if (found.length === 0) return [];
	const takenA = new Uint8Array(a.words.length);
	const takenB = new Uint8Array(b.words.length);
	const runs: SharedRun[] = [];
	for (const run of found.sort(longestFirst)) {
		for (const part of freeParts(run, takenA, takenB)) {
			if (part.length < shortest) continue;
			takenA.fill(1, part.a, part.a + part.length);
			takenB.fill(1, part.b, part.b + part.length);
			runs.push(part);
		}
	}
	return runs.sort(longestFirst);
}

const longestFirst = (x: SharedRun, y: SharedRun): number => y.length - x.length || x.a - y.a || x.b - y.b;

/** Every run that cannot be made longer on either side. */
export function maximalRuns(a: Stretched, b: Stretched, shortest: number): SharedRun[] {
	const runs: SharedRun[] = [];
	a.stretches.forEach((stretch, at) => {
		for (const other of b.stretchPlaces.get(stretch) ?? []) {
			if (at > 0 && other > 0 && a.words[at - 1] === b.words[other - 1]) continue;
			let length = shortest;
			while (
				at + length < a.words.length &&
				other + length < b.words.length &&
				a.words[at + length] === b.words[other + length]
			) {
				length += 1;
			}
			runs.push({ a: at, b: other, length });
		}
	});
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
