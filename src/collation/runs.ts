/** Runs of words that two texts share in the same order. */

export interface SharedRun {
	/** Index of the first word in each text. */
	a: number;
	b: number;
	/** Words in the run. */
	length: number;
}

/**
 * Longest shared runs, longest first; no word of `a` or of `b` is in two of them.
 *
 * @param shortest fewest words that make a run
 * @example sharedRuns(["x","y","z"], ["w","y","z"], 2) // [{ a: 1, b: 1, length: 2 }]
 */
export function sharedRuns(a: readonly string[], b: readonly string[], shortest: number): SharedRun[] {
	const takenA = new Uint8Array(a.length);
	const takenB = new Uint8Array(b.length);
	const free = maximalRuns(a, b, shortest).sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
	const runs: SharedRun[] = [];
	for (const run of free) {
		for (const part of freeParts(run, takenA, takenB)) {
			if (part.length < shortest) continue;
			takenA.fill(1, part.a, part.a + part.length);
			takenB.fill(1, part.b, part.b + part.length);
			runs.push(part);
		}
	}
	return runs.sort((x, y) => y.length - x.length || x.a - y.a);
}

/** Every run that cannot be made longer on either side. */
function maximalRuns(a: readonly string[], b: readonly string[], shortest: number): SharedRun[] {
	const places = new Map<string, number[]>();
	for (let at = 0; at + shortest <= b.length; at += 1) {
		const key = b.slice(at, at + shortest).join(" ");
		const known = places.get(key);
		if (known === undefined) places.set(key, [at]);
		else known.push(at);
	}
	const runs: SharedRun[] = [];
	for (let at = 0; at + shortest <= a.length; at += 1) {
		for (const other of places.get(a.slice(at, at + shortest).join(" ")) ?? []) {
			if (at > 0 && other > 0 && a[at - 1] === b[other - 1]) continue;
			let length = shortest;
			while (at + length < a.length && other + length < b.length && a[at + length] === b[other + length]) length += 1;
			runs.push({ a: at, b: other, length });
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
