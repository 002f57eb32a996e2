/**
 * `<plan-search>`: makes the search page answer while one types. It enhances what the server wrote:
 * the form, the check boxes of the filters, and empty places for what was understood and found.
 */
import { viSearch } from "../i18n/search.ts";
import { readQuery } from "../text/query.ts";
import { type Asked, readAddress, writeAddress } from "./searchAddress.ts";
import {
	type Answer,
	COMMONNESS_FILE,
	type Commonness,
	type Filters,
	type Found,
	type Pagefind,
	search,
} from "./searchEngine.ts";
import { excerpt } from "./searchExcerpt.ts";
import { countFor, passes } from "./searchFacets.ts";
import { remember } from "./searchMemory.ts";

/** A pause in typing; shorter and every letter is a search, longer and one waits. */
const PAUSE = 180;
const SHOWN = 20;

interface Index {
	pagefind: Pagefind;
	commonness: Commonness;
}

class PlanSearch extends HTMLElement {
	#index: Promise<Index> | null = null;
	#timer = 0;
	/** Number of the latest search: an answer that comes after a later question is dropped. */
	#turn = 0;
	/** True when the address on show is one to come back to. */
	#settled = true;
	#shown = SHOWN;

	connectedCallback(): void {
		if (this.#input === null) return;
		this.#form?.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#update();
			this.#settled = true;
		});
		this.#input.addEventListener("input", () => {
			window.clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#update(), PAUSE);
		});
		for (const box of this.#boxes) {
			box.addEventListener("change", () => {
				this.#settled = true;
				this.#update();
			});
		}
		this.#part("clear").addEventListener("click", () => {
			for (const box of this.#boxes) box.checked = false;
			this.#settled = true;
			this.#update();
			this.#input?.focus();
		});
		this.#part("found").addEventListener("click", (event) => this.#open(event));
		this.#part("found").addEventListener("auxclick", (event) => this.#open(event));
		window.addEventListener("popstate", () => this.#restore());
		// On a narrow screen the filters would push the results below the fold.
		const filters = this.#part("filters");
		if (filters instanceof HTMLDetailsElement && window.matchMedia("(max-width: 48rem)").matches)
			filters.open = false;
		this.#restore();
		if (this.#input.value === "") this.#input.focus({ preventScroll: true });
	}

	get #form(): HTMLFormElement | null {
		return this.querySelector("form");
	}
	get #input(): HTMLInputElement | null {
		return this.querySelector<HTMLInputElement>("input[name=q]");
	}
	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
	}
	#part(name: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
		if (part === null) throw new Error(`<plan-search> lacks its part "${name}"`);
		return part;
	}

	/** Takes query and filters from the address. */
	#restore(): void {
		const asked = readAddress(location.search, [...new Set(this.#boxes.map(({ name }) => name))]);
		if (this.#input !== null) this.#input.value = asked.q;
		for (const box of this.#boxes) box.checked = asked.filters[box.name]?.includes(box.value) === true;
		this.#settled = true;
		void this.#run(this.#asked());
	}

	#asked(): Asked {
		const chosen = Map.groupBy(
			this.#boxes.filter(({ checked }) => checked),
			({ name }) => name,
		);
		const filters = [...chosen].map(([name, boxes]) => [name, boxes.map(({ value }) => value)] as const);
		return { q: this.#input?.value ?? "", filters: Object.fromEntries(filters) };
	}

	/** Takes query and filters from the page, and puts them into the address. */
	#update(): void {
		window.clearTimeout(this.#timer);
		const asked = this.#asked();
		const address = location.pathname + writeAddress(asked);
		if (address === location.pathname + location.search && this.dataset.state === "done") return;
		// The first letter of a new search leaves the last one behind in the history; the others replace it.
		if (this.#settled && address !== location.pathname + location.search)
			history.pushState(null, "", address);
		else history.replaceState(null, "", address);
		this.#settled = false;
		void this.#run(asked);
	}

	async #run({ q, filters }: Asked): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		this.#shown = SHOWN;
		const query = readQuery(q);
		const empty = query.words.length === 0;
		this.#part("introduction").hidden = !empty;
		if (empty) return this.#clear();
		this.dataset.state = "busy";
		const slow = window.setTimeout(() => this.#say(viSearch.searching), 400);
		try {
			this.#index ??= loadIndex();
			const { pagefind, commonness } = await this.#index;
			const all = await search(pagefind, commonness, query);
			const narrowed =
				Object.keys(filters).length === 0
					? all
					: await narrow(all, filters, () => search(pagefind, commonness, query, filters));
			if (turn !== this.#turn) return;
			this.#showUnderstood(query.understood, q);
			this.#showFilters(all.found, filters);
			this.#showFound(narrowed, all, query.understood);
			this.dataset.state = "done";
		} catch (error) {
			console.error(error);
			this.#index = null;
			if (turn !== this.#turn) return;
			this.#clear();
			this.#say(viSearch.failed);
			this.dataset.state = "failed";
		} finally {
			window.clearTimeout(slow);
		}
	}

	#clear(): void {
		this.dataset.state = "idle";
		this.#part("filters").hidden = true;
		this.#part("understood").hidden = true;
		this.#part("more").hidden = true;
		this.#part("found").replaceChildren();
		this.#say();
	}

	#say(...sentences: readonly string[]): void {
		const paragraphs = sentences.map((sentence) => element("p", {}, sentence));
		this.#part("status").replaceChildren(...paragraphs);
	}

	/** What was understood is worth a line only when it is not what was typed. */
	#showUnderstood(readings: readonly string[], typed: string): void {
		const line = this.#part("understood");
		line.hidden = readings.length === 1 && readings[0] === typed.normalize("NFC").trim();
		line.textContent = viSearch.understood(readings);
	}

	#showFilters(all: readonly Found[], chosen: Filters): void {
		const any = Object.keys(chosen).length > 0;
		this.#part("filters").hidden = all.length === 0 && !any;
		this.#part("clear").hidden = !any;
		for (const box of this.#boxes) {
			const count = countFor(all, chosen, box.name, box.value);
			const label = box.closest("label");
			label?.classList.toggle("none", count === 0 && !box.checked);
			label?.querySelector("[data-count]")?.replaceChildren(String(count));
		}
	}

	#showFound(answer: Answer, all: Answer, readings: readonly string[]): void {
		const { found, complete, truncated, looserPhrase } = answer;
		if (found.length > 0) {
			this.#say(
				viSearch.counted(found.length, complete, truncated),
				...(looserPhrase ? [viSearch.looserPhrase] : []),
			);
		} else if (all.found.length > 0) this.#say(viSearch.nothingFiltered(all.found.length));
		else this.#say(viSearch.nothing(readings), ...viSearch.advice);
		const items = found.map((entry) => this.#item(entry));
		const list = this.#part("found");
		list.replaceChildren(...items.slice(0, this.#shown));
		const more = this.#part("more");
		more.hidden = items.length <= this.#shown;
		more.textContent = viSearch.more(items.length - this.#shown);
		more.onclick = () => {
			const next = items[this.#shown];
			this.#shown = items.length;
			list.replaceChildren(...items);
			more.hidden = true;
			next?.querySelector("a")?.focus();
		};
	}

	#item(found: Found): HTMLElement {
		const link = element("a", { href: siteBase() + found.url }, [found.plan, ...found.path].join(" › "));
		const pieces = excerpt(found.text, found.match.hits, found.match.best).map(({ text, hit }) =>
			hit ? element("mark", {}, text) : text,
		);
		return element(
			"li",
			{ class: "result" },
			element("h3", { class: "result-address" }, link),
			element("p", { class: "result-text text" }, ...pieces),
			element("p", { class: "result-facts" }, this.#facts(found)),
		);
	}

	/** "Huyện · Hậu Giang, Phụng Hiệp · Thực hiện 43-NQ/TW", in the words of the filters. */
	#facts({ filters, outline }: Found): string {
		const labels = (facet: string): string[] =>
			this.#boxes
				.filter((box) => box.name === facet && filters[facet]?.includes(box.value) === true)
				.map((box) => box.dataset.label ?? box.value);
		const acts = labels("thuc-hien");
		return [
			outline ? viSearch.facts.outline : "",
			labels("cap").join(", "),
			labels("noi").join(", "),
			acts.length === 0 ? "" : `${viSearch.facts.carriesOut} ${acts.join(", ")}`,
		]
			.filter((part) => part !== "")
			.join(" · ");
	}

	/** Tells the document that is being opened which words to mark. */
	#open(event: Event): void {
		const link = event.target instanceof Element ? event.target.closest("a") : null;
		const href = link?.getAttribute("href");
		if (href == null) return;
		this.#settled = true;
		remember({ query: this.#input?.value ?? "", address: href.slice(siteBase().length) });
	}
}

/** Way from this page to the root of the site; ends with a slash. */
const siteBase = (): string => document.documentElement.dataset.base ?? "./";

async function loadIndex(): Promise<Index> {
	const folder = new URL(`${siteBase()}pagefind/`, document.baseURI).href;
	const [pagefind, commonness] = await Promise.all([
		import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
		fetch(folder + COMMONNESS_FILE).then((response): Promise<Commonness> => {
			if (!response.ok) throw new Error(`${COMMONNESS_FILE}: ${response.status}`);
			return response.json();
		}),
	]);
	// A worker would be a second program to fetch; the queries take milliseconds.
	await pagefind.options({ basePath: folder, noWorker: true });
	await pagefind.init();
	return { pagefind, commonness };
}

/** Filters what was read; asks the index again only where it had more than was read. */
async function narrow(all: Answer, filters: Filters, again: () => Promise<Answer>): Promise<Answer> {
	if (all.truncated) return await again();
	const found = all.found.filter((entry) => passes(entry, filters));
	return { ...all, found, complete: found.filter(({ match }) => match.complete).length };
}

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>>,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}

customElements.define("plan-search", PlanSearch);
