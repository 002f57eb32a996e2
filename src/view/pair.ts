/** All that a comparison of two documents shows, in the order of its spine. */

import type { ChangeClass } from "../collation/index.ts";
import { type Alignment, type Row, relations } from "../domain/alignment.ts";
import { comparableKinds, type PlacedUnit, type PlanRecord } from "../domain/document.ts";
import type { Mention } from "../domain/mentions.ts";
import { vi } from "../i18n/vi.ts";
import { type ActPlace, actFinder } from "./acts.ts";
import { type ClassSwitch, classesInWords, classSwitches } from "./changeClasses.ts";
import { type Changes, changesBetween, type MovedPhrase } from "./changes.ts";
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
import { type ChangeRange, type MoveEnd, type Piece, toPieces } from "./pieces.ts";
import { whereUnitsStand } from "./standing.ts";
import { compareValues, type ValueLine } from "./values.ts";

export interface PairUnit {
	id: string;
	printed: string | null;
	kind: PlacedUnit["kind"];
	pieces: Piece[];
	address: string;
	url: string;
}

/** A unit that stands in full in another row and is only named in this one. */
export interface NamedUnit {
	address: string;
	first: string;
	/** Place on the page where it stands in full. */
	url: string;
	/** What it stands beside there; null for a node of an outline, which heads its own row. */
	beside: string | null;
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
	/** Addresses of further nodes of the outline that the unit may carry out. */
	also: string[];
	/** Why it is there; null for a lone unit, and where nothing can be told. */
	evidence: PairEvidence | null;
	/** What an editor writes to overrule it; null where nobody decides, or somebody has. */
	decision: RowDecision | null;
	/** A person decided it. */
	decided: boolean;
	/** Deadlines, targets and agencies of both sides. */
	values: ValueLine[];
	/** Beside the units that stand here: a node of an outline, or a unit with a better counterpart. */
	leftNamed: NamedUnit[];
	rightNamed: NamedUnit[];
	/** Why a cell has no units; null where it has some, and where no counterpart was found. */
	leftNote: string | null;
	rightNote: string | null;
	/** Pieces of a group, or a moved one: each says where it stands. */
	scattered: boolean;
	/** Nothing changed but spelling. */
	same: boolean;
	/** Class of each place that is marked. */
	places: ChangeClass[];
	/** These classes, each once, where they make the row differ: with all of them hidden it does not. */
	differsBy: string | null;
	/** The same with their counts, in words; null where nothing is marked. */
	changed: string | null;
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
	/** Classes of changes that a reader may hide or show; empty where no words are marked. */
	switches: ClassSwitch[];
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
		switches: classSwitches(rows.flatMap((row) => row.places)),
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
	/** Which side of the alignment it is. */
	key: "a" | "b";
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

/** A side with the place of each of its texts. */
function toSide(record: PlanRecord, key: "a" | "b", alignment: Alignment): Side {
	return {
		key,
		record,
		units: new Map(record.units.map((unit) => [unit.id, unit])),
		standsIn: whereUnitsStand(alignment.rows, key, record.meta.textStatus === "full"),
	};
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
		// Headings first; of several rows of units the one where the text stands.
		const order = (row: Row): number =>
			row.kind === "section" ? 0 : left.standsIn.get(unit.id) === row ? 1 : 2;
		const own = (rowsOf.get(unit.id) ?? []).sort((x, y) => order(x) - order(y));
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
	const placed = pairUnit(unit, context[where].record.meta.id);
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
		also: [],
		evidence: null,
		decision:
			absence !== null
				? null
				: rowDecision(context.file, where === "left" ? [unit] : [], where === "right" ? [unit] : []),
		decided: false,
		values: [],
		leftNamed: [],
		rightNamed: [],
		leftNote: where === "right" ? absence : null,
		rightNote: where === "left" ? absence : null,
		scattered: false,
		same: false,
		places: [],
		differsBy: null,
		changed: null,
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
	const id = rowAnchor(row, leftIds, rightIds, context);
	const changes = wordChanges(row, lefts, rights, context, id);
	const leftShown = standing(leftSide, row, lefts, changes?.left);
	const rightShown = standing(rightSide, row, rights, changes?.right);
	const places = changes?.places ?? [];
	const outline = [leftSide, rightSide].some((side) => side.record.meta.textStatus === "outline");
	return {
		id,
		kind: row.kind,
		left: leftShown,
		right: rightShown,
		leftNamed: namedOnly("left", row, lefts, context),
		rightNamed: namedOnly("right", row, rights, context),
		leftNote: null,
		rightNote: null,
		relation: relationName(row, outline),
		certainty:
			row.origin === "override"
				? vi.pair.byPerson
				: `${vi.pair.suggested}, ${confidenceWords(row.confidence)}`,
		confidence: row.confidence,
		movedTo: row.moved ? rights.map(unitAddress).join("; ") : null,
		also: row.also.flatMap((unit) => {
			const node = [leftSide, rightSide].find(({ record }) => record.meta.textStatus === "outline");
			const found = node?.units.get(unit);
			return found === undefined ? [] : unitAddress(found);
		}),
		evidence: evidenceInWords(row, context.placeOf),
		decision: row.origin === "override" ? null : rowDecision(context.file, lefts, rights),
		decided: row.origin === "override",
		values: outline ? [] : compareValues(mentionsIn(leftSide, lefts), mentionsIn(rightSide, rights)),
		scattered: row.moved || lefts.length > 1 || rights.length > 1,
		same: row.relation === "identical",
		places,
		differsBy: row.relation === "identical" || places.length === 0 ? null : [...new Set(places)].join(" "),
		changed: classesInWords(places),
		rank: (left?.level ?? 1) + 1,
	};
}

const mentionsIn = ({ record }: Side, units: readonly PlacedUnit[]): Mention[] =>
	units.flatMap(({ id }) => record.mentions[id] ?? []);

/**
 * A word diff helps only between two versions of one text: where both sides are full texts (an outline's
 * wording is not the act's), all of them stand in this row, and they are not worded anew.
 */
function wordChanges(
	row: Row,
	lefts: readonly PlacedUnit[],
	rights: readonly PlacedUnit[],
	{ left, right }: Context,
	anchor: string,
): Changes | null {
	const wordings = [left, right].every((side) => side.record.meta.textStatus === "full");
	const versions = row.relation === "edited" || row.relation === "identical";
	const here =
		lefts.every(({ id }) => left.standsIn.get(id) === row) &&
		rights.every(({ id }) => right.standsIn.get(id) === row);
	if (!wordings || !versions || !here) return null;
	const text = (unit: PlacedUnit): string => unit.text;
	return changesBetween(lefts.map(text), rights.map(text), (phrase) => moveEnd(anchor, phrase));
}

/** An end of a moved phrase, which leads to the other; on paper its number does. */
function moveEnd(anchor: string, { side, number, count }: MovedPhrase): MoveEnd {
	const [own, other] = side === "left" ? ["a", "b"] : ["b", "a"];
	return {
		id: `c${number}${own}-${anchor}`,
		other: `c${number}${other}-${anchor}`,
		number: count > 1 ? String(number) : "",
		said: vi.pair.movedPhrase[side](count > 1 ? number : null),
	};
}

/** Units of a cell that stand in the row in full. */
function standing(
	side: Side,
	row: Row,
	units: readonly PlacedUnit[],
	changes: readonly ChangeRange[][] = [],
): PairUnit[] {
	return units.flatMap((unit, index) =>
		side.standsIn.get(unit.id) === row ? [pairUnit(unit, side.record.meta.id, changes[index])] : [],
	);
}

/** Units of a cell that stand in another row, with the way there. */
function namedOnly(
	where: "left" | "right",
	row: Row,
	units: readonly PlacedUnit[],
	context: Context,
): NamedUnit[] {
	const [side, opposite] = where === "left" ? [context.left, context.right] : [context.right, context.left];
	return units.flatMap((unit) => {
		const home = side.standsIn.get(unit.id);
		if (home === row) return [];
		const beside = home === undefined || home.kind === "section" ? [] : home[opposite.key];
		return {
			address: unitAddress(unit),
			first: firstWords(unit),
			url: `#${home === undefined ? loneAnchor(unit.id, where) : anchorIn(home, unit.id, where, context)}`,
			beside:
				beside
					.flatMap((id) => opposite.units.get(id) ?? [])
					.map(unitAddress)
					.join("; ") || null,
		};
	});
}

const loneAnchor = (id: string, where: "left" | "right"): string => (where === "left" ? id : `b-${id}`);

/** Anchor of a row: the first unit of the spine that stands there, else one of the other side. */
function rowAnchor(
	row: Row,
	leftIds: readonly string[],
	rightIds: readonly string[],
	{ left, right }: Context,
): string {
	const first = leftIds.find((id) => left.standsIn.get(id) === row);
	if (first !== undefined) return first;
	const firstRight = rightIds.find((id) => right.standsIn.get(id) === row);
	return firstRight === undefined ? `c-${leftIds[0]}-${rightIds[0]}` : loneAnchor(firstRight, "right");
}

/** Place of a unit that stands in a row: units of the spine have their own anchors, the others the row's. */
const anchorIn = (row: Row, id: string, where: "left" | "right", context: Context): string =>
	where === "left" ? id : rowAnchor(row, row[context.left.key], row[context.right.key], context);

const pairUnit = (unit: PlacedUnit, document: string, changes: readonly ChangeRange[] = []): PairUnit => ({
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
