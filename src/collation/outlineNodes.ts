/** Nodes of an outline, and what the corpus teaches about each: an outline has hardly any words of its own. */
import type { Unit } from "../domain/document.ts";
import { cell } from "./grid.ts";
import { NAMED_GROUPS } from "./groups.ts";
import { LEARN_THRESHOLD, LISTED_GROUPS, MOST_LESSONS } from "./parameters.ts";
import { cosines, type Postings, postingsOf } from "./postings.ts";
import { type Prepared, prepare } from "./prepared.ts";
import { type GramVector, type Profile, vectorOf } from "./profile.ts";
import { remembered } from "./remembered.ts";
import { type SectionRole, sectionRoles } from "./sectionRoles.ts";
import type { CorpusStatistics } from "./statistics.ts";
import type { Witness } from "./witness.ts";
import { firstClause } from "./words.ts";

/** A unit of some plan that stands under the words of a node. */
interface Lesson {
	/** The plan: it does not teach about itself. */
	plan: string;
	vector: GramVector;
	/** Likeness of the heading to the node's words. */
	likeness: number;
}

export interface OutlineNode {
	unit: Unit;
	profile: Profile;
	/** Parts of a directive that the node begins ("quan điểm", "nhiệm vụ, giải pháp"). */
	roles: SectionRole[];
	/** True when no node stands under it and it has words: text can carry it out. */
	leaf: boolean;
	/** True when the node lists several groups of people; a task about any group belongs there. */
	listsGroups: boolean;
}

/** Passages that stand for a node, ready to be compared with all units of a plan at once. */
interface NodeTexts<Extra> {
	index: Postings;
	/** For each passage its node, by place, and what else is known of it. */
	of: readonly ({ node: number } & Extra)[];
}

/** An outline, read once for all the plans that are compared with it. */
export interface OutlineReading {
	nodes: readonly OutlineNode[];
	/** Each node's words, and those of its first clause: of a node that lists, the task alone is enough. */
	wordings: NodeTexts<{ range: readonly [number, number] }>;
	/** Units of plans that stand under a heading that says what the node says, with the plan's id. */
	lessons: NodeTexts<{ plan: string }>;
}

/**
 * Nodes of an outline in order. A node learns from the plans of the corpus: where a heading repeats
 * the node's words, what stands under it shows what the node means. Read once for all plans.
 */
export const readOutline = remembered((outline: Witness, statistics: CorpusStatistics) =>
	readNodes(prepare(outline, statistics), statistics),
);

function readNodes(outline: Prepared, statistics: CorpusStatistics): OutlineReading {
	const headings = outline.tree.sections.map((section) => section.heading);
	const lessons: Lesson[][] = headings.map(() => []);
	const leaf = headings.map(
		(unit) => unit.text !== "" && !headings.some((other) => other.parent === unit.id),
	);
	for (const witness of statistics.witnesses) {
		if (witness.meta.textStatus === "full")
			learnFrom(prepare(witness, statistics), outline, leaf, lessons, statistics);
	}
	const nodes = headings.map((unit, place): OutlineNode => {
		const profile = outline.headings[place] as Profile;
		const people = NAMED_GROUPS.filter(
			({ kind }, group) => kind === "people" && (profile.text.groups.counts[group] ?? 0) > 0,
		);
		return {
			unit,
			profile,
			roles: sectionRoles(unit.text),
			leaf: leaf[place] === true,
			listsGroups: people.length >= LISTED_GROUPS,
		};
	});
	const wordings = nodes.flatMap(({ profile: { text } }, node) => {
		const whole: [number, number] = [0, text.words.length];
		return [whole, ...firstClause(text)].map((range) => ({ node, range }));
	});
	const kept = lessons.flatMap((ofNode, node) =>
		ofNode
			.sort((x, y) => y.likeness - x.likeness || (x.plan < y.plan ? -1 : x.plan > y.plan ? 1 : 0))
			.slice(0, MOST_LESSONS)
			.map((lesson) => ({ ...lesson, node })),
	);
	return {
		nodes,
		wordings: {
			of: wordings,
			index: postingsOf(
				wordings.map(({ node, range }) =>
					vectorOf((nodes[node] as OutlineNode).profile.text, statistics, outline.formulae, range),
				),
			),
		},
		lessons: {
			of: kept.map(({ node, plan }) => ({ node, plan })),
			index: postingsOf(kept.map(({ vector }) => vector)),
		},
	};
}

function learnFrom(
	plan: Prepared,
	outline: Prepared,
	leaf: readonly boolean[],
	lessons: readonly Lesson[][],
	statistics: CorpusStatistics,
): void {
	const likeness = cosines(plan.headingIndex, outline.headingIndex);
	plan.tree.sections.forEach((section, i) => {
		if ((plan.roles[i] ?? []).length > 0) return;
		let best = -1;
		leaf.forEach((isLeaf, j) => {
			if (isLeaf && (best < 0 || cell(likeness, i, j) > cell(likeness, i, best))) best = j;
		});
		if (best < 0 || cell(likeness, i, best) < LEARN_THRESHOLD) return;
		for (const place of section.body) {
			const profile = plan.body[place];
			if (profile === undefined) continue;
			lessons[best]?.push({
				plan: plan.witness.meta.id,
				// One index holds lessons of many plans, so one directive says what is a formula in all.
				vector: vectorOf(profile.text, statistics, outline.formulae),
				likeness: cell(likeness, i, best),
			});
		}
	});
}
