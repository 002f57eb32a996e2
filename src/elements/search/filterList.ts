/** The column of filters and the line of those that are chosen, made anew for each answer. */
import { viSearch } from "../../i18n/search.ts";
import { element } from "../element.ts";
import { countFacet } from "./facets.ts";
import type { FacetNames } from "./load.ts";
import type { Filters } from "./pagefind.ts";

interface Choosing {
	chosen: Filters;
	names: FacetNames;
	/** Chooses or drops a value; null drops all. */
	choose: (facet: string | null, value?: string) => void;
}

interface Listing extends Choosing {
	all: readonly { filters: Readonly<Record<string, readonly string[]>> }[];
	/** Not everything that was found was read: each count is at least so much. */
	partial: boolean;
}

/** A facet with more values than this shows its most frequent ones first. */
const LONG = 8;

const nameOf = (names: FacetNames, facet: string, value: string): string =>
	names[facet]?.[value]?.[0] ?? value;

/** Fills the column of filters. Facets that cannot narrow anything are left out. */
export function showFilters(column: HTMLElement, listing: Listing): void {
	const { all, chosen } = listing;
	const focused =
		document.activeElement instanceof HTMLElement ? document.activeElement.dataset.choice : undefined;
	const facets = Object.entries(viSearch.facets).flatMap(([facet, title]) => {
		const counts = countFacet(all, chosen, facet);
		const values = orderValues([...counts.keys()], counts, listing.names[facet] ?? {});
		if (values.length === 0 || (values.length === 1 && chosen[facet] === undefined)) return [];
		return [fieldset(facet, title, values, counts, listing)];
	});
	const any = Object.keys(chosen).length > 0;
	column.hidden = (all.length === 0 && !any) || facets.length === 0;
	const note = listing.partial ? [element("p", { class: "quiet search-note" }, viSearch.partial)] : [];
	column.querySelector("[data-part=facets]")?.replaceChildren(...facets, ...note);
	if (focused !== undefined)
		column.querySelector<HTMLElement>(`[data-choice="${CSS.escape(focused)}"]`)?.focus();
}

function fieldset(
	facet: string,
	title: string,
	values: readonly string[],
	counts: ReadonlyMap<string, number>,
	listing: Listing,
): HTMLElement {
	const labels = values.map((value) => choice(facet, value, counts.get(value) ?? 0, listing));
	const chosen = listing.chosen[facet] ?? [];
	const hidden =
		values.length > LONG ? labels.filter((_, at) => at >= LONG && !chosen.includes(values[at] ?? "")) : [];
	for (const label of hidden) label.hidden = true;
	const set = element("fieldset", {}, element("legend", {}, title), ...labels);
	if (hidden.length > 0) {
		const more = element(
			"button",
			{ type: "button", class: "quiet-button" },
			viSearch.moreValues(hidden.length),
		);
		more.addEventListener("click", () => {
			for (const label of hidden) label.hidden = false;
			hidden[0]?.querySelector("input")?.focus();
			more.remove();
		});
		set.append(more);
	}
	return set;
}

function choice(facet: string, value: string, count: number, listing: Listing): HTMLElement {
	const { chosen, names, choose, partial } = listing;
	const under = names[facet]?.[value]?.[1];
	const box = element("input", { type: "checkbox", value, "data-choice": `${facet} ${value}` });
	box.checked = chosen[facet]?.includes(value) === true;
	box.addEventListener("change", () => choose(facet, value));
	return element(
		"label",
		{ class: [under === undefined ? "" : "under", count === 0 ? "none" : ""].join(" ").trim() },
		box,
		element("span", {}, nameOf(names, facet, value)),
		element("span", { class: "search-count" }, partial ? `${count}+` : String(count)),
	);
}

/** Most frequent first, parts directly after their whole; years from the latest on. */
function orderValues(
	values: readonly string[],
	counts: ReadonlyMap<string, number>,
	names: FacetNames[string],
): string[] {
	const byCount = values.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
	if (values.every((value) => /^\d{4}$/u.test(value))) return byCount.sort((a, b) => (a < b ? 1 : -1));
	const wholeOf = (value: string): string | undefined => names[value]?.[1];
	const top = byCount.filter((value) => !values.includes(wholeOf(value) ?? ""));
	return top.flatMap((value) => [
		value,
		...byCount.filter((part) => part !== value && wholeOf(part) === value),
	]);
}

/** The chosen values, each with a way to drop it, and one to drop all. */
export function showChosen(line: HTMLElement, { chosen, names, choose }: Choosing): void {
	const entries = Object.entries(chosen).flatMap(([facet, values]) =>
		values.map((value) => ({ facet, value })),
	);
	line.hidden = entries.length === 0;
	const items = entries.map(({ facet, value }) => {
		const title = viSearch.facets[facet as keyof typeof viSearch.facets];
		const button = element(
			"button",
			{ type: "button" },
			nameOf(names, facet, value),
			" ",
			element("span", { "aria-hidden": "true" }, "×"),
		);
		button.setAttribute("aria-label", viSearch.drop(title, nameOf(names, facet, value)));
		button.addEventListener("click", () => choose(facet, value));
		return element("li", {}, element("span", { class: "quiet" }, `${title}: `), button);
	});
	const all = element("button", { type: "button" }, viSearch.clear);
	all.addEventListener("click", () => choose(null));
	line.replaceChildren(...items, ...(entries.length > 1 ? [element("li", {}, all)] : []));
}
