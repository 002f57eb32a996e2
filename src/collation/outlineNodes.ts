/** Nodes of an outline, and what the corpus teaches about each: an outline has hardly any words of its own. */
import type { Unit } from "../domain/document.ts";
import type { Formulae } from "./formulae.ts";
import { cell } from "./grid.ts";
import { GROUP_KIND } from "./groups.ts";
import { LEARN_THRESHOLD, LISTED_GROUPS } from "./parameters.ts";
import { type Profile, profileOf } from "./profile.ts";
import { type SectionRole, sectionRoles } from "./sectionRoles.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { treeOf } from "./tree.ts";
import { overlapOf } from "./views.ts";
import type { Witness } from "./witness.ts";

export interface OutlineNode {
	unit: Unit;
	profile: Profile;
	/** Parts of a directive that the node begins ("quan điểm", "nhiệm vụ, giải pháp"). */
	roles: SectionRole[];
	/** True when no node stands under it and it has words: text can carry it out. */
	leaf: boolean;
	/** True when the node lists several groups of people; a task about any group belongs there. */
	listsGroups: boolean;
	/** Units of other plans that stand under a heading that says what the node says. */
	learned: Profile[];
}

/**
 * Nodes of an outline in order. A node learns from the plans of the corpus: where a heading repeats
 * the node's words, what stands under it shows what the node means.
 *
 * @param except the plan that is being aligned: it does not teach about itself
 */
export function nodesOf(
	outline: Witness,
	except: Witness,
	statistics: CorpusStatistics,
	formulae: Formulae,
): OutlineNode[] {
	const headings = outline.units.filter((unit) => unit.kind === "heading");
	const nodes = headings.map((unit): OutlineNode => {
		const profile = profileOf(unit, statistics, formulae);
		const people = [...profile.text.groups.keys()].filter((group) => GROUP_KIND.get(group) === "people");
		return {
			unit,
			profile,
			roles: sectionRoles(unit.text),
			leaf: unit.text !== "" && !headings.some((other) => other.parent === unit.id),
			listsGroups: people.length >= LISTED_GROUPS,
			learned: [],
		};
	});
	for (const witness of statistics.witnesses) {
		if (witness.meta.textStatus !== "full" || witness.meta.id === except.meta.id) continue;
		learnFrom(witness, nodes, statistics, formulae);
	}
	return nodes;
}

function learnFrom(
	witness: Witness,
	nodes: readonly OutlineNode[],
	statistics: CorpusStatistics,
	formulae: Formulae,
): void {
	const tree = treeOf(witness);
	const headings = tree.sections.map((section) => profileOf(section.heading, statistics, formulae));
	const likeness = overlapOf(
		headings,
		nodes.map((node) => node.profile),
	).cosine;
	tree.sections.forEach((section, i) => {
		if (sectionRoles(section.heading.text).length > 0) return;
		const [best] = nodes
			.map((node, j) => ({ node, likeness: node.leaf ? cell(likeness, i, j) : 0 }))
			.sort((x, y) => y.likeness - x.likeness);
		if (best === undefined || best.likeness < LEARN_THRESHOLD) return;
		for (const place of section.body) {
			const unit = tree.units[place];
			if (unit !== undefined) best.node.learned.push(profileOf(unit, statistics, formulae));
		}
	});
}
