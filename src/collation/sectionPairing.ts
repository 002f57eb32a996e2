/** Which section answers to which: headings with headings, then headings with labelled paragraphs. */
import { cell, type Grid, maxima } from "./grid.ts";
import type { Match } from "./pairing.ts";
import { LARGEST_GROUP, SECTION_RIVAL, SECTION_THRESHOLD } from "./parameters.ts";
import type { Prepared } from "./prepared.ts";
import { roleLikeness } from "./sectionScore.ts";

export interface SectionPairingInput {
	a: Prepared;
	b: Prepared;
	/** Likeness of the sections, as `settleSections` returns it. */
	scores: Grid;
	/** Pairs that people decided on. */
	decided: readonly Match[];
	forbidden: (i: number, j: number) => boolean;
}

/** Section matches by place among the sections. */
export function pairSections(input: SectionPairingInput): Match[] {
	const matches: Match[] = input.decided.map((match) => ({ ...match, decided: true }));
	const taken = {
		a: new Set(matches.flatMap((match) => match.a)),
		b: new Set(matches.flatMap((match) => match.b)),
	};
	for (const { i, j, score } of candidates(input)) {
		if (taken.a.has(i) || taken.b.has(j)) continue;
		taken.a.add(i);
		taken.b.add(j);
		matches.push({ a: [i], b: [j], score });
	}
	joinSameRole(input, matches, taken);
	return matches;
}

/** Pairs that are good in themselves and not much worse than the best of either side, best first. */
function candidates({
	a,
	b,
	scores,
	forbidden,
}: SectionPairingInput): { i: number; j: number; score: number }[] {
	const best = maxima(scores);
	const found: { i: number; j: number; score: number }[] = [];
	for (let i = 0; i < a.tree.sections.length; i += 1) {
		for (let j = 0; j < b.tree.sections.length; j += 1) {
			const score = cell(scores, i, j);
			const rival = Math.max(best.rows[i] ?? 0, best.columns[j] ?? 0);
			if (score < SECTION_THRESHOLD || score < SECTION_RIVAL * rival || forbidden(i, j)) continue;
			found.push({ i, j, score });
		}
	}
	return found.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
}

/**
 * One plan has "NHIỆM VỤ, GIẢI PHÁP", another "NHIỆM VỤ TRỌNG TÂM" and "NHIỆM VỤ CỤ THỂ": sections
 * left over join the pair that has their role and their level.
 */
function joinSameRole(
	input: SectionPairingInput,
	matches: Match[],
	taken: Record<"a" | "b", Set<number>>,
): void {
	for (const side of ["a", "b"] as const) {
		const { tree, roles } = input[side];
		tree.sections.forEach((section, place) => {
			if (taken[side].has(place) || (roles[place] ?? []).length === 0) return;
			const match = matches.find((one) => {
				const sister = one[side][0] ?? -1;
				const others = side === "a" ? one.b : one.a;
				return (
					one.decided !== true &&
					one[side].length < LARGEST_GROUP &&
					section.parent === tree.sections[sister]?.parent &&
					roleLikeness(roles[place] ?? [], roles[sister] ?? []) === 1 &&
					!others.some((other) =>
						side === "a" ? input.forbidden(place, other) : input.forbidden(other, place),
					)
				);
			});
			if (match === undefined) return;
			match[side].push(place);
			match[side].sort((x, y) => x - y);
			taken[side].add(place);
		});
	}
}
