/** Counting and choosing by facet, over the units that were found. */
import type { Filters, Found } from "./searchEngine.ts";

type Filtered = Pick<Found, "filters">;

/** True when a unit has, for every facet chosen, one of its values. */
export const passes = (found: Filtered, chosen: Filters): boolean =>
	Object.entries(chosen).every(
		([facet, values]) =>
			values.length === 0 || values.some((value) => found.filters[facet]?.includes(value) === true),
	);

/** How many units a value would leave, with what is chosen in the other facets. */
export function countFor(all: readonly Filtered[], chosen: Filters, facet: string, value: string): number {
	const only = { ...chosen, [facet]: [value] };
	return all.filter((found) => passes(found, only)).length;
}
