/** Counting and choosing by facet, over the units that were found. */
import type { Filters } from "./pagefind.ts";

interface Filtered {
	filters: Readonly<Record<string, readonly string[]>>;
}

/** True when a unit has, for every facet chosen, one of its values. */
export const passes = (found: Filtered, chosen: Filters): boolean =>
	Object.entries(chosen).every(
		([facet, values]) =>
			values.length === 0 || values.some((value) => found.filters[facet]?.includes(value) === true),
	);

/** How many units each value of a facet would leave, with what is chosen in the other facets; the chosen ones too. */
export function countFacet(
	all: readonly Filtered[],
	chosen: Filters,
	facet: string,
): ReadonlyMap<string, number> {
	const { [facet]: own = [], ...others } = chosen;
	const counts = new Map(own.map((value) => [value, 0]));
	for (const found of all) {
		if (!passes(found, others)) continue;
		for (const value of found.filters[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}
