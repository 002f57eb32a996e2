/**
 * Alignment of a plan with an outline: which node of the directive each part of the plan carries out.
 * An outline gives headings without text, so the two texts cannot be compared unit by unit: each unit
 * of the plan is given one node or none, by its own words, by the section it stands in, and by what
 * the rest of that section carries out. A node may appear in many rows.
 */
import type { Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import type { Decisions } from "./decisions.ts";
import { cell, emptyGrid, type Grid, setCell } from "./grid.ts";
import { sharesSaid } from "./growth.ts";
import { isLeadIn, PART_RULES, type PartRule, sameActor } from "./outlineCues.ts";
import { type OutlineNode, type OutlineReading, readOutline } from "./outlineNodes.ts";
import {
	OUTLINE_ALSO,
	OUTLINE_ALSO_SHARE,
	OUTLINE_LEAST,
	OUTLINE_NAMED,
	OUTLINE_PRIOR,
	OUTLINE_SHARPNESS,
	OUTLINE_VOTE,
	OUTLINE_WEIGHTS,
} from "./parameters.ts";
import { cosines, type Postings } from "./postings.ts";
import { type Prepared, prepare } from "./prepared.ts";
import type { Profile } from "./profile.ts";
import { makeRow } from "./rows.ts";
import type { SectionRole } from "./sectionRoles.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { type DocumentTree, pathOf } from "./tree.ts";
import { family, type Witness } from "./witness.ts";

/** One row for each heading and each body unit of the plan that carries a node out. */
export function alignWithOutline(
	a: Witness,
	b: Witness,
	statistics: CorpusStatistics,
	decisions: Decisions,
): Row[] {
	const outlineIsA = a.meta.textStatus === "outline";
	const [outline, plan] = outlineIsA ? [a, b] : [b, a];
	const reading = readOutline(outline, statistics);
	const { nodes } = reading;
	const forbidden = (unit: Unit, node: OutlineNode): boolean =>
		outlineIsA ? decisions.forbids(node.unit.id, unit.id) : decisions.forbids(unit.id, node.unit.id);
	const prepared = prepare(plan, statistics);
	const context: Context = { plan: prepared, tree: prepared.tree, reading, nodes, forbidden };
	const decided = decidedNodes(decisions, nodes, outlineIsA);

	return assignNodes(context, decided).map(({ unit, profile, node, score, moved, override, also }) => {
		const [own, carried] = [
			{ unit, profile },
			{ unit: node.unit, profile: node.profile },
		];
		return makeRow({
			kind: unit.kind === "heading" ? "section" : "unit",
			a: [outlineIsA ? carried : own],
			b: [outlineIsA ? own : carried],
			score,
			moved,
			decided: override,
			also: also.map((other) => other.unit.id),
			statistics,
			relation: unit.kind === "heading" ? undefined : "partial",
		});
	});
}

interface Context {
	plan: Prepared;
	tree: DocumentTree;
	reading: OutlineReading;
	nodes: readonly OutlineNode[];
	forbidden: (unit: Unit, node: OutlineNode) => boolean;
}

interface Assignment {
	unit: Unit;
	profile: Profile;
	node: OutlineNode;
	score: number;
	moved: boolean;
	override: boolean;
	/** Further nodes that the unit may carry out. */
	also: readonly OutlineNode[];
}

/** Node of a section, with how much the section's heading and units agree on it, 0..1. */
interface SectionNode {
	node: OutlineNode | null;
	strength: number;
	rule: PartRule | null;
}

function assignNodes(context: Context, decided: ReadonlyMap<string, OutlineNode[]>): Assignment[] {
	const { tree, plan, reading } = context;
	const ownWords = scoreWords(plan.body, plan.bodyIndex, reading, plan.witness.meta.id);
	const headingWords = scoreWords(plan.headings, plan.headingIndex, reading, null);
	const sections = tree.sections.map((_, place) => sectionNode(context, place, headingWords, ownWords));

	const rows: Assignment[] = [];
	const add = (
		unit: Unit,
		profile: Profile,
		found: Choice | null,
		around: OutlineNode | null,
		also: readonly OutlineNode[] = [],
	): void => {
		const people = decided.get(unit.id);
		if (people !== undefined) {
			for (const node of people)
				rows.push({ unit, profile, node, score: 1, moved: false, override: true, also: [] });
			return;
		}
		if (found === null || context.forbidden(unit, found.node)) return;
		const moved = around !== null && around !== found.node && !isUnder(found.node, around);
		rows.push({ unit, profile, node: found.node, score: found.score, moved, override: false, also });
	};
	sections.forEach(({ node, strength }, place) => {
		const heading = tree.sections[place]?.heading;
		const profile = plan.headings[place];
		if (heading !== undefined && profile !== undefined)
			add(heading, profile, node === null ? null : { node, score: strength }, null);
	});
	tree.units.forEach((unit, place) => {
		const profile = plan.body[place];
		if (family(unit) !== "body" || profile === undefined) return;
		const around = sections[tree.home[place] ?? -1] ?? { node: null, strength: 0, rule: null };
		const primary = unitNode(context, place, profile, ownWords, around);
		const also = primary === null ? [] : otherNodes(context, place, ownWords, primary);
		add(unit, profile, primary, around.node, also);
	});
	return rows;
}

const isUnder = (node: OutlineNode, other: OutlineNode): boolean =>
	node.unit.id.startsWith(`${other.unit.id}.`);

/**
 * How much each passage says what each node says: likeness to the node's words and share of them that
 * the passage repeats; and, where plans have taught it, likeness to what other plans put there. Of a
 * node that names its task and then lists what belongs to it, the task alone is enough.
 */
function scoreWords(
	passages: readonly Profile[],
	index: Postings,
	{ nodes, wordings, lessons }: OutlineReading,
	learner: string | null,
): Grid {
	const w = OUTLINE_WEIGHTS;
	const said = cosines(index, wordings.index);
	const taught = learner === null ? null : cosines(index, lessons.index);
	const grid = emptyGrid(passages.length, nodes.length);
	passages.forEach((passage, i) => {
		const repeats = new Float64Array(nodes.length);
		const shares = sharesSaid(
			[passage],
			wordings.of.map(({ node, range }) => ({ profile: (nodes[node] as OutlineNode).profile, range })),
		);
		wordings.of.forEach(({ node }, k) => {
			const score = w.cosine * cell(said, i, k) + w.containment * (shares[k] ?? 0);
			repeats[node] = Math.max(repeats[node] ?? 0, score);
		});
		const learned = new Float64Array(nodes.length);
		if (taught !== null)
			lessons.of.forEach(({ node, plan }, k) => {
				if (plan !== learner) learned[node] = Math.max(learned[node] ?? 0, cell(taught, i, k));
			});
		nodes.forEach((node, j) => {
			if (node.unit.text === "") return;
			const value = (repeats[j] ?? 0) + w.learned * (learned[j] ?? 0) + peopleView(node, passage);
			setCell(grid, i, j, value);
		});
	});
	return grid;
}

/** A passage about one group belongs to the node that lists the groups, the more so when it lists this one. */
function peopleView(node: OutlineNode, passage: Profile): number {
	const people = node.listsGroups ? passage.text.groups.top : -1;
	if (people < 0) return 0;
	return (node.profile.text.groups.counts[people] ?? 0) > 0
		? OUTLINE_WEIGHTS.listedPeople
		: OUTLINE_WEIGHTS.people;
}

/** Node of a section: by the part of the plan that it is, or else by its heading and its units' votes. */
function sectionNode(context: Context, place: number, headingWords: Grid, ownWords: Grid): SectionNode {
	const { tree, nodes } = context;
	const section = tree.sections[place];
	const roles = context.plan.roles[place] ?? [];
	const rule = ruleOf(roles) ?? inheritedRule(context, place);
	if (section === undefined) return { node: null, strength: 0, rule };
	if (roles.length > 0) {
		const node = withRole(nodes, rule?.carries ?? null);
		return { node, strength: node === null ? 0 : 1, rule };
	}
	const cues = context.plan.headings[place]?.text.cues;
	const votes = new Map<OutlineNode, number>();
	for (const unit of section.body) {
		const best = bestLeaf(nodes, (j) => cell(ownWords, unit, j));
		if (best !== null && best.score >= OUTLINE_VOTE) votes.set(best.node, (votes.get(best.node) ?? 0) + 1);
	}
	const share = (node: OutlineNode): number => (votes.get(node) ?? 0) / Math.max(1, section.body.length);
	const best = bestLeaf(nodes, (j) => {
		const node = nodes[j];
		if (node === undefined) return 0;
		const named = cues !== undefined && sameActor(cues, node.profile.text.cues);
		const actor = named ? OUTLINE_WEIGHTS.actor : 0;
		return cell(headingWords, place, j) + OUTLINE_WEIGHTS.votes * share(node) ** 2 + actor;
	});
	if (best === null || best.score < OUTLINE_LEAST)
		return { node: withRole(nodes, rule?.carries ?? null), strength: 0, rule };
	return { node: best.node, strength: Math.min(1, best.score), rule };
}

interface Choice {
	node: OutlineNode;
	score: number;
}

/** Node of a unit, or null when it carries none out. */
function unitNode(
	context: Context,
	place: number,
	profile: Profile,
	ownWords: Grid,
	around: SectionNode,
): Choice | null {
	const { tree, nodes } = context;
	const unit = tree.units[place];
	if (unit === undefined || isLeadIn(unit.text, profile.text.words.length)) return null;
	const part = around.rule;
	if (part?.carries !== null && part?.carries !== undefined && part.carries !== "tasks") {
		return around.node === null ? null : { node: around.node, score: 1 };
	}
	const own = (j: number): number =>
		nodes[j] !== undefined && !context.forbidden(unit, nodes[j]) ? cell(ownWords, place, j) : 0;
	if (part?.carries === null) {
		const named = bestLeaf(nodes, own);
		if (named !== null && named.score >= OUTLINE_NAMED) return sharpened(named);
		const node = withRole(nodes, part.otherwise);
		return node === null ? null : { node, score: 0.6 };
	}
	const prior = OUTLINE_PRIOR * around.strength;
	const best = bestLeaf(nodes, (j) => own(j) + (nodes[j] === around.node ? prior : 0));
	const { carriesOut } = profile.text.cues;
	if (best !== null && best.score >= (carriesOut ? OUTLINE_NAMED : OUTLINE_LEAST)) return sharpened(best);
	const fallback = carriesOut ? withRole(nodes, "implementation") : around.node;
	return fallback === null ? null : { node: fallback, score: 0.5 };
}

/**
 * Further nodes that a unit carries out beside its primary one: those that its own words name nearly as
 * clearly as any. Half of them are in the gold, so they are a hint and not a row.
 */
function otherNodes(
	{ nodes, tree, forbidden }: Context,
	place: number,
	ownWords: Grid,
	primary: Choice,
): OutlineNode[] {
	const unit = tree.units[place];
	if (unit === undefined) return [];
	const best = bestLeaf(nodes, (j) => cell(ownWords, place, j));
	return nodes.filter((node, j) => {
		const own = cell(ownWords, place, j);
		const named = own >= OUTLINE_ALSO && own >= OUTLINE_ALSO_SHARE * (best?.score ?? 0);
		return named && node !== primary.node && isTask(node) && !forbidden(unit, node);
	});
}

interface Best {
	node: OutlineNode;
	score: number;
	/** Score of the second best. */
	next: number;
}

/** True for a node that a text can carry out by its words. */
const isTask = (node: OutlineNode): boolean =>
	node.leaf && !node.roles.some((role) => role === "implementation" || role === "situation");

/** Best of the nodes that text can carry out; ties go to the first. */
function bestLeaf(nodes: readonly OutlineNode[], score: (j: number) => number): Best | null {
	let best: Best | null = null;
	nodes.forEach((node, j) => {
		if (!isTask(node)) return;
		const value = score(j);
		if (best === null || value > best.score) best = { node, score: value, next: best?.score ?? 0 };
		else if (value > best.next) best = { ...best, next: value };
	});
	return best;
}

/** Probability of the best node: logistic of its lead over the second. */
function sharpened({ node, score, next }: Best): Choice {
	return { node, score: 1 / (1 + Math.exp(-OUTLINE_SHARPNESS * (score - next))) };
}

function ruleOf(roles: readonly SectionRole[]): PartRule | null {
	return PART_RULES.find((rule) => rule.role === roles[0]) ?? null;
}

/** Rule of the nearest section above that is a fixed part of a plan. */
function inheritedRule({ tree, plan }: Context, place: number): PartRule | null {
	for (const above of pathOf(tree, place)) {
		const rule = ruleOf(plan.roles[above] ?? []);
		if (rule !== null) return rule;
	}
	return null;
}

function withRole(nodes: readonly OutlineNode[], role: SectionRole | null): OutlineNode | null {
	return role === null ? null : (nodes.find((node) => node.roles.includes(role)) ?? null);
}

/** Nodes that people decided on, by unit id of the plan. */
function decidedNodes(
	decisions: Decisions,
	nodes: readonly OutlineNode[],
	outlineIsA: boolean,
): Map<string, OutlineNode[]> {
	const decided = new Map<string, OutlineNode[]>();
	for (const { a, b } of decisions.pairs) {
		const [nodeId, unitId] = outlineIsA ? [a, b] : [b, a];
		const node = nodes.find((one) => one.unit.id === nodeId);
		if (node !== undefined) decided.set(unitId, [...(decided.get(unitId) ?? []), node]);
	}
	return decided;
}
