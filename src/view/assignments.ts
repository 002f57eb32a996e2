/** Who is to do what, by when and how much: agencies, deadlines and targets of plans as one table. */
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import type { AgencyMention, DeadlineMention, Mention, TargetMention } from "../domain/mentions.ts";
import { capitalise, sentenceCase } from "../text/forms.ts";
import { headingName } from "../text/places.ts";
import { type Excerpt, sentenceAround, type TextSpan } from "../text/sentences.ts";
import { type AssignmentPart, type Counted, partition } from "./assignmentParts.ts";
import { placeName, shortName } from "./names.ts";

export const assignmentKinds = ["lead", "coordinate", "assigned", "deadline", "target"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Names of the kinds in addresses; "co-quan" stands for the three kinds of agencies. */
export const kindSlugs: Readonly<Record<AssignmentKind, string>> = {
	lead: "chu-tri",
	coordinate: "phoi-hop",
	assigned: "duoc-giao",
	deadline: "thoi-han",
	target: "chi-tieu",
};
export const AGENCIES = "co-quan";

export interface AssignmentRow {
	/** Heading above the unit; null where none is. */
	section: string | null;
	kind: AssignmentKind;
	/** Agencies with their abbreviations written out, a deadline or a target as written. */
	value: string;
	/** By which dates and numbers are put in order; null for words. */
	key: string | null;
	/** The sentence, what the row is about marked in it. */
	sentence: { text: string; marked: boolean }[];
	/** Id and short address of the unit that it stands in. */
	unit: string;
	address: string;
}

/** Rows of a document in the order of its text; agencies of one part in one sentence share a row. */
export function assignmentsOf(record: PlanRecord): AssignmentRow[] {
	const units = new Map(record.units.map((unit) => [unit.id, unit]));
	return record.units.flatMap((unit) =>
		groupsIn(unit, record.mentions[unit.id] ?? []).map(({ kind, mentions, span }) => ({
			section: sectionName(units.get(unit.parent ?? "")),
			kind,
			value: capitalise([...new Set(mentions.map(writtenValue))].join("; ")),
			key: keyOf(mentions[0]),
			sentence: markedText(unit.text, span, mentions),
			unit: unit.id,
			address: unitAddress(unit),
		})),
	);
}

type Assignment = AgencyMention | DeadlineMention | TargetMention;

interface Group {
	kind: AssignmentKind;
	mentions: Assignment[];
	span: Excerpt;
}

function groupsIn(unit: PlacedUnit, mentions: readonly Mention[]): Group[] {
	const groups: Group[] = [];
	for (const mention of mentions) {
		const kind = kindOf(mention);
		if (kind === null || mention.type === "act") continue;
		const span = sentenceAround(unit.text, mention);
		const same = groups.find(
			(group) => mention.type === "agency" && group.kind === kind && group.span.start === span.start,
		);
		if (same === undefined) groups.push({ kind, mentions: [mention], span });
		else same.mentions.push(mention);
	}
	const order = (group: Group): number => assignmentKinds.indexOf(group.kind);
	return groups.sort((one, other) => one.span.start - other.span.start || order(one) - order(other));
}

/** An agency that is only named has no part in the task. */
function kindOf(mention: Mention): AssignmentKind | null {
	if (mention.type === "act") return null;
	if (mention.type !== "agency") return mention.type;
	return mention.role === "mentioned" ? null : mention.role;
}

const writtenValue = (mention: Assignment): string =>
	mention.type === "agency" ? mention.name : mention.written;

/** The heading above with its label: "IV. Tổ chức thực hiện". */
const sectionName = (heading: PlacedUnit | undefined): string | null =>
	heading === undefined ? null : headingName(heading.id, sentenceCase(heading.text));

const NO_DATE = "9999-99-99";

/** Dates before numbers: "2024-01-10" < "n…". What comes again every year stands behind the last year. */
function keyOf(mention: Assignment | undefined): string | null {
	if (mention?.type === "deadline") {
		const day = mention.to ?? mention.from;
		if (day === null) return NO_DATE;
		// What a date leaves open is its end: "2030" comes after "2030-06".
		return day.replace(/^-/u, "9999").padEnd(NO_DATE.length, "-99");
	}
	if (mention?.type === "target") {
		const [least = 0] = [mention.value].flat();
		return `n${least.toFixed(3).padStart("1000000000.000".length, "0")}`;
	}
	return null;
}

function markedText(text: string, span: Excerpt, mentions: readonly TextSpan[]): AssignmentRow["sentence"] {
	const pieces: AssignmentRow["sentence"] = [];
	const add = (start: number, end: number, marked: boolean): void => {
		if (end > start) pieces.push({ text: text.slice(start, end), marked });
	};
	if (span.cutBefore) pieces.push({ text: "… ", marked: false });
	let at = span.start;
	for (const { start, end } of mentions) {
		add(at, start, false);
		add(Math.max(at, start), end, true);
		at = Math.max(at, end);
	}
	add(at, span.end, false);
	if (span.cutAfter) pieces.push({ text: " …", marked: false });
	return pieces;
}

/** A document with its rows. */
export interface AssignedPlan extends Counted {
	record: PlanRecord;
	/** Short name with the directive: "Kiên Giang (43-NQ/TW)". */
	name: string;
	shortName: string;
	/** What of the name is the directive, which no line may break; may be empty. */
	directive: string;
	assignments: AssignmentRow[];
}

/** The pages of the corpus; a document that assigns nothing is on none. */
export const assignmentParts = (records: readonly PlanRecord[]): AssignmentPart<AssignedPlan>[] =>
	partition(records.map(toPlan).filter(({ rows }) => rows > 0));

function toPlan(record: PlanRecord): AssignedPlan {
	const { meta } = record;
	const assignments = assignmentsOf(record);
	const [name, short] = [placeName(meta), shortName(meta)];
	return {
		record,
		name,
		shortName: short,
		directive: name.slice(short.length).trim(),
		province: meta.issuer.province,
		assignments,
		rows: assignments.length,
	};
}
