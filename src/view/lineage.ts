/** Lineages of directives: who carries out what, drawn where it can be taken in at a glance, and as a list. */
import type { Lineage, LineageAct } from "../domain/lineage.ts";
import { viLineage } from "../i18n/lineage.ts";
import { vi } from "../i18n/vi.ts";
import { writeDate } from "../text/dates.ts";
import type { Corpus } from "./corpus.ts";
import { buildFamilies } from "./families.ts";
import { levelOrder, levelRank } from "./levels.ts";
import { type Layout, layOut } from "./lineageLayout.ts";
import { lineageAnchor, links, provinceAnchor } from "./links.ts";
import { issuerName, levelName, shortName, stateLine } from "./names.ts";
import { byName, countOf } from "./places.ts";

/** An act as it is shown. */
export interface LineageNode {
	/** Its place in the list; an act stands in one list only. */
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
	statusWords: string;
	evidence: string | null;
	/** "thực hiện Nghị quyết 43-NQ/TW"; null for what carries out nothing here. */
	carriesOut: string | null;
}

/** An act with what carries it out. */
export interface LineageEntry {
	node: LineageNode;
	/** Acts that it carries out beside the one that it is listed under. */
	also: string | null;
	below: LineageEntry[];
}

/** The acts of one province within a large lineage. */
export interface ProvinceLineage {
	name: string;
	anchor: string;
	/** "12 văn bản" */
	count: string;
	url: string;
	entries: LineageEntry[];
}

export interface LineageDrawing extends Omit<Layout, "boxes" | "bands"> {
	rows: number;
	boxes: { node: LineageNode; column: number; row: number }[];
	bands: { name: string; row: number }[];
}

export interface LineageView {
	title: string;
	/** Where the lineage page shows it. */
	anchor: string;
	url: string;
	/** Null for what is too large to be drawn, or hangs together in a way that a drawing would blur. */
	drawing: LineageDrawing | null;
	/** Who carries out what; empty where it is listed by province. */
	entries: LineageEntry[];
	/** A large lineage: how many acts of which level, then by province. */
	summary: string[];
	provinces: ProvinceLineage[];
	/** Number of acts. */
	size: number;
}

/** More columns than these are too narrow for the names of acts. */
const MOST_COLUMNS = 8;
/** More acts than these are listed by province: no page could show them in one view. */
const MOST_LISTED = 40;
/** Lineages beside these are shown together, by province. */
const MOST_APART = 12;
/** Roots that a title names. */
const MOST_NAMED = 2;

/** One lineage for each group of acts that hang together, the largest first; the smallest of many together. */
export function buildLineages(corpus: Corpus): LineageView[] {
	const { acts } = corpus.lineage;
	const parents = reducedParents(corpus.lineage);
	const children = new Map<string, LineageAct[]>();
	for (const act of acts)
		for (const parent of parents.get(act.key) ?? []) {
			const present = children.get(parent);
			if (present === undefined) children.set(parent, [act]);
			else present.push(act);
		}
	const context: Context = { corpus, parents, children, coverage: coverageOf(corpus) };
	const groups = groupsOf(acts, parents).sort((x, y) => y.length - x.length);
	const others = groups.slice(MOST_APART).flat();
	return [
		...groups
			.slice(0, MOST_APART)
			.map((group) => toView(group, context))
			.sort((x, y) => y.size - x.size || x.title.localeCompare(y.title, "vi")),
		...(others.length === 0 ? [] : [{ ...toView(others, context, true), title: viLineage.otherDirectives }]),
	];
}

interface Context {
	corpus: Corpus;
	parents: ReadonlyMap<string, readonly string[]>;
	children: ReadonlyMap<string, readonly LineageAct[]>;
	coverage: ReadonlyMap<string, string>;
}

/** Words for how much of its directive a plan covers, by document. */
function coverageOf(corpus: Corpus): Map<string, string> {
	const plans = buildFamilies(corpus).flatMap((family) => family.plans.filter((plan) => plan.total > 0));
	return new Map(
		plans.map(({ id, covered, total }) => [
			id,
			`${vi.home.coverage} ${covered} ${vi.home.of} ${total} ${vi.home.nodes}`,
		]),
	);
}

/** Acts that hang together, in the order of the lineage. */
function groupsOf(
	acts: readonly LineageAct[],
	parents: ReadonlyMap<string, readonly string[]>,
): LineageAct[][] {
	const leader = new Map(acts.map(({ key }) => [key, key]));
	const find = (key: string): string => {
		let at = key;
		while (leader.get(at) !== at) at = leader.get(at) as string;
		leader.set(key, at);
		return at;
	};
	for (const { key } of acts)
		for (const parent of parents.get(key) ?? []) if (leader.has(parent)) leader.set(find(key), find(parent));
	return [...Map.groupBy(acts, ({ key }) => find(key)).values()];
}

function toView(
	group: readonly LineageAct[],
	context: Context,
	large = group.length > MOST_LISTED,
): LineageView {
	const nodes = new Map(group.map((act) => [act.key, toNode(act, context)]));
	const nodeOf = (act: LineageAct): LineageNode => nodes.get(act.key) as LineageNode;
	const roots = rootsOf(group, context);
	const [first] = roots;
	const anchor = `luoc-do-${first === undefined ? "" : nodeOf(first).anchor}`;
	return {
		title: titleOf(roots),
		anchor,
		url: `${links.lineage}#${anchor}`,
		size: group.length,
		drawing: large ? null : draw(group, nodeOf, context),
		entries: large ? [] : listOf([...roots, ...group], nodeOf, context),
		summary: large ? summaryOf(group, nodeOf) : [],
		provinces: large ? byProvince(group, anchor, nodeOf, context) : [],
	};
}

/** Acts that carry out no other of the group, those with most below them first; of a circle one. */
function rootsOf(group: readonly LineageAct[], { parents, children }: Context): LineageAct[] {
	const keys = new Set(group.map(({ key }) => key));
	const order = ({ level }: LineageAct): number => levelRank(level);
	const roots = group.filter(({ key }) => !parents.get(key)?.some((parent) => keys.has(parent)));
	return (roots.length === 0 ? group.slice(0, 1) : roots).toSorted(
		(x, y) => order(x) - order(y) || (children.get(y.key)?.length ?? 0) - (children.get(x.key)?.length ?? 0),
	);
}

/** Type and number of an act, or type and place of a plan whose number is blank. */
const actTitle = ({ type, code, place, key }: LineageAct): string =>
	[type, code ?? place ?? key].filter((part) => part !== null).join(" ");

/** Of many roots those of the uppermost level name the lineage: a resolution, not the programmes beside it. */
function titleOf(roots: readonly LineageAct[]): string {
	const heads = roots.length > MOST_NAMED ? roots.filter(({ level }) => level === roots[0]?.level) : roots;
	const named = heads.slice(0, MOST_NAMED).map(actTitle).join(", ");
	const more = heads.length - MOST_NAMED;
	return more > 0 ? `${named} ${viLineage.others(countOf(more))}` : named;
}

function draw(
	group: readonly LineageAct[],
	nodeOf: (act: LineageAct) => LineageNode,
	{ parents }: Context,
): LineageDrawing | null {
	const byKey = new Map(group.map((act) => [act.key, act]));
	const layout = layOut(
		group.map(({ key, level }) => ({
			key,
			parents: parents.get(key) ?? [],
			band: levelRank(level),
		})),
	);
	if (layout === null || layout.columns > MOST_COLUMNS) return null;
	return {
		columns: layout.columns,
		rows: layout.passing.length,
		passing: layout.passing,
		gaps: layout.gaps,
		// From the top, from the left: the order in which they are read and reached by keyboard.
		boxes: layout.boxes
			.toSorted((x, y) => x.row - y.row || x.column - y.column)
			.map(({ key, column, row }) => ({ node: nodeOf(byKey.get(key) as LineageAct), column, row })),
		bands: layout.bands.map(({ band, row }) => ({ name: levelName(levelOrder[band] ?? null), row })),
	};
}

/**
 * Each act once, under the first of those that it carries out.
 *
 * @param acts Those that stand at the top first; the others so that none is missed that only a circle holds.
 */
function listOf(
	acts: readonly LineageAct[],
	nodeOf: (act: LineageAct) => LineageNode,
	{ corpus, parents, children }: Context,
	within: (act: LineageAct) => boolean = () => true,
): LineageEntry[] {
	const byKey = new Map(corpus.lineage.acts.map((act) => [act.key, act]));
	const listed = new Set<string>();
	const entry = (act: LineageAct, under: string | null): LineageEntry => {
		listed.add(act.key);
		const others = (parents.get(act.key) ?? [])
			.filter((key) => key !== under)
			.flatMap((key) => byKey.get(key) ?? []);
		const also = under === null ? viLineage.carriesOut : viLineage.alsoCarriesOut;
		const below: LineageEntry[] = [];
		for (const child of children.get(act.key) ?? [])
			if (!listed.has(child.key) && within(child)) below.push(entry(child, act.key));
		return { node: nodeOf(act), also: others.length === 0 ? null : also(joinActs(others)), below };
	};
	const entries: LineageEntry[] = [];
	for (const act of acts) if (!listed.has(act.key)) entries.push(entry(act, null));
	return entries;
}

/** "Nghị quyết 43-NQ/TW và Chương trình 226-CTr/TU" */
function joinActs(acts: readonly LineageAct[]): string {
	const names = acts.map(actTitle);
	const last = names.pop() ?? "";
	return names.length === 0 ? last : `${names.join(", ")} ${viLineage.and} ${last}`;
}

/** How many acts a large lineage has, of which levels. */
function summaryOf(group: readonly LineageAct[], nodeOf: (act: LineageAct) => LineageNode): string[] {
	const here = group.filter((act) => nodeOf(act).status !== "cited");
	const levels = levelOrder.flatMap((level) => {
		const count = here.filter((act) => act.level === level).length;
		return count === 0 ? [] : [`${levelName(level).toLocaleLowerCase("vi")} ${countOf(count)}`];
	});
	const cited = group.length - here.length;
	return [
		...(here.length === 0 ? [] : [viLineage.inFull(countOf(here.length), levels.join(", "))]),
		...(cited === 0 ? [] : [viLineage.onlyCited(countOf(cited))]),
	];
}

/** The acts of a large lineage, those of the centre first, then province by province. */
function byProvince(
	group: readonly LineageAct[],
	anchor: string,
	nodeOf: (act: LineageAct) => LineageNode,
	context: Context,
): ProvinceLineage[] {
	const provinceOf = provinceFinder(context);
	const groups = [...Map.groupBy(group, provinceOf)].sort(([x], [y]) => byName(x, y));
	return groups.map(([name, acts]): ProvinceLineage => {
		const keys = new Set(acts.map(({ key }) => key));
		const roots = acts.filter(({ key }) => !context.parents.get(key)?.some((parent) => keys.has(parent)));
		const place = provinceAnchor(anchor, name);
		return {
			name,
			anchor: place,
			count: viLineage.acts(countOf(acts.length)),
			url: `${links.lineage}#${place}`,
			entries: listOf([...roots, ...acts], nodeOf, context, (act) => keys.has(act.key)),
		};
	});
}

/**
 * The province that an act belongs to. An act that is only cited names no more than its own place: a
 * district's belongs where the plan belongs that carries it out.
 */
function provinceFinder({ corpus, children }: Context): (act: LineageAct) => string {
	const find = (act: LineageAct, seen: ReadonlySet<string>): string => {
		if (act.level === "central") return viLineage.central;
		const province = corpus.byId.get(act.document ?? "")?.meta.issuer.province ?? null;
		if (province !== null) return province;
		if (act.level === "province" && act.place !== null) return act.place;
		const child = children.get(act.key)?.find(({ key }) => !seen.has(key));
		return child === undefined ? viLineage.placeUnknown : find(child, new Set([...seen, act.key]));
	};
	return (act) => find(act, new Set());
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

function toNode(act: LineageAct, { corpus, parents, coverage }: Context): LineageNode {
	const record = act.document === null ? undefined : corpus.byId.get(act.document);
	const date = act.issuedOn === null ? null : writeDate(act.issuedOn);
	const acts = corpus.lineage.acts;
	const above = parents.get(act.key) ?? [];
	const known = above.length === 0 ? [] : acts.filter(({ key }) => above.includes(key));
	const status: LineageNode["status"] = record === undefined ? "cited" : record.meta.textStatus;
	const common = {
		anchor: lineageAnchor(act.key),
		type: act.type ?? "",
		status,
		statusWords: viLineage.statuses[status],
		carriesOut: known.length === 0 ? null : viLineage.carriesOut(joinActs(known)),
	};
	return record === undefined
		? {
				...common,
				name: act.code ?? "",
				detail: [act.place, date].filter((part) => part !== null).join(", "),
				coverage: null,
				url: null,
				evidence: act.evidence,
			}
		: {
				...common,
				name: act.code ?? shortName(record.meta),
				detail: [issuerName(record), stateLine(record.meta)].filter((part) => part !== "").join(", "),
				coverage: coverage.get(record.meta.id) ?? null,
				url: links.document(record.meta.id),
				evidence: null,
			};
}
