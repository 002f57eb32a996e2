/** Whether a counterpart stands where its section's counterpart would have it (chuyển chỗ). */
import type { Match } from "./pairing.ts";
import { type DocumentTree, pathOf } from "./tree.ts";

/**
 * Asks whether two places lie in counterpart sections. A place is the section that something stands
 * in, -1 at the top. True (moved) when the nearest section that has a counterpart has it elsewhere,
 * seen from either text; a place without any counterpart above it says nothing.
 */
export function movedAcross(a: DocumentTree, b: DocumentTree, matches: readonly Match[]) {
	const forth = counterparts(matches, "a", "b");
	const back = counterparts(matches, "b", "a");
	return (homeA: number, homeB: number): boolean => {
		const seenFromA = liesIn(pathOf(a, homeA), forth, pathOf(b, homeB));
		const seenFromB = liesIn(pathOf(b, homeB), back, pathOf(a, homeA));
		return seenFromA !== true && seenFromB !== true && !(seenFromA === null && seenFromB === null);
	};
}

/** True when the nearest matched section of `path` answers to a section of `other`; null when none is matched. */
function liesIn(
	path: readonly number[],
	matched: ReadonlyMap<number, number[]>,
	other: readonly number[],
): boolean | null {
	for (const section of path) {
		const answers = matched.get(section);
		if (answers !== undefined) return answers.some((answer) => other.includes(answer));
	}
	return null;
}

function counterparts(matches: readonly Match[], from: "a" | "b", to: "a" | "b"): Map<number, number[]> {
	const map = new Map<number, number[]>();
	for (const match of matches) {
		for (const section of match[from]) map.set(section, [...(map.get(section) ?? []), ...match[to]]);
	}
	return map;
}
