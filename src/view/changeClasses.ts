/** The classes of changes as a reader chooses among them: which are shown, how many there are. */
import type { ChangeClass } from "../collation/index.ts";
import { vi } from "../i18n/vi.ts";

/** One class that may be hidden. */
export interface ClassSwitch {
	class: ChangeClass;
	word: string;
	/** Its name in the address of the page. */
	value: string;
	count: number;
	/** Shown until the reader says otherwise. */
	shown: boolean;
}

/**
 * The order is that of the fieldset: what a reader looks for first. Spelling is no change of the text,
 * so it is shown only when asked for.
 */
const CLASSES: readonly { class: ChangeClass; value: string; shown: boolean }[] = [
	{ class: "wording", value: "cau-chu", shown: true },
	{ class: "figure", value: "so-thoi-han", shown: true },
	{ class: "act", value: "so-hieu", shown: true },
	{ class: "name", value: "ten", shown: true },
	{ class: "punctuation", value: "dau-cau", shown: true },
	{ class: "spelling", value: "chinh-ta", shown: false },
];

/** A switch for each class with the number of places of a page; none where nothing is marked. */
export function classSwitches(places: readonly ChangeClass[]): ClassSwitch[] {
	if (places.length === 0) return [];
	return allSwitches().map((one) => ({
		...one,
		count: places.filter((place) => place === one.class).length,
	}));
}

/** A switch for each class, where the places are not known yet. */
export const allSwitches = (): ClassSwitch[] =>
	CLASSES.map((one) => ({ ...one, word: vi.pair.classes[one.class], count: 0 }));

/** The classes that are shown until the reader says otherwise. */
export const defaultClasses: ReadonlySet<string> = new Set(
	CLASSES.filter(({ shown }) => shown).map((one) => one.class),
);

/** Words for the classes that are not shown until asked for. */
export const hiddenAtFirst: string = CLASSES.filter(({ shown }) => !shown)
	.map((one) => vi.pair.classes[one.class])
	.join(", ");

/** "câu chữ (5), dấu câu (1)"; null where nothing is marked. */
export function classesInWords(places: readonly ChangeClass[]): string | null {
	const present = classSwitches(places).filter(({ count }) => count > 0);
	return present.length === 0 ? null : present.map(({ word, count }) => `${word} (${count})`).join(", ");
}
