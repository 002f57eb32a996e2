/** Notes beside the text on wide screens. */
import type { UnitView } from "./document.ts";

const LONGEST = 60;

/** Notes that a unit refers to, cut to what fits a margin; the whole stands at the end of the page. */
export function marginNotes(
	unit: UnitView,
	notes: readonly UnitView[],
): { id: string; label: string; text: string }[] {
	return unit.pieces
		.flatMap((piece) => piece.notes)
		.flatMap((id) => {
			const note = notes.find((candidate) => candidate.id === id);
			if (note === undefined) return [];
			const words = note.text.split(/\s+/u);
			const text = words.length <= LONGEST ? words.join(" ") : `${words.slice(0, LONGEST).join(" ")}…`;
			return [{ id, label: id.slice(1), text }];
		});
}
