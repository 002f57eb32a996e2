/** Tracked changes: which of the two texts is read, and the report that says both. */
import type { Sidecar } from "../../../domain/sidecar.ts";
import type { Change, Inline, Remark } from "./inlines.ts";

/** Which text of a document with tracked changes is read. */
export type TrackedChanges = Sidecar["trackedChanges"];

/** Is the thing there, in the text that is read? */
export function isRead({ inserted, deleted }: Change, mode: TrackedChanges): boolean {
	return mode === "accept" ? !deleted : !inserted;
}

/** One remark for each stretch of changes: what stood there before, what would stand there. */
export function remarkOnChanges(inlines: readonly Inline[], mode: TrackedChanges): Remark[] {
	const remarks: Remark[] = [];
	let before = "";
	let after = "";
	const close = (): void => {
		const [was, becomes] = [tidy(before), tidy(after)];
		if (before !== after)
			remarks.push({
				kind: "issue",
				code: "tracked-change",
				details: { found: mode === "accept" ? becomes : was, before: was, after: becomes, mode },
			});
		before = "";
		after = "";
	};
	for (const inline of inlines) {
		const words = wordsOf(inline);
		if (words === "") continue;
		const { inserted, deleted } = inline.change;
		if (!inserted && !deleted) close();
		// New and taken back again: in neither of the two texts.
		else if (inserted && deleted) continue;
		else if (inserted) after += words;
		else before += words;
	}
	close();
	return remarks;
}

/** A paragraph mark is named only where nothing else changed. */
const tidy = (words: string): string =>
	words
		.replace(/(?<=[^¶\s])\s*¶+$/u, "")
		.replace(/\s+/gu, " ")
		.trim();

function wordsOf(inline: Inline): string {
	switch (inline.kind) {
		case "text":
			return inline.text;
		case "break":
			return " ";
		case "end":
			return "¶";
		case "note":
			return "(chú thích)";
		default:
			return "";
	}
}
