/** Two wordings as one text: what was taken out stands, marked, before what was put in its place. */
import { type ChangeClass, diffWords } from "../collation/index.ts";

/** A stretch of the text that is common, put in or taken out. */
export interface Stretch {
	text: string;
	change: "ins" | "del" | null;
	/** What kind of change it is; null in what is common. */
	class: ChangeClass | null;
}

/**
 * The running text of an edit. Without what was taken out it reads as `after`, letter by letter; without
 * what was put in, as `before`, spelling aside: a change of spelling is shown as `after` writes it.
 *
 * @example runningText("Tiếp tục xây dựng", "Xây dựng Đảng")
 */
export function runningText(before: string, after: string): Stretch[] {
	const stretches: Stretch[] = [];
	for (const { kind, a, b, class: type } of diffWords(before, after)) {
		const change = kind === "ins" || kind === "del" ? kind : null;
		const range = kind === "del" ? a : b;
		const source = kind === "del" ? before : after;
		if (range === null || range.start === range.end) continue;
		const last = stretches.at(-1);
		const text = source.slice(range.start, range.end);
		const shownClass = change === null ? null : type;
		if (last !== undefined && last.change === change && last.class === shownClass) last.text += text;
		else stretches.push({ text, change, class: shownClass });
	}
	const [first, next] = stretches;
	// A blank belongs to the word after it, so the very first word has none; the next would stick to it.
	if (first?.change === "del" && next !== undefined && /^[\p{L}\p{N}“"(]/u.test(next.text)) first.text += " ";
	return stretches;
}
