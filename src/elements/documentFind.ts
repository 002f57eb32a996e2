/**
 * `<document-find>`: finds within the document that is open, as the search does: without marks, with
 * abbreviations, either tone placement. A result of a search that led here fills it by itself. A bar at
 * the foot of the window says which place one is at, goes to the others and takes the marks away.
 */
import { viFind } from "../i18n/find.ts";
import { element } from "./element.ts";
import type { Place } from "./search/marks.ts";
import { forget, recall } from "./search/memory.ts";

/** What finds is fetched when something is to be found. */
const finder = (): Promise<typeof import("./search/marks.ts")> => import("./search/marks.ts");

class DocumentFind extends HTMLElement {
	#places: Place[] = [];
	#at = 0;
	/** What is marked, as typed. */
	#typed = "";

	connectedCallback(): void {
		this.querySelector("form")?.addEventListener("submit", (event) => {
			event.preventDefault();
			void this.#find();
		});
		this.#input?.addEventListener("keydown", (event) => {
			if (event.key === "Escape") void this.#clear();
			if (event.key === "Enter" && event.shiftKey && this.#places.length > 0) {
				event.preventDefault();
				this.#go(-1);
			}
		});
		window.addEventListener("hashchange", this.#arrive);
		void this.#arrive();
	}

	disconnectedCallback(): void {
		window.removeEventListener("hashchange", this.#arrive);
	}

	get #input(): HTMLInputElement | null {
		return this.querySelector("input");
	}
	get #bar(): HTMLElement | null {
		return this.querySelector("[data-part=bar]");
	}

	/** Marks what was searched, when a result led here. */
	#arrive = async (): Promise<void> => {
		const remembered = recall();
		const unit = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (remembered === null || unit === null) return;
		if (this.#input !== null) this.#input.value = remembered.query;
		await this.#mark(remembered.query, unit);
		const here = this.#places.findIndex((place) => place[0] !== undefined && unit.contains(place[0]));
		this.#at = Math.max(0, here);
		this.#show();
	};

	/** The same words once more go on to the next place. */
	async #find(): Promise<void> {
		const typed = this.#input?.value.trim() ?? "";
		if (typed === this.#typed && this.#places.length > 0) {
			this.#go(1);
			return;
		}
		await this.#mark(typed, null);
		const line = window.innerHeight / 4;
		const below = this.#places.findIndex((place) => (place[0]?.getBoundingClientRect().top ?? 0) > line);
		this.#at = Math.max(0, below);
		this.#show();
		if (this.#places.length > 0) this.#go(0);
	}

	async #mark(typed: string, always: Element | null): Promise<void> {
		const { markUnits, unmark } = await finder();
		unmark(this.#places);
		this.#typed = typed;
		this.#places = markUnits(document.querySelectorAll(".document .unit-text, .notes li"), typed, always);
	}

	#go(by: number): void {
		const count = this.#places.length;
		this.#at = (this.#at + by + count) % count;
		this.#show();
		const place = this.#places[this.#at]?.[0];
		// Text behind a closed "see more" is opened, as the browser's own search does.
		place?.closest("details")?.setAttribute("open", "");
		place?.scrollIntoView({ block: "center" });
	}

	#show(): void {
		const bar = this.#bar;
		if (bar === null) return;
		for (const [index, place] of this.#places.entries())
			for (const mark of place) mark.toggleAttribute("data-current", index === this.#at);
		bar.hidden = this.#typed === "";
		const status = bar.querySelector("[role=status]");
		const none = this.#places.length === 0;
		if (status !== null)
			status.textContent = none
				? viFind.within.none(this.#typed)
				: viFind.marks.found(this.#at + 1, this.#places.length);
		const buttons = [
			...(this.#places.length < 2
				? []
				: [
						this.#button(viFind.marks.previous, () => this.#go(-1)),
						this.#button(viFind.marks.next, () => this.#go(1)),
					]),
			this.#button(viFind.marks.remove, () => void this.#clear()),
		];
		const holder = bar.querySelector("[data-part=buttons]");
		const focused = [...(holder?.children ?? [])].indexOf(document.activeElement as Element);
		holder?.replaceChildren(...buttons);
		if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)]?.focus();
	}

	#button(label: string, act: () => void): HTMLButtonElement {
		const button = element("button", { type: "button" }, label);
		button.addEventListener("click", act);
		return button;
	}

	async #clear(): Promise<void> {
		forget();
		const { unmark } = await finder();
		unmark(this.#places);
		this.#places = [];
		this.#typed = "";
		if (this.#bar !== null) this.#bar.hidden = true;
		if (this.#input === null) return;
		this.#input.value = "";
		// The button that was pressed is gone.
		if (document.activeElement === document.body) this.#input.focus({ preventScroll: true });
	}
}

customElements.define("document-find", DocumentFind);
