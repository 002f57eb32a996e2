/**
 * `<comparison-view>`: keeps the whole state of a comparison in its address (way of looking, rows chosen,
 * classes of changes, layout, order of the columns, place), follows the reader, answers to keys. The
 * style sheet alone does what the controls say, so without this element the page works all the same.
 */
import { addressOf, controlsOf, setFromAddress } from "./comparison/controls.ts";
import { applyLook, nameClass } from "./comparison/look.ts";
import { followPlace, rowInSight } from "./comparison/place.ts";
import { stepTo } from "./comparison/steps.ts";
import { useStrip } from "./comparison/strip.ts";
import { onShortcuts } from "./shortcuts.ts";

const NARROW = "(max-width: 60rem)";
const DIFFERENT = ".row-unit:not(.same, .place-only)";
const LONE = ".row-unit.lone";

class ComparisonView extends HTMLElement {
	/** Ends what listens beyond this element. */
	#gone = new AbortController();

	connectedCallback(): void {
		this.#gone = new AbortController();
		const until = this.#gone.signal;
		const details = this.querySelector<HTMLDetailsElement>(".pair-controls");
		// On a narrow screen the controls would take the place of the text.
		if (details !== null && matchMedia(NARROW).matches) details.open = false;
		this.#read();
		window.addEventListener("popstate", this.#read, { signal: until });
		this.addEventListener("change", this.#changed);
		this.addEventListener("pointerover", nameClass);
		this.querySelector("[data-switch]")?.addEventListener("click", this.#carryPlace);
		const strip = this.querySelector<HTMLElement>(".overview");
		if (strip !== null) useStrip(strip);
		followPlace(this, until);
		onShortcuts(
			{
				j: () => stepTo(this, DIFFERENT, 1),
				k: () => stepTo(this, DIFFERENT, -1),
				n: () => stepTo(this, LONE, 1),
				p: () => stepTo(this, LONE, -1),
				t: () => this.querySelector<HTMLAnchorElement>("[data-switch]")?.click(),
				c: () => this.querySelector<HTMLInputElement>("#cot-dao")?.click(),
				...Object.fromEntries(
					[...this.querySelectorAll<HTMLInputElement>("input[name='cach-xem']")].map((mode, index) => [
						String(index + 1),
						() => mode.click(),
					]),
				),
			},
			until,
		);
	}

	disconnectedCallback(): void {
		this.#gone.abort();
	}

	#read = (): void => {
		setFromAddress(controlsOf(this), location.search);
		this.#apply();
	};

	#changed = (event: Event): void => {
		if (!(event.target instanceof HTMLInputElement) || event.target.dataset.on === undefined) return;
		const hold = this.#holdPlace();
		const { pathname, search, hash } = location;
		// Replaced, not added: a choice is no place to come back to.
		history.replaceState(history.state, "", pathname + addressOf(this, search) + hash);
		this.#apply();
		hold();
	};

	#apply(): void {
		applyLook(this, controlsOf(this));
		// Who follows the other text's order goes on looking in the same way, with the columns where they are.
		const exchange = this.querySelector<HTMLAnchorElement>("[data-switch]");
		if (exchange === null) return;
		const parameters = new URLSearchParams(addressOf(this, ""));
		if (parameters.has("cot")) parameters.delete("cot");
		else parameters.set("cot", "dao");
		exchange.search = parameters.size === 0 ? "" : parameters.toString();
	}

	/** The page of the other order opens where this one stands. */
	#carryPlace = (event: Event): void => {
		const link = event.currentTarget as HTMLAnchorElement;
		const row = window.scrollY > 0 ? rowInSight(this) : null;
		const idIn = (column: 0 | 1): string | undefined =>
			row?.querySelector<HTMLAnchorElement>(`[data-column="${column}"] .pair-source`)?.hash.slice(1);
		// There the other text has the anchors; what only this one has is named as of the other side.
		const [own, other] = [idIn(0), idIn(1)];
		link.hash = other ?? (own === undefined ? "" : `b-${own}`);
	};

	/** Keeps the row that is being read where it is when rows above it come or go. */
	#holdPlace(): () => void {
		const top = this.querySelector(".pair-head")?.getBoundingClientRect().bottom ?? 0;
		const rows = [...this.querySelectorAll<HTMLElement>(".row")];
		const at = rows.findIndex(
			(row) => row.getBoundingClientRect().bottom > top + 8 && row.getClientRects().length > 0,
		);
		const before = rows[at]?.getBoundingClientRect().top ?? 0;
		if (window.scrollY === 0) return () => {};
		return () => {
			const kept = rows.slice(at).find((row) => row.getClientRects().length > 0);
			if (kept !== undefined) window.scrollBy(0, kept.getBoundingClientRect().top - before);
		};
	}
}

customElements.define("comparison-view", ComparisonView);
