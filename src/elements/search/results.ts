/** Results as the page lists them: plan, then its units, each with the same task elsewhere and what one may do. */
import { viSearch } from "../../i18n/search.ts";
import { cited, copyButton } from "../copyCited.ts";
import { element } from "../element.ts";
import type { Entry, PlanEntries } from "./arrange.ts";
import { readCounterparts, readDocument } from "./counterparts.ts";
import type { Found } from "./engine.ts";
import { excerpt } from "./excerpt.ts";
import { citedPlace, placeOf } from "./place.ts";

export interface ResultContext {
	/** The query as it was read. */
	read: string;
	/** Way to the root of the site; ends with a slash. */
	base: string;
	/** Id of the reader's own plan, or "". */
	home: string;
}

/** Counterparts that are listed under an entry before "và … văn bản khác". */
const SAME_SHOWN = 3;
/** Letters of a counterpart's text that are shown. */
const SAME_LENGTH = 140;

/** One plan with its entries. */
export function planGroup(group: PlanEntries, context: ResultContext): HTMLElement {
	const name = group.again ? `${group.plan} ${viSearch.again}` : group.plan;
	return element(
		"li",
		{ class: "plan-group" },
		element("h3", { class: "plan-name" }, name),
		...(group.again || group.facts === "" ? [] : [element("p", { class: "plan-facts quiet" }, group.facts)]),
		element("ol", {}, ...group.entries.map((entry) => entryItem(entry, context))),
	);
}

function entryItem({ found, same }: Entry, context: ResultContext): HTMLElement {
	const place = placeOf(found).join(" › ") || found.plan;
	const label = found.outline ? [element("span", { class: "result-note" }, viSearch.facts.outline), " "] : [];
	return element(
		"li",
		{ class: "result" },
		element(
			"div",
			{ class: "result-body" },
			element(
				"p",
				{ class: "result-address" },
				...label,
				element("a", { class: "result-link", href: context.base + found.url }, place),
			),
			element("p", { class: "result-text text" }, ...marked(found)),
		),
		...missingLine(found, context),
		actions(found, place, context),
		...(same.length === 0 ? [] : [sameTask(same, context)]),
	);
}

/** "Không có: kiều, bào"; nothing where every word is there. */
function missingLine({ match }: Found, { read }: ResultContext): HTMLElement[] {
	if (match.missing.length === 0) return [];
	const words = match.missing.map(({ start, end }) => read.slice(start, end));
	return [element("p", { class: "result-missing quiet" }, viSearch.missing(words))];
}

/** Excerpt with its hits marked. */
export const marked = (found: Found, length?: number): (Node | string)[] =>
	excerpt(found.text, found.match.hits, found.match.best, length).map(({ text, hit }) =>
		hit ? element("mark", {}, text) : text,
	);

function sameTask(same: readonly Found[], context: ResultContext): HTMLElement {
	const items = same.map((found) => {
		const place = [found.plan, placeOf(found).at(-1) ?? ""].filter((part) => part !== "").join(" › ");
		return element(
			"li",
			{},
			element("a", { class: "result-link", href: context.base + found.url }, place),
			" ",
			element("span", { class: "quiet" }, ...marked(found, SAME_LENGTH)),
			...missingLine(found, context),
		);
	});
	const list = element("ul", {}, ...items.slice(0, SAME_SHOWN));
	const block = element(
		"div",
		{ class: "same-task" },
		element("p", { class: "quiet" }, viSearch.sameTask),
		list,
	);
	if (items.length > SAME_SHOWN) {
		const more = element(
			"button",
			{ type: "button", class: "quiet-button" },
			viSearch.moreSame(items.length - SAME_SHOWN),
		);
		more.addEventListener("click", () => {
			list.replaceChildren(...items);
			items[SAME_SHOWN]?.querySelector("a")?.focus();
			more.remove();
		});
		block.append(more);
	}
	return block;
}

function actions(found: Found, place: string, context: ResultContext): HTMLElement {
	const line = element("p", { class: "result-actions no-print" });
	const status = element("span", { role: "status", class: "quiet" });
	if (context.home !== "" && context.home !== found.document) {
		const pair = new URLSearchParams({ a: found.document, b: context.home });
		const href = `${context.base}so-sanh/?${pair.toString()}#${found.unit}`;
		line.append(element("a", { href }, viSearch.actions.beside));
	}
	line.append(
		counterpartsButton(found, place, context, line),
		copyButton(viSearch.actions, place, status, () => citedUnit(found, context)),
		status,
	);
	return line;
}

/** Opens the list of counterparts in place, and closes it again. */
function counterpartsButton(
	found: Found,
	place: string,
	context: ResultContext,
	line: HTMLElement,
): HTMLElement {
	const button = element(
		"button",
		{ type: "button", "aria-expanded": "false" },
		viSearch.actions.counterparts,
	);
	button.setAttribute("aria-label", `${viSearch.actions.counterparts}: ${place}`);
	const box = element("div", { class: "result-counterparts" });
	button.addEventListener("click", async () => {
		const open = button.getAttribute("aria-expanded") !== "true";
		button.setAttribute("aria-expanded", String(open));
		if (!open) {
			box.remove();
			return;
		}
		line.after(box);
		const lists = await readCounterparts(context.base, found).catch(() => null);
		if (lists === null) box.textContent = viSearch.failedPage;
		else if (lists.length === 0) box.textContent = viSearch.noCounterparts;
		else box.replaceChildren(...lists);
	});
	return button;
}

/** The unit as it is quoted. */
async function citedUnit(found: Found, context: ResultContext): Promise<string> {
	const page = await readDocument(context.base, found.document).catch(() => null);
	const citation = page?.querySelector<HTMLElement>("[data-citation]")?.dataset.citation;
	return cited({
		text: found.text,
		source: citation ?? `${found.plan}, ${found.facts}`,
		place: citedPlace(found),
		address: new URL(context.base + found.url, document.baseURI).href,
	});
}
