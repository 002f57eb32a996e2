/**
 * The state of a table as it stands in the address: ?xep=-gia-tri&loc=bao+cao&van-ban=…&loai=thoi-han.
 * What is as the page comes is not written.
 */

const SORT = "xep";
const FILTER = "loc";

export interface TableState {
	/** Name of the column by which the rows are put in order; null for the order of the page. */
	column: string | null;
	descending: boolean;
	/** As typed. */
	filter: string;
	/** Chosen value of each select by its name; empty where nothing is chosen. */
	chosen: Readonly<Record<string, string>>;
}

/** The state that an address asks for. `selects`: names of the table's selects. */
export function readTableState(search: string, selects: readonly string[]): TableState {
	const parameters = new URLSearchParams(search);
	const sort = parameters.get(SORT) ?? "";
	return {
		column: sort.replace(/^-/u, "") || null,
		descending: sort.startsWith("-"),
		filter: parameters.get(FILTER) ?? "",
		chosen: Object.fromEntries(selects.map((name) => [name, parameters.get(name) ?? ""])),
	};
}

/** The query of an address with this state in place of its own; whatever else it asks stays. */
export function writeTableState(search: string, { column, descending, filter, chosen }: TableState): string {
	const parameters = new URLSearchParams(search);
	const set = (name: string, value: string): void => {
		// Taken out and put behind: one state has one address.
		parameters.delete(name);
		if (value !== "") parameters.append(name, value);
	};
	set(SORT, column === null ? "" : `${descending ? "-" : ""}${column}`);
	set(FILTER, filter.trim());
	for (const [name, value] of Object.entries(chosen)) set(name, value);
	return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}
