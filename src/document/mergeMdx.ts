/** What becomes of a plan's MDX when its source is converted again: a person's edit is never lost. */
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

/** What convert does with a plan. */
export type Outcome =
	/** The plan is as convert would write it. */
	| { kind: "same" }
	/** Nobody edited it, or it does not exist. */
	| { kind: "written" }
	/** Both sides changed. */
	| { kind: "merged"; merged: Merged }
	/** Edited, and nothing new in the source; or edited, and it is not known against what. */
	| { kind: "kept"; why: "source-unchanged" | "base-unknown" }
	/** The merge would be no plan. */
	| { kind: "unmergeable" };

/**
 * Decides what becomes of a plan.
 *
 * @param present The MDX as it stands; null when there is none.
 * @param base What convert wrote last; null when that is not known.
 * @param fresh What convert writes now.
 * @param isPlan Whether a text can be read as a plan.
 */
export function decideMdx(
	present: string | null,
	base: string | null,
	fresh: string,
	isPlan: (text: string) => boolean,
): Outcome {
	if (present === fresh) return { kind: "same" };
	if (present === null || present === base) return { kind: "written" };
	if (base === null) return { kind: "kept", why: "base-unknown" };
	if (base === fresh) return { kind: "kept", why: "source-unchanged" };
	const merged = mergeMdx(present, base, fresh);
	return isPlan(merged.text) ? { kind: "merged", merged } : { kind: "unmergeable" };
}
