/** How much of a text several others say together. */
import type { Match } from "./pairing.ts";
import type { GramVector, Profile } from "./profile.ts";

/** Share of the weight of `texts` that `others`, taken together, also say, 0..1. */
export function explainedShare(texts: readonly GramVector[], others: readonly GramVector[]): number {
	let mass = 0;
	let explained = 0;
	const seen = new Set<string>();
	for (const text of texts) {
		for (const [gram, weight] of text.grams) {
			if (seen.has(gram)) continue;
			seen.add(gram);
			mass += weight;
			if (others.some((other) => other.grams.has(gram))) explained += weight;
		}
	}
	return mass === 0 ? 0 : explained / mass;
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
