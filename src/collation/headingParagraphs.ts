/**
 * A task that is a heading with a page of text under it in one plan is one numbered paragraph in
 * another. Such a paragraph answers to the section as a whole.
 */
import type { Unit } from "../domain/document.ts";
import { explainedShare } from "./growth.ts";
import { HEADING_SHARE, PARAGRAPH_SECTION_THRESHOLD } from "./parameters.ts";
import type { Profile } from "./profile.ts";
import { type SectionRole, sectionRoles } from "./sectionRoles.ts";
import type { DocumentTree } from "./tree.ts";

/** A text with the profiles of its headings and of its body units. */
export interface ProfiledSide {
	tree: DocumentTree;
	headings: readonly Profile[];
	body: readonly Profile[];
}

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
export function headingsInParagraphs(headed: ProfiledSide, other: ProfiledSide): HeadingParagraph[] {
	const candidates: HeadingParagraph[] = [];
	const isTask = other.tree.units.map((unit, place) => {
		const heading = other.tree.sections[other.tree.home[place] ?? -1]?.heading.text ?? "";
		return isNumbered(unit) && !sectionRoles(heading).some((role) => NOT_TASKS.has(role));
	});
	headed.tree.sections.forEach((one, section) => {
		const heading = headed.headings[section];
		if (heading === undefined || sectionRoles(one.heading.text).length > 0) return;
		const whole = [
			heading,
			...one.body.map((place) => headed.body[place]).filter((profile) => profile !== undefined),
		];
		other.tree.units.forEach((_, paragraph) => {
			const text = other.body[paragraph];
			if (text === undefined || isTask[paragraph] !== true) return;
			// A heading may name several tasks; the paragraph answers when it says the first of them.
			const named = Math.max(
				...[heading, ...heading.clauses.slice(0, 1)].map((one) => explainedShare([one], [text])),
			);
			const score = HEADING_SHARE * named + (1 - HEADING_SHARE) * explainedShare([text], whole);
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
