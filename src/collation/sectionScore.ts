/** How alike two sections are: what their headings say, and what stands under them. */
import type { Formulae } from "./formulae.ts";
import { cell, emptyGrid, type Grid, setCell } from "./grid.ts";
import { BODY_FULL, HEADING_SHARE } from "./parameters.ts";
import { profileOf } from "./profile.ts";
import { type SectionRole, sectionRoles } from "./sectionRoles.ts";
import type { CorpusStatistics } from "./statistics.ts";
import type { DocumentTree, Section } from "./tree.ts";
import { overlapOf } from "./views.ts";

/** Likeness of every section of `a` with every section of `b`, 0..1. */
export function scoreSections(
	a: DocumentTree,
	b: DocumentTree,
	affinity: Grid,
	statistics: CorpusStatistics,
	formulae: Formulae,
): Grid {
	const headings = overlapOf(
		a.sections.map((section) => profileOf(section.heading.text, statistics, formulae)),
		b.sections.map((section) => profileOf(section.heading.text, statistics, formulae)),
	).cosine;
	const rolesA = a.sections.map((section) => sectionRoles(section.heading.text));
	const rolesB = b.sections.map((section) => sectionRoles(section.heading.text));
	const grid = emptyGrid(a.sections.length, b.sections.length);
	a.sections.forEach((sectionA, i) => {
		b.sections.forEach((sectionB, j) => {
			const body = Math.min(1, bodyLikeness(sectionA, sectionB, affinity) / BODY_FULL);
			const heading = roleLikeness(rolesA[i] ?? [], rolesB[j] ?? []) ?? cell(headings, i, j);
			setCell(grid, i, j, HEADING_SHARE * heading + (1 - HEADING_SHARE) * body);
		});
	});
	return grid;
}

/** Likeness of two formula headings, or null when both name a task and must be read. */
export function roleLikeness(a: readonly SectionRole[], b: readonly SectionRole[]): number | null {
	if (a.length === 0 && b.length === 0) return null;
	const common = a.filter((role) => b.includes(role)).length;
	return common / Math.max(a.length, b.length);
}

/** Mean over the units of both sections of each one's best affinity on the other side. */
function bodyLikeness(a: Section, b: Section, affinity: Grid): number {
	if (a.body.length === 0 || b.body.length === 0) return 0;
	let sum = 0;
	for (const i of a.body) sum += Math.max(...b.body.map((j) => cell(affinity, i, j)));
	for (const j of b.body) sum += Math.max(...a.body.map((i) => cell(affinity, i, j)));
	return sum / (a.body.length + b.body.length);
}
