/** Which n-grams a passage holds, asked many times over. */
import type { Profile } from "./profile.ts";

/** Marks on n-grams: `has` is true for those of the passages that were marked last. */
export interface Membership {
	mark: (...passages: readonly Profile[]) => void;
	has: (gram: number) => boolean;
}

/**
 * A reusable table of marks. Marking anew forgets the old marks at no cost, since each round has a
 * number of its own.
 */
export function membership(): Membership {
	let stamps = new Uint32Array(2 ** 16);
	let round = 0;
	return {
		mark: (...passages) => {
			round += 1;
			for (const { text } of passages)
				for (const grams of text.grams)
					for (const gram of grams) {
						if (gram >= stamps.length) stamps = grown(stamps, gram);
						stamps[gram] = round;
					}
		},
		has: (gram) => stamps[gram] === round,
	};
}

function grown(stamps: Uint32Array<ArrayBuffer>, gram: number): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(2 * gram + 1);
	larger.set(stamps);
	return larger;
}
