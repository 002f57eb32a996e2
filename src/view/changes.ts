/** Two wordings of one text → ranges of what changed on each side. */
import { diffWords } from "../collation/index.ts";
import type { ChangeRange } from "./pieces.ts";

/** What was taken out of `left` and put into `right`, word by word; spelling apart. */
export function changesBetween(left: string, right: string): { left: ChangeRange[]; right: ChangeRange[] } {
	const changes: { left: ChangeRange[]; right: ChangeRange[] } = { left: [], right: [] };
	for (const { a, b, kind } of diffWords(left, right)) {
		if (kind === "common") continue;
		if (a !== null) changes.left.push({ ...trim(left, a), change: kind === "spelling" ? "spelling" : "del" });
		if (b !== null)
			changes.right.push({ ...trim(right, b), change: kind === "spelling" ? "spelling" : "ins" });
	}
	return changes;
}

/** A range without the blanks at its ends: a change is of words. */
function trim(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
	const inside = text.slice(start, end);
	return {
		start: start + inside.length - inside.trimStart().length,
		end: end - inside.length + inside.trimEnd().length,
	};
}
