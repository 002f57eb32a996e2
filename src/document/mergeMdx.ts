/** Three-way merge of a plan's MDX: what a person edited and what changed in the source. */
import { diff3Merge } from "node-diff3";

export interface Merged {
	text: string;
	/** 1-based lines of `text` where both sides changed the same lines; the person's stand there. */
	conflicts: number[];
}

/**
 * Merges line by line; a paragraph of our MDX is one line.
 *
 * @param edited The MDX as it stands.
 * @param base What convert wrote when the person began.
 * @param fresh What convert writes now.
 */
export function mergeMdx(edited: string, base: string, fresh: string): Merged {
	const lines: string[] = [];
	const conflicts: number[] = [];
	for (const region of diff3Merge(edited.split("\n"), base.split("\n"), fresh.split("\n"))) {
		if (region.conflict !== undefined) conflicts.push(lines.length + 1);
		lines.push(...(region.ok ?? region.conflict?.a ?? []));
	}
	return { text: lines.join("\n"), conflicts };
}
