/**
 * `<site-search>`: the search field in the head of every page. Without this element it is a form that
 * leads to the search page. With it, `/` and Ctrl+K bring the field up wherever one reads, results
 * appear while one types, arrows go through them, Enter opens, Esc returns to where one was. What
 * searches is fetched only when the field is used.
 */
import { asksForSearch } from "./searchKeys.ts";

/** A pause in typing, in milliseconds. */
const PAUSE = 90;

class SiteSearch extends HTMLElement {
	#timer = 0;
	#turn = 0;
	/** Where the reader was before a key brought the field up. */
	#back: HTMLElement | null = null;

	connectedCallback(): void {
		const input = this.#input;
		if (input === null) return;
		document.addEventListener("keydown", (event) => this.#onKey(event));
		input.addEventListener("focus", () => void import("./search/panel.ts").then(({ warm }) => warm()), {
			once: true,
		});
		input.addEventListener("input", () => {
			window.clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => void this.#ask(), PAUSE);
		});
		this.addEventListener("focusout", (event) => {
			if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
			this.#close();
		});
	}

	get #input(): HTMLInputElement | null {
		return this.querySelector("input");
	}
	get #panel(): HTMLElement | null {
		return this.querySelector("[data-part=panel]");
	}

	#onKey(event: KeyboardEvent): void {
		const inside = this.contains(document.activeElement);
		if (asksForSearch(event)) {
			event.preventDefault();
			if (inside) this.#input?.select();
			else this.#open();
		} else if (inside) this.#onKeyInside(event);
	}

	#onKeyInside(event: KeyboardEvent): void {
		const input = this.#input;
		const links = [...this.querySelectorAll<HTMLElement>("[data-part=panel]:not([hidden]) a")];
		const at = links.indexOf(document.activeElement as HTMLElement);
		if (event.key === "Escape") {
			event.preventDefault();
			this.#return();
		} else if (event.key === "ArrowDown" && links.length > 0) {
			event.preventDefault();
			links[Math.min(at + 1, links.length - 1)]?.focus();
		} else if (event.key === "ArrowUp" && at >= 0) {
			event.preventDefault();
			(links[at - 1] ?? input)?.focus();
		}
	}

	/** Brings the field into sight without moving the page. */
	#open(): void {
		this.#back = document.activeElement instanceof HTMLElement ? document.activeElement : null;
		const place = this.#input?.getBoundingClientRect();
		const inSight = place !== undefined && place.top >= 0 && place.bottom <= window.innerHeight;
		if (!inSight) this.classList.add("raised");
		this.#input?.focus({ preventScroll: true });
		this.#input?.select();
		void this.#ask();
	}

	#return(): void {
		const back = this.#back;
		this.#close();
		this.#back = null;
		if (back !== null && back !== document.body) back.focus({ preventScroll: true });
		else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	}

	#close(): void {
		window.clearTimeout(this.#timer);
		this.#turn += 1;
		this.classList.remove("raised");
		if (this.#panel !== null) this.#panel.hidden = true;
	}

	async #ask(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const panel = this.#panel;
		const typed = this.#input?.value ?? "";
		if (panel === null || typed.trim() === "") {
			if (panel !== null) panel.hidden = true;
			return;
		}
		const { answerInto } = await import("./search/panel.ts");
		if (turn !== this.#turn) return;
		const shown = await answerInto(panel, typed, () => turn === this.#turn);
		if (turn === this.#turn) panel.hidden = !shown;
	}
}

customElements.define("site-search", SiteSearch);
