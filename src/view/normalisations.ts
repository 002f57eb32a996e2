/** What of a source does not reach the reader as it was, in words. */
import type { PlanRecord } from "../domain/document.ts";
import { vi } from "../i18n/vi.ts";

export interface NormalisationView {
	text: string;
	/** Places, joined by commas; empty when it concerns the file as a whole. */
	lines: string;
}

/** One line a kind of normalisation and a dropped text, with all its places. */
export function groupNormalisations({ normalisations }: PlanRecord): NormalisationView[] {
	const groups = new Map<string, string[]>();
	for (const { code, lines, found } of normalisations) {
		const silent = /^\s*$/u.test(found) || found.startsWith("U+");
		const text = `${vi.normalisations[code]}${silent ? "" : `: ${found}`}`;
		groups.set(text, [...(groups.get(text) ?? []), lines.join(code === "lines-joined" ? "+" : ", ")]);
	}
	return [...groups].map(([text, places]) => ({ text, lines: places.join(", ") }));
}
