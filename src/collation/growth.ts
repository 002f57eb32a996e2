/** How much of a text several others say together. */
import { type Membership, mark } from "./membership.ts";
import type { Match } from "./pairing.ts";
import type { Profile } from "./profile.ts";
import { LONGEST_GRAM } from "./words.ts";

/**
 * Share of the weight of `texts` that `others`, taken together, also say, 0..1.
 */
export function explainedShare(texts: readonly Profile[], others: readonly Profile[]): number {
	const marks = mark(others);
	let mass = 0;
	let explained = 0;
	for (const text of texts) {
		const said = markedIn(text, marks);
		mass += said.mass;
		explained += said.explained;
	}
	return mass === 0 ? 0 : explained / mass;
}

/** Words of a passage; all of them where no range is given. */
export interface Stretch {
	profile: Profile;
	range?: readonly [number, number];
}

/** Share of each stretch of text that some passages, taken together, say, 0..1. */
export function sharesSaid(passages: readonly Profile[], stretches: readonly Stretch[]): number[] {
	const marks = mark(passages);
	return stretches.map(({ profile, range }) => {
		const { mass, explained } = markedIn(profile, marks, range);
		return mass === 0 ? 0 : explained / mass;
	});
}

function markedIn(
	{ text, weights }: Profile,
	{ stamps, round }: Membership,
	[from, to]: readonly [number, number] = [0, text.words.length],
): { mass: number; explained: number } {
	let mass = 0;
	let explained = 0;
	const length = text.words.length;
	for (let longer = 0; longer < LONGEST_GRAM; longer += 1)
		for (let at = from; at + longer < to; at += 1) {
			const weight = weights[longer * length + at] as number;
			mass += weight;
			if (stamps[text.grams[longer * length + at] as number] === round) explained += weight;
		}
	return { mass, explained };
}

/** Share of the other side of a row that a further unit on this side would newly explain. */
export function growthIn(profilesA: readonly Profile[], profilesB: readonly Profile[]) {
	return (match: Match, side: "a" | "b", unit: number): number => {
		const pick = (profiles: readonly Profile[], places: readonly number[]): Profile[] =>
			places.map((place) => profiles[place]).filter((profile) => profile !== undefined);
		const [own, other] = side === "a" ? [profilesA, profilesB] : [profilesB, profilesA];
		const across = pick(other, side === "a" ? match.b : match.a);
		const before = explainedShare(across, pick(own, match[side]));
		return explainedShare(across, pick(own, [...match[side], unit])) - before;
	};
}
