/** The alignments of plans of one directive with each other, by unit. */
import { comparableKinds, type PlanRecord } from "../domain/document.ts";
import { comparisonForm } from "../text/forms.ts";
import type { Corpus } from "./corpus.ts";
import type { Link, Passage } from "./passages.ts";

export interface PlanLinks {
	/** Every row that holds the unit of the plan. */
	of: (plan: string, unit: string) => readonly Link[];
	/** Were the two documents aligned? Only then is there a comparison to lead to. */
	aligned: (one: string, other: string) => boolean;
}

/**
 * Rows of the alignments between plans, and, between two plans that were not aligned, their passages of
 * one wording: two texts are one when they have the same comparison form.
 */
export function planLinks(plans: readonly PlanRecord[], corpus: Corpus): PlanLinks {
	const ids = new Set(plans.map(({ meta }) => meta.id));
	const pairs = new Set(corpus.alignments.map(({ a, b }) => `${a} ${b}`));
	const aligned = (one: string, other: string): boolean =>
		pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`);
	const byUnit = new Map<string, Link[]>();
	const add = (link: Link): void => {
		for (const { plan, units } of [link.a, link.b])
			for (const unit of units) {
				const key = `${plan} ${unit}`;
				const present = byUnit.get(key);
				if (present === undefined) byUnit.set(key, [link]);
				else present.push(link);
			}
	};
	for (const { a, b, rows } of corpus.alignments) {
		if (!ids.has(a) || !ids.has(b)) continue;
		for (const { kind, a: left, b: right, relation, confidence, score } of rows)
			if (kind === "unit")
				add({ a: { plan: a, units: left }, b: { plan: b, units: right }, relation, confidence, score });
	}
	for (const [first, ...others] of sameWordings(plans))
		for (const other of others)
			if (first !== undefined && first.plan !== other.plan && !aligned(first.plan, other.plan))
				add({ a: first, b: other, relation: "identical", confidence: "high", score: 1 });
	return { of: (plan, unit) => byUnit.get(`${plan} ${unit}`) ?? [], aligned };
}

/** Units of one wording, each list in the order of the plans. */
function sameWordings(plans: readonly PlanRecord[]): Passage[][] {
	const byForm = new Map<string, Passage[]>();
	for (const { meta, units } of plans)
		for (const unit of units) {
			if (!comparableKinds.has(unit.kind)) continue;
			const form = comparisonForm(unit.text);
			byForm.set(form, [...(byForm.get(form) ?? []), { plan: meta.id, units: [unit.id] }]);
		}
	return [...byForm.values()].filter((same) => same.length > 1);
}
