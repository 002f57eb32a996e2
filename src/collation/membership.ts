/** Which n-grams a passage holds, asked many times over. */
import type { Profile } from "./profile.ts";
import { NO_GRAM } from "./words.ts";

/** Marks on n-grams: one is in the passages that were marked last when its stamp is the round's. */
export interface Membership {
	readonly stamps: Uint32Array;
	readonly round: number;
}

// One table for all: it is as long as the lexis, and filled and read before anybody else fills it.
let stamps = new Uint32Array(2 ** 16);
let round = 0;

/** Marks the n-grams of some passages; good until the next call, the marks of before cost nothing. */
export function mark(passages: readonly Profile[]): Membership {
	const largest = passages.reduce((most, { text }) => Math.max(most, text.largestGram), 0);
	if (largest >= stamps.length) {
		stamps = new Uint32Array(2 * largest);
		round = 0;
	}
	round += 1;
	for (const { text } of passages)
		for (let at = 0; at < text.grams.length; at += 1) {
			const gram = text.grams[at] as number;
			if (gram !== NO_GRAM) stamps[gram] = round;
		}
	return { stamps, round };
}
