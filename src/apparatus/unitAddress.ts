/** How units are called in the interface. */
import type { Unit } from "../domain/document.ts";
import { unitWords } from "../i18n/units.ts";
import { sentenceCase } from "../text/forms.ts";
import { isFrame, shortAddress } from "../text/places.ts";

type Called = Pick<Unit, "id" | "kind" | "label" | "printed" | "text">;

/** Words of a unit's place: label and, for a heading, its text in reading case. */
export function unitName(unit: Called): string {
	if (unit.kind === "heading")
		return [unit.printed, sentenceCase(unit.text)].filter((part) => part !== null && part !== "").join(" ");
	if (unit.kind === "note") return `${unitWords.note} ${unit.label ?? ""}`;
	if (unit.kind === "item") return unitWords.item;
	if (unit.label !== null) return `${unit.printed ?? unit.label}`;
	return unitWords[unit.kind];
}

/** Short address of a unit in its document: "IV.4", "III.2, gạch 9". */
export const unitAddress = (unit: Called): string =>
	isFrame(unit.id) ? unitName(unit) : shortAddress(unit.id, unitWords);
