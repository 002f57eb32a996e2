/** Rows of a comparison in the order of its spine: what stands beside what, and what is only named. */

import { type Changes, changesBetween, type MovedPhrase } from "../apparatus/changes.ts";
import { isCompared } from "../apparatus/compared.ts";
import { type ClassShares, sharesOf } from "../apparatus/density.ts";
import { type ChangeRange, type MoveEnd, type Piece, toPieces } from "../apparatus/pieces.ts";
import { noRelation, onlyIn, type RelationName, relationName } from "../apparatus/relationName.ts";
import { whereUnitsStand } from "../apparatus/standing.ts";
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { ChangeClass } from "../collation/index.ts";
import type { Alignment, Row } from "../domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import type { Mention } from "../domain/mentions.ts";
import { relationWords } from "../i18n/relations.ts";
import { vi } from "../i18n/vi.ts";
import { firstWords } from "../text/firstWords.ts";
import type { ActPlace } from "./acts.ts";
import { classesInWords } from "./changeClasses.ts";
import { type PairFile, type RowDecision, rowDecision } from "./decisions.ts";
import { evidenceInWords, type PairEvidence } from "./evidence.ts";
import { links } from "./links.ts";
import { confidenceWords } from "./names.ts";
import { compareValues, type ValueLine } from "./values.ts";

export interface PairUnit {
	id: string;
	printed: string | null;
	kind: PlacedUnit["kind"];
	pieces: Piece[];
	address: string;
	url: string;
	/** Row that stands where the unit has its place in its own text; null for a unit that stands there. */
	placeUrl: string | null;
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

/** What a reader can choose rows by. */
export type RowKey = RelationName["key"] | "moved" | "group" | "only-left" | "only-right";

export interface PairRow {
	/** Anchor: the first unit of the spine, or the unit of the other side when it stands alone. */
	id: string;
	kind: "section" | "unit";
	left: PairUnit[];
	right: PairUnit[];
	relation: RelationName;
	/** The relation and all that is said beside it. */
	keys: RowKey[];
	/** It is counted, and may be shown alone. */
	choosable: boolean;
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
	/** Only the place of a unit that stands in full elsewhere, beside its counterpart. */
	placeOnly: boolean;
	/** Pieces of a group, or a moved one: each says where it stands. */
	scattered: boolean;
	/** Nothing changed but spelling. */
	same: boolean;
	/** Class of each place that is marked. */
	places: ChangeClass[];
	/** Share of the row's text that changed, by class; null where words are not compared. */
	shares: ClassShares | null;
	/** These classes, each once, where they make the row differ: with all of them hidden it does not. */
	differsBy: string | null;
	/** The same with their counts, in words; null where nothing is marked. */
	changed: string | null;
	rank: number;
}

/** One of the two texts. */
interface Side {
	/** Which side of the alignment it is. */
	key: "a" | "b";
	record: PlanRecord;
	/** What the text is called in a row. */
	name: string;
	units: ReadonlyMap<string, PlacedUnit>;
	/** The one row in which a unit stands in full; in any other it is only named. */
	standsIn: ReadonlyMap<string, Row>;
}

/** What every row of a page is made with. */
interface Context {
	left: Side;
	right: Side;
	outline: boolean;
	file: PairFile;
	placeOf: (code: string) => ActPlace | null;
}

/** What rows are made from. */
export interface PairSource {
	alignment: Alignment;
	/** The side that the rows follow; it stands on the left. */
	spine: "a" | "b";
	left: PlanRecord;
	right: PlanRecord;
	/** What each text is called in a row: "Kiên Giang". */
	names: { left: string; right: string };
	file: PairFile;
	/** Where on the site an act stands. */
	placeOf: (code: string) => ActPlace | null;
}

/**
 * All rows, in the order of the spine. A unit of the other text without counterpart stands after the unit
 * before it there; the place of one that moved is kept by a row that leads to it.
 */
export function pairRows(source: PairSource): PairRow[] {
	const { alignment, spine } = source;
	const other = spine === "a" ? "b" : "a";
	const context: Context = {
		left: toSide(source.left, spine, alignment, source.names.left),
		right: toSide(source.right, other, alignment, source.names.right),
		outline: [source.left, source.right].some(({ meta }) => meta.textStatus === "outline"),
		file: source.file,
		placeOf: source.placeOf,
	};
	const { left } = context;
	const rowsOf = new Map<string, Row[]>();
	for (const row of alignment.rows)
		for (const id of row[spine]) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);

	const rows: PairRow[] = [];
	const placed = new Set<Row>();
	for (const unit of left.record.units.filter(isCompared)) {
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
	return withRightOrder(rows, alignment, other, context);
}

/** A side with the place of each of its texts. */
function toSide(record: PlanRecord, key: "a" | "b", alignment: Alignment, name: string): Side {
	return {
		key,
		record,
		name,
		units: new Map(record.units.map((unit) => [unit.id, unit])),
		standsIn: whereUnitsStand(alignment.rows, key, record.meta.textStatus === "full"),
	};
}

/**
 * Puts what has its place in the order of the other text right after the row of the unit before it there:
 * each unit that only that text has, and the way to each that stands elsewhere because it moved.
 */
function withRightOrder(
	rows: PairRow[],
	alignment: Alignment,
	other: "a" | "b",
	context: Context,
): PairRow[] {
	const { right } = context;
	const named = new Set(alignment.rows.flatMap((row) => row[other]));
	const after = new Map<string, PairRow[]>();
	const add = (anchor: string, row: PairRow): void => {
		after.set(anchor, [...(after.get(anchor) ?? []), row]);
	};
	let anchor = "";
	for (const unit of right.record.units.filter(isCompared)) {
		const home = right.standsIn.get(unit.id);
		if (home === undefined) add(anchor, loneRow(unit, "right", context, named.has(unit.id)));
		else if (leavesItsPlace(home, context)) add(anchor, placeRow(unit, home, context));
		else anchor = unit.id;
	}
	return [
		...(after.get("") ?? []),
		...rows.flatMap((row) => [row, ...row.right.flatMap((unit) => after.get(unit.id) ?? [])]),
	];
}

/** Against an outline "moved" says only that the author chose another task for it. */
const leavesItsPlace = (row: Row, { outline }: Context): boolean =>
	row.moved && row.kind === "unit" && !outline;

const isOutline = ({ record }: Side): boolean => record.meta.textStatus === "outline";

const placeAnchor = (id: string): string => `p-${id}`;

const EMPTY = {
	certainty: null,
	confidence: null,
	movedTo: null,
	also: [],
	evidence: null,
	decision: null,
	decided: false,
	values: [],
	leftNamed: [],
	rightNamed: [],
	leftNote: null,
	rightNote: null,
	placeOnly: false,
	scattered: false,
	same: false,
	places: [],
	shares: null,
	differsBy: null,
	changed: null,
} satisfies Partial<PairRow>;

/** @param covered The other text has no heading for it, but units that belong to it. */
function loneRow(unit: PlacedUnit, where: "left" | "right", context: Context, covered = false): PairRow {
	const placed = pairUnit(unit, context[where].record.meta.id);
	const absence = unit.text === "" ? vi.tasks.nothingToCompare : covered ? vi.pair.noHeading : null;
	return {
		...EMPTY,
		id: loneAnchor(unit.id, where),
		kind: unit.kind === "heading" ? "section" : "unit",
		left: where === "left" ? [placed] : [],
		right: where === "right" ? [placed] : [],
		relation:
			absence === null
				? onlyIn(context[where].name)
				: { ...noRelation, ...(unit.text === "" ? vi.pair.unknown : vi.pair.covered) },
		keys: absence === null ? ["none", where === "left" ? "only-left" : "only-right"] : [],
		// A heading of an outline is all that there is of its passage.
		choosable: unit.kind !== "heading" || (absence === null && isOutline(context[where])),
		decision:
			absence !== null
				? null
				: rowDecision(context.file, where === "left" ? [unit] : [], where === "right" ? [unit] : []),
		leftNote: where === "right" ? absence : null,
		rightNote: where === "left" ? absence : null,
		rank: (unit.level ?? 1) + 1,
	};
}

/** The place of a unit that moved: a line that leads to where it stands beside its counterpart. */
function placeRow(unit: PlacedUnit, home: Row, context: Context): PairRow {
	const { left } = context;
	const beside = home[left.key].flatMap((id) => left.units.get(id) ?? []);
	return {
		...EMPTY,
		id: placeAnchor(unit.id),
		kind: "unit",
		left: [],
		right: [],
		relation: { ...noRelation, ...relationWords.moved },
		keys: [],
		leftNote: "",
		choosable: false,
		rightNamed: [
			{
				address: unitAddress(unit),
				first: firstWords(unit.text),
				url: `#${anchorIn(home, unit.id, "right", context)}`,
				beside: beside.map(unitAddress).join("; ") || null,
			},
		],
		placeOnly: true,
		rank: 2,
	};
}

function pairedRow(
	row: Row,
	leftIds: readonly string[],
	rightIds: readonly string[],
	context: Context,
): PairRow {
	const { left: leftSide, right: rightSide, outline } = context;
	const lefts = leftIds.flatMap((id) => leftSide.units.get(id) ?? []);
	const rights = rightIds.flatMap((id) => rightSide.units.get(id) ?? []);
	const [left] = lefts;
	const id = rowAnchor(row, leftIds, rightIds, context);
	const changes = wordChanges(row, lefts, rights, context, id);
	const relation = relationName(row, outline);
	const places = changes?.places ?? [];
	return {
		...EMPTY,
		id,
		kind: row.kind,
		left: standing(leftSide, row, lefts, changes?.left),
		right: standing(rightSide, row, rights, changes?.right).map((unit) => ({
			...unit,
			placeUrl: leavesItsPlace(row, context) ? `#${placeAnchor(unit.id)}` : null,
		})),
		leftNamed: namedOnly("left", row, lefts, context),
		rightNamed: namedOnly("right", row, rights, context),
		relation,
		keys: [relation.key, ...relation.notes.map(({ key }) => key)],
		choosable: row.kind === "unit",
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
		shares: changes === null ? null : sharesOf(changes, [...lefts, ...rights]),
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
	{ left, right, outline }: Context,
	anchor: string,
): Changes | null {
	const versions = row.relation === "edited" || row.relation === "identical";
	const here =
		lefts.every(({ id }) => left.standsIn.get(id) === row) &&
		rights.every(({ id }) => right.standsIn.get(id) === row);
	if (outline || !versions || !here) return null;
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
			first: firstWords(unit.text),
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
	placeUrl: null,
});
