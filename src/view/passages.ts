/**
 * Which passages of many plans say the same.
 *
 * Passages are joined along the rows of the alignments of plans with plans, surest rows first. Two limits
 * keep likeness from being handed on from plan to plan until unlike things stand together: units of one
 * plan come together only where one row holds them all, and a passage stays in a group only if it is
 * linked to the group's base itself, or to more than half of the group's other plans.
 */
import type { Confidence, Relation } from "../domain/alignment.ts";

/** Units of one plan that are read as one. */
export interface Passage {
	plan: string;
	/** In the order of the plan. */
	units: readonly string[];
}

/** One row of an alignment of two plans. */
export interface Link {
	a: Passage;
	b: Passage;
	relation: Relation;
	confidence: Confidence;
	score: number;
}

/** A passage that departs from the base of its group. */
export interface Departure {
	passage: Passage;
	/**
	 * How it relates to the base. `partial` also where the row holds only a part of either. Null where no
	 * row says so, because it is in the group through its other plans.
	 */
	relation: Relation | null;
}

export interface PassageGroup {
	/** The plan whose wording is shown. */
	base: Passage;
	/** All that have the base's wording, spelling apart; the base first. */
	same: Passage[];
	departures: Departure[];
}

export interface Grouping {
	groups: PassageGroup[];
	/** Units that are in no group. */
	alone: Passage[];
}

/** What grouping has to know of the passages. */
export interface Wordings {
	/** Text of a passage in comparison form. */
	formOf: (passage: Passage) => string;
	/** Place of a plan among those of one wording: the first is the base. */
	precedence: (plan: string) => number;
}

/** May a row join passages? What merely overlaps or is of low likeness would chain different tasks together. */
export const isReliable = ({ relation, confidence }: Pick<Link, "relation" | "confidence">): boolean =>
	relation !== "partial" && confidence !== "low";

const RELATION_ORDER: Readonly<Record<Relation, number>> = {
	identical: 0,
	edited: 1,
	reworded: 2,
	partial: 3,
};
const CONFIDENCE_ORDER: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

const keyOf = (plan: string, unit: string): string => `${plan} ${unit}`;
const keysOf = ({ plan, units }: Passage): string[] => units.map((unit) => keyOf(plan, unit));

/** A link with the keys of its units, which are asked for again and again. */
interface Edge {
	link: Link;
	a: string[];
	b: string[];
	/** All keys in one text: decides the order where nothing else does. */
	name: string;
}

function toEdge(link: Link): Edge {
	const [a, b] = [keysOf(link.a), keysOf(link.b)];
	return { link, a, b, name: [...a, ...b].join(" ") };
}

/** Order of links: the closest relation, the surest, the highest score; ids decide the rest. */
const compareEdges = ({ link: x, name: one }: Edge, { link: y, name: other }: Edge): number =>
	RELATION_ORDER[x.relation] - RELATION_ORDER[y.relation] ||
	CONFIDENCE_ORDER[x.confidence] - CONFIDENCE_ORDER[y.confidence] ||
	y.score - x.score ||
	(one < other ? -1 : 1);

/** Keys of the units of a group, by plan. */
type Cluster = Map<string, Set<string>>;

/**
 * Groups of passages that say the same, and what is left.
 *
 * @param passages every unit of every plan, each a passage of its own, in the order of plans and units
 * @param links between them; those that may not be relied on are left out
 */
export function groupPassages(
	passages: readonly Passage[],
	links: readonly Link[],
	wordings: Wordings,
): Grouping {
	const order = new Map(passages.flatMap(keysOf).map((key, index) => [key, index]));
	let edges = links.filter(isReliable).map(toEdge).sort(compareEdges);
	const index = indexEdges(edges);
	const groups: PassageGroup[] = [];
	let open = new Set(order.keys());
	while (open.size > 0) {
		const expelled = new Set<string>();
		for (const cluster of clustersOf(open, edges, index)) {
			const members = passagesOf(cluster, order);
			if (members.length < 2) continue;
			const { group, rest } = toGroup(members, index, wordings);
			if (group.same.length + group.departures.length > 1) groups.push(group);
			for (const key of rest.flatMap(keysOf)) expelled.add(key);
		}
		// What was sent away may still be a group among itself. The base always stays, so this ends.
		edges = edges.filter(({ a, b }) => [...a, ...b].every((key) => expelled.has(key)));
		open = expelled;
	}
	const placed = new Set(
		groups.flatMap(({ same, departures }) =>
			[...same, ...departures.map(({ passage }) => passage)].flatMap(keysOf),
		),
	);
	const placeOf = ({ base }: PassageGroup): number => order.get(keysOf(base)[0] ?? "") ?? 0;
	const plansOf = ({ same, departures }: PassageGroup): number => same.length + departures.length;
	return {
		groups: groups.sort((x, y) => plansOf(y) - plansOf(x) || placeOf(x) - placeOf(y)),
		alone: passages.filter((passage) => !keysOf(passage).some((key) => placed.has(key))),
	};
}

/** Links by the units they hold, and the sides that hold several units of one plan. */
interface EdgeIndex {
	byUnit: ReadonlyMap<string, readonly Edge[]>;
	sides: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
}

function indexEdges(edges: readonly Edge[]): EdgeIndex {
	const byUnit = new Map<string, Edge[]>();
	const sides = new Map<string, ReadonlySet<string>[]>();
	for (const edge of edges)
		for (const side of [edge.a, edge.b]) {
			const whole = new Set(side);
			for (const key of side) {
				push(byUnit, key, edge);
				if (whole.size > 1) push(sides, key, whole);
			}
		}
	return { byUnit, sides };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const present = map.get(key);
	if (present === undefined) map.set(key, [value]);
	else present.push(value);
}

/** Joins units along the links, surest first, as long as one row holds all units of one plan. */
function clustersOf(open: ReadonlySet<string>, edges: readonly Edge[], { sides }: EdgeIndex): Set<Cluster> {
	const clusters = new Map<string, Cluster>();
	for (const key of open) clusters.set(key, new Map([[planOf(key), new Set([key])]]));
	const heldByOneRow = (keys: ReadonlySet<string>): boolean => {
		const [first] = keys;
		if (keys.size === 1 || first === undefined) return true;
		return (sides.get(first) ?? []).some((side) => keys.isSubsetOf(side));
	};
	for (const { a, b } of edges) {
		const touched = new Set([...a, ...b].flatMap((key) => clusters.get(key) ?? []));
		if (touched.size < 2) continue;
		const [largest, ...others] = [...touched].sort((x, y) => y.size - x.size);
		if (largest === undefined) continue;
		// Only plans that come in may break the rule; the rest of a large group is not looked at again.
		const coming = new Map<string, Set<string>>();
		for (const other of others)
			for (const [plan, keys] of other)
				coming.set(plan, new Set([...(coming.get(plan) ?? largest.get(plan) ?? []), ...keys]));
		if (![...coming.values()].every(heldByOneRow)) continue;
		for (const [plan, keys] of coming) {
			largest.set(plan, keys);
			for (const key of keys) clusters.set(key, largest);
		}
	}
	return new Set(clusters.values());
}

const planOf = (key: string): string => key.slice(0, key.indexOf(" "));
const unitOf = (key: string): string => key.slice(key.indexOf(" ") + 1);

/** The passages of a group, in the order of plans and units. */
function passagesOf(cluster: Cluster, order: ReadonlyMap<string, number>): Passage[] {
	const place = (key: string): number => order.get(key) ?? 0;
	return [...cluster]
		.map(([plan, keys]) => ({ plan, keys: [...keys].sort((x, y) => place(x) - place(y)) }))
		.sort((x, y) => place(x.keys[0] ?? "") - place(y.keys[0] ?? ""))
		.map(({ plan, keys }) => ({ plan, units: keys.map(unitOf) }));
}

/** Finds the base and who departs from it; `rest` is linked neither to the base nor to most of the others. */
function toGroup(
	members: readonly Passage[],
	{ byUnit }: EdgeIndex,
	{ formOf, precedence }: Wordings,
): { group: PassageGroup; rest: Passage[] } {
	const byForm = [...Map.groupBy(members, formOf).values()].map((same) =>
		same.toSorted((x, y) => precedence(x.plan) - precedence(y.plan)),
	);
	const first = (same: readonly Passage[]): number => precedence(same[0]?.plan ?? "");
	const [same = []] = byForm.toSorted((x, y) => y.length - x.length || first(x) - first(y));
	const [base] = same;
	if (base === undefined) throw new Error("A group has no passage.");
	const bases = new Map(same.map((passage) => [passage.plan, passage]));
	const baseKeys = new Set(same.flatMap(keysOf));
	/** Links of a passage to any of these units. */
	const linkedTo = (member: Passage, keys: ReadonlySet<string>): Link[] =>
		keysOf(member)
			.flatMap((key) => byUnit.get(key) ?? [])
			.filter(({ link, a, b }) => (link.a.plan === member.plan ? b : a).some((key) => keys.has(key)))
			.map(({ link }) => link);
	const departures: Departure[] = [];
	const unlinked: Passage[] = [];
	for (const member of members) {
		if (bases.get(member.plan) === member) continue;
		const [relation] = linkedTo(member, baseKeys)
			.map((link) => relationTo(link, member, bases))
			.sort((x, y) => RELATION_ORDER[x] - RELATION_ORDER[y]);
		if (relation === undefined) unlinked.push(member);
		else departures.push({ passage: member, relation });
	}
	const core = [...same, ...departures.map(({ passage }) => passage)];
	const coreKeys = new Set(core.flatMap(keysOf));
	const rest: Passage[] = [];
	for (const member of unlinked) {
		const plans = new Set(linkedTo(member, coreKeys).map((link) => otherSide(link, member).plan));
		if (plans.size * 2 > core.length) departures.push({ passage: member, relation: null });
		else rest.push(member);
	}
	return { group: { base, same, departures }, rest };
}

const otherSide = ({ a, b }: Link, { plan }: Passage): Passage => (a.plan === plan ? b : a);
const ownSide = ({ a, b }: Link, { plan }: Passage): Passage => (a.plan === plan ? a : b);

/** The relation of a row, if it is of these two passages as wholes; else they have only a part in common. */
function relationTo(link: Link, member: Passage, bases: ReadonlyMap<string, Passage>): Relation {
	const theirs = otherSide(link, member);
	const base = bases.get(theirs.plan);
	const whole = alike(ownSide(link, member), member) && base !== undefined && alike(theirs, base);
	return whole ? link.relation : "partial";
}

const alike = (x: Passage, y: Passage): boolean =>
	x.units.length === y.units.length && new Set(x.units).isSubsetOf(new Set(y.units));
