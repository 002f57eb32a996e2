/**
 * `<plan-search>`: makes the search page answer while one types. It enhances what the server wrote:
 * the form, and empty places for what was understood, the filters and the results.
 */
import { viSearch } from "../../i18n/search.ts";
import { type Query, readQuery } from "../../text/query.ts";
import { element } from "../element.ts";
import { asksForSearch } from "../searchKeys.ts";
import { type Asked, readAddress, writeAddress } from "./address.ts";
import { arrange } from "./arrange.ts";
import { type Answer, DEEP, SHALLOW, search } from "./engine.ts";
import { passes } from "./facets.ts";
import { showChosen, showFilters } from "./filterList.ts";
import { homePlan, setHomePlan } from "./homePlan.ts";
import { type FacetNames, type Index, loadFacetNames, loadIndex, loadVocabulary, siteBase } from "./load.ts";
import { remember } from "./memory.ts";
import type { Filters } from "./pagefind.ts";
import { planGroup } from "./results.ts";
import { suggest } from "./suggest.ts";

/** A pause in typing, in milliseconds; shorter and every letter is a search, longer and one waits. */
const PAUSE = 90;
/** Entries shown at first. */
const SHOWN = 20;

class PlanSearch extends HTMLElement {
	#timer = 0;
	/** Number of the latest search: an answer that comes after a later question is dropped. */
	#turn = 0;
	/** True when the address on show is one to come back to. */
	#settled = true;
	#filters: Record<string, string[]> = {};

	connectedCallback(): void {
		const input = this.#input;
		if (input === null) return;
		this.#form?.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#update();
			this.#settled = true;
		});
		input.addEventListener("input", () => {
			window.clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#update(), PAUSE);
		});
		for (const control of [this.#order, this.#fold]) {
			control?.addEventListener("change", () => {
				this.#settled = true;
				this.#update();
			});
		}
		this.#home?.addEventListener("change", () => {
			setHomePlan(this.#home?.value === "" ? null : (this.#home?.value ?? null));
			void this.#run(this.#asked());
		});
		this.#part("found").addEventListener("click", (event) => this.#open(event));
		this.#part("found").addEventListener("auxclick", (event) => this.#open(event));
		document.addEventListener("keydown", (event) => this.#move(event));
		window.addEventListener("popstate", () => this.#restore());
		// On a narrow screen the filters would push the results below the fold.
		const filters = this.#part("filters");
		if (filters instanceof HTMLDetailsElement && window.matchMedia("(max-width: 60rem)").matches)
			filters.open = false;
		this.#restore();
		// Fetched before anything is typed.
		loadIndex().catch(() => undefined);
		if (input.value === "") input.focus({ preventScroll: true });
	}

	get #form(): HTMLFormElement | null {
		return this.querySelector("form");
	}
	get #input(): HTMLInputElement | null {
		return this.querySelector<HTMLInputElement>("input[name=q]");
	}
	get #order(): HTMLSelectElement | null {
		return this.querySelector<HTMLSelectElement>("select[name=xep]");
	}
	get #fold(): HTMLInputElement | null {
		return this.querySelector<HTMLInputElement>("input[name=gop]");
	}
	get #home(): HTMLSelectElement | null {
		return this.querySelector<HTMLSelectElement>("select[data-part=home]");
	}
	#part(name: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
		if (part === null) throw new Error(`<plan-search> lacks its part "${name}"`);
		return part;
	}

	/** Takes query, filters and the way of listing from the address. */
	#restore(): void {
		const asked = readAddress(location.search, Object.keys(viSearch.facets));
		if (this.#input !== null) this.#input.value = asked.q;
		if (this.#order !== null) this.#order.value = asked.order;
		if (this.#fold !== null) this.#fold.checked = asked.folded;
		if (this.#home !== null) this.#home.value = homePlan() ?? "";
		this.#filters = asked.filters;
		this.#settled = true;
		void this.#run(this.#asked());
	}

	#asked(): Asked {
		return {
			q: this.#input?.value ?? "",
			filters: this.#filters,
			order: this.#order?.value === "level" ? "level" : "relevance",
			folded: this.#fold?.checked !== false,
		};
	}

	/** Chooses or drops one value of a facet; without a value, drops all. */
	#choose(facet: string | null, value = ""): void {
		if (facet === null) this.#filters = {};
		else {
			const old = this.#filters[facet] ?? [];
			const now = old.includes(value) ? old.filter((one) => one !== value) : [...old, value];
			const { [facet]: _old, ...others } = this.#filters;
			// In the order of the page, so that one choice has one address.
			const chosen = now.length === 0 ? others : { ...others, [facet]: now };
			this.#filters = Object.fromEntries(
				Object.keys(viSearch.facets).flatMap((key) => {
					const values = chosen[key];
					return values === undefined ? [] : [[key, values]];
				}),
			);
		}
		this.#settled = true;
		this.#update();
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

	async #run(asked: Asked, depth?: number, shown = SHOWN): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const isCurrent = (): boolean => turn === this.#turn;
		const query = readQuery(asked.q);
		const empty = query.words.length === 0;
		this.#part("introduction").hidden = !empty;
		if (empty) return this.#clear(asked.q.trim() !== "");
		this.dataset.state = "busy";
		const slow = window.setTimeout(() => this.#say(viSearch.searching), 400);
		try {
			const index = await loadIndex();
			const answers = answersInSteps(index, query, asked.filters, depth);
			let last: Answers | null = null;
			let left = 0;
			for await (const answer of answers) {
				window.clearTimeout(slow);
				if (!isCurrent()) return;
				this.#showUnderstood(query);
				left = this.#showFound(answer.narrowed, query, asked, shown);
				last = answer;
			}
			if (last === null) return;
			// Said once, when the answer is whole: a screen reader should not hear it grow.
			this.#say(...counted(last, query));
			this.#offerMore(left, last.narrowed.unread, asked, depth);
			const names = await loadFacetNames();
			if (!isCurrent()) return;
			this.#showFilters(last.all, asked.filters, names);
			if (last.all.complete === 0) await this.#offer(query, isCurrent);
			if (isCurrent()) this.dataset.state = "done";
		} catch (error) {
			console.error(error);
			if (!isCurrent()) return;
			this.#clear();
			this.#say(viSearch.failed);
			this.dataset.state = "failed";
		} finally {
			window.clearTimeout(slow);
		}
	}

	/** Where no unit has all words, the nearest ones that some unit has. */
	async #offer(query: Query, isCurrent: () => boolean): Promise<void> {
		const meant = suggest(query, await loadVocabulary());
		if (meant === null || !isCurrent()) return;
		const address = writeAddress({ ...this.#asked(), q: meant });
		const line = element("p", {}, `${viSearch.meant} `, element("a", { href: address }, meant), "?");
		this.#part("status").append(line);
	}

	/** @param typed Something was typed, but no word that could be looked for. */
	#clear(typed = false): void {
		this.dataset.state = "idle";
		for (const part of ["filters", "chosen", "understood", "listing", "more"]) this.#part(part).hidden = true;
		this.#part("found").replaceChildren();
		this.#say(...(typed ? [viSearch.noWord] : []));
	}

	#say(...sentences: readonly string[]): void {
		const paragraphs = sentences.map((sentence) => element("p", {}, sentence));
		this.#part("status").replaceChildren(...paragraphs);
	}

	/** What was understood is worth a line only when it is not what was typed. */
	#showUnderstood({ understood, excluded, typed }: Query): void {
		const line = this.#part("understood");
		line.hidden =
			excluded.length === 0 && understood.length === 1 && understood[0] === typed.normalize("NFC").trim();
		line.textContent = viSearch.understood(
			understood,
			excluded.map(({ text }) => text),
		);
	}

	#showFilters(all: Answer, chosen: Asked["filters"], names: FacetNames): void {
		const choose = (facet: string | null, value?: string): void => this.#choose(facet, value);
		showFilters(this.#part("filters"), { all: all.found, partial: all.unread > 0, chosen, names, choose });
		showChosen(this.#part("chosen"), { chosen, names, choose });
	}

	/** Lists as many entries as are shown; returns how many are left. */
	#showFound({ found }: Answer, { read }: Query, { order, folded }: Asked, shown: number): number {
		this.#part("listing").hidden = found.length === 0;
		const context = { read, base: siteBase(), home: this.#home?.value ?? "" };
		let room = shown;
		let left = 0;
		const items = arrange(found, order, folded).flatMap((group) => {
			const entries = group.entries.slice(0, room);
			room -= entries.length;
			left += group.entries.length - entries.length;
			return entries.length === 0 ? [] : [planGroup({ ...group, entries }, context)];
		});
		const list = this.#part("found");
		// The answer may grow while someone is in it already.
		const focused = document.activeElement?.closest(".result-link")?.getAttribute("href");
		list.replaceChildren(...items);
		if (focused !== undefined && focused !== null)
			list.querySelector<HTMLElement>(`.result-link[href="${CSS.escape(focused)}"]`)?.focus();
		return left;
	}

	/** The button that shows the rest of what was read, or reads on. */
	#offerMore(left: number, unread: number, asked: Asked, depth: number | undefined): void {
		const deeper = depth === undefined ? DEEP : depth * DEEPER;
		const more = this.#part("more");
		more.hidden = left === 0 && unread === 0;
		more.textContent = viSearch.more(left, unread > 0);
		more.onclick = () => {
			const links = (): NodeListOf<HTMLElement> =>
				this.querySelectorAll<HTMLElement>(".result-address .result-link");
			const last = links().length;
			void this.#run(asked, unread > 0 ? deeper : depth, Number.POSITIVE_INFINITY).then(() =>
				links()[last]?.focus(),
			);
		};
	}

	/** Arrows go through the results, from the field and back to it; `/` and Ctrl+K go to the field. */
	#move(event: KeyboardEvent): void {
		const input = this.#input;
		if (asksForSearch(event)) {
			event.preventDefault();
			input?.focus();
			input?.select();
			return;
		}
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const links = [...this.querySelectorAll<HTMLElement>("[data-part=found] .result-link")];
		const at = links.indexOf(document.activeElement as HTMLElement);
		const inField = document.activeElement === input;
		if (event.key === "Escape" && at >= 0) input?.focus();
		else if (event.key === "ArrowDown" && (inField || at >= 0)) links[at + 1]?.focus();
		else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? input)?.focus();
		else return;
		event.preventDefault();
	}

	/** Tells the document that is being opened which words to mark. */
	#open(event: Event): void {
		const link = event.target instanceof Element ? event.target.closest("a.result-link") : null;
		const href = link?.getAttribute("href");
		if (href == null) return;
		this.#settled = true;
		remember({ query: this.#input?.value ?? "", address: href.slice(siteBase().length) });
	}
}

/** What was found, and of it what passes the filters. */
interface Answers {
	all: Answer;
	narrowed: Answer;
}

/** What is said of an answer: how much was found, what was left out, what else to try. */
function counted({ all, narrowed }: Answers, { understood }: Query): string[] {
	const { found, complete, unread, looserPhrase, excluded } = narrowed;
	const left = excluded === 0 ? [] : [viSearch.excluded(excluded)];
	if (found.length > 0) {
		const documents = new Set(found.map((unit) => unit.document)).size;
		const count = viSearch.counted(found.length, complete, unread > 0, documents);
		return [count, ...(looserPhrase ? [viSearch.looserPhrase] : []), ...left];
	}
	if (all.found.length > 0) return [viSearch.nothingFiltered(all.found.length), ...left];
	return [viSearch.nothing(understood), ...left, ...viSearch.advice];
}

/** A reader who wants more gets so many times more records. */
const DEEPER = 4;

/** So few records are read without being asked for: then the counts are whole. */
const FEW = 50;

/**
 * The answer as it grows: from the records that a browser fetches at once, from those that a query
 * reads, and from all of them where that is only a few more. With a depth, from so many at once.
 */
async function* answersInSteps(
	{ pagefind, commonness }: Index,
	query: Query,
	filters: Filters,
	depth?: number,
): AsyncGenerator<Answers> {
	const ask = (chosen: Filters, read?: number): Promise<Answer> =>
		search(pagefind, commonness, query, chosen, read);
	const narrow = async (all: Answer, read?: number): Promise<Answers> => {
		if (Object.keys(filters).length === 0) return { all, narrowed: all };
		// Where the index has more than was read, it is asked again within the filters.
		if (all.unread > 0) return { all, narrowed: await ask(filters, read) };
		const found = all.found.filter((entry) => passes(entry, filters));
		const complete = found.filter(({ match }) => match.complete).length;
		return { all, narrowed: { ...all, found, complete } };
	};
	if (depth === undefined) {
		const first = await ask(filters, SHALLOW);
		yield { all: first, narrowed: first };
	}
	const answer = await narrow(await ask({}, depth), depth);
	yield answer;
	const left = Math.max(answer.all.unread, answer.narrowed.unread);
	if (depth === undefined && left > 0 && left <= FEW) yield await narrow(await ask({}, DEEP), DEEP);
}

customElements.define("plan-search", PlanSearch);
