/** Directives and the plans that carry them out, with what each plan covers. */

import type { RelationName } from "../apparatus/relationName.ts";
import { unitAddress, unitName } from "../apparatus/unitAddress.ts";
import { type Relation, type Row, relations } from "../domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import type { Level } from "../domain/meta.ts";
import { viTasks } from "../i18n/tasks.ts";
import { vi } from "../i18n/vi.ts";
import { writeDate } from "../text/dates.ts";
import { firstWords } from "../text/firstWords.ts";
import type { Corpus } from "./corpus.ts";
import {
	buildDirectives,
	codeOf,
	type Directive,
	type Frame,
	leavesOf,
	passagesAmong,
	planNames,
	type RowsBetween,
	rowFinder,
	type SeenRow,
	unitsByNode,
} from "./directives.ts";
import { links } from "./links.ts";
import { directedName, issuerName, levelName, stateLine } from "./names.ts";

/**
 * What a cell says of a plan and a node:
 * - `heading`: the plan has a heading for it, and how its wording relates is in `relation`;
 * - `passages`: passages of the plan belong to it, under no heading of its own; between two full texts
 *   their wordings are counted;
 * - `unworded`: the plan has a heading for it, but the node's own wording is only inferred;
 * - `own`: the plan is the one whose headings are the rows;
 * - `jointly`: the plan writes of it together with its siblings, under the node above;
 * - `unknown`: the node's wording is not known, so nothing can be found;
 * - `uncompared`: the plan was not aligned with the text of the rows;
 * - `none`: nothing was found.
 */
export type CellState =
	| "heading"
	| "passages"
	| "unworded"
	| "own"
	| "jointly"
	| "unknown"
	| "uncompared"
	| "none";

export interface TaskCell {
	/** Id and name of the plan. */
	plan: string;
	name: string;
	state: CellState;
	/** How the plan's heading relates to the node's. */
	relation: RelationName | null;
	/** Passages of the plan that carry out this node. */
	units: number;
	/** Against a full text: how many of them relate in which way. */
	wordings: { relation: RelationName; count: number }[];
	/** Nothing speaks for it but suggestions of low confidence. */
	weak: boolean;
	/** The node above, when the plan writes of all its children together. */
	jointly: string | null;
	first: string;
	/** Place of the plan on the page of this task; null where it has no passages, and in a large family. */
	taskUrl: string | null;
	/** The comparison with the text of the rows, at this node; null where there is none. */
	pairUrl: string | null;
}

export interface TaskRow {
	id: string;
	rank: number;
	name: string;
	/** The node in the text of the rows. */
	url: string;
	/** Page of the task in all plans; null where no plan has a passage. */
	taskUrl: string | null;
	/** Grade of attestation, when the root is an outline. */
	grade: string | null;
	/** The root's wording of this node is not known. */
	empty: boolean;
	/** Plans that have something on it, of all plans. */
	found: number;
	cells: TaskCell[];
}

/** A node that a plan lacks, or seems to. */
export interface Lack {
	name: string;
	/** The node in the text of the rows. */
	url: string;
	/** What a reader must know of it: its name is inferred; passages of low confidence. */
	note: string | null;
}

export interface PlanColumn {
	id: string;
	name: string;
	level: Level | null;
	province: string | null;
	issuer: string;
	state: string;
	url: string;
	/** Null where there is no such comparison. */
	pairUrl: string | null;
	/** Its headings are the rows. */
	own: boolean;
	/** It was aligned with the text of the rows, or is that text. */
	compared: boolean;
	/** Nodes found in the plan, of all nodes whose wording is known. */
	covered: number;
	total: number;
	/** Ids of the nodes found. */
	coveredNodes: string[];
	missing: Lack[];
	jointly: Lack[];
	weak: Lack[];
}

export interface Family {
	id: string;
	code: string;
	title: string;
	date: string;
	/** Document of the root, when the corpus has it. */
	root: { url: string; outline: boolean } | null;
	/** The plan whose headings stand for the root's; null where the root is in the corpus. */
	standIn: { name: string; url: string } | null;
	/** Passages are compared by wording; against an outline only headings are. */
	worded: boolean;
	plans: PlanColumn[];
	rows: TaskRow[];
	/** Contents that coverage is counted in. */
	nodes: string[];
	/** Too many plans for one table: it is shown by province. */
	large: boolean;
	/** The page that its table stands on. */
	tableUrl: string;
}

/** Most plans that one table shows side by side. */
export const MOST_COLUMNS = 12;

/** Families of a corpus as they were built: several pages ask for them. */
const built = new WeakMap<Corpus, Family[]>();

/**
 * Every directive of the corpus with its plans, and, where the directive or two of its plans are there,
 * its table: what each plan has on each of its contents.
 */
export function buildFamilies(corpus: Corpus): Family[] {
	const known = built.get(corpus);
	if (known !== undefined) return known;
	const rowsBetween = rowFinder(corpus);
	const families = buildDirectives(corpus).map((directive) => toFamily(directive, corpus, rowsBetween));
	const placed = placeTables(families);
	built.set(corpus, placed);
	return placed;
}

/** Cells of the tables that stand together on the first page; with more it would be longer than 200 KB. */
const MOST_CELLS = 240;

/**
 * The tables of the first page and those with a page of their own: the largest directive stands on the
 * first page, others beside it as long as there is room.
 */
function placeTables(families: readonly Family[]): Family[] {
	let cells = 0;
	return families.map((family) => {
		if (family.rows.length === 0) return family;
		const first = cells === 0;
		cells += family.large ? MOST_CELLS : family.rows.length * family.plans.length;
		return first || cells <= MOST_CELLS ? family : { ...family, tableUrl: links.tasksOf(family.id) };
	});
}

/** Families by where the first page shows them. */
export interface FamilyPlaces {
	/** With their tables. */
	shown: Family[];
	/** Named, with a link to their tables. */
	listed: Family[];
	/** Without a table: one plan alone carries out an act that is not in the corpus. */
	bare: Family[];
}

/** What the first page of tasks shows. */
export function familyPlaces(corpus: Corpus): FamilyPlaces {
	const families = buildFamilies(corpus);
	const withTable = families.filter(({ rows }) => rows.length > 0);
	return {
		shown: withTable.filter(({ tableUrl }) => tableUrl === links.tasks),
		listed: withTable.filter(({ tableUrl }) => tableUrl !== links.tasks),
		bare: families.filter(({ rows }) => rows.length === 0),
	};
}

/** What the columns of one family are made with. */
interface Table {
	id: string;
	frame: Frame;
	leaves: PlacedUnit[];
	held: ReadonlyMap<string, ReadonlySet<string>>;
	grades: ReadonlyMap<string, string>;
	names: ReadonlyMap<string, string>;
	large: boolean;
	rowsBetween: RowsBetween;
}

function toFamily(directive: Directive, corpus: Corpus, rowsBetween: RowsBetween): Family {
	const { act, plans, frame } = directive;
	const root = act?.document === null || act === undefined ? undefined : corpus.byId.get(act.document);
	const names = planNames(plans);
	const large = plans.length > MOST_COLUMNS;
	const base = {
		id: directive.id,
		code: codeOf(directive),
		title: [act?.type, act?.code, act?.subject]
			.filter((part) => part !== null && part !== undefined)
			.join(" "),
		date: act?.issuedOn === null || act === undefined ? "" : writeDate(act.issuedOn),
		root:
			root === undefined
				? null
				: { url: links.document(root.meta.id), outline: root.meta.textStatus === "outline" },
		large,
		tableUrl: links.tasks,
	};
	if (frame === null)
		return {
			...base,
			standIn: null,
			worded: false,
			plans: plans.map((plan) => bareColumn(plan, names)),
			rows: [],
			nodes: [],
		};
	const { record, nodes, standIn } = frame;
	const table: Table = {
		id: directive.id,
		frame,
		leaves: leavesOf(nodes),
		held: unitsByNode(frame),
		grades: new Map(record.meta.attestations?.map(({ unit, grade }) => [unit, grade])),
		names,
		large,
		rowsBetween,
	};
	const columns = plans.map((plan) => toColumn(plan, table));
	const cellsOf = new Map(
		nodes.map((node) => [node.id, columns.flatMap(({ cells }) => cells.get(node.id) ?? [])] as const),
	);
	return {
		...base,
		standIn: standIn ? { name: directedName(record.meta), url: links.document(record.meta.id) } : null,
		worded: record.meta.textStatus === "full",
		plans: columns.map(({ column }) => column),
		nodes: table.leaves.map(({ id }) => id),
		rows: nodes.map((node) => {
			const cells = cellsOf.get(node.id) ?? [];
			return {
				id: node.id,
				rank: rankOf(node),
				empty: node.text === "",
				name: nodeName(node),
				url: links.document(record.meta.id, node.id),
				taskUrl: cells.some(({ units }) => units > 0) ? links.task(directive.id, node.id) : null,
				grade: table.grades.get(node.id) ?? null,
				found: cells.filter(isCovered).length,
				cells,
			};
		}),
	};
}

const rankOf = (node: PlacedUnit): number => node.level ?? 1;

/** Name of a node; one without words says so. */
const nodeName = (node: PlacedUnit): string =>
	node.text === "" ? `${node.printed ?? ""} ${vi.units.empty}` : unitName(node);

/** Name of a node out of its table: its whole address instead of its label. */
export const addressedName = (node: PlacedUnit): string =>
	`${unitAddress(node)}. ${unitName({ ...node, printed: null })}`;

/** A plan beside which there is nothing to compare. */
const bareColumn = (plan: PlanRecord, names: ReadonlyMap<string, string>): PlanColumn => ({
	id: plan.meta.id,
	name: names.get(plan.meta.id) ?? plan.meta.id,
	level: plan.meta.issuer.level,
	province: plan.meta.issuer.province,
	issuer: issuerName(plan),
	state: stateLine(plan.meta),
	url: links.document(plan.meta.id),
	pairUrl: null,
	own: false,
	compared: false,
	covered: 0,
	total: 0,
	coveredNodes: [],
	missing: [],
	jointly: [],
	weak: [],
});

function toColumn(plan: PlanRecord, table: Table): { column: PlanColumn; cells: Map<string, TaskCell> } {
	const { frame, leaves, names } = table;
	const own = frame.record === plan;
	const rows = own ? null : table.rowsBetween(frame.record.meta.id, plan.meta.id);
	const units = new Map(plan.units.map((unit) => [unit.id, unit]));
	const cells = new Map(
		frame.nodes.map((node) => [
			node.id,
			own ? ownCell(node, plan, table) : toCell(node, plan, units, rows, table),
		]),
	);
	for (const node of frame.nodes) {
		const cell = cells.get(node.id);
		const above = frame.nodes.find((other) => other.id === node.parent);
		if (cell?.state !== "none" || above === undefined || (cells.get(above.id)?.units ?? 0) === 0) continue;
		cell.state = "jointly";
		cell.jointly = unitAddress(above);
	}
	const coveredNodes = leaves.filter((node) => isCovered(cells.get(node.id))).map(({ id }) => id);
	const lacks = (test: (cell: TaskCell) => boolean): Lack[] =>
		leaves.flatMap((node) => {
			const cell = cells.get(node.id);
			return cell !== undefined && test(cell) ? toLack(node, cell, table) : [];
		});
	return {
		column: {
			...bareColumn(plan, names),
			pairUrl: rows === null ? null : links.pair(frame.record.meta.id, plan.meta.id),
			own,
			compared: own || rows !== null,
			covered: coveredNodes.length,
			total: leaves.length,
			coveredNodes,
			missing: lacks(({ state }) => state === "none"),
			jointly: lacks(({ state }) => state === "jointly"),
			weak: lacks(({ weak }) => weak),
		},
		cells,
	};
}

function toLack(node: PlacedUnit, cell: TaskCell, { frame, grades }: Table): Lack {
	const note = cell.weak
		? viTasks.passages(cell.units)
		: cell.jointly !== null
			? viTasks.jointly(cell.jointly)
			: grades.get(node.id) === INFERRED
				? viTasks.inferredName
				: null;
	return { name: addressedName(node), url: links.document(frame.record.meta.id, node.id), note };
}

/** Grade of a node whose wording is nobody's: there is nothing to compare it with. */
const INFERRED = "D";

const emptyCell = (plan: PlanRecord, { names }: Table): TaskCell => ({
	plan: plan.meta.id,
	name: names.get(plan.meta.id) ?? plan.meta.id,
	state: "none",
	relation: null,
	units: 0,
	wordings: [],
	weak: false,
	jointly: null,
	first: "",
	taskUrl: null,
	pairUrl: null,
});

/** The cell of the plan whose headings are the rows. */
function ownCell(node: PlacedUnit, plan: PlanRecord, table: Table): TaskCell {
	const passages = passagesAmong(plan, table.held.get(node.id) ?? new Set());
	const first = plan.units.find(({ id }) => id === passages[0]);
	return {
		...emptyCell(plan, table),
		state: "own",
		units: passages.length,
		first: firstWords(first?.text ?? ""),
		taskUrl: passages.length === 0 || table.large ? null : links.task(table.id, node.id, plan.meta.id),
	};
}

function toCell(
	node: PlacedUnit,
	plan: PlanRecord,
	units: ReadonlyMap<string, PlacedUnit>,
	all: readonly SeenRow[] | null,
	table: Table,
): TaskCell {
	const cell = emptyCell(plan, table);
	if (all === null) return { ...cell, state: "uncompared" };
	const { frame, held } = table;
	const rows = rowsOfNode(node.id, all, held);
	const passages = rows.filter(({ row }) => row.kind === "unit");
	const ids = new Set(passages.flatMap(({ theirs }) => theirs));
	const heading = bestHeading(rows);
	const inferred = table.grades.get(node.id) === INFERRED;
	const found = heading !== undefined || ids.size > 0;
	const state = ((): CellState => {
		if (heading !== undefined) return inferred ? "unworded" : "heading";
		if (ids.size > 0) return "passages";
		return node.text === "" ? "unknown" : "none";
	})();
	return {
		...cell,
		state,
		relation: state === "heading" && heading !== undefined ? taskRelation(heading.row.relation) : null,
		units: ids.size,
		wordings: frame.record.meta.textStatus === "full" ? countWordings(passages) : [],
		weak:
			found &&
			[...passages, ...(heading === undefined ? [] : [heading])].every(({ row }) => row.confidence === "low"),
		first: firstWords(units.get(heading?.theirs[0] ?? [...ids][0] ?? "")?.text ?? ""),
		taskUrl: ids.size === 0 || table.large ? null : links.task(table.id, node.id, plan.meta.id),
		pairUrl: found ? links.pair(frame.record.meta.id, plan.meta.id, node.id) : null,
	};
}

/** Rows of a node: of its heading, and of the passages that are its own. */
export const rowsOfNode = (
	node: string,
	rows: readonly SeenRow[],
	held: ReadonlyMap<string, ReadonlySet<string>>,
): SeenRow[] =>
	rows.filter(({ row, own }) =>
		row.kind === "section" ? own.includes(node) : own.some((id) => held.get(node)?.has(id)),
	);

/** How many passages of the plan relate in which way, the closest first. */
function countWordings(rows: readonly SeenRow[]): TaskCell["wordings"] {
	const closest = new Map<string, Relation>();
	for (const { row, theirs } of rows.toSorted((x, y) => rankOfRelation(x.row) - rankOfRelation(y.row)))
		for (const id of theirs) closest.set(id, closest.get(id) ?? row.relation);
	return relations
		.map((relation) => ({
			relation: taskRelation(relation),
			count: [...closest.values()].filter((other) => other === relation).length,
		}))
		.filter(({ count }) => count > 0);
}

const rankOfRelation = ({ relation }: Row): number => relations.indexOf(relation);

/** A relation as these pages call it. */
export const taskRelation = (relation: Relation): RelationName => ({
	key: relation,
	...viTasks.relations[relation],
	notes: [],
});

/** Has the plan something on the node that is its own? */
export const isCovered = (cell: TaskCell | undefined): boolean =>
	cell !== undefined &&
	(cell.state === "heading" ||
		cell.state === "own" ||
		cell.state === "passages" ||
		(cell.state === "unworded" && cell.units > 0));

function bestHeading(rows: readonly SeenRow[]): SeenRow | undefined {
	return rows.filter(({ row }) => row.kind === "section").sort((x, y) => y.row.score - x.row.score)[0];
}

/** Columns of one level, for the head's first row. */
export const columnGroups = (plans: readonly PlanColumn[]): { name: string; columns: number }[] =>
	[...Map.groupBy(plans, ({ level }) => levelName(level))].map(([name, columns]) => ({
		name,
		columns: columns.length,
	}));
