/** The search as it stands in the address: ?q=…&cap=huyen&noi=hau-giang&xep=cap. */

export type Order = "relevance" | "level";

export interface Asked {
	q: string;
	/** Facet → chosen values, in the order of the page. */
	filters: Record<string, string[]>;
	order: Order;
	/** Counterparts of one another as one entry. */
	folded: boolean;
}

/** Reads the query, the filters that the page offers, and how results are listed. */
export function readAddress(search: string, facets: readonly string[]): Asked {
	const parameters = new URLSearchParams(search);
	const filters = facets.map((facet): [string, string[]] => [
		facet,
		[...new Set(parameters.getAll(facet))].filter((value) => value !== ""),
	]);
	return {
		q: parameters.get("q") ?? "",
		filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
		order: parameters.get("xep") === "cap" ? "level" : "relevance",
		folded: parameters.get("gop") !== "khong",
	};
}

/** The same as text; empty for an empty search. */
export function writeAddress({ q, filters, order, folded }: Asked): string {
	const parameters = new URLSearchParams();
	if (q.trim() !== "") parameters.set("q", q);
	for (const [facet, values] of Object.entries(filters))
		for (const value of values) parameters.append(facet, value);
	if (order === "level") parameters.set("xep", "cap");
	if (!folded) parameters.set("gop", "khong");
	return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}
