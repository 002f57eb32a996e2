/** The lineage of a directive as a drawing: rows by level, columns by who carries out what. */
import type { Lineage, LineageAct } from "../domain/lineage.ts";
import type { Level } from "../domain/meta.ts";
import { vi } from "../i18n/vi.ts";
import { writeDate } from "../text/dates.ts";
import type { Corpus } from "./corpus.ts";
import { buildFamilies } from "./families.ts";
import { lineageAnchor, links } from "./links.ts";
import { issuerName, levelName, shortName, stateLine } from "./names.ts";

export interface LineageNode {
	key: string;
	/** Id of the node on its page: an act stands in one drawing only. */
	anchor: string;
	/** Type and number, or type and place of a plan whose number is blank. */
	type: string;
	name: string;
	detail: string;
	/** "có ở 12 trên 14 nội dung" */
	coverage: string | null;
	url: string | null;
	/** Full text in the corpus, only an outline, or only cited. */
	status: "full" | "outline" | "cited";
	evidence: string | null;
	/** Centre, in percent of the width. */
	x: number;
	/** Row, from the top. */
	row: number;
	depth: number;
}

export interface LineageDrawing {
	code: string;
	title: string;
	nodes: LineageNode[];
	edges: { from: { x: number; row: number }; to: { x: number; row: number } }[];
	rows: number;
	/** Columns: small drawings stand side by side. */
	leaves: number;
	/** Width of a node, in percent. */
	width: number;
	bands: { name: string; row: number }[];
}

const BAND_ORDER: readonly (Level | null)[] = ["central", "province", "district", "commune", null];

/** One drawing for each act that carries out no other. */
export function buildLineageDrawings(corpus: Corpus): LineageDrawing[] {
	const { acts } = corpus.lineage;
	const known = new Set(acts.map((act) => act.key));
	const roots = acts.filter((act) => !act.implements.some((key) => known.has(key)));
	const coverage = new Map(
		buildFamilies(corpus).flatMap((family) =>
			family.plans
				.filter((plan) => plan.total > 0)
				.map(
					(plan) =>
						[
							plan.id,
							`${vi.home.coverage} ${plan.covered} ${vi.home.of} ${plan.total} ${vi.home.nodes}`,
						] as const,
				),
		),
	);
	const parents = reducedParents(corpus.lineage);
	const children = new Map<string, LineageAct[]>();
	for (const act of acts)
		for (const parent of parents.get(act.key) ?? [])
			children.set(parent, [...(children.get(parent) ?? []), act]);
	return joinRoots(roots, children)
		.map((group) => draw(group, parents, children, corpus, coverage))
		.sort((x, y) => y.nodes.length - x.nodes.length || x.code.localeCompare(y.code, "vi"));
}

/** Acts that one plan carries out together belong in one drawing. */
function joinRoots(
	roots: readonly LineageAct[],
	children: ReadonlyMap<string, readonly LineageAct[]>,
): LineageAct[][] {
	const below = (act: LineageAct, seen: Set<string>): Set<string> => {
		if (!seen.has(act.key)) {
			seen.add(act.key);
			for (const child of children.get(act.key) ?? []) below(child, seen);
		}
		return seen;
	};
	const groups: { roots: LineageAct[]; keys: Set<string> }[] = [];
	for (const root of roots) {
		const keys = below(root, new Set());
		const group = groups.find((other) => [...keys].some((key) => other.keys.has(key)));
		if (group === undefined) groups.push({ roots: [root], keys });
		else {
			group.roots.push(root);
			for (const key of keys) group.keys.add(key);
		}
	}
	return groups.map((group) => group.roots);
}

function draw(
	roots: readonly LineageAct[],
	parents: ReadonlyMap<string, readonly string[]>,
	children: ReadonlyMap<string, readonly LineageAct[]>,
	corpus: Corpus,
	coverage: ReadonlyMap<string, string>,
): LineageDrawing {
	const placed = new Map<string, { act: LineageAct; depth: number; x: number }>();
	let leaves = 0;
	const place = (act: LineageAct, depth: number): number => {
		const present = placed.get(act.key);
		if (present !== undefined) return present.x;
		const entry = { act, depth, x: 0 };
		placed.set(act.key, entry);
		const below = (children.get(act.key) ?? [])
			.filter((child) => !placed.has(child.key))
			.map((child) => place(child, depth + 1));
		entry.x = below.length === 0 ? leaves++ : below.reduce((sum, x) => sum + x, 0) / below.length;
		return entry.x;
	};
	for (const root of roots) place(root, 0);

	const entries = [...placed.values()];
	const bandOf = (act: LineageAct): number => BAND_ORDER.indexOf(act.level);
	const slots = [...new Set(entries.map(({ act, depth }) => bandOf(act) * 100 + depth))].sort(
		(a, b) => a - b,
	);
	const rowOf = (entry: { act: LineageAct; depth: number }): number =>
		slots.indexOf(bandOf(entry.act) * 100 + entry.depth);
	const percent = (x: number): number => Math.round(((x + 0.5) / leaves) * 10000) / 100;
	const point = (key: string): { x: number; row: number } | null => {
		const entry = placed.get(key);
		return entry === undefined ? null : { x: percent(entry.x), row: rowOf(entry) };
	};
	return {
		code: roots[0]?.code ?? roots[0]?.key ?? "",
		title: roots.map((root) => [root.type, root.code].filter((part) => part !== null).join(" ")).join(", "),
		leaves,
		nodes: entries.map((entry) => ({
			...toNode(entry.act, corpus, coverage),
			x: percent(entry.x),
			row: rowOf(entry),
			depth: entry.depth,
		})),
		edges: entries.flatMap(({ act }) =>
			(parents.get(act.key) ?? []).flatMap((parent) => {
				const from = point(parent);
				const to = point(act.key);
				return from === null || to === null ? [] : [{ from, to }];
			}),
		),
		rows: slots.length,
		width: Math.round((100 / leaves) * 100) / 100,
		bands: BAND_ORDER.flatMap((level, band) => {
			const row = slots.findIndex((slot) => Math.floor(slot / 100) === band);
			return row < 0 ? [] : [{ name: levelName(level), row }];
		}),
	};
}

/** Parents without those that another parent already carries out: 43 → 226 → plan, not also 43 → plan. */
function reducedParents(lineage: Lineage): Map<string, string[]> {
	const direct = new Map(lineage.acts.map((act) => [act.key, act.implements]));
	const reaches = (from: string, to: string, seen: Set<string> = new Set()): boolean => {
		if (seen.has(from)) return false;
		seen.add(from);
		return (direct.get(from) ?? []).some((key) => key === to || reaches(key, to, seen));
	};
	return new Map(
		lineage.acts.map((act) => [
			act.key,
			act.implements.filter((key) => !act.implements.some((other) => other !== key && reaches(other, key))),
		]),
	);
}

function toNode(
	act: LineageAct,
	corpus: Corpus,
	coverage: ReadonlyMap<string, string>,
): Omit<LineageNode, "x" | "row" | "depth"> {
	const record = act.document === null ? undefined : corpus.byId.get(act.document);
	const date = act.issuedOn === null ? null : writeDate(act.issuedOn);
	if (record === undefined) {
		return {
			key: act.key,
			anchor: lineageAnchor(act.key),
			type: act.type ?? "",
			name: act.code ?? "",
			detail: [act.place, date, vi.lineage.cited].filter((part) => part !== null).join(", "),
			coverage: null,
			url: null,
			status: "cited",
			evidence: act.evidence,
		};
	}
	const outline = record.meta.textStatus === "outline";
	return {
		key: act.key,
		anchor: lineageAnchor(act.key),
		type: act.type ?? "",
		name: act.code ?? shortName(record.meta),
		detail: [issuerName(record), stateLine(record.meta)].filter((part) => part !== "").join(", "),
		coverage: coverage.get(record.meta.id) ?? null,
		url: links.document(record.meta.id),
		status: outline ? "outline" : "full",
		evidence: null,
	};
}
