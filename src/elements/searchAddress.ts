/** The search as it stands in the address: ?q=…&cap=huyen&noi=hau-giang. */

export interface Asked {
	q: string;
	/** Facet → chosen values, in the order of the page. */
	filters: Record<string, string[]>;
}

/** Reads the query and the filters that the page offers. */
export function readAddress(search: string, facets: readonly string[]): Asked {
	const parameters = new URLSearchParams(search);
	const filters = facets.map((facet) => [facet, parameters.getAll(facet)] as const);
	return {
		q: parameters.get("q") ?? "",
		filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
	};
}

/** The same as text; empty for an empty search. */
export function writeAddress({ q, filters }: Asked): string {
	const parameters = new URLSearchParams();
	if (q.trim() !== "") parameters.set("q", q);
	for (const [facet, values] of Object.entries(filters))
		for (const value of values) parameters.append(facet, value);
	return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}
