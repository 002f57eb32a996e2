/**
 * A synopsis: two to four texts in one table, rows joined by meaning, in the order of the spine. What
 * stands beside what comes from the alignments of the spine with each other text; where two of the others
 * have something in common that the spine has not, from their own alignment.
 */
import type { Row } from "../domain/alignment.ts";
import type { Mark, UnitKind } from "../domain/document.ts";
import { firstWords } from "../text/firstWords.ts";
import { isCompared } from "./compared.ts";
import { noRelation, type RelationName, relationName } from "./relationName.ts";
import { isLegible, type RunningText, runningText } from "./runningText.ts";
import { whereUnitsStand } from "./standing.ts";
import { unitAddress } from "./unitAddress.ts";

/** A unit as the public data gives it. */
export interface SynopsisUnit {
	id: string;
	kind: UnitKind;
	label: string | null;
	printed: string | null;
	level: number | null;
	text: string;
	marks: readonly Mark[];
}

export interface SynopsisText {
	id: string;
	/** Its wording is not the act's: no words are compared with it. */
	outline: boolean;
	units: readonly SynopsisUnit[];
}

/** What an alignment says of two texts. */
export interface SynopsisAlignment {
	a: string;
	b: string;
	rows: readonly Pick<Row, "kind" | "a" | "b" | "relation" | "moved" | "score" | "confidence">[];
}

export interface SynopsisPassage {
	unit: SynopsisUnit;
	address: string;
	/** The words of the spine and of this text as one; null where they are not compared. */
	running: RunningText | null;
	/** To the unit of the spine; null in the spine, and for what the spine has not. */
	relation: RelationName | null;
	confidence: Row["confidence"] | null;
}

/** A unit that belongs here too, but stands in full in another row. */
export interface SynopsisReference {
	unit: string;
	address: string;
	first: string;
	/** Row where it stands. */
	row: string;
}

export interface SynopsisCell {
	passages: SynopsisPassage[];
	references: SynopsisReference[];
}

export interface SynopsisRow {
	/** The first unit of the spine; for what the spine has not, text and unit. */
	id: string;
	kind: "section" | "unit";
	/** 2 for a section of the first level. */
	rank: number;
	/** In the order of the texts. */
	cells: SynopsisCell[];
	/** Relations of all cells, and "none" where a text has nothing. */
	keys: string[];
}

type Joined = SynopsisAlignment["rows"][number];
/** A row of an alignment seen from the spine. */
type SeenRow = Joined;

/** Rows between two texts as seen from the first, whichever the alignment names first; none without one. */
type RowsBetween = (a: string, b: string) => readonly SeenRow[];

/** Turns each alignment once, however often it is asked for. */
function rowsBetween(alignments: readonly SynopsisAlignment[]): RowsBetween {
	const seen = new Map<string, readonly SeenRow[]>();
	for (const { a, b, rows } of alignments) {
		seen.set(`${a} ${b}`, rows);
		seen.set(
			`${b} ${a}`,
			rows.map((row) => ({ ...row, a: row.b, b: row.a })),
		);
	}
	return (a, b) => seen.get(`${a} ${b}`) ?? [];
}

/**
 * All rows of a synopsis. A text without an alignment with the spine has only rows of its own.
 *
 * @param texts In the order of the columns.
 * @param spine Place of the spine among them.
 * @param isRead Rows whose words are compared; all unless only some are shown.
 */
export function buildSynopsis(
	texts: readonly SynopsisText[],
	spine: number,
	alignments: readonly SynopsisAlignment[],
	isRead: (row: SynopsisRow) => boolean = () => true,
): SynopsisRow[] {
	const own = texts[spine];
	if (own === undefined) return [];
	const between = rowsBetween(alignments);
	const groups = new Groups(own.units.filter(isCompared).map(({ id }) => id));
	const others = texts.map((text, index) =>
		index === spine ? null : readOther(own, text, between(own.id, text.id)),
	);
	for (const other of others)
		for (const row of other?.rows ?? []) groups.join(row.a.filter((id) => other?.spineHome.get(id) === row));

	const units = new Map(own.units.map((unit) => [unit.id, unit]));
	const rows = new Map<string, SynopsisRow>();
	for (const unit of own.units.filter(isCompared)) {
		const key = groups.of(unit.id);
		const row = rows.get(key) ?? emptyRow(unit, texts.length);
		rows.set(key, row);
		row.cells[spine]?.passages.push(passage(unit, null, null));
	}
	const rowOf = (id: string): SynopsisRow | undefined => rows.get(groups.of(id));
	const lone = new Map<SynopsisRow | null, SynopsisRow[]>();
	texts.forEach((text, index) => {
		const other = others[index];
		if (other == null) return;
		let before: SynopsisRow | null = null;
		for (const unit of text.units.filter(isCompared)) {
			const home = other.home.get(unit.id);
			const anchor = home === undefined ? undefined : anchorOf(home, other);
			const row = anchor === undefined ? undefined : rowOf(anchor);
			if (home === undefined || row === undefined) {
				const alone = loneRow(text, unit, index, texts, between, lone.get(before) ?? []);
				if (alone !== null) lone.set(before, [...(lone.get(before) ?? []), alone]);
				continue;
			}
			row.cells[index]?.passages.push(passage(unit, home, own.outline || text.outline));
			if (!home.moved) before = row;
		}
		compareWords(own, text, other, index, [...rows.values()].filter(isRead), units);
		refer(other, index, rowOf, text);
	});
	return [
		...(lone.get(null) ?? []),
		...[...rows.values()].flatMap((row) => [row, ...(lone.get(row) ?? [])]),
	].map((row) => ({ ...row, kind: kindOf(row), keys: keysOf(row, spine) }));
}

/** Another text as seen from the spine. */
interface Other {
	rows: readonly SeenRow[];
	/** Row in which a unit of the spine stands beside this text, and of this text. */
	spineHome: ReadonlyMap<string, SeenRow>;
	home: ReadonlyMap<string, SeenRow>;
}

const readOther = (spine: SynopsisText, text: SynopsisText, rows: readonly SeenRow[]): Other => ({
	rows,
	spineHome: whereUnitsStand(rows, "a", !spine.outline),
	home: whereUnitsStand(rows, "b", !text.outline),
});

/** Unit of the spine beside which a row of this text stands. */
const anchorOf = (row: SeenRow, other: Other): string | undefined =>
	row.a.find((id) => other.spineHome.get(id) === row) ?? row.a[0];

const emptyRow = (unit: SynopsisUnit, columns: number): SynopsisRow => ({
	id: unit.id,
	kind: unit.kind === "heading" ? "section" : "unit",
	rank: unit.kind === "heading" ? (unit.level ?? 1) + 1 : 0,
	cells: Array.from({ length: columns }, () => ({ passages: [], references: [] })),
	keys: [],
});

function passage(unit: SynopsisUnit, row: SeenRow | null, outline: boolean | null): SynopsisPassage {
	return {
		unit,
		address: unitAddress(unit),
		running: null,
		relation: row === null ? null : relationName(row, outline ?? false),
		confidence: row?.confidence ?? null,
	};
}

/**
 * A row for what the spine has not: beside what another text has in common with it, if that text was
 * placed before; else a row of its own. Null when it joined a row.
 */
function loneRow(
	text: SynopsisText,
	unit: SynopsisUnit,
	index: number,
	texts: readonly SynopsisText[],
	between: RowsBetween,
	present: readonly SynopsisRow[],
): SynopsisRow | null {
	for (let earlier = 0; earlier < index; earlier++) {
		const other = texts[earlier];
		if (other === undefined) continue;
		const joined = between(other.id, text.id).find((row) => row.b.includes(unit.id) && !row.moved);
		const beside = present.find((row) =>
			row.cells[earlier]?.passages.some((one) => joined?.a.includes(one.unit.id)),
		);
		if (joined === undefined || beside === undefined) continue;
		beside.cells[index]?.passages.push(passage(unit, joined, text.outline || other.outline));
		return null;
	}
	const row = { ...emptyRow(unit, texts.length), id: `${text.id}.${unit.id}` };
	row.cells[index]?.passages.push({ ...passage(unit, null, null), relation: noRelation });
	return row;
}

/** Words are compared where a row is an edit, and all its units of both sides stand in it. */
function compareWords(
	own: SynopsisText,
	text: SynopsisText,
	other: Other,
	index: number,
	rows: readonly SynopsisRow[],
	units: ReadonlyMap<string, SynopsisUnit>,
): void {
	if (own.outline || text.outline) return;
	for (const row of rows) {
		const passages = row.cells[index]?.passages ?? [];
		const [first] = passages;
		if (first === undefined || passages.length > 1) continue;
		const home = other.home.get(first.unit.id);
		const versions = home?.relation === "edited" || home?.relation === "identical";
		if (home === undefined || !versions || home.b.length > 1) continue;
		if (!home.a.every((id) => other.spineHome.get(id) === home)) continue;
		const before = home.a.map((id) => units.get(id)?.text ?? "").join("\n");
		const running = runningText(before, first.unit.text);
		// Where most is taken out and put in by turns, the text itself is read with more ease.
		if (isLegible(running)) first.running = running;
	}
}

/** Names, beside a unit of the spine, those units that belong to it too but stand elsewhere. */
function refer(
	other: Other,
	index: number,
	rowOf: (id: string) => SynopsisRow | undefined,
	text: SynopsisText,
): void {
	const known = new Map(text.units.map((unit) => [unit.id, unit]));
	for (const row of other.rows) {
		const here = rowOf(row.a[0] ?? "");
		const cell = here?.cells[index];
		if (here === undefined || cell === undefined) continue;
		for (const id of row.b) {
			const home = other.home.get(id);
			const unit = known.get(id);
			if (home === row || home === undefined || unit === undefined) continue;
			const there = rowOf(anchorOf(home, other) ?? "");
			if (there === undefined || there === here) continue;
			cell.references.push({
				unit: id,
				address: unitAddress(unit),
				first: firstWords(unit.text),
				row: there.id,
			});
		}
	}
}

/** A node of an outline heads its row and has passages beside it: it is a row of passages then. */
const kindOf = ({ cells }: SynopsisRow): SynopsisRow["kind"] =>
	cells.every((cell) => cell.passages.every(({ unit }) => unit.kind === "heading")) ? "section" : "unit";

function keysOf(row: SynopsisRow, spine: number): string[] {
	const keys = new Set<string>();
	row.cells.forEach((cell, index) => {
		if (cell.passages.length === 0) keys.add("none");
		for (const { relation } of cell.passages) {
			if (relation === null) continue;
			keys.add(relation.key);
			for (const note of relation.notes) keys.add(note.key);
		}
		if (index === spine && cell.passages.length === 0) keys.add("only-others");
	});
	return [...keys];
}

/** Units of the spine that stand in one row, as disjoint sets. */
class Groups {
	#first = new Map<string, string>();
	#order: ReadonlyMap<string, number>;

	constructor(ids: readonly string[]) {
		this.#order = new Map(ids.map((id, index) => [id, index]));
		for (const id of ids) this.#first.set(id, id);
	}

	/** The first unit of the group. */
	of(id: string): string {
		let at = id;
		for (let up = this.#first.get(at); up !== undefined && up !== at; up = this.#first.get(at)) at = up;
		return at;
	}

	join(ids: readonly string[]): void {
		const roots = ids.filter((id) => this.#first.has(id)).map((id) => this.of(id));
		const [first] = [...roots].sort((x, y) => (this.#order.get(x) ?? 0) - (this.#order.get(y) ?? 0));
		if (first === undefined) return;
		for (const root of roots) this.#first.set(root, first);
	}
}
