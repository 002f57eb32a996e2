/** Which section answers to which: headings with headings, then headings with labelled paragraphs. */
import { cell, type Grid } from "./grid.ts";
import type { Match } from "./pairing.ts";
import { LARGEST_GROUP, SECTION_RIVAL, SECTION_THRESHOLD } from "./parameters.ts";
import { roleLikeness } from "./sectionScore.ts";
import { type SectionRole, sectionRoles } from "./sectionRoles.ts";
import type { DocumentTree } from "./tree.ts";

/** Section matches by place among the sections, best first. */
export function pairSections(
	a: DocumentTree,
	b: DocumentTree,
	scores: Grid,
	forbidden: (i: number, j: number) => boolean,
): Match[] {
	const bestA = a.sections.map((_, i) => Math.max(0, ...b.sections.map((__, j) => cell(scores, i, j))));
	const bestB = b.sections.map((_, j) => Math.max(0, ...a.sections.map((__, i) => cell(scores, i, j))));
	const candidates: { i: number; j: number; score: number }[] = [];
	for (let i = 0; i < a.sections.length; i += 1) {
		for (let j = 0; j < b.sections.length; j += 1) {
			const score = cell(scores, i, j);
			const rival = Math.max(bestA[i] ?? 0, bestB[j] ?? 0);
			if (score < SECTION_THRESHOLD || score < SECTION_RIVAL * rival || forbidden(i, j)) continue;
			candidates.push({ i, j, score });
		}
	}
	candidates.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
	const matches: Match[] = [];
	const takenA = new Set<number>();
	const takenB = new Set<number>();
	for (const { i, j, score } of candidates) {
		if (takenA.has(i) || takenB.has(j)) continue;
		takenA.add(i);
		takenB.add(j);
		matches.push({ a: [i], b: [j], score });
	}
	joinSameRole(a, b, matches, takenA, takenB, forbidden);
	return matches;
}

/**
 * One plan has "NHIỆM VỤ, GIẢI PHÁP", another "NHIỆM VỤ TRỌNG TÂM" and "NHIỆM VỤ CỤ THỂ": sections
 * left over join the pair that has their role and their level.
 */
function joinSameRole(
	a: DocumentTree,
	b: DocumentTree,
	matches: Match[],
	takenA: Set<number>,
	takenB: Set<number>,
	forbidden: (i: number, j: number) => boolean,
): void {
	const rolesOf = (tree: DocumentTree): SectionRole[][] => tree.sections.map((one) => sectionRoles(one.heading.text));
	const roles = { a: rolesOf(a), b: rolesOf(b) };
	const join = (side: "a" | "b", section: number): void => {
		const tree = side === "a" ? a : b;
		for (const match of matches) {
			const sister = match[side][0] ?? -1;
			const same =
				(roleLikeness(roles[side][section] ?? [], roles[side][sister] ?? []) ?? 0) === 1 &&
				tree.sections[section]?.parent === tree.sections[sister]?.parent;
			const others = side === "a" ? match.b : match.a;
			const refused = others.some((other) => (side === "a" ? forbidden(section, other) : forbidden(other, section)));
			if (!same || refused || match[side].length >= LARGEST_GROUP) continue;
			match[side].push(section);
			match[side].sort((x, y) => x - y);
			(side === "a" ? takenA : takenB).add(section);
			return;
		}
	};
	a.sections.forEach((_, i) => {
		if (!takenA.has(i)) join("a", i);
	});
	b.sections.forEach((_, j) => {
		if (!takenB.has(j)) join("b", j);
	});
}
