/**
 * `<sortable-table>`: puts the rows of the table in it in order and shows those that are asked for. The
 * state stands in the address, so that a copied address opens the table as it was. The server writes the
 * table and the form; without scripts there is the whole table in its own order.
 *
 * `th[data-column]` names a column by which rows can be put in order; `td[data-key]` is put in order by
 * the key and not by its words. A select called "x" shows rows whose `data-x` holds the chosen value.
 */
import { viTable } from "../i18n/assignments.ts";
import { element } from "./element.ts";
import { readTableState, type TableState, writeTableState } from "./tableAddress.ts";
import { compareCells, filterForm, matchesFilter, type SortValue } from "./tableRows.ts";

class SortableTable extends HTMLElement {
	#rows: readonly HTMLTableRowElement[] = [];
	#forms: readonly string[] | null = null;

	connectedCallback(): void {
		this.#rows = [...this.querySelectorAll<HTMLTableRowElement>("tbody > tr")];
		for (const head of this.#heads) addButton(head);
		this.addEventListener("click", this.#clicked);
		this.#form?.addEventListener("submit", (event) => event.preventDefault());
		this.#form?.addEventListener("input", () => this.#keep({ ...this.#state, ...this.#asked }));
		this.#form?.addEventListener("reset", () =>
			this.#keep({ ...this.#state, filter: "", chosen: this.#none }),
		);
		window.addEventListener("popstate", this.#show);
		this.#show();
	}

	disconnectedCallback(): void {
		window.removeEventListener("popstate", this.#show);
	}

	get #heads(): HTMLTableCellElement[] {
		return [...this.querySelectorAll<HTMLTableCellElement>("th[data-column]")];
	}

	get #form(): HTMLFormElement | null {
		return this.querySelector("form");
	}

	get #selects(): HTMLSelectElement[] {
		return [...this.querySelectorAll("select")];
	}

	get #input(): HTMLInputElement | null {
		return this.querySelector("input");
	}

	/** No choice in any select. */
	get #none(): TableState["chosen"] {
		return Object.fromEntries(this.#selects.map(({ name }) => [name, ""]));
	}

	/** The address is the one place where the state is kept. */
	get #state(): TableState {
		return readTableState(
			location.search,
			this.#selects.map(({ name }) => name),
		);
	}

	/** What the form asks for. */
	get #asked(): Pick<TableState, "filter" | "chosen"> {
		return {
			filter: this.#input?.value ?? "",
			chosen: Object.fromEntries(this.#selects.map(({ name, value }) => [name, value])),
		};
	}

	#clicked = (event: Event): void => {
		const head = event.target instanceof Element ? event.target.closest("button")?.closest("th") : null;
		const column = head?.dataset.column;
		if (column === undefined) return;
		const state = this.#state;
		// Up, down, and back to the order of the page.
		if (state.column !== column) this.#keep({ ...state, column, descending: false });
		else if (state.descending) this.#keep({ ...state, column: null, descending: false });
		else this.#keep({ ...state, descending: true });
	};

	#keep(state: TableState): void {
		const { pathname, search, hash } = location;
		// Replaced, not added: a letter typed is no place to come back to.
		history.replaceState(history.state, "", pathname + writeTableState(search, state) + hash);
		this.#show();
	}

	#show = (): void => {
		const state = this.#state;
		this.#fill(state);
		this.#order(state);
		this.#forms ??= this.#rows.map((row) => filterForm(row.textContent));
		let shown = 0;
		this.#rows.forEach((row, at) => {
			row.hidden = !(isChosen(row, state.chosen) && matchesFilter(this.#forms?.[at] ?? "", state.filter));
			if (!row.hidden) shown++;
		});
		const status = this.querySelector("[role=status]");
		if (status !== null) status.textContent = viTable.count(shown, this.#rows.length);
		this.querySelector(".table-none")?.toggleAttribute("hidden", shown > 0);
	};

	/** The form says what the address says; a field that is being typed in keeps its blanks. */
	#fill({ filter, chosen }: TableState): void {
		const input = this.#input;
		if (input !== null && input.value.trim() !== filter) input.value = filter;
		for (const select of this.#selects) select.value = chosen[select.name] ?? "";
	}

	#order({ column, descending }: TableState): void {
		const heads = this.#heads;
		for (const head of heads) {
			if (head.dataset.column === column) head.ariaSort = descending ? "descending" : "ascending";
			else head.removeAttribute("aria-sort");
		}
		const index = heads.find((head) => head.dataset.column === column)?.cellIndex;
		const values = new Map(this.#rows.map((row) => [row, valueIn(row, index)]));
		const compared = (one: HTMLTableRowElement, other: HTMLTableRowElement): number =>
			compareCells(values.get(one) as SortValue, values.get(other) as SortValue);
		const ordered =
			index === undefined
				? this.#rows
				: this.#rows.toSorted((one, other) => (descending ? compared(other, one) : compared(one, other)));
		this.querySelector("tbody")?.append(...ordered);
	}
}

const valueIn = (row: HTMLTableRowElement, index = 0): SortValue => {
	const cell = row.cells[index];
	return { key: cell?.dataset.key ?? null, text: cell?.textContent ?? "" };
};

const isChosen = (row: HTMLElement, chosen: TableState["chosen"]): boolean =>
	Object.entries(chosen).every(
		([name, value]) => value === "" || row.getAttribute(`data-${name}`)?.split(" ").includes(value),
	);

function addButton(head: HTMLElement): void {
	head.replaceChildren(element("button", { type: "button" }, ...head.childNodes));
}

customElements.define("sortable-table", SortableTable);
