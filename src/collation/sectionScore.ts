/** How alike two sections are: what their headings say, and what stands under them. */
import { cell, emptyGrid, type Grid, setCell } from "./grid.ts";
import { BODY_FULL, HEADING_SHARE, OTHER_LEVEL } from "./parameters.ts";
import { cosines } from "./postings.ts";
import type { Prepared } from "./prepared.ts";
import type { SectionRole } from "./sectionRoles.ts";
import type { Section } from "./tree.ts";

/** Likeness of every two headings, 0..1: of formula headings by the part that they begin, else by their words. */
export function headingLikeness(a: Prepared, b: Prepared): Grid {
	const grid = cosines(a.headingIndex, b.headingIndex);
	a.roles.forEach((rolesA, i) => {
		b.roles.forEach((rolesB, j) => {
			setCell(grid, i, j, roleLikeness(rolesA, rolesB) ?? cell(grid, i, j));
		});
	});
	return grid;
}

/**
 * First look, before any unit is paired: the mean of what the headings and the body units say.
 * It tells the unit scores which neighbourhood to expect.
 *
 * @param headings as `headingLikeness` returns it
 * @param cosine of the body units
 */
export function expectSections(a: Prepared, b: Prepared, headings: Grid, cosine: Grid): Grid {
	return combineViews(a, b, headings, cosine, (heading, body) => {
		return HEADING_SHARE * heading + (1 - HEADING_SHARE) * Math.min(1, body / BODY_FULL);
	});
}

/**
 * Second look, when units have found their counterparts: like headings are enough, and so is a like
 * body (a noisy or), because a plan by actors has the tasks of a plan by subjects under other headings.
 * Sections of the same level are preferred.
 *
 * @param headings as `headingLikeness` returns it
 * @param affinity probability that body units are counterparts
 */
export function settleSections(a: Prepared, b: Prepared, headings: Grid, affinity: Grid): Grid {
	const grid = combineViews(a, b, headings, affinity, (heading, body) => 1 - (1 - heading) * (1 - body));
	a.tree.sections.forEach((sectionA, i) => {
		b.tree.sections.forEach((sectionB, j) => {
			if (sectionA.heading.level === sectionB.heading.level) return;
			setCell(grid, i, j, OTHER_LEVEL * cell(grid, i, j));
		});
	});
	return grid;
}

/** Likeness of every section of `a` with every section of `b`, 0..1. */
function combineViews(
	a: Prepared,
	b: Prepared,
	headings: Grid,
	affinity: Grid,
	combine: (heading: number, body: number) => number,
): Grid {
	const grid = emptyGrid(a.tree.sections.length, b.tree.sections.length);
	a.tree.sections.forEach((sectionA, i) => {
		b.tree.sections.forEach((sectionB, j) => {
			setCell(grid, i, j, combine(cell(headings, i, j), bodyLikeness(sectionA, sectionB, affinity)));
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
	const best = new Float64Array(b.body.length);
	let sum = 0;
	for (const i of a.body) {
		let most = 0;
		b.body.forEach((j, at) => {
			const value = cell(affinity, i, j);
			if (value > most) most = value;
			if (value > (best[at] ?? 0)) best[at] = value;
		});
		sum += most;
	}
	for (const value of best) sum += value;
	return sum / (a.body.length + b.body.length);
}
