/** One row of the issue catalogue. */

/** `error`: the document or override is left out; `warning`: look at it; `note`: for readers. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** What the sentences of a row name; `found` is always the words concerned. */
export type Details = Readonly<Record<string, string>>;

export interface CatalogueEntry {
	severity: Severity;
	/** One sentence in Vietnamese: what is wrong. */
	message: (details: Details & { found: string }) => string;
	/** How to mend it, in Vietnamese. */
	suggestion: ((details: Details & { found: string }) => string) | null;
}
