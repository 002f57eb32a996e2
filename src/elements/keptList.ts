/** `<kept-list>`: says what this browser keeps at this moment, and forgets it when told to. */
import { forgetAll, KEPT, type Kept, readKept } from "./kept.ts";

class KeptList extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector("button");
		const status = this.querySelector("[role=status]");
		if (button === null || status === null) return;
		this.show();
		button.hidden = false;
		button.addEventListener("click", () => {
			forgetAll();
			this.show();
			status.textContent = this.dataset.cleared ?? "";
		});
	}

	private show(): void {
		for (const cell of this.querySelectorAll<HTMLElement>("[data-kept]")) {
			const name = cell.dataset.kept ?? "";
			const value = name in KEPT ? readKept(name as Kept) : null;
			cell.textContent = value === null ? (this.dataset.nothing ?? "") : readable(value);
		}
	}
}

/** Of what is kept as data, the query is what a reader knows. */
function readable(value: string): string {
	try {
		const { query }: { query?: unknown } = JSON.parse(value);
		return typeof query === "string" ? `“${query}”` : value;
	} catch {
		return value;
	}
}

customElements.define("kept-list", KeptList);
