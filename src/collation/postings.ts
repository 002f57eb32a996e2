/** Inverted index of a list of passages: which of them hold an n-gram (Salton's vector model). */
import { emptyGrid, type Grid } from "./grid.ts";
import type { GramVector } from "./profile.ts";

export interface Postings {
	/** Passages indexed. */
	size: number;
	/** N-grams by ascending id, what each is worth, and where its passages begin in `places`. */
	grams: Uint32Array;
	weights: Float32Array;
	offsets: Uint32Array;
	/** Places of the passages. */
	places: Uint16Array;
	/** Euclidean length of each passage's vector. */
	norms: Float32Array;
}

/** Index of passages of one document; their places are those in the list. */
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
	const weights: number[] = [];
	const offsets: number[] = [];
	const places = new Uint16Array(total);
	all.forEach((key, index) => {
		const gram = Math.floor(key / PLACE_ROOM);
		const place = key - gram * PLACE_ROOM;
		const cursor = cursors[place] ?? 0;
		cursors[place] = cursor + 1;
		places[index] = place;
		if (grams.at(-1) === gram) return;
		grams.push(gram);
		weights.push(vectors[place]?.weights[cursor] ?? 0);
		offsets.push(index);
	});
	offsets.push(total);
	return {
		size: vectors.length,
		grams: Uint32Array.from(grams),
		weights: Float32Array.from(weights),
		offsets: Uint32Array.from(offsets),
		places,
		norms: Float32Array.from(vectors, ({ norm }) => norm),
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
			const product = (a.weights[i] as number) * (b.weights[j] as number);
			const endA = a.offsets[i + 1] as number;
			const startB = b.offsets[j] as number;
			const endB = b.offsets[j + 1] as number;
			for (let x = a.offsets[i] as number; x < endA; x += 1) {
				const row = (a.places[x] as number) * columns;
				for (let y = startB; y < endB; y += 1) {
					const at = row + (b.places[y] as number);
					values[at] = (values[at] as number) + product;
				}
			}
			i += 1;
			j += 1;
		}
	}
	for (let at = 0; at < values.length; at += 1) {
		const lengths = (a.norms[Math.floor(at / columns)] as number) * (b.norms[at % columns] as number);
		values[at] = lengths === 0 ? 0 : (values[at] as number) / lengths;
	}
	return grid;
}
