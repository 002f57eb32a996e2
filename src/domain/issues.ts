/** What a careful clerk would report. Library functions return issues; reporters print them. */

export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

export interface Issue {
	/** Key of the catalogue. */
	code: string;
	severity: Severity;
	/** File the issue is in, relative to the project, or null for the document as a whole. */
	file: string | null;
	/** 1-based line in `file`. */
	line: number | null;
	/** Unit concerned. */
	unit: string | null;
	/** One sentence in Vietnamese: what is wrong. */
	message: string;
	/** The words concerned, as they stand. */
	found: string;
	/** How to mend it, in Vietnamese. */
	suggestion: string | null;
}
