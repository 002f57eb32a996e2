/** Headings of a document with what stands under them. */
import type { Unit } from "../domain/document.ts";
import { isBodyUnit, type Witness } from "./witness.ts";

export interface Section {
	heading: Unit;
	/** Place of the section it stands in, among the sections; -1 at the top. */
	parent: number;
	/** Body units under the heading at any depth, by their place among the body units. */
	body: number[];
	/** Body units directly under the heading. */
	own: number[];
}

export interface DocumentTree {
	sections: Section[];
	/** Units that are compared with units. */
	units: Unit[];
	/** For each body unit its nearest section, -1 above the first heading. */
	home: number[];
}

/** Sections and body units of a document, both in reading order. */
export function treeOf(witness: Witness): DocumentTree {
	const sections: Section[] = [];
	const place = new Map<string, number>();
	const units: Unit[] = [];
	const home: number[] = [];
	for (const unit of witness.units) {
		const above = unit.parent === null ? -1 : (place.get(unit.parent) ?? -1);
		if (unit.kind === "heading") {
			place.set(unit.id, sections.length);
			sections.push({ heading: unit, parent: above, body: [], own: [] });
		} else if (isBodyUnit(unit)) {
			sections[above]?.own.push(units.length);
			for (let at = above; at >= 0; at = sections[at]?.parent ?? -1) sections[at]?.body.push(units.length);
			units.push(unit);
			home.push(above);
		}
	}
	return { sections, units, home };
}

/** The section and those it stands in, nearest first. */
export function pathOf(tree: DocumentTree, section: number): number[] {
	const path: number[] = [];
	for (let at = section; at >= 0; at = tree.sections[at]?.parent ?? -1) path.push(at);
	return path;
}
