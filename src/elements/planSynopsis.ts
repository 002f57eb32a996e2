/**
 * `<plan-synopsis>`: two to four texts in one table, put together from the public data by the code that
 * the build uses. Texts, order and spine stand in the address; the way of looking is that of
 * `<comparison-view>`, which each new table is put into.
 */
import { buildSynopsis } from "../apparatus/synopsis.ts";
import type { IndexData } from "../domain/contract.ts";
import { viExport } from "../i18n/export.ts";
import { viSynopsis } from "../i18n/synopsis.ts";
import "./comparisonView.ts";
import { element } from "./element.ts";
import { siteBase } from "./search/load.ts";
import { type Choice, MOST_TEXTS, readChoice, writeChoice } from "./synopsis/choice.ts";
import { isAligned, type Listed, readAlignments, readIndex, readText } from "./synopsis/data.ts";
import { textControls } from "./synopsis/heads.ts";
import { type Column, rowItem } from "./synopsis/rows.ts";

class PlanSynopsis extends HTMLElement {
	/** Counts what was asked for, so that a slow answer does not replace a later one. */
	#turn = 0;

	connectedCallback(): void {
		window.addEventListener("popstate", this.#show);
		void this.#show();
	}

	disconnectedCallback(): void {
		window.removeEventListener("popstate", this.#show);
	}

	#part(name: string): HTMLElement | null {
		return this.querySelector(`[data-part=${name}]`);
	}

	#say(words: readonly string[]): void {
		const status = this.#part("status");
		if (status !== null) status.textContent = words.join(" ");
	}

	#choose = (choice: Choice): void => {
		const { pathname, search, hash } = location;
		history.replaceState(history.state, "", pathname + writeChoice(search, choice) + hash);
		void this.#show();
	};

	#show = async (): Promise<void> => {
		this.#turn += 1;
		const turn = this.#turn;
		try {
			const index = await readIndex();
			const asked = readChoice(location.search);
			const known = new Map(index.documents.map((document) => [document.id, document]));
			const chosen = asked.texts.flatMap((id) => known.get(id) ?? []).slice(0, MOST_TEXTS);
			const spine = chosen.find(({ id }) => id === asked.spine) ?? chosen[0] ?? null;
			const choice: Choice = { texts: chosen.map(({ id }) => id), spine: spine?.id ?? null };
			const unknown = asked.texts.filter((id) => !known.has(id));
			const notes = [
				...unknown.map(viSynopsis.unknown),
				...(asked.texts.length - unknown.length > MOST_TEXTS ? [viSynopsis.tooMany] : []),
			];
			this.#showTexts(index, chosen, choice);
			if (spine === null || chosen.length < 2) {
				this.#part("table")?.replaceChildren();
				this.#say([...notes, ...(chosen.length === 1 ? [viSynopsis.tooFew] : [])]);
				return;
			}
			this.#say([...notes, viSynopsis.loading]);
			const [texts, alignments] = await Promise.all([
				Promise.all(chosen.map(readText)),
				readAlignments(index, choice.texts),
			]);
			if (turn !== this.#turn) return;
			const apart = chosen.filter((text) => text !== spine && !isAligned(index, spine.id, text.id));
			this.#say([...notes, ...apart.map((text) => viSynopsis.missing(text.shortName, spine.shortName))]);
			this.#fill(
				buildSynopsis(texts, chosen.indexOf(spine), alignments),
				columnsOf(index, chosen, spine),
				chosen,
			);
		} catch (error) {
			console.error(error);
			if (turn === this.#turn) this.#say([viSynopsis.failed]);
		}
	};

	#showTexts(index: IndexData, chosen: readonly Listed[], choice: Choice): void {
		const place = this.#part("texts");
		if (place === null) return;
		const focus = place.contains(document.activeElement)
			? document.activeElement?.getAttribute("aria-label")
			: null;
		place.hidden = false;
		place.replaceChildren(...textControls(index, chosen, choice, this.#choose));
		// Who moves a text goes on having the same control under the finger.
		if (focus != null) place.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focus)}"]`)?.focus();
	}

	#fill(rows: ReturnType<typeof buildSynopsis>, columns: readonly Column[], chosen: readonly Listed[]): void {
		const frame = this.querySelector("template")?.content.cloneNode(true) as DocumentFragment | undefined;
		const table = this.#part("table");
		const article = frame?.querySelector<HTMLElement>(".synopsis");
		if (frame === undefined || table === null || article == null) return;
		article.dataset.texts = String(columns.length);
		const list = article.querySelector<HTMLElement>(".rows");
		list?.append(...rows.map((row) => rowItem(row, columns)));
		if (list !== null) nameSheet(list, columns, chosen);
		article
			.querySelector(".pair-names")
			?.append(
				...columns.map((column, index) =>
					element(
						"div",
						{ class: "pair-name" },
						element(
							"a",
							{ href: column.url },
							element("span", { class: "long-name" }, chosen[index]?.name ?? column.name),
							element("span", { class: "short-name" }, column.name),
						),
						...(column.isSpine ? [element("span", { class: "quiet" }, viSynopsis.spine)] : []),
						element("span", { class: "pair-where no-print", "aria-hidden": "true" }),
					),
				),
			);
		addSingles(article, columns);
		count(article, rows);
		// Put into the page as a whole: what it holds is read when it is connected.
		table.replaceChildren(frame);
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (target !== null && this.contains(target)) target.scrollIntoView();
	}
}

/** What the columns are called: two texts of one place by their longer names. */
function columnsOf(index: IndexData, chosen: readonly Listed[], spine: Listed): Column[] {
	const base = new URL(siteBase(), document.baseURI);
	return chosen.map((text) => ({
		id: text.id,
		name:
			chosen.filter(({ shortName }) => shortName === text.shortName).length > 1 ? text.name : text.shortName,
		url: new URL(text.url, base).href,
		isSpine: text === spine,
		pairUrl:
			text !== spine && isAligned(index, spine.id, text.id)
				? new URL(`so-sanh/${spine.id}/${text.id}/`, base).href
				: null,
	}));
}

/** What the file says of itself that is taken away. */
function nameSheet(list: HTMLElement, columns: readonly Column[], chosen: readonly Listed[]): void {
	const spine = columns.find(({ isSpine }) => isSpine);
	const names = chosen.map(({ name }) => name);
	const what = viExport.synopsis.what(names.join(", "), spine?.name ?? "");
	const drafts = chosen.filter(({ draft }) => draft === true).map(({ name }) => name);
	const outlines = chosen.filter(({ textStatus }) => textStatus === "outline").map(({ name }) => name);
	list.dataset.sheetTitle = names.join(" – ");
	list.dataset.sheetColumns = JSON.stringify(names);
	list.dataset.sheetLines = JSON.stringify([
		what,
		...chosen.map(({ name, title, codeNumber }) =>
			[name, title, codeNumber].filter((part) => part !== null).join("; "),
		),
		...(drafts.length > 0 ? [viExport.drafts(drafts.join(", "))] : []),
		...(outlines.length > 0 ? [viExport.outlines(outlines.join(", "))] : []),
		viExport.machine,
	]);
}

/** A layout for each text alone. */
function addSingles(article: HTMLElement, columns: readonly Column[]): void {
	const layouts = article.querySelector(".layouts");
	columns.forEach(({ id, name }, index) => {
		const radio = element("input", {
			type: "radio",
			name: "bo-tri",
			value: id,
			id: `layout-${index}`,
			"data-on": "bo-tri",
		});
		layouts?.append(element("label", {}, radio, " ", element("span", {}, viSynopsis.only(name))));
	});
}

/** How many rows there are of each kind, and places of each class; a kind without rows has no switch. */
function count(article: HTMLElement, rows: ReturnType<typeof buildSynopsis>): void {
	const units = rows.filter((row) => row.kind === "unit");
	for (const box of article.querySelectorAll<HTMLInputElement>(".counts input")) {
		const key = box.id.replace("loc-", "");
		const found = units.filter((row) => row.keys.includes(key)).length;
		const label = box.closest("label");
		if (found === 0) label?.remove();
		else label?.querySelector("strong")?.append(String(found));
	}
	const changed = rows
		.flatMap((row) => row.cells)
		.flatMap((cell) => cell.passages)
		.flatMap(({ running }) => running?.ranges ?? []);
	for (const box of article.querySelectorAll<HTMLInputElement>(".classes input")) {
		const places = changed.filter((range) => range.class === box.dataset.shows).length;
		const number = box.closest("label")?.querySelector(".quiet");
		if (number != null) number.textContent = String(places);
	}
}

customElements.define("plan-synopsis", PlanSynopsis);
