/** How the words of a line are set → marks over them, or the line's emphasis as a whole. */
import type { Mark } from "../../domain/document.ts";

/** A stretch of a text that is set in one way. */
export interface SetSpan {
	start: number;
	end: number;
	bold: boolean;
	italic: boolean;
}

const SETTINGS: readonly (readonly [type: "strong" | "emphasis", of: (span: SetSpan) => boolean])[] = [
	["strong", ({ bold }) => bold],
	["emphasis", ({ italic }) => italic],
];

/**
 * Marks of the bold and the italic words; none where all are, because then the line as a whole is
 * `emphatic`. Marks cover no blanks at their ends.
 *
 * @param spans In order; blank ones say nothing.
 */
export function emphasisOf(text: string, spans: readonly SetSpan[]): { marks: Mark[]; emphatic: boolean } {
	const shown = spans.filter(({ start, end }) => text.slice(start, end).trim() !== "");
	const marks: Mark[] = [];
	let emphatic = false;
	for (const [type, of] of SETTINGS) {
		if (shown.length > 0 && shown.every(of)) emphatic = true;
		else marks.push(...runsOf(text, shown.filter(of)).map((run): Mark => ({ type, ...run })));
	}
	return { marks, emphatic };
}

/** Stretches that touch, or are parted by blanks only, as one; blanks at the ends left out. */
function runsOf(text: string, spans: readonly SetSpan[]): { start: number; end: number }[] {
	const runs: { start: number; end: number }[] = [];
	for (const span of spans) {
		const slice = text.slice(span.start, span.end);
		const start = span.start + slice.length - slice.trimStart().length;
		const end = start + slice.trim().length;
		const last = runs.at(-1);
		if (last !== undefined && text.slice(last.end, start).trim() === "") last.end = end;
		else runs.push({ start, end });
	}
	return runs;
}
