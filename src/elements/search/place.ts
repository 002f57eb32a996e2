/** Where a found unit stands, in words. */
import { viSearch } from "../../i18n/search.ts";
import { unitWords } from "../../i18n/units.ts";
import { headingLabel, isFrame, shortAddress } from "../../text/places.ts";
import type { IndexedUnit } from "./readRecord.ts";

/**
 * Headings above a unit and its own place in its section.
 *
 * @example ["III. Nhiệm vụ, giải pháp chủ yếu", "2. …", "gạch đầu dòng 9"]
 */
export const placeOf = (unit: IndexedUnit): string[] =>
	[...unit.path, ownPlace(unit)].filter((part) => part !== "");

/** Where a unit stands, as it is cited: "III.2, gạch 9", "Chú thích 7". */
export const citedPlace = (unit: IndexedUnit): string =>
	isFrame(unit.unit) ? ownPlace(unit) : shortAddress(unit.unit, unitWords);

/** "gạch đầu dòng 9", "điểm a, đoạn 2"; a heading's own place is its label. */
function ownPlace({ kind, unit, section }: IndexedUnit): string {
	if (kind === "heading") return headingLabel(unit);
	if (kind === "note") return `${unitWords.note} ${unit.replace(/^n/u, "")}`;
	if (kind !== "item" && kind !== "paragraph") return unitWords[kind];
	const below = section === null ? unit : unit.slice(section.length + 1);
	return below
		.split(".")
		.map((part) => {
			const counted = /^(?<letter>[pg])(?<number>\d+)$/u.exec(part)?.groups;
			if (counted === undefined)
				return `${/^\d/u.test(part) ? viSearch.places.number : viSearch.places.letter} ${part}`;
			const word = counted.letter === "g" ? unitWords.item : unitWords.paragraph;
			return `${word.toLowerCase()} ${counted.number}`;
		})
		.join(", ");
}
