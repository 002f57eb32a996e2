/** What a person changed against the conversion of the source: provenance and corrections. */
import type { Correction, PlacedUnit, Unit } from "../domain/document.ts";
import { matchUnits } from "./matchUnits.ts";

/**
 * Gives each unit the place that it came from, and lists what was changed, added and taken away.
 *
 * @param units As they stand in the MDX.
 * @param converted The source converted again; null when there is none.
 */
export function compareWithSource(
	units: readonly Unit[],
	converted: readonly PlacedUnit[] | null,
): { units: PlacedUnit[]; corrections: Correction[] } {
	if (converted === null)
		return { units: units.map((unit) => ({ ...unit, source: null, edited: false })), corrections: [] };
	const matched = matchUnits(units, converted);
	const corrections: Correction[] = [];
	const placed = units.map((unit, index): PlacedUnit => {
		const at = matched[index] ?? null;
		const origin = at === null ? undefined : converted[at];
		if (origin === undefined) {
			corrections.push({ kind: "added", unit: unit.id, before: null, after: written(unit), source: null });
			return { ...unit, source: null, edited: true };
		}
		const edited = different(unit, origin);
		if (edited)
			corrections.push({
				kind: "changed",
				unit: unit.id,
				before: written(origin),
				after: written(unit),
				source: origin.source,
			});
		return { ...unit, source: origin.source, edited };
	});
	const kept = new Set(matched);
	for (const [index, unit] of converted.entries())
		if (!kept.has(index))
			corrections.push({
				kind: "removed",
				unit: null,
				before: written(unit),
				after: null,
				source: unit.source,
			});
	return { units: placed, corrections };
}

/** A unit as a person would quote it. */
const written = ({ printed, text }: Unit): string => (printed === null ? text : `${printed} ${text}`);

function different(a: Unit, b: Unit): boolean {
	return a.text !== b.text || a.kind !== b.kind || a.printed !== b.printed || marksOf(a) !== marksOf(b);
}

const marksOf = ({ marks }: Unit): string =>
	marks
		.map((mark) => `${mark.type} ${mark.start} ${mark.end} ${mark.type === "note" ? mark.note : ""}`)
		.sort()
		.join("\n");
