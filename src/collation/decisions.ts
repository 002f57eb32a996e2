/** What people decided, ready for the pairing: their pairs come first and nobody takes them apart. */
import type { PairDecision } from "./witness.ts";

export interface Decisions {
	/** Groups of unit ids that people pinned or confirmed; pairs that share a unit are one group. */
	groups: { a: string[]; b: string[] }[];
	/** The same, pair by pair. */
	pairs: { a: string; b: string }[];
	/** True when people said that the two are not counterparts. */
	forbids: (a: string, b: string) => boolean;
}

/** Reads the decisions of one pair of documents; ids that do not exist are left to the caller's checks. */
export function readDecisions(decisions: readonly PairDecision[]): Decisions {
	const forbidden = new Set<string>();
	const pairs: { a: string; b: string }[] = [];
	let groups: { a: string[]; b: string[] }[] = [];
	for (const { a, b, decision } of decisions) {
		if (decision === "forbid") {
			forbidden.add(`${a} ${b}`);
			continue;
		}
		pairs.push({ a, b });
		const touching = groups.filter((group) => group.a.includes(a) || group.b.includes(b));
		const merged = {
			a: [...new Set([...touching.flatMap((group) => group.a), a])],
			b: [...new Set([...touching.flatMap((group) => group.b), b])],
		};
		groups = [...groups.filter((group) => !touching.includes(group)), merged];
	}
	return { groups, pairs, forbids: (a, b) => forbidden.has(`${a} ${b}`) };
}
