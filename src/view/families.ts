/** Directives and the plans that carry them out, with what each plan covers. */
import { type RelationName, relationName } from "../apparatus/relationName.ts";
import { implementedKeys } from "../document/lineage.ts";
import type { Row } from "../domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import type { LineageAct } from "../domain/lineage.ts";
import { vi } from "../i18n/vi.ts";
import { writeDate } from "../text/dates.ts";
import { firstWords } from "../text/firstWords.ts";
import type { Corpus } from "./corpus.ts";
import { links } from "./links.ts";
import { issuerName, levelName, shortName, stateLine, unitAddress, unitName } from "./names.ts";

export interface TaskCell {
	relation: RelationName | null;
	/** Units of the plan that carry out this node. */
	units: number;
	/** The node above, when the plan writes of all its children together. */
	jointly: string | null;
	first: string;
	url: string;
	label: string;
}

export interface TaskRow {
	id: string;
	rank: number;
	name: string;
	url: string;
	/** Grade of attestation, when the root is an outline. */
	grade: string | null;
	/** The root's wording of this node is not known. */
	empty: boolean;
	cells: TaskCell[];
}

export interface PlanColumn {
	id: string;
	name: string;
	issuer: string;
	state: string;
	url: string;
	pairUrl: string;
	/** Nodes found in the plan, of all nodes. */
	covered: number;
	total: number;
}

export interface Family {
	code: string;
	title: string;
	date: string;
	/** Document of the root, when the corpus has it. */
	root: { url: string; outline: boolean } | null;
	plans: PlanColumn[];
	rows: TaskRow[];
}

/**
 * Every act that plans of the corpus carry out and that carries out no other act there: NQ 43, the
 * others alike.
 */
export function buildFamilies(corpus: Corpus): Family[] {
	const acts = new Map(corpus.lineage.acts.map((act) => [act.key, act]));
	const rootsOf = (record: PlanRecord): string[] => {
		const keys = implementedKeys(record.meta);
		return keys.filter(
			(key) => !(acts.get(key)?.implements ?? []).some((above) => keys.includes(above) || acts.has(above)),
		);
	};
	const members = new Map<string, PlanRecord[]>();
	for (const record of corpus.records)
		for (const key of rootsOf(record)) members.set(key, [...(members.get(key) ?? []), record]);
	return [...members]
		.map(([key, plans]) => toFamily(acts.get(key), key, plans, corpus))
		.sort((x, y) => y.plans.length - x.plans.length || x.code.localeCompare(y.code, "vi"));
}

function toFamily(act: LineageAct | undefined, key: string, plans: PlanRecord[], corpus: Corpus): Family {
	const root = act?.document === null || act === undefined ? undefined : corpus.byId.get(act.document);
	const nodes = root?.units.filter((unit) => unit.kind === "heading") ?? [];
	const columns = plans.map((plan) => toColumn(plan, root, nodes, corpus));
	return {
		code: act?.code ?? key,
		title: [act?.type, act?.code, act?.subject]
			.filter((part) => part !== null && part !== undefined)
			.join(" "),
		date: act?.issuedOn === null || act === undefined ? "" : writeDate(act.issuedOn),
		root:
			root === undefined
				? null
				: { url: links.document(root.meta.id), outline: root.meta.textStatus === "outline" },
		plans: columns.map(({ column }) => column),
		rows:
			root === undefined
				? []
				: nodes.map((node) => ({
						id: node.id,
						rank: node.level ?? 1,
						empty: node.text === "",
						name: node.text === "" ? `${node.printed ?? ""} ${vi.units.empty}` : unitName(node),
						url: links.document(root.meta.id, node.id),
						grade: root.meta.attestations?.find((entry) => entry.unit === node.id)?.grade ?? null,
						cells: columns.flatMap(({ cells }) => cells.get(node.id) ?? []),
					})),
	};
}

function toColumn(
	plan: PlanRecord,
	root: PlanRecord | undefined,
	nodes: readonly PlacedUnit[],
	corpus: Corpus,
): { column: PlanColumn; cells: Map<string, TaskCell> } {
	const cells = new Map<string, TaskCell>();
	const alignment = corpus.alignments.find(({ a, b }) => a === root?.meta.id && b === plan.meta.id);
	const units = new Map(plan.units.map((unit) => [unit.id, unit]));
	for (const node of nodes) {
		const rows = alignment?.rows.filter((row) => row.a.includes(node.id)) ?? [];
		const unitIds = new Set(rows.filter((row) => row.kind === "unit").flatMap((row) => row.b));
		// The wording of a node that is only inferred is nobody's: nothing to compare it with.
		const inferred = root?.meta.attestations?.find((entry) => entry.unit === node.id)?.grade === "D";
		const heading = bestHeading(rows);
		const first = units.get(heading?.b[0] ?? [...unitIds][0] ?? "");
		cells.set(node.id, {
			relation: heading !== undefined && !inferred ? relationName(heading) : null,
			units: unitIds.size,
			jointly: null,
			first: firstWords(first?.text ?? ""),
			url: links.pair(root?.meta.id ?? "", plan.meta.id, node.id),
			label: `${unitName(node)} — ${shortName(plan.meta)}`,
		});
	}
	for (const node of nodes) {
		const cell = cells.get(node.id);
		const above = nodes.find((other) => other.id === node.parent);
		if (cell === undefined || above === undefined || isCovered(cell)) continue;
		if ((cells.get(above.id)?.units ?? 0) > 0) cell.jointly = unitAddress(above);
	}
	const leaves = nodes.filter((node) => node.text !== "" && !nodes.some((other) => other.parent === node.id));
	return {
		column: {
			id: plan.meta.id,
			name: directedNameShort(plan),
			issuer: issuerName(plan),
			state: stateLine(plan.meta),
			url: links.document(plan.meta.id),
			pairUrl: root === undefined ? "" : links.pair(root.meta.id, plan.meta.id),
			covered: leaves.filter((node) => isCovered(cells.get(node.id))).length,
			total: leaves.length,
		},
		cells,
	};
}

const directedNameShort = (plan: PlanRecord): string =>
	`${shortName(plan.meta)} (${levelName(plan.meta.issuer.level).toLowerCase()})`;

export const isCovered = (cell: TaskCell | undefined): boolean =>
	cell !== undefined && (cell.relation !== null || cell.units > 0);

function bestHeading(rows: readonly Row[]): Row | undefined {
	return rows.filter((row) => row.kind === "section").sort((x, y) => y.score - x.score)[0];
}
