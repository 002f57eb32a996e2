/**
 * One file may hold two acts: a decision, and the plan that it promulgates. Each has its own head, so
 * the second begins at a type line that stands after a signature.
 */

import { readNumberLine } from "../text/codeNumbers.ts";
import { readPlaceAndDate } from "../text/dates.ts";
import { isAttachmentTitle } from "./attachments.ts";
import { withoutStars } from "./inline.ts";
import { CAPACITY, RECIPIENTS } from "./parseConclusions.ts";
import { isTypeLine, MOTTO, ORNAMENT } from "./parseHead.ts";
import type { Reading, SourceLine } from "./reading.ts";

/** A head is at most this many lines. */
const LONGEST_HEAD = 16;

/** The readings of the acts in a file, in order; mostly one. */
export function splitActs(reading: Reading): Reading[] {
	const starts = [0, ...laterActs(reading.lines)];
	if (starts.length === 1) return [reading];
	return starts.map((from, index): Reading => {
		const lines = reading.lines.slice(from, starts[index + 1]);
		const first = index === 0 ? 0 : (lines[0]?.n ?? 0);
		const next = reading.lines[starts[index + 1] ?? reading.lines.length]?.n ?? Number.POSITIVE_INFINITY;
		const inside = (n: number): boolean => n >= first && n < next;
		return {
			...reading,
			lines,
			notes: reading.notes.filter((note) => inside(note.n)),
			normalisations: reading.normalisations.flatMap((entry) => {
				const at = entry.lines.filter(inside);
				return entry.lines.length > 0 && at.length === 0 ? [] : [{ ...entry, lines: at }];
			}),
			issues: reading.issues.filter((found) => (found.line === null ? index === 0 : inside(found.line))),
		};
	});
}

/** Indexes of the lines where a second and further acts begin. */
function laterActs(lines: readonly SourceLine[]): number[] {
	const starts: number[] = [];
	let signed = false;
	let typed = false;
	for (const [index, line] of lines.entries()) {
		const text = withoutStars(line.text);
		const [left = text, ...right] = line.columns ?? [text];
		if (RECIPIENTS.test(left) || CAPACITY.test(text) || CAPACITY.test(right.join(" "))) signed = true;
		if (!isTypeLine(text)) continue;
		if (!typed) {
			typed = true;
			continue;
		}
		if (!signed) continue;
		const start = headStart(lines, index);
		const above = lines[start - 1];
		if (above !== undefined && isAttachmentTitle(above.text)) continue;
		starts.push(start);
		signed = false;
	}
	return starts;
}

/** Goes up from a type line over what belongs to its head. */
function headStart(lines: readonly SourceLine[], typeAt: number): number {
	let start = typeAt;
	while (start > 0 && typeAt - start < LONGEST_HEAD && isHeadLine(lines[start - 1]?.text ?? "")) start--;
	return start;
}

const ORGAN =
	/^(?:ĐẢNG BỘ|TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|XÃ|PHƯỜNG|BAN|[ỦU][YỶ] BAN|HỘI ĐỒNG|SỞ|BỘ|CHÍNH PHỦ)\s[^\p{Ll}]*$/u;

function isHeadLine(line: string): boolean {
	const text = withoutStars(line);
	return (
		MOTTO.test(text) ||
		ORNAMENT.test(line) ||
		readNumberLine(text) !== null ||
		readPlaceAndDate(text) !== null ||
		/^\(?\s*dự thảo\b/iu.test(text) ||
		ORGAN.test(text)
	);
}
