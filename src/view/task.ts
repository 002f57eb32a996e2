/** All that the page of one task shows: its passages in every plan, those that say the same together. */

import { type Piece, toPieces } from "../apparatus/pieces.ts";
import type { RelationName } from "../apparatus/relationName.ts";
import { isLegible, runningText } from "../apparatus/runningText.ts";
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { Confidence, Relation } from "../domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import { viTasks } from "../i18n/tasks.ts";
import { vi } from "../i18n/vi.ts";
import { comparisonForm } from "../text/forms.ts";
import { citationOf } from "./citation.ts";
import type { Corpus } from "./corpus.ts";
import {
	buildDirectives,
	codeOf,
	comparePrecedence,
	type Directive,
	type Frame,
	passagesAmong,
	planNames,
	type RowsBetween,
	rowFinder,
	unitsByNode,
} from "./directives.ts";
import {
	addressedName,
	buildFamilies,
	type Family,
	rowsOfNode,
	type TaskRow,
	taskRelation,
} from "./families.ts";
import { links } from "./links.ts";
import { confidenceWords, directedName } from "./names.ts";
import {
	type Departure,
	groupPassages,
	isReliable,
	type Link,
	type Passage,
	type PassageGroup,
} from "./passages.ts";
import { type PlanLinks, planLinks } from "./planLinks.ts";
import { pageName, provincePages } from "./provinces.ts";

/** A passage of one plan: whose it is, where it stands, where it leads. */
export interface TaskWitness {
	/** Anchor; stays while other passages change. */
	id: string;
	/** Set on the first passage of a plan on the page: the address that a table's cell leads to. */
	firstOf: string | null;
	plan: string;
	name: string;
	/** "II.2, gạch 9" */
	address: string;
	url: string;
	/** The same row in a comparison with another plan. */
	beside: { name: string; url: string } | null;
	/** Its own spelling, where another's is printed; for copying. */
	text: string | null;
	/** What a reader must know of its place here. */
	notes: string[];
}

/** One wording and who has it. */
export interface TaskWording {
	pieces: Piece[];
	/** Words are marked against the base. */
	marked: boolean;
	/** Why its words are not marked although it is an edit; else null. */
	note: string | null;
	/** How it relates to the base; null for the base, and where no row says so. */
	relation: RelationName | null;
	heading: string;
	witnesses: TaskWitness[];
	/** Witnesses that are not printed. */
	more: number;
}

export interface TaskGroup {
	id: string;
	plans: number;
	base: TaskWording;
	departures: TaskWording[];
	/** Departing passages that are not printed. */
	more: number;
}

/** A passage outside every group. */
export interface LoneWording extends TaskWording {
	near: { text: string; url: string | null }[];
}

export interface LonePlan {
	name: string;
	wordings: LoneWording[];
}

export interface TaskView {
	directive: { id: string; code: string; title: string; tableUrl: string };
	id: string;
	title: string;
	/** The node in the text of the rows. */
	source: { url: string; words: string };
	grade: { words: string; note: string } | null;
	/** The directive's own words on the node, where the corpus has them in full. */
	rootWords: { address: string; url: string; pieces: Piece[] }[];
	standIn: string | null;
	/**
	 * Plans with passages. `url` leads to the first of them, or, where none is printed, to the comparison;
	 * then the plan's anchor, which tables lead to, is on its name.
	 */
	plans: { name: string; passages: number; url: string; anchor: string | null }[];
	/** Plans that are not named. */
	morePlans: number;
	absent: { name: string; url: string; note: string }[];
	moreAbsent: number;
	planCount: number;
	groups: TaskGroup[];
	/** Passages with a counterpart that did not suffice for a group. */
	partly: LonePlan[];
	/** Passages without any. */
	alone: LonePlan[];
	/** Printed and all passages; null where all are printed. */
	capped: { shown: number; all: number } | null;
	provinces: { name: string; url: string }[];
	citations: { plan: string; name: string; text: string }[];
	previous: { name: string; url: string } | null;
	next: { name: string; url: string } | null;
}

/** What may stand on one page. */
export interface PageLimits {
	/** Letters of passages, with what is written around each; half goes to groups. */
	letters: number;
	/** Departing wordings of a group, plans named with one wording, plans listed at the top. */
	departures: number;
	witnesses: number;
	plans: number;
}

/** Measured on 768 made-up plans: with these the largest page has 316 KB. */
export const PAGE_LIMITS: PageLimits = { letters: 180_000, departures: 8, witnesses: 12, plans: 12 };

/** Letters of markup and address that come with each passage. */
const AROUND = 700;

/** What all pages of one directive share. */
interface Context {
	directive: Directive;
	frame: Frame;
	family: Family;
	plans: ReadonlyMap<string, PlanRecord>;
	/** Place of each plan in the order of columns. */
	places: ReadonlyMap<string, number>;
	precedence: ReadonlyMap<string, number>;
	names: ReadonlyMap<string, string>;
	units: ReadonlyMap<string, ReadonlyMap<string, PlacedUnit>>;
	linked: PlanLinks;
	held: ReadonlyMap<string, ReadonlySet<string>>;
	rowsBetween: RowsBetween;
	/** Node of each unit of each plan. */
	nodeOf: ReadonlyMap<string, string>;
	limits: PageLimits;
}

/** Pages of all tasks of all directives. */
export function buildTaskViews(corpus: Corpus, limits: PageLimits = PAGE_LIMITS): TaskView[] {
	const families = new Map(buildFamilies(corpus).map((family) => [family.id, family]));
	const rowsBetween = rowFinder(corpus);
	return buildDirectives(corpus).flatMap((directive) => {
		const family = families.get(directive.id);
		if (directive.frame === null || family === undefined) return [];
		const context = toContext(directive, directive.frame, family, corpus, rowsBetween, limits);
		const rows = family.rows.filter(({ taskUrl }) => taskUrl !== null);
		return rows.map((row, index) => toView(row, rows[index - 1], rows[index + 1], context));
	});
}

function toContext(
	directive: Directive,
	frame: Frame,
	family: Family,
	corpus: Corpus,
	rowsBetween: RowsBetween,
	limits: PageLimits,
): Context {
	const { plans } = directive;
	const order = (sorted: readonly PlanRecord[]) =>
		new Map(sorted.map(({ meta }, index) => [meta.id, index] as const));
	const context = {
		directive,
		frame,
		family,
		plans: new Map(plans.map((plan) => [plan.meta.id, plan])),
		places: order(plans),
		precedence: order(plans.toSorted(comparePrecedence)),
		names: planNames(plans),
		units: new Map(
			plans.map(({ meta, units }) => [meta.id, new Map(units.map((unit) => [unit.id, unit]))] as const),
		),
		linked: planLinks(plans, corpus),
		held: unitsByNode(frame),
		rowsBetween,
		limits,
	};
	const nodeOf = new Map<string, string>();
	for (const node of frame.nodes)
		for (const { plan, units } of assignedTo(node.id, context).values())
			for (const unit of units) nodeOf.set(keyOf(plan, unit), unitAddress(node));
	return { ...context, nodeOf };
}

const keyOf = (plan: string, unit: string): string => `${plan} ${unit}`;

/** Units that the alignment with the text of the rows assigns to a node, by plan, in the order of each. */
interface Assigned {
	plan: string;
	units: string[];
	/** Units with no support but rows of low confidence. */
	weak: Set<string>;
}

function assignedTo(
	node: string,
	{ directive, frame, held, rowsBetween }: Pick<Context, "directive" | "frame" | "held" | "rowsBetween">,
): Map<string, Assigned> {
	const assigned = new Map<string, Assigned>();
	for (const plan of directive.plans) {
		const { id } = plan.meta;
		const confidences = new Map<string, Confidence[]>();
		const rows = plan === frame.record ? [] : (rowsBetween(frame.record.meta.id, id) ?? []);
		for (const { row, theirs } of rowsOfNode(node, rows, held))
			if (row.kind === "unit")
				for (const unit of theirs) confidences.set(unit, [...(confidences.get(unit) ?? []), row.confidence]);
		const units =
			plan === frame.record
				? passagesAmong(plan, held.get(node) ?? new Set())
				: plan.units.map((unit) => unit.id).filter((unit) => confidences.has(unit));
		const weak = units.filter((unit) => confidences.get(unit)?.every((confidence) => confidence === "low"));
		if (units.length > 0) assigned.set(id, { plan: id, units, weak: new Set(weak) });
	}
	return assigned;
}

function toView(
	row: TaskRow,
	previous: TaskRow | undefined,
	next: TaskRow | undefined,
	context: Context,
): TaskView {
	const { directive, frame, family, limits, names } = context;
	const node = frame.nodes.find(({ id }) => id === row.id);
	if (node === undefined) throw new Error(`No node ${row.id} in ${frame.record.meta.id}`);
	const assigned = assignedTo(row.id, context);
	const { groups, alone } = groupTask(assigned, context);
	const print = new Printer(context, assigned);
	const grouped = print.groups(groups);
	const near = (passage: Passage): boolean => nearestOf(passage, context).length > 0;
	const partly = print.lone(alone.filter(near));
	const lone = print.lone(alone.filter((passage) => !near(passage)));
	const all =
		alone.length + groups.reduce((sum, { same, departures }) => sum + same.length + departures.length, 0);
	const pairUrls = new Map(row.cells.map(({ plan, pairUrl }) => [plan, pairUrl]));
	const withPassages = family.plans.filter(({ id }) => assigned.has(id));
	const absent = row.cells.filter(({ plan, state }) => !assigned.has(plan) && state !== "uncompared");
	const attestation = frame.record.meta.attestations?.find(({ unit }) => unit === row.id);
	const step = (to: TaskRow | undefined): TaskView["next"] => {
		const found = frame.nodes.find(({ id }) => id === to?.id);
		return found === undefined
			? null
			: { name: addressedName(found), url: links.task(directive.id, found.id) };
	};
	return {
		directive: { id: directive.id, code: codeOf(directive), title: family.title, tableUrl: family.tableUrl },
		id: row.id,
		title: addressedName(node),
		source: {
			url: row.url,
			words: frame.standIn ? viTasks.task.inStandIn : viTasks.task.inDirective,
		},
		grade:
			attestation === undefined ? null : { words: vi.attestation[attestation.grade], note: attestation.note },
		rootWords: rootWords(node, context),
		standIn: frame.standIn ? viTasks.standIn(directedName(frame.record.meta)) : null,
		plans: withPassages.slice(0, limits.plans).map(({ id, name, url }) => {
			const printed = print.printed.has(id);
			return {
				name,
				passages: assigned.get(id)?.units.length ?? 0,
				url: printed ? links.task(directive.id, row.id, id) : (pairUrls.get(id) ?? url),
				anchor: printed ? null : id,
			};
		}),
		morePlans: Math.max(0, withPassages.length - limits.plans),
		absent: absent.slice(0, limits.plans).map((cell) => ({
			name: cell.name,
			url: cell.pairUrl ?? links.document(cell.plan),
			note: absenceNote(cell.state, cell.jointly),
		})),
		moreAbsent: Math.max(0, absent.length - limits.plans),
		planCount: directive.plans.length,
		groups: grouped,
		partly,
		alone: lone,
		capped: print.shown < all ? { shown: print.shown, all } : null,
		provinces: family.large
			? provincePages(family.plans).map((page) => ({
					name: pageName(page),
					url: links.tasksOfProvince(directive.id, page.slug),
				}))
			: [],
		citations: directive.plans
			.filter((plan) => print.printed.has(plan.meta.id))
			.map((plan) => ({
				plan: plan.meta.id,
				name: names.get(plan.meta.id) ?? plan.meta.id,
				text: citationOf(plan),
			})),
		previous: step(previous),
		next: step(next),
	};
}

function absenceNote(state: string, jointly: string | null): string {
	if (jointly !== null) return viTasks.jointly(jointly);
	return state === "heading" || state === "unworded" ? viTasks.task.headingOnly : viTasks.none;
}

/** What the directive itself says on a node; an outline has nothing beside the node's name. */
function rootWords(node: PlacedUnit, { frame, held }: Context): TaskView["rootWords"] {
	const { record, standIn } = frame;
	if (standIn || record.meta.textStatus === "outline") return [];
	const passages = new Set(passagesAmong(record, held.get(node.id) ?? new Set()));
	return record.units
		.filter(({ id }) => passages.has(id))
		.map((unit) => ({
			address: unitAddress(unit),
			url: links.document(record.meta.id, unit.id),
			pieces: toPieces(unit.text, unit.marks),
		}));
}

/** Groups of the passages of one node. A row that also holds units of another node brings them along. */
function groupTask(
	assigned: ReadonlyMap<string, Assigned>,
	{ plans, linked, units, precedence }: Context,
): { groups: PassageGroup[]; alone: Passage[] } {
	const here = (passage: Passage): boolean =>
		passage.units.some((unit) => assigned.get(passage.plan)?.units.includes(unit) === true);
	const usable = new Set<Link>();
	const wanted = new Map([...assigned].map(([plan, own]) => [plan, new Set(own.units)]));
	for (const { plan, units: own } of assigned.values())
		for (const link of own.flatMap((unit) => linked.of(plan, unit))) {
			if (usable.has(link) || !isReliable(link) || !here(link.a) || !here(link.b)) continue;
			usable.add(link);
			for (const side of [link.a, link.b]) for (const unit of side.units) wanted.get(side.plan)?.add(unit);
		}
	const passages = [...plans].flatMap(([plan, record]) =>
		record.units
			.filter(({ id }) => wanted.get(plan)?.has(id) === true)
			.map(({ id }): Passage => ({ plan, units: [id] })),
	);
	const found = groupPassages(passages, [...usable], {
		formOf: (passage) => comparisonForm(textOf(passage, units).replaceAll("\n", " ")),
		precedence: (plan) => precedence.get(plan) ?? precedence.size,
	});
	return { groups: found.groups, alone: found.alone.filter(here) };
}

/** Text of a passage; its units on lines of their own. */
const textOf = ({ plan, units }: Passage, known: Context["units"]): string =>
	units.map((unit) => known.get(plan)?.get(unit)?.text ?? "").join("\n");

/** Rows of a lone passage with other plans, the likest first. */
function nearestOf({ plan, units }: Passage, { linked }: Context): { link: Link; other: Passage }[] {
	const [unit = ""] = units;
	return linked
		.of(plan, unit)
		.map((link) => ({ link, other: link.a.plan === plan ? link.b : link.a }))
		.sort((x, y) => y.link.score - x.link.score || (x.other.plan < y.other.plan ? -1 : 1));
}

/** Counterparts that are named beside a lone passage. */
const MOST_NEAR = 2;

const DEPARTURE_ORDER: readonly (Relation | null)[] = ["identical", "edited", "reworded", "partial", null];

/** Prints passages as long as the page has room, and remembers what it printed. */
class Printer {
	/** Plans of which something is printed. */
	readonly printed = new Set<string>();
	/** Passages printed. */
	shown = 0;
	readonly #context: Context;
	readonly #assigned: ReadonlyMap<string, Assigned>;
	#letters = 0;

	constructor(context: Context, assigned: ReadonlyMap<string, Assigned>) {
		this.#context = context;
		this.#assigned = assigned;
	}

	/** Groups that half of the page has room for. */
	groups(groups: readonly PassageGroup[]): TaskGroup[] {
		const { limits } = this.#context;
		return groups.flatMap((group) => {
			if (this.#letters > limits.letters / 2) return [];
			const plans = group.same.length + group.departures.length;
			const base = this.#wording(group.same, null, group);
			const wordings = this.#departures(group);
			const departures = wordings
				.slice(0, limits.departures)
				.map(({ passages, relation }) => this.#wording(passages, relation, group, true));
			const more = wordings.slice(limits.departures).reduce((sum, { passages }) => sum + passages.length, 0);
			return { id: `nhom-${anchorOf(group.base)}`, plans, base, departures, more };
		});
	}

	/** Passages outside groups, by plan, as long as the page has room. */
	lone(passages: readonly Passage[]): LonePlan[] {
		const { names, limits } = this.#context;
		return [...Map.groupBy(passages, ({ plan }) => plan)].flatMap(([plan, own]) => {
			const wordings = own.flatMap((passage): LoneWording[] => {
				if (this.#letters > limits.letters) return [];
				return [{ ...this.#wording([passage], null, null), near: this.#near(passage) }];
			});
			return wordings.length === 0 ? [] : [{ name: names.get(plan) ?? plan, wordings }];
		});
	}

	/** Departing wordings, each once: the closest first, then those of most plans. */
	#departures({ departures }: PassageGroup): { passages: Passage[]; relation: Relation | null }[] {
		const { units } = this.#context;
		const wordingOf = ({ passage, relation }: Departure): string =>
			`${relation} ${comparisonForm(textOf(passage, units))}`;
		return [...Map.groupBy(departures, wordingOf).values()]
			.map((alike) => ({
				passages: alike.map(({ passage }) => passage),
				relation: alike[0]?.relation ?? null,
			}))
			.sort(
				(x, y) =>
					DEPARTURE_ORDER.indexOf(x.relation) - DEPARTURE_ORDER.indexOf(y.relation) ||
					y.passages.length - x.passages.length,
			);
	}

	#wording(
		passages: readonly Passage[],
		relation: Relation | null,
		group: PassageGroup | null,
		departs = false,
	): TaskWording {
		const { units, limits } = this.#context;
		const [first] = passages;
		if (first === undefined) throw new Error("A wording has no passage.");
		const text = textOf(first, units);
		const edited = departs && group !== null && (relation === "edited" || relation === "identical");
		const drawn = edited ? runningText(textOf(group.base, units), text) : null;
		const running = drawn !== null && isLegible(drawn) ? drawn : null;
		const shown = passages.slice(0, limits.witnesses);
		this.#letters += (running?.text ?? text).length + AROUND * shown.length;
		this.shown += shown.length;
		return {
			pieces: toPieces(running?.text ?? text, [], running?.ranges ?? []),
			marked: running !== null,
			note: edited && running === null ? viTasks.task.manyChanges : null,
			relation: relation === null ? null : taskRelation(relation),
			heading: headingOf(relation, passages.length, group, departs),
			witnesses: shown.map((passage) => this.#witness(passage, text, group)),
			more: passages.length - shown.length,
		};
	}

	#witness(passage: Passage, shownText: string, group: PassageGroup | null): TaskWitness {
		const { names, units } = this.#context;
		const { plan } = passage;
		const firstOf = this.printed.has(plan) ? null : plan;
		this.printed.add(plan);
		const text = textOf(passage, units);
		const [first = ""] = passage.units;
		return {
			id: anchorOf(passage),
			firstOf,
			plan,
			name: names.get(plan) ?? plan,
			address: addressOf(passage, units),
			url: links.document(plan, first),
			beside: this.#beside(passage, group),
			text: text === shownText ? null : text,
			notes: this.#notes(passage),
		};
	}

	/** The comparison that shows the passage's row: with the base, or, for the base, with the first other. */
	#beside({ plan, units }: Passage, group: PassageGroup | null): TaskWitness["beside"] {
		const { linked, names } = this.#context;
		if (group === null) return null;
		const others = [...group.same, ...group.departures.map(({ passage }) => passage)].filter(
			(other) => other.plan !== plan && linked.aligned(plan, other.plan),
		);
		const other = others.find((one) => one === group.base) ?? others[0];
		if (other === undefined) return null;
		return { name: names.get(other.plan) ?? other.plan, url: links.pair(plan, other.plan, units[0]) };
	}

	#notes({ plan, units }: Passage): string[] {
		const { nodeOf, units: known } = this.#context;
		const own = this.#assigned.get(plan);
		const outside = units.filter((unit) => own?.units.includes(unit) !== true);
		const notes: string[] = [];
		if (outside.length > 0 && outside.length < units.length) {
			const places = outside.map((unit) => {
				const placed = nodeOf.get(keyOf(plan, unit));
				const address = addressOf({ plan, units: [unit] }, known);
				return placed === undefined ? address : `${address} (${viTasks.task.placedIn(placed)})`;
			});
			notes.push(viTasks.task.elsewhere(places.join("; ")));
		}
		if (units.some((unit) => own?.weak.has(unit))) notes.push(viTasks.task.weak);
		return notes;
	}

	#near(passage: Passage): LoneWording["near"] {
		const { linked, names, nodeOf, units } = this.#context;
		return nearestOf(passage, this.#context)
			.slice(0, MOST_NEAR)
			.map(({ link, other }) => {
				const placed = nodeOf.get(keyOf(other.plan, other.units[0] ?? ""));
				const here = nodeOf.get(keyOf(passage.plan, passage.units[0] ?? ""));
				const { sign, word } = viTasks.relations[link.relation];
				return {
					text: [
						`${names.get(other.plan)}, ${addressOf(other, units)}`,
						`${sign} ${word}`,
						confidenceWords(link.confidence),
						...(placed === undefined || placed === here ? [] : [viTasks.task.placedIn(placed)]),
					].join(", "),
					url: linked.aligned(passage.plan, other.plan)
						? links.pair(passage.plan, other.plan, passage.units[0])
						: null,
				};
			});
	}
}

function headingOf(
	relation: Relation | null,
	plans: number,
	group: PassageGroup | null,
	departs: boolean,
): string {
	if (group === null) return "";
	if (!departs) return plans > 1 ? viTasks.task.same(plans) : viTasks.task.base;
	return relation === null
		? viTasks.task.unsaid
		: viTasks.task.departs(viTasks.relations[relation].word, plans);
}

const anchorOf = ({ plan, units }: Passage): string => `${plan}.${units[0] ?? ""}`;

const addressOf = ({ plan, units }: Passage, known: Context["units"]): string =>
	units
		.flatMap((unit) => known.get(plan)?.get(unit) ?? [])
		.map(unitAddress)
		.join("; ");
