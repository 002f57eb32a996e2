/**
 * The issue catalogue: what a careful clerk would report, each with its code, its severity and its
 * sentence. Library functions return issues; reporters print them. The rows are in catalogue/.
 */
import { editing } from "./catalogue/editing.ts";
import type { CatalogueEntry, Details, Severity } from "./catalogue/entry.ts";
import { files } from "./catalogue/files.ts";
import { findings } from "./catalogue/findings.ts";
import { pdf } from "./catalogue/pdf.ts";
import { word } from "./catalogue/word.ts";

export { type Severity, severities } from "./catalogue/entry.ts";

export const findingDecisions = ["confirmed", "dismissed"] as const;
/** What a person said of a finding. */
export type FindingDecision = (typeof findingDecisions)[number];

export interface Issue {
	code: IssueCode;
	severity: Severity;
	/** File the issue is in, relative to the project, or null for the document as a whole. */
	file: string | null;
	/** 1-based line in `file`; paragraph of a Word file, page of a PDF. */
	line: number | null;
	/** Unit concerned. */
	unit: string | null;
	/** One sentence in Vietnamese: what is wrong. */
	message: string;
	/** The words concerned, as they stand. */
	found: string;
	/** How to mend it, in Vietnamese. */
	suggestion: string | null;
	decision: FindingDecision | null;
}

const catalogue = { ...files, ...word, ...pdf, ...editing, ...findings } as const;

export type IssueCode = keyof typeof catalogue;

/**
 * An issue of the catalogue with its sentence filled in.
 *
 * @param code Key of the catalogue.
 * @param place Where it is; what is not known may be left out.
 * @param details `found`, and whatever else the sentence of this code names.
 */
export function issue(
	code: IssueCode,
	place: { file?: string | null; line?: number | null; unit?: string | null },
	details: Details & { found: string },
): Issue {
	const entry: CatalogueEntry = catalogue[code];
	return {
		code,
		severity: entry.severity,
		file: place.file ?? null,
		line: place.line ?? null,
		unit: place.unit ?? null,
		message: entry.message(details),
		found: details.found,
		suggestion: entry.suggestion?.(details) ?? null,
		decision: null,
	};
}

export interface IssueKind {
	code: IssueCode;
	severity: Severity;
	/** The sentences with "…" for what differs from place to place. */
	message: string;
	suggestion: string | null;
}

/** Every kind of issue, by group, for the page that explains them. */
export const issueKinds: readonly {
	group: "files" | "word" | "pdf" | "editing" | "findings";
	kinds: IssueKind[];
}[] = Object.entries({ findings, editing, files, word, pdf }).map(([group, rows]) => ({
	group: group as "files" | "word" | "pdf" | "editing" | "findings",
	kinds: Object.keys(rows).map((code) => describe(code as IssueCode)),
}));

/** A kind of issue in general. */
export function describe(code: IssueCode): IssueKind {
	const anything = new Proxy({ found: "…" }, { get: () => "…" });
	const entry: CatalogueEntry = catalogue[code];
	return {
		code,
		severity: entry.severity,
		message: entry.message(anything),
		suggestion: entry.suggestion?.(anything) ?? null,
	};
}
