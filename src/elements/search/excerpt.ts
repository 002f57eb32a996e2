/** The part of a text that a result shows, cut between words, with its hits as pieces. */
import type { Range } from "./match.ts";

export interface ExcerptPiece {
	text: string;
	hit: boolean;
}

/** Letters shown; about four lines of the text of record. */
const LENGTH = 320;
/** Share of the letters that are shown before the hits, where the text is longer. */
const LEAD = 0.22;

/**
 * Excerpt around the best run of hits. A cut is shown by "…".
 *
 * @param hits In order, not overlapping.
 * @param length Letters shown, about.
 */
export function excerpt(
	text: string,
	hits: readonly Range[],
	best: Range | null,
	length: number = LENGTH,
): ExcerptPiece[] {
	const [from, to] = window(text, best, length);
	const pieces: ExcerptPiece[] = [];
	const push = (start: number, end: number, hit: boolean): void => {
		if (end > start) pieces.push({ text: text.slice(start, end).replaceAll("\n", " "), hit });
	};
	let at = from;
	for (const { start, end } of join(text, hits)) {
		if (start < at || end > to) continue;
		push(at, start, false);
		push(start, end, true);
		at = end;
	}
	push(at, to, false);
	if (from > 0) pieces.unshift({ text: "… ", hit: false });
	if (to < text.length) pieces.push({ text: " …", hit: false });
	return pieces;
}

/** Hits with nothing but a blank between them are one mark. */
export function join(text: string, hits: readonly Range[]): Range[] {
	const joined: Range[] = [];
	for (const hit of hits) {
		const last = joined.at(-1);
		if (last !== undefined && /^\s*$/u.test(text.slice(last.end, hit.start)))
			last.end = Math.max(last.end, hit.end);
		else joined.push({ ...hit });
	}
	return joined;
}

function window(text: string, best: Range | null, length: number): [number, number] {
	const lead = Math.round(length * LEAD);
	if (text.length <= length + lead) return [0, text.length];
	const wanted = Math.max(0, Math.min((best?.start ?? 0) - lead, text.length - length));
	const from = wanted === 0 ? 0 : afterBlank(text, wanted);
	const end = Math.max(from + length, best?.end ?? 0);
	if (end >= text.length) return [from, text.length];
	const blank = text.lastIndexOf(" ", end);
	return [from, blank > (best?.end ?? from) ? blank : end];
}

function afterBlank(text: string, from: number): number {
	const blank = text.indexOf(" ", from);
	return blank < 0 ? from : blank + 1;
}
