/**
 * A task that is a heading with a page of text under it in one plan is one numbered paragraph in
 * another. Such a paragraph answers to the section as a whole.
 */
import type { Unit } from "../domain/document.ts";
import { type Stretch, sharesSaid } from "./growth.ts";
import { HEADING_SHARE, PARAGRAPH_SECTION_THRESHOLD } from "./parameters.ts";
import type { Prepared } from "./prepared.ts";
import type { Profile } from "./profile.ts";
import type { SectionRole } from "./sectionRoles.ts";
import { firstClause } from "./words.ts";

/** A heading and a labelled paragraph of the other text. */
export interface HeadingParagraph {
	/** Place among the sections of the one text. */
	section: number;
	/** Place among the body units of the other. */
	paragraph: number;
	score: number;
}

/** Parts of a plan whose numbered paragraphs are not tasks. */
const NOT_TASKS: ReadonlySet<SectionRole> = new Set<SectionRole>([
	"purpose",
	"requirements",
	"implementation",
]);

/** True for "1. Cấp ủy, tổ chức đảng … tổ chức quán triệt …": a full sentence with a number of its own. */
function isNumbered(unit: Unit): boolean {
	return unit.kind === "paragraph" && unit.label !== null && /^(?:[IVX]+|\d+)$/u.test(unit.label);
}

/**
 * For each task heading the numbered paragraph that says the same, where there is one: what the
 * heading says must be in the paragraph, and what the paragraph says must be in the section.
 */
export function headingsInParagraphs(headed: Prepared, other: Prepared): HeadingParagraph[] {
	const candidates: HeadingParagraph[] = [];
	const numbered = other.tree.units.flatMap((unit, paragraph) => {
		const roles = other.roles[other.tree.home[paragraph] ?? -1] ?? [];
		const profile = other.body[paragraph];
		return profile !== undefined && isNumbered(unit) && !roles.some((role) => NOT_TASKS.has(role))
			? [{ paragraph, profile }]
			: [];
	});
	if (numbered.length === 0) return [];
	headed.tree.sections.forEach(({ body }, section) => {
		const heading = headed.headings[section];
		if (heading === undefined || (headed.roles[section] ?? []).length > 0) return;
		// A heading may name several tasks; the paragraph answers when it says the first of them.
		const named: Stretch[] = [
			{ profile: heading },
			...firstClause(heading.text).map((range) => ({ profile: heading, range })),
		];
		const whole = [heading, ...body.map((place) => headed.body[place] as Profile)];
		const inSection = sharesSaid(whole, numbered);
		numbered.forEach(({ paragraph, profile }, at) => {
			const score =
				HEADING_SHARE * Math.max(...sharesSaid([profile], named)) +
				(1 - HEADING_SHARE) * (inSection[at] ?? 0);
			if (score >= PARAGRAPH_SECTION_THRESHOLD) candidates.push({ section, paragraph, score });
		});
	});
	candidates.sort((x, y) => y.score - x.score || x.section - y.section || x.paragraph - y.paragraph);
	const sections = new Set<number>();
	const paragraphs = new Set<number>();
	return candidates.filter(({ section, paragraph }) => {
		if (sections.has(section) || paragraphs.has(paragraph)) return false;
		sections.add(section);
		paragraphs.add(paragraph);
		return true;
	});
}
