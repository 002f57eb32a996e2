/** Directives, the plans that carry them out, and the text whose headings are the rows of their table. */
import { implementedKeys } from "../document/lineage.ts";
import type { Row } from "../domain/alignment.ts";
import { comparableKinds, type PlacedUnit, type PlanRecord } from "../domain/document.ts";
import type { LineageAct } from "../domain/lineage.ts";
import { slug } from "../text/forms.ts";
import { isFrame } from "../text/places.ts";
import type { Corpus } from "./corpus.ts";
import { levelRank } from "./levels.ts";
import { issuerName, levelName, shortName, stateLine } from "./names.ts";

/** Where the rows of a directive's table come from. */
export interface Frame {
	record: PlanRecord;
	/** The directive's own text is not in the corpus: the headings are those of one of its plans. */
	standIn: boolean;
	nodes: PlacedUnit[];
}

export interface Directive {
	/** Part of the address of its pages. */
	id: string;
	key: string;
	act: LineageAct | undefined;
	/** By level, province and district. */
	plans: PlanRecord[];
	/** Null where one plan alone carries it out and its own text is missing: nothing to compare. */
	frame: Frame | null;
}

/**
 * Every act that plans of the corpus carry out and that carries out no other act there, those with the
 * most plans first.
 */
export function buildDirectives(corpus: Corpus): Directive[] {
	const acts = new Map(corpus.lineage.acts.map((act) => [act.key, act]));
	const rootsOf = (record: PlanRecord): string[] => {
		const keys = implementedKeys(record.meta);
		return keys.filter(
			(key) => !(acts.get(key)?.implements ?? []).some((above) => keys.includes(above) || acts.has(above)),
		);
	};
	const members = new Map<string, PlanRecord[]>();
	for (const record of corpus.records)
		for (const key of new Set(rootsOf(record))) members.set(key, [...(members.get(key) ?? []), record]);
	return [...members]
		.map(([key, plans]) => toDirective(key, acts.get(key), plans.toSorted(comparePlaces), corpus))
		.sort((x, y) => y.plans.length - x.plans.length || codeOf(x).localeCompare(codeOf(y), "vi"));
}

/** Code number of a directive; its key where it has none. */
export const codeOf = ({ act, key }: Pick<Directive, "act" | "key">): string => act?.code ?? key;

function toDirective(
	key: string,
	act: LineageAct | undefined,
	plans: PlanRecord[],
	corpus: Corpus,
): Directive {
	const own = act?.document === null || act === undefined ? undefined : corpus.byId.get(act.document);
	const record = own ?? (plans.length > 1 ? standIn(plans) : undefined);
	const nodes = record === undefined ? [] : nodesOf(record);
	return {
		id: own?.meta.id ?? slug(key),
		key,
		act,
		plans,
		frame: record === undefined || nodes.length === 0 ? null : { record, standIn: own === undefined, nodes },
	};
}

/** Order of columns: level, then province, then district, then id. A place that is not known is last. */
export function comparePlaces(one: PlanRecord, other: PlanRecord): number {
	const [x, y] = [one.meta.issuer, other.meta.issuer];
	const place = (a: string | null, b: string | null): number =>
		a === b ? 0 : a === null ? 1 : b === null ? -1 : a.localeCompare(b, "vi", { numeric: true });
	return (
		levelRank(x.level) - levelRank(y.level) ||
		place(x.province, y.province) ||
		place(x.district, y.district) ||
		one.meta.id.localeCompare(other.meta.id, "en")
	);
}

/** Later than every date. */
const UNDATED = "9999";

/** Order of precedence among wordings: the highest level, then the earliest, then the id. */
export function comparePrecedence(one: PlanRecord, other: PlanRecord): number {
	const [x, y] = [one.meta, other.meta];
	const dates = [x.issuedOn ?? UNDATED, y.issuedOn ?? UNDATED] as const;
	return (
		levelRank(x.issuer.level) - levelRank(y.issuer.level) ||
		dates[0].localeCompare(dates[1], "en") ||
		x.id.localeCompare(y.id, "en")
	);
}

/** The plan whose headings stand for those of a directive that is not in the corpus. */
const standIn = (plans: readonly PlanRecord[]): PlanRecord | undefined =>
	plans.toSorted(comparePrecedence).find((plan) => nodesOf(plan).length > 0);

/** Headings below the second rank are part of the content above them. */
const DEEPEST_NODE = 2;

/** The headings of a text that are contents of their own: of its body, down to the second rank. */
function nodesOf({ units, meta }: PlanRecord): PlacedUnit[] {
	const ranks = new Map<string, number>();
	return units.filter((unit) => {
		if (unit.kind !== "heading" || isFrame(unit.id) || unit.id.startsWith("phu-luc")) return false;
		const rank = (ranks.get(unit.parent ?? "") ?? 0) + 1;
		ranks.set(unit.id, rank);
		return meta.textStatus === "outline" || rank <= DEEPEST_NODE;
	});
}

/** Nodes that have none below them and whose wording is known: what coverage is counted in. */
export const leavesOf = (nodes: readonly PlacedUnit[]): PlacedUnit[] =>
	nodes.filter((node) => node.text !== "" && !nodes.some((other) => other.parent === node.id));

/** For each node the units of the text that are its own: itself, and what no node below it holds. */
export function unitsByNode({ record, nodes }: Frame): Map<string, Set<string>> {
	const held = new Map(nodes.map((node) => [node.id, new Set([node.id])]));
	const nodeOf = new Map(nodes.map((node) => [node.id, node.id]));
	for (const unit of record.units) {
		const node = nodeOf.get(unit.id) ?? nodeOf.get(unit.parent ?? "");
		if (node === undefined) continue;
		nodeOf.set(unit.id, node);
		held.get(node)?.add(unit.id);
	}
	return held;
}

/** Ids of the passages among units: what is not a heading, in the order of the text. */
export const passagesAmong = (record: PlanRecord, ids: ReadonlySet<string>): string[] =>
	record.units.filter((unit) => ids.has(unit.id) && comparableKinds.has(unit.kind)).map(({ id }) => id);

/** A row of an alignment, seen from one of its documents. */
export interface SeenRow {
	row: Row;
	own: readonly string[];
	theirs: readonly string[];
}

/** Rows between two documents, seen from the first; null where the pair was not aligned. */
export type RowsBetween = (one: string, other: string) => SeenRow[] | null;

/** Finds the rows of any pair of documents of the corpus. */
export function rowFinder(corpus: Corpus): RowsBetween {
	const known = new Map(corpus.alignments.map((alignment) => [`${alignment.a} ${alignment.b}`, alignment]));
	const seen = new Map<string, SeenRow[]>();
	return (one, other) => {
		const key = `${one} ${other}`;
		const present = seen.get(key);
		if (present !== undefined) return present;
		const straight = known.get(key)?.rows.map((row) => ({ row, own: row.a, theirs: row.b }));
		const turned = known.get(`${other} ${one}`)?.rows.map((row) => ({ row, own: row.b, theirs: row.a }));
		const rows = straight ?? turned;
		if (rows === undefined) return null;
		seen.set(key, rows);
		return rows;
	};
}

/**
 * Names of plans that tell them apart: the place with its level; where two plans share one, the issuer,
 * and where they share that as well, what state the text is in, or its id.
 */
export function planNames(plans: readonly PlanRecord[]): Map<string, string> {
	const names = new Map<string, string>();
	const tries: readonly ((record: PlanRecord) => string)[] = [
		({ meta }) => `${shortName(meta)} (${levelName(meta.issuer.level).toLowerCase()})`,
		(record) => issuerName(record),
		(record) => `${issuerName(record)}, ${stateLine(record.meta)}`,
		(record) => `${issuerName(record)} [${record.meta.id}]`,
	];
	let open = [...plans];
	for (const nameOf of tries) {
		const alike = Map.groupBy(open, nameOf);
		open = [];
		for (const [name, records] of alike) {
			if (records.length === 1 && records[0] !== undefined) names.set(records[0].meta.id, name);
			else open.push(...records);
		}
	}
	return names;
}
