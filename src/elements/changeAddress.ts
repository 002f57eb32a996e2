/**
 * Which classes of changes are shown, as it stands in the address: ?an=dau-cau&hien=chinh-ta. Only what
 * differs from the default is written, so that a short address stays short and follows a new default.
 */

const HIDDEN = "an";
const SHOWN = "hien";

/** One class as the page offers it. */
export interface ClassChoice {
	/** Name in the address. */
	value: string;
	/** Shown when the address says nothing. */
	byDefault: boolean;
	shown: boolean;
}

/** The choices with what an address asks; names that the page does not offer are passed over. */
export function readChoices<C extends ClassChoice>(search: string, choices: readonly C[]): C[] {
	const parameters = new URLSearchParams(search);
	const [hidden, shown] = [parameters.getAll(HIDDEN), parameters.getAll(SHOWN)];
	return choices.map((choice) => ({
		...choice,
		shown: choice.byDefault ? !hidden.includes(choice.value) : shown.includes(choice.value),
	}));
}

/** The query of an address with these choices in place of its own; whatever else it asks stays. */
export function writeChoices(search: string, choices: readonly ClassChoice[]): string {
	const parameters = new URLSearchParams(search);
	parameters.delete(HIDDEN);
	parameters.delete(SHOWN);
	for (const { value, byDefault, shown } of choices)
		if (shown !== byDefault) parameters.append(shown ? SHOWN : HIDDEN, value);
	return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}
