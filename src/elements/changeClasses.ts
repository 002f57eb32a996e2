/**
 * `<change-classes>`: hides the classes of changes that the reader does not ask for. The style sheet
 * takes the marks away by the check boxes themselves; the element keeps the choice in the address, and
 * does what no style sheet can: what is not marked is no insertion and no deletion to a screen reader,
 * and a row that differs in nothing else counts as the same.
 */
import { type ClassChoice, readChoices, writeChoices } from "./changeAddress.ts";

/** A class with its check box. */
interface Switch extends ClassChoice {
	box: HTMLInputElement;
}

class ChangeClasses extends HTMLElement {
	connectedCallback(): void {
		const details = this.querySelector("details");
		// On a narrow screen six boxes would take the place of the text.
		if (details !== null && matchMedia("(max-width: 60rem)").matches) details.open = false;
		this.#read();
		window.addEventListener("popstate", this.#read);
		this.#page?.addEventListener("change", this.#changed);
		this.#page?.addEventListener("pointerover", nameClass);
	}

	disconnectedCallback(): void {
		window.removeEventListener("popstate", this.#read);
	}

	get #page(): HTMLElement | null {
		return this.closest(".pair");
	}

	get #switches(): Switch[] {
		return [...this.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map((box) => ({
			box,
			value: box.value,
			byDefault: box.defaultChecked,
			shown: box.checked,
		}));
	}

	#read = (): void => {
		for (const { box, shown } of readChoices(location.search, this.#switches)) box.checked = shown;
		this.#apply();
	};

	#changed = (event: Event): void => {
		if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") {
			const { pathname, search, hash } = location;
			// Replaced, not added: a choice is no place to come back to.
			history.replaceState(history.state, "", pathname + writeChoices(search, this.#switches) + hash);
		}
		// The way of looking matters too: a text that is only read has no changes.
		this.#apply();
	};

	#apply(): void {
		const page = this.#page;
		if (page === null) return;
		const switches = this.#switches;
		const shown = new Set(switches.flatMap(({ box }) => (box.checked ? (box.dataset.shows ?? []) : [])));
		const reading = page.querySelector<HTMLInputElement>("#mode-reading")?.checked === true;
		for (const mark of page.querySelectorAll<HTMLElement>(":is(ins, del)[data-class]")) {
			if (reading || !shown.has(mark.dataset.class ?? "")) mark.setAttribute("role", "none");
			else mark.removeAttribute("role");
		}
		for (const row of page.querySelectorAll<HTMLElement>("[data-differs]")) {
			const classes = row.dataset.differs?.split(" ") ?? [];
			row.classList.toggle("same", !classes.some((one) => shown.has(one)));
		}
		this.#say(switches);
		// Who exchanges the texts goes on looking at the same differences.
		const exchange = page.querySelector<HTMLAnchorElement>("[data-switch]");
		if (exchange !== null) exchange.search = writeChoices("", switches);
	}

	/** Says what is not marked: on paper, and where the boxes are folded away. */
	#say(switches: readonly Switch[]): void {
		const hidden = switches.filter(({ box }) => !box.checked).map(({ box }) => nameOf(box));
		const note = this.querySelector<HTMLElement>(".not-shown");
		const names = note?.querySelector("b");
		if (note == null || names == null) return;
		note.hidden = hidden.length === 0;
		names.textContent = hidden.join(", ");
	}
}

/** A mark's class is told to whoever points at it; a title on every mark would be noise to all others. */
function nameClass(event: Event): void {
	const mark = (event.target as Element).closest<HTMLElement>(".pair-text :is([data-class], .spelling)");
	if (mark === null || mark.title !== "") return;
	const box = document.querySelector<HTMLInputElement>(`#hien-${mark.dataset.class ?? "spelling"}`);
	if (box !== null) mark.title = nameOf(box);
}

const nameOf = (box: HTMLInputElement): string => box.labels?.[0]?.querySelector("span")?.textContent ?? "";

customElements.define("change-classes", ChangeClasses);
