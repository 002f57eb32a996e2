/** The first results under the field in the head of a page. */
import { viSearch } from "../../i18n/search.ts";
import { readQuery } from "../../text/query.ts";
import { element } from "../element.ts";
import { writeAddress } from "./address.ts";
import { arrange } from "./arrange.ts";
import { search } from "./engine.ts";
import { loadIndex, siteBase } from "./load.ts";
import { remember } from "./memory.ts";
import { placeOf } from "./place.ts";
import { marked } from "./results.ts";

/** Results shown; the page shows them all. */
const SHOWN = 6;
/** Letters of a result's text. */
const LENGTH = 150;

/** Fetches what searching needs, before anything is typed. */
export function warm(): void {
	loadIndex().catch(() => undefined);
}

/**
 * Fills the panel with the answer.
 *
 * @param isCurrent False once something else was asked.
 * @returns False when there is nothing to show.
 */
export async function answerInto(
	panel: HTMLElement,
	typed: string,
	isCurrent: () => boolean,
): Promise<boolean> {
	const query = readQuery(typed);
	if (query.words.length === 0) {
		panel.replaceChildren();
		return false;
	}
	try {
		const { pagefind, commonness } = await loadIndex();
		const { found, unread } = await search(pagefind, commonness, query);
		if (!isCurrent()) return false;
		// Someone goes through the results already: the same question was answered twice.
		if (panel.contains(document.activeElement)) return true;
		const base = siteBase();
		const entries = arrange(found, "relevance", true).flatMap((group) => group.entries);
		const items = entries.slice(0, SHOWN).map(({ found: unit }) => {
			const address = element("span", { class: "panel-address" }, [unit.plan, ...placeOf(unit)].join(" › "));
			const text = element("span", { class: "panel-text text" }, ...marked(unit, LENGTH));
			const link = element("a", { href: base + unit.url }, address, text);
			link.addEventListener("click", () => {
				remember({ query: typed, address: unit.url });
				// The place may be the one that is open: then the address does not change, but what is marked does.
				window.setTimeout(() => window.dispatchEvent(new HashChangeEvent("hashchange")));
			});
			return element("li", {}, link);
		});
		const all = element(
			"a",
			{
				class: "panel-all",
				href: `${base}tim-kiem/${writeAddress({ q: typed, filters: {}, order: "relevance", folded: true })}`,
			},
			viSearch.everywhere.all,
		);
		const status = element(
			"p",
			{ role: "status", class: "quiet" },
			found.length === 0 ? viSearch.everywhere.none : viSearch.everywhere.found(found.length, unread > 0),
			...(found.length > 0 && matchMedia("(pointer: fine)").matches ? [" ", viSearch.everywhere.keys] : []),
		);
		panel.replaceChildren(status, element("ul", {}, ...items), ...(found.length === 0 ? [] : [all]));
	} catch (error) {
		console.error(error);
		panel.replaceChildren(element("p", { role: "status" }, viSearch.failed));
	}
	return true;
}
