/** All that a comparison of two documents shows, in the order of its spine. */
import { type Alignment, type Row, relations } from "../domain/alignment.ts";
import { comparableKinds, type PlacedUnit, type PlanRecord } from "../domain/document.ts";
import type { Mention } from "../domain/mentions.ts";
import { vi } from "../i18n/vi.ts";
import { type ActPlace, actFinder } from "./acts.ts";
import { changesBetween } from "./changes.ts";
import type { Corpus } from "./corpus.ts";
import { firstWords } from "./counterparts.ts";
import { type PairFile, pairFile, type RowDecision, rowDecision } from "./decisions.ts";
import { evidenceInWords, type PairEvidence } from "./evidence.ts";
import { links } from "./links.ts";
import {
	confidenceWords,
	directedName,
	fullTitle,
	issuerName,
	noRelation,
	type RelationName,
	relationName,
	stateLine,
	unitAddress,
} from "./names.ts";
import { type ChangeRange, type Piece, toPieces } from "./pieces.ts";
import { compareValues, type ValueLine } from "./values.ts";

export interface PairUnit {
	id: string;
	printed: string | null;
	kind: PlacedUnit["kind"];
	pieces: Piece[];
	address: string;
	url: string;
}

export interface PairRow {
	/** Anchor: the first unit of the spine, or the unit of the other side when it stands alone. */
	id: string;
	kind: "section" | "unit";
	left: PairUnit[];
	right: PairUnit[];
	relation: RelationName;
	/** "gợi ý, độ tin cậy vừa", or who decided. */
	certainty: string | null;
	confidence: Row["confidence"] | null;
	movedTo: string | null;
	/** Why it is there; null for a lone unit, and where nothing can be told. */
	evidence: PairEvidence | null;
	/** What an editor writes to overrule it; null where nobody decides, or somebody has. */
	decision: RowDecision | null;
	/** A person decided it. */
	decided: boolean;
	/** Deadlines, targets and agencies of both sides. */
	values: ValueLine[];
	/** Said in a cell in place of units: the node of an outline that a unit belongs to. */
	leftNote: string | null;
	rightNote: string | null;
	/** Pieces of a group, or a moved one: each says where it stands. */
	scattered: boolean;
	/** Nothing changed but spelling. */
	same: boolean;
	rank: number;
}

export interface PairSide {
	id: string;
	name: string;
	issuer: string;
	state: string;
	title: string;
	url: string;
	outline: boolean;
}

export interface PairView {
	title: string;
	left: PairSide;
	right: PairSide;
	switchUrl: string;
	dataUrl: string;
	counts: { relation: RelationName; count: number }[];
	rows: PairRow[];
	/** Where decisions on this pair are written. */
	file: PairFile;
	method: string;
	hasOutline: boolean;
	/** No two units are the same. */
	noneSame: boolean;
}

/** Everything on a pair's page; `spine` is the side whose order the rows follow. */
export function buildPairView(alignment: Alignment, spine: "a" | "b", corpus: Corpus): PairView | null {
	const other = spine === "a" ? "b" : "a";
	const leftRecord = corpus.byId.get(alignment[spine]);
	const rightRecord = corpus.byId.get(alignment[other]);
	if (leftRecord === undefined || rightRecord === undefined) return null;
	const file = pairFile(leftRecord.meta, rightRecord.meta);
	const inLeft = actFinder(leftRecord.meta, corpus);
	const inRight = actFinder(rightRecord.meta, corpus);
	const context: Context = {
		left: toSide(leftRecord, spine, alignment),
		right: toSide(rightRecord, other, alignment),
		file,
		// A number without the issuer's sign names an act of whoever cites it.
		placeOf: (code) => inLeft(code) ?? inRight(code),
	};
	const rows = orderRows(alignment, spine, context);
	const unitRows = rows.filter((row) => row.kind === "unit");
	const counted = [...relations, "belongs" as const, "none" as const].map((key) => ({
		relation: key === "none" ? noRelation : { key, ...vi.relations[key], notes: [] },
		count: unitRows.filter((row) => row.relation.key === key).length,
	}));
	return {
		title: `${directedName(leftRecord.meta)} ${vi.pair.heading} ${directedName(rightRecord.meta)}`,
		left: side(leftRecord),
		right: side(rightRecord),
		switchUrl: links.pair(rightRecord.meta.id, leftRecord.meta.id),
		dataUrl: links.alignmentData(alignment.a, alignment.b),
		counts: counted.filter(({ count }) => count > 0),
		rows,
		file,
		method: `${alignment.method.name} ${alignment.method.version}`,
		noneSame: !unitRows.some((row) => row.same),
		hasOutline: [leftRecord, rightRecord].some((record) => record.meta.textStatus === "outline"),
	};
}

const side = (record: PlanRecord): PairSide => ({
	id: record.meta.id,
	name: directedName(record.meta),
	issuer: issuerName(record),
	state: stateLine(record.meta),
	title: fullTitle(record.meta),
	url: links.document(record.meta.id),
	outline: record.meta.textStatus === "outline",
});

/** Units that take part in a comparison: the head, the notes and the signature do not. */
const takesPart = (unit: PlacedUnit): boolean =>
	unit.kind === "heading" ||
	comparableKinds.has(unit.kind) ||
	unit.kind === "preamble" ||
	(unit.kind === "conclusion" && !/^end\.(?:recipients|signature)$/u.test(unit.id));

interface Side {
	record: PlanRecord;
	units: ReadonlyMap<string, PlacedUnit>;
	/** The one row in which a unit stands in full; in any other it is only named. */
	standsIn: ReadonlyMap<string, Row>;
}

/** What every row of a page is made with. */
interface Context {
	left: Side;
	right: Side;
	file: PairFile;
	placeOf: (code: string) => ActPlace | null;
}

/**
 * A paragraph may be the counterpart of a heading and of a paragraph, and a node of an outline that of
 * many units. Its text stands once: with another text in the row of units, a node in the row of headings.
 */
function toSide(record: PlanRecord, key: "a" | "b", alignment: Alignment): Side {
	const full = record.meta.textStatus === "full";
	const order = (row: Row): number => (full === (row.kind === "unit") ? 0 : 1);
	const standsIn = new Map<string, Row>();
	for (const row of alignment.rows.filter((candidate) => full || candidate.kind === "section"))
		for (const id of row[key]) {
			const present = standsIn.get(id);
			if (present === undefined || order(row) < order(present)) standsIn.set(id, row);
		}
	return { record, units: new Map(record.units.map((unit) => [unit.id, unit])), standsIn };
}

function orderRows(alignment: Alignment, spine: "a" | "b", context: Context): PairRow[] {
	const other = spine === "a" ? "b" : "a";
	const { left } = context;
	const rowsOf = new Map<string, Row[]>();
	for (const row of alignment.rows)
		for (const id of row[spine]) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);

	const rows: PairRow[] = [];
	const placed = new Set<Row>();
	for (const unit of left.record.units.filter(takesPart)) {
		const own = (rowsOf.get(unit.id) ?? []).sort((x, y) =>
			x.kind === y.kind ? 0 : x.kind === "section" ? -1 : 1,
		);
		if (!left.standsIn.has(unit.id)) rows.push(loneRow(unit, "left", context, own.length > 0));
		for (const row of own) {
			if (placed.has(row)) continue;
			placed.add(row);
			rows.push(pairedRow(row, row[spine], row[other], context));
		}
	}
	return withLoneRight(rows, alignment, other, context);
}

/** Puts each unit that only the other text has right after the row of the unit before it there. */
function withLoneRight(rows: PairRow[], alignment: Alignment, other: "a" | "b", context: Context): PairRow[] {
	const { right } = context;
	const named = new Set(alignment.rows.flatMap((row) => row[other]));
	const after = new Map<string, PairRow[]>();
	let anchor = "";
	for (const unit of right.record.units.filter(takesPart)) {
		if (right.standsIn.has(unit.id)) anchor = unit.id;
		else {
			const lone = loneRow(unit, "right", context, named.has(unit.id));
			after.set(anchor, [...(after.get(anchor) ?? []), lone]);
		}
	}
	return [
		...(after.get("") ?? []),
		...rows.flatMap((row) => [row, ...row.right.flatMap((unit) => after.get(unit.id) ?? [])]),
	];
}

/** @param covered The other text has no heading for it, but units that belong to it. */
function loneRow(unit: PlacedUnit, where: "left" | "right", context: Context, covered = false): PairRow {
	const placed = pairUnit(unit, context[where].record.meta.id, []);
	const absence = unit.text === "" ? vi.tasks.nothingToCompare : covered ? vi.pair.noHeading : null;
	return {
		id: where === "left" ? unit.id : `b-${unit.id}`,
		kind: unit.kind === "heading" ? "section" : "unit",
		left: where === "left" ? [placed] : [],
		right: where === "right" ? [placed] : [],
		relation: noRelation,
		certainty: null,
		confidence: null,
		movedTo: null,
		evidence: null,
		decision:
			absence !== null
				? null
				: rowDecision(context.file, where === "left" ? [unit] : [], where === "right" ? [unit] : []),
		decided: false,
		values: [],
		leftNote: where === "right" ? absence : null,
		rightNote: where === "left" ? absence : null,
		scattered: false,
		same: false,
		rank: (unit.level ?? 1) + 1,
	};
}

function pairedRow(
	row: Row,
	leftIds: readonly string[],
	rightIds: readonly string[],
	context: Context,
): PairRow {
	const { left: leftSide, right: rightSide } = context;
	const lefts = leftIds.flatMap((id) => leftSide.units.get(id) ?? []);
	const rights = rightIds.flatMap((id) => rightSide.units.get(id) ?? []);
	const [left] = lefts;
	const [right] = rights;
	let changes: { left: ChangeRange[]; right: ChangeRange[] } = { left: [], right: [] };
	// A word diff helps only between two versions of one text; an outline's wording is not the act's.
	const wordings = [leftSide, rightSide].every((side) => side.record.meta.textStatus === "full");
	if (wordings && row.relation === "edited" && lefts.length === 1 && rights.length === 1 && left && right) {
		changes = changesBetween(left.text, right.text);
	}
	const place = (side: Side, units: readonly PlacedUnit[], ranges: readonly ChangeRange[]) => ({
		shown: units
			.filter((unit) => side.standsIn.get(unit.id) === row)
			.map((unit) => pairUnit(unit, side.record.meta.id, ranges)),
		note: units
			.filter((unit) => side.standsIn.get(unit.id) !== row)
			.map(nodeNote)
			.join("; "),
	});
	const leftCell = place(leftSide, lefts, changes.left);
	const rightCell = place(rightSide, rights, changes.right);
	const outline = [leftSide, rightSide].some((side) => side.record.meta.textStatus === "outline");
	const [first] = leftCell.shown;
	const [firstRight] = rightCell.shown;
	return {
		id: first?.id ?? (firstRight === undefined ? `c-${leftIds[0]}-${rightIds[0]}` : `b-${firstRight.id}`),
		kind: row.kind,
		left: leftCell.shown,
		right: rightCell.shown,
		leftNote: leftCell.note === "" ? null : leftCell.note,
		rightNote: rightCell.note === "" ? null : rightCell.note,
		relation: relationName(row, outline),
		certainty:
			row.origin === "override"
				? vi.pair.byPerson
				: `${vi.pair.suggested}, ${confidenceWords(row.confidence)}`,
		confidence: row.confidence,
		movedTo: row.moved ? rights.map(unitAddress).join("; ") : null,
		evidence: evidenceInWords(row, context.placeOf),
		decision: row.origin === "override" ? null : rowDecision(context.file, lefts, rights),
		decided: row.origin === "override",
		values: outline ? [] : compareValues(mentionsIn(leftSide, lefts), mentionsIn(rightSide, rights)),
		scattered: row.moved || lefts.length > 1 || rights.length > 1,
		same: row.relation === "identical",
		rank: (left?.level ?? 1) + 1,
	};
}

const mentionsIn = ({ record }: Side, units: readonly PlacedUnit[]): Mention[] =>
	units.flatMap(({ id }) => record.mentions[id] ?? []);

const nodeNote = (unit: PlacedUnit): string => `${unitAddress(unit)}. ${firstWords(unit)}`;

const pairUnit = (unit: PlacedUnit, document: string, changes: readonly ChangeRange[]): PairUnit => ({
	id: unit.id,
	printed: unit.printed,
	kind: unit.kind,
	pieces: toPieces(
		unit.text,
		unit.marks.filter((mark) => mark.type !== "note"),
		changes,
	),
	address: unitAddress(unit),
	url: links.document(document, unit.id),
});
