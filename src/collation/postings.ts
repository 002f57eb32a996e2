/** Inverted index of a list of passages: which of them hold an n-gram (Salton's vector model). */
import { emptyGrid, type Grid } from "./grid.ts";
import type { GramVector } from "./profile.ts";

export interface Postings {
	/** Passages indexed. */
	size: number;
	/** N-grams by ascending id, and where the passages of each begin in the two lists below. */
	grams: Uint32Array;
	offsets: Uint32Array;
	/** Place of the passage, and the weight of the n-gram there over the length of the passage's vector. */
	places: Uint16Array;
	weights: Float32Array;
}

/** Index of passages; their places are those in the list. */
export function postingsOf(vectors: readonly GramVector[]): Postings {
	const total = vectors.reduce((sum, { grams }) => sum + grams.length, 0);
	const all = new Float64Array(total);
	let at = 0;
	// N-gram and passage in one number: sorting numbers of one typed array is by far the cheapest.
	vectors.forEach(({ grams }, place) => {
		for (const gram of grams) {
			all[at] = gram * PLACE_ROOM + place;
			at += 1;
		}
	});
	all.sort();
	const cursors = new Uint32Array(vectors.length);
	const grams: number[] = [];
	const offsets: number[] = [];
	const places = new Uint16Array(total);
	const weights = new Float32Array(total);
	all.forEach((key, index) => {
		const gram = Math.floor(key / PLACE_ROOM);
		const place = key - gram * PLACE_ROOM;
		if (grams.at(-1) !== gram) {
			grams.push(gram);
			offsets.push(index);
		}
		const cursor = cursors[place] ?? 0;
		cursors[place] = cursor + 1;
		const vector = vectors[place];
		places[index] = place;
		weights[index] =
			vector === undefined || vector.norm === 0 ? 0 : (vector.weights[cursor] ?? 0) / vector.norm;
	});
	offsets.push(total);
	return {
		size: vectors.length,
		grams: Uint32Array.from(grams),
		offsets: Uint32Array.from(offsets),
		places,
		weights,
	};
}

const PLACE_ROOM = 2 ** 16;

/** Cosine of every passage of one index with every passage of another, 0..1; only shared n-grams cost. */
export function cosines(a: Postings, b: Postings): Grid {
	const grid = emptyGrid(a.size, b.size);
	const { values, columns } = grid;
	let i = 0;
	let j = 0;
	while (i < a.grams.length && j < b.grams.length) {
		const gramA = a.grams[i] as number;
		const gramB = b.grams[j] as number;
		if (gramA < gramB) i += 1;
		else if (gramB < gramA) j += 1;
		else {
			const endB = b.offsets[j + 1] as number;
			for (let x = a.offsets[i] as number; x < (a.offsets[i + 1] as number); x += 1) {
				const row = (a.places[x] as number) * columns;
				const weight = a.weights[x] as number;
				for (let y = b.offsets[j] as number; y < endB; y += 1) {
					const at = row + (b.places[y] as number);
					values[at] = (values[at] as number) + weight * (b.weights[y] as number);
				}
			}
			i += 1;
			j += 1;
		}
	}
	return grid;
}
