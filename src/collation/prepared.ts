/** A document made ready for alignment, once for all the alignments that it takes part in. */
import { type Formulae, formulaeOf } from "./formulae.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { type Profile, profileOf, vectorOf } from "./profile.ts";
import { remembered } from "./remembered.ts";
import { type SectionRole, sectionRoles } from "./sectionRoles.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { type DocumentTree, treeOf } from "./tree.ts";
import type { Witness } from "./witness.ts";

export interface Prepared {
	witness: Witness;
	tree: DocumentTree;
	formulae: Formulae;
	/** Units of the body, in order of `tree.units`. */
	body: readonly Profile[];
	/** Headings, in order of `tree.sections`. */
	headings: readonly Profile[];
	bodyIndex: Postings;
	headingIndex: Postings;
	/** Parts of a plan that each heading announces. */
	roles: readonly (readonly SectionRole[])[];
	/** For each body unit its place in its own section, 0..1. */
	places: Float32Array;
}

/** The document against a corpus; the same document is prepared only once. */
export const prepare = remembered((witness: Witness, statistics: CorpusStatistics): Prepared => {
	const tree = treeOf(witness);
	const formulae = formulaeOf(witness, statistics);
	const profiles = (units: readonly { text: string }[]): Profile[] =>
		units.map((unit) => profileOf(unit, statistics, formulae));
	const index = (list: readonly Profile[]): Postings =>
		postingsOf(list.map((profile) => vectorOf(profile.text, statistics, formulae)));
	const body = profiles(tree.units);
	const headings = profiles(tree.sections.map((section) => section.heading));
	return {
		witness,
		tree,
		formulae,
		body,
		headings,
		bodyIndex: index(body),
		headingIndex: index(headings),
		roles: tree.sections.map((section) => sectionRoles(section.heading.text)),
		places: Float32Array.from(tree.units, (_, unit) => placeIn(tree, unit)),
	};
});

function placeIn(tree: DocumentTree, unit: number): number {
	const own = tree.sections[tree.home[unit] ?? -1]?.own ?? [];
	return own.length < 2 ? 0.5 : own.indexOf(unit) / (own.length - 1);
}
