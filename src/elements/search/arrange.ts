/**
 * Results as they are listed: under their plan, and counterparts of one another as one entry, so that
 * ten copies of a formula do not hide the eleventh passage.
 */
import type { Order } from "./address.ts";
import type { Found } from "./engine.ts";

/** A unit with its counterparts among the results. */
export interface Entry {
	found: Found;
	/** The same task in other plans, best first. */
	same: Found[];
}

/** Entries of one plan that stand together. */
export interface PlanEntries {
	document: string;
	plan: string;
	facts: string;
	entries: Entry[];
	/** The plan has stood further up already. */
	again: boolean;
}

/**
 * A plan's other entries come up to its best one when they have this share of its score; weaker ones
 * keep their place, or a plan with one good passage would push those of all others down.
 */
const CLOSE = 0.7;

/** From the centre down, as levels stand in addresses. */
const LEVELS = ["trung-uong", "tinh", "huyen", "xa"];

/** Results in the order and the groups in which they are listed. */
export function arrange(found: readonly Found[], order: Order, folded: boolean): PlanEntries[] {
	const entries = folded ? foldTasks(found) : found.map((unit): Entry => ({ found: unit, same: [] }));
	return groupByPlan(order === "level" ? byLevel(entries) : entries, order === "level" ? 0 : CLOSE);
}

/** Counterparts of one another as one entry, at the place of the best one. */
function foldTasks(found: readonly Found[]): Entry[] {
	const entries: Entry[] = [];
	const byTask = new Map<string, Entry>();
	for (const unit of found) {
		const entry = unit.task === null ? undefined : byTask.get(unit.task);
		// Two units of one plan are two parts of what another plan says in one.
		if (entry !== undefined && entry.found.document !== unit.document) {
			entry.same.push(unit);
			continue;
		}
		const fresh: Entry = { found: unit, same: [] };
		entries.push(fresh);
		if (unit.task !== null && entry === undefined) byTask.set(unit.task, fresh);
	}
	return entries;
}

function byLevel(entries: readonly Entry[]): Entry[] {
	const rank = ({ found }: Entry): number => {
		const at = LEVELS.indexOf(found.filters.cap?.[0] ?? "");
		return at < 0 ? LEVELS.length : at;
	};
	return entries.toSorted((a, b) => rank(a) - rank(b));
}

function groupByPlan(entries: readonly Entry[], close: number): PlanEntries[] {
	const groups: PlanEntries[] = [];
	const seen = new Set<string>();
	const taken = new Set<Entry>();
	entries.forEach((best, index) => {
		if (taken.has(best)) return;
		const { document, plan, facts, match } = best.found;
		const own = entries
			.slice(index)
			.filter(
				(entry) =>
					!taken.has(entry) &&
					entry.found.document === document &&
					entry.found.match.score >= close * match.score,
			);
		for (const entry of own) taken.add(entry);
		const last = groups.at(-1);
		if (last?.document === document) {
			last.entries.push(...own);
			return;
		}
		groups.push({ document, plan, facts, entries: own, again: seen.has(document) });
		seen.add(document);
	});
	return groups;
}
