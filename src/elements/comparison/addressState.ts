/**
 * The way a page is looked at, as it stands in its address: `?xem=khac&loc=sua&an=dau-cau`. Only what
 * differs from the default is written, so that a short address stays short and follows a new default.
 */

/** One thing a reader can choose, as the page offers it. */
export interface Choice {
	/** Name shared by choices of which exactly one holds; null for one that stands alone. */
	group: string | null;
	/** Parameter that is written when it is chosen though it is not by default. */
	on: string;
	/** Parameter that is written when it is not chosen though it is by default; none in a group. */
	off: string | null;
	/** What is written. */
	value: string;
	byDefault: boolean;
	chosen: boolean;
}

/** The choices with what an address asks; names that the page does not offer are passed over. */
export function readChoices<C extends Choice>(search: string, offered: readonly C[]): C[] {
	const parameters = new URLSearchParams(search);
	const asked = (parameter: string, value: string): boolean => parameters.getAll(parameter).includes(value);
	const read = offered.map((choice) => ({
		...choice,
		chosen:
			choice.off !== null && choice.byDefault
				? !asked(choice.off, choice.value)
				: asked(choice.on, choice.value),
	}));
	return read.map((choice) => {
		if (choice.group === null) return choice;
		const [first] = read.filter(({ group, chosen }) => group === choice.group && chosen);
		return { ...choice, chosen: first === undefined ? choice.byDefault : first === choice };
	});
}

/** The query of an address with these choices in place of its own; whatever else it asks stays. */
export function writeChoices(search: string, choices: readonly Choice[]): string {
	const parameters = new URLSearchParams(search);
	for (const { on, off } of choices) {
		parameters.delete(on);
		if (off !== null) parameters.delete(off);
	}
	for (const { on, off, value, byDefault, chosen } of choices) {
		if (chosen && !byDefault) parameters.append(on, value);
		if (!chosen && byDefault && off !== null) parameters.append(off, value);
	}
	return parameters.size === 0 ? "" : `?${parameters.toString()}`;
}
