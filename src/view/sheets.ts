/** What a table of a page says of itself when it is taken away as a file. */
import type { PlanRecord } from "../domain/document.ts";
import { viAssignments } from "../i18n/assignments.ts";
import { viExport } from "../i18n/export.ts";
import { writeDate } from "../text/dates.ts";
import { slug } from "../text/forms.ts";
import type { AssignmentPart } from "./assignmentParts.ts";
import type { AssignedPlan } from "./assignments.ts";
import type { Corpus } from "./corpus.ts";
import type { Family } from "./families.ts";
import { codeNumberSaid, directedName, fullTitle, issuerName, placeName } from "./names.ts";
import type { PairView } from "./pair.ts";
import type { TaskView } from "./task.ts";

/** Attributes of the element that holds the rows; `src/elements/export/readSheet.ts` reads them. */
export interface SheetAttributes {
	/** Stem of the file's name; one a page. */
	"data-sheet": string;
	"data-sheet-title": string;
	"data-sheet-lines": string;
	"data-sheet-columns": string;
}

/** The sheet of two documents side by side: left text, relation, right text. */
export function pairSheet({ title, left, right }: PairView, corpus: Corpus): SheetAttributes {
	const records = [left, right].flatMap(({ id }) => corpus.byId.get(id) ?? []);
	return attributes(
		`so-sanh_${left.id}_${right.id}`,
		title,
		[left.name, viExport.pair.relation, right.name],
		[
			viExport.pair.what(left.name, right.name),
			...records.map(
				(record, at) => `${at === 0 ? viExport.pair.left : viExport.pair.right}: ${sourceLine(record)}.`,
			),
			...warnings(records),
			viExport.machine,
		],
	);
}

/** The sheet of a directive's tasks: a row a node, a column a plan. */
export const familySheet = ({ code, title, plans, root }: Family): SheetAttributes =>
	attributes(
		`theo-nhiem-vu_${slug(code)}`,
		`${viExport.tasks.title}: ${title}`,
		[viExport.tasks.node, ...plans.map(({ name }) => name)],
		[
			viExport.tasks.what(title),
			...plans.map(
				({ name, issuer, state }) => `${name}: ${[issuer, state].filter((part) => part !== "").join("; ")}.`,
			),
			...(root?.outline === true ? [viExport.tasks.outline] : []),
			viExport.machine,
		],
	);

/** The sheet of one task in all plans: a row a wording, a heading a group of passages. */
export const taskSheet = ({ directive, id, title, citations, standIn }: TaskView): SheetAttributes =>
	attributes(
		`nhiem-vu_${slug(directive.code)}_${slug(id)}`,
		title,
		[viExport.task.wording, viExport.pair.relation, viExport.task.where],
		[
			viExport.task.what(directive.title),
			...(standIn === null ? [] : [standIn]),
			...citations.map(({ name, text }) => `${name}: ${text}`),
			viExport.machine,
		],
	);

/** The sheet of agencies, deadlines and targets. */
export function assignmentSheet({
	slug: part,
	name,
	documents,
}: AssignmentPart<AssignedPlan>): SheetAttributes {
	const records = documents.map(({ record }) => record);
	return attributes(
		["phan-cong", part].filter((one) => one !== null).join("_"),
		part === null ? name : viAssignments.titleOf(name),
		Object.values(viAssignments.columns),
		[
			viExport.assignments.what,
			...records.map((record) => `${directedName(record.meta)}: ${standing(record).join("; ")}.`),
			...warnings(records),
			viExport.check,
		],
	);
}

/**
 * The attributes of one sheet.
 *
 * @param name Stem of the file's name.
 */
const attributes = (
	name: string,
	title: string,
	columns: readonly string[],
	lines: readonly string[],
): SheetAttributes => ({
	"data-sheet": name,
	"data-sheet-title": title,
	"data-sheet-lines": JSON.stringify(lines),
	"data-sheet-columns": JSON.stringify(columns),
});

/** A document as a clerk cites it: title, number as far as it is known, issuer, date. */
const sourceLine = (record: PlanRecord): string => [fullTitle(record.meta), ...standing(record)].join("; ");

/** Number, issuer and date. */
const standing = (record: PlanRecord): string[] =>
	[
		`${viExport.number} ${codeNumberSaid(record.meta)}`,
		issuerName(record),
		record.meta.issuedOn === null ? null : writeDate(record.meta.issuedOn),
	].filter((part) => part !== null);

/** What to beware of in these documents: drafts, outlines. */
function warnings(records: readonly PlanRecord[]): string[] {
	const named = (found: readonly PlanRecord[]): string => found.map(({ meta }) => placeName(meta)).join(", ");
	const drafts = records.filter(({ meta }) => meta.draft === true);
	const outlines = records.filter(({ meta }) => meta.textStatus === "outline");
	return [
		...(drafts.length > 0 ? [viExport.drafts(named(drafts))] : []),
		...(outlines.length > 0 ? [viExport.outlines(named(outlines))] : []),
	];
}
