/**
 * How alike two passages are, seen from several independent sides. Each view is a number from 0 to 1;
 * scoring weighs them. A pair is looked at closely only when a first look finds something.
 */
import { cell, emptyGrid, type Grid, setCell } from "./grid.ts";
import { groupAgreement } from "./groups.ts";
import { gramOfWord, wordId } from "./lexis.ts";
import { type Membership, mark } from "./membership.ts";
import {
	ACTS_FULL,
	BODY_WORTH,
	BODY_WORTH_IN_IMPLEMENTATION,
	CLAUSE_FULL,
	FIRST_LOOK,
	LEAST_AGREEMENT,
	LEAST_COSINE,
	MOST_CANDIDATES,
	OPENING_WORDS,
	STEP_UP,
} from "./parameters.ts";
import type { Prepared } from "./prepared.ts";
import type { Profile } from "./profile.ts";
import { type CorpusStatistics, rarity } from "./statistics.ts";
import { pathOf } from "./tree.ts";
import { family } from "./witness.ts";

/** Names of the views, in the order in which their values are kept. */
export const VIEWS = [
	/** Square root of the cosine: the difference between 0.05 and 0.15 says more than 0.55 and 0.65. */
	"cosine",
	/** Share of one clause that the other passage says too, when that clause says something. */
	"clause",
	/** Share of the shorter text that the longer one also says (abridged texts). */
	"containment",
	/** Share of the longer text that the shorter one also says. */
	"mutual",
	/** Likeness of the sections that the two stand in. */
	"section",
	/** The same place in two like sections; the only use of order. */
	"position",
	/** Both are about the same people, or the same body is given the task. */
	"sameGroup",
	/** One is firmly about people whom the other does not name. */
	"otherGroup",
	/** Likeness of the themes that the two name. */
	"theme",
	/** Information in acts that both cite. */
	"acts",
	/** What the heading above the one says, the other says itself: a task here, an actor there. */
	"heading",
	/** Share of the first words of a passage, which name its task, that the other says too. */
	"opening",
	/** Both are the preamble, or both the closing sentence. */
	"frame",
] as const;
export type ViewName = (typeof VIEWS)[number];

/** Pairs that are worth a closer look, with their views. */
export interface Candidates {
	/** Place of the unit in each text. */
	a: Uint16Array;
	b: Uint16Array;
	/** One row of views a pair. */
	values: Float64Array;
}

const AT = Object.fromEntries(VIEWS.map((name, at) => [name, at])) as Record<ViewName, number>;

/** Value of a view of the candidate. */
export function viewOf(candidates: Candidates, candidate: number, name: ViewName): number {
	return candidates.values[candidate * VIEWS.length + AT[name]] ?? 0;
}

/** Sets a view that both directions look for, when this direction sees more. */
function raise(candidates: Candidates, candidate: number, name: ViewName, value: number): void {
	if (value > viewOf(candidates, candidate, name)) setView(candidates, candidate, name, value);
}

function setView(candidates: Candidates, candidate: number, name: ViewName, value: number): void {
	candidates.values[candidate * VIEWS.length + AT[name]] = value;
}

/**
 * Pairs that share words, people, a theme or a section, the best few of each unit of either text, and
 * how alike they are.
 *
 * @param cosine of the body units
 * @param sections likeness of the sections
 */
export function candidatesOf(
	a: Prepared,
	b: Prepared,
	cosine: Grid,
	sections: Grid,
	statistics: CorpusStatistics,
): Candidates {
	const groups = agreements(a, b);
	const near = nearness(a, b, sections);
	const themes = emptyGrid(cosine.rows, cosine.columns);
	a.body.forEach((x, i) => {
		b.body.forEach((y, j) => {
			setCell(themes, i, j, themeLikeness(x, y));
		});
	});
	const chosen = choose(a, b, cosine, groups, themes, near);
	const candidates: Candidates = {
		a: Uint16Array.from(chosen, (at) => Math.floor(at / cosine.columns)),
		b: Uint16Array.from(chosen, (at) => at % cosine.columns),
		values: new Float64Array(chosen.length * VIEWS.length),
	};
	chosen.forEach((at, candidate) => {
		const i = candidates.a[candidate] as number;
		const j = candidates.b[candidate] as number;
		const [profileA, profileB] = [a.body[i] as Profile, b.body[j] as Profile];
		const set = (name: ViewName, value: number): void => setView(candidates, candidate, name, value);
		set("cosine", Math.sqrt(Math.min(1, cosine.values[at] ?? 0)));
		set("sameGroup", Math.max(0, groups.values[at] ?? 0));
		set("otherGroup", Math.max(0, -(groups.values[at] ?? 0)));
		set("theme", themes.values[at] ?? 0);
		set(
			"acts",
			Math.min(
				1,
				sharedInformation([...profileA.text.acts.keys()], profileB.text.acts, statistics) / ACTS_FULL,
			),
		);
		const unit = a.tree.units[i];
		set("frame", unit !== undefined && family(unit) !== "body" ? 1 : 0);
	});
	lookAtContents(a, b, candidates);
	lookAtSections(a, b, candidates, near);
	return candidates;
}

/** Sets the views that depend on how alike the sections are held to be. */
function lookAtSections(
	a: Prepared,
	b: Prepared,
	candidates: Candidates,
	near: (i: number, j: number) => number,
): void {
	candidates.a.forEach((i, candidate) => {
		const j = candidates.b[candidate] as number;
		const section = near(i, j);
		setView(candidates, candidate, "section", section);
		setView(
			candidates,
			candidate,
			"position",
			section * (1 - Math.abs((a.places[i] as number) - (b.places[j] as number))),
		);
	});
}

/** So little that it only tells a pair that may be looked at from one that may not. */
const SAME_FAMILY = 0.01;

/** The best few pairs of each unit, by a first look; as places in the grid, ascending. */
function choose(
	a: Prepared,
	b: Prepared,
	cosine: Grid,
	groups: Grid,
	themes: Grid,
	near: (i: number, j: number) => number,
): number[] {
	const first = emptyGrid(cosine.rows, cosine.columns);
	const families = b.tree.units.map(family);
	a.tree.units.forEach((unit, i) => {
		const own = family(unit);
		for (let j = 0; j < cosine.columns; j += 1) {
			if (families[j] !== own) continue;
			const [likeness, group] = [cell(cosine, i, j), cell(groups, i, j)];
			const theme = cell(themes, i, j);
			if (own === "body" && likeness < LEAST_COSINE && Math.max(group, theme) < LEAST_AGREEMENT) continue;
			setCell(
				first,
				i,
				j,
				SAME_FAMILY +
					Math.sqrt(likeness) +
					FIRST_LOOK.section * near(i, j) +
					FIRST_LOOK.group * Math.max(0, group) +
					FIRST_LOOK.theme * theme,
			);
		}
	});
	const { values, columns, rows } = first;
	const chosen = new Set<number>();
	for (let i = 0; i < rows; i += 1) bestOf(values, i * columns, 1, columns, chosen);
	for (let j = 0; j < columns; j += 1) bestOf(values, j, columns, rows, chosen);
	return [...chosen].sort((x, y) => x - y);
}

/** Adds the places of the largest positive values of a row or column: `count` of them, `step` apart. */
function bestOf(values: Float64Array, from: number, step: number, count: number, chosen: Set<number>): void {
	const best: number[] = [];
	for (let at = from; at < from + step * count; at += step) {
		const value = values[at] as number;
		if (value <= 0) continue;
		if (best.length === MOST_CANDIDATES && value <= (values[best[MOST_CANDIDATES - 1] as number] as number))
			continue;
		let rank = Math.min(best.length, MOST_CANDIDATES - 1);
		while (rank > 0 && value > (values[best[rank - 1] as number] as number)) {
			best[rank] = best[rank - 1] as number;
			rank -= 1;
		}
		best[rank] = at;
	}
	for (const at of best) chosen.add(at);
}

/** Agreement of every two units on whom they are about, -1..1. */
function agreements(a: Prepared, b: Prepared): Grid {
	const grid = emptyGrid(a.body.length, b.body.length);
	const givenOut = (text: Prepared, unit: number): boolean =>
		text.roles[text.tree.home[unit] ?? -1]?.includes("implementation") === true;
	const inB = b.body.map((_, j) => givenOut(b, j));
	a.body.forEach((profileA, i) => {
		const inA = givenOut(a, i);
		b.body.forEach((profileB, j) => {
			const worth = inA && inB[j] === true ? BODY_WORTH_IN_IMPLEMENTATION : BODY_WORTH;
			setCell(grid, i, j, groupAgreement(profileA.text.groups, profileB.text.groups, worth));
		});
	});
	return grid;
}

/** Likeness of the sections of two units: the nearest ones, or those further up for less. */
function nearness(a: Prepared, b: Prepared, sections: Grid): (i: number, j: number) => number {
	const near = emptyGrid(a.tree.sections.length, b.tree.sections.length);
	const pathsB = b.tree.sections.map((_, section) => pathOf(b.tree, section));
	a.tree.sections.forEach((_, sectionA) => {
		const path = pathOf(a.tree, sectionA);
		pathsB.forEach((pathB, sectionB) => {
			let most = 0;
			path.forEach((x, up) => {
				pathB.forEach((y, upB) => {
					most = Math.max(most, cell(sections, x, y) * STEP_UP ** (up + upB));
				});
			});
			setCell(near, sectionA, sectionB, most);
		});
	});
	return (i, j) => {
		const [homeA, homeB] = [a.tree.home[i] ?? -1, b.tree.home[j] ?? -1];
		return homeA < 0 || homeB < 0 ? 0 : cell(near, homeA, homeB);
	};
}

/** Cosine of the themes that two passages name, by their rarity. */
function themeLikeness({ themes, named }: Profile, other: Profile): number {
	let dot = 0;
	for (let at = 0; at < named.length; at += 1) {
		const theme = named[at] as number;
		dot += (themes[theme] as number) * (other.themes[theme] as number);
	}
	return Math.min(1, dot);
}

/** Information in the words that both lists hold, in nats; what everybody names says little. */
function sharedInformation(
	a: readonly string[],
	b: { has: (word: string) => boolean },
	statistics: CorpusStatistics,
): number {
	let sum = 0;
	for (const word of a) {
		if (!b.has(word)) continue;
		sum += rarity(gramOfWord(statistics.lexis, wordId(statistics.lexis, word)), statistics);
	}
	return sum;
}

/** Looks at every candidate while the n-grams of its other passage are marked, from one side. */
function eachMarked(
	others: readonly Profile[],
	across: Uint16Array,
	look: (candidate: number, marks: Membership) => void,
): void {
	const byOther: number[][] = others.map(() => []);
	across.forEach((other, candidate) => {
		byOther[other]?.push(candidate);
	});
	byOther.forEach((list, other) => {
		if (list.length === 0) return;
		const marks = mark([others[other] as Profile]);
		for (const candidate of list) look(candidate, marks);
	});
}

/**
 * What of each passage, of its best clause, of its first words and of the heading above it the other
 * passage says too: both directions of each pair.
 */
function lookAtContents(a: Prepared, b: Prepared, candidates: Candidates): void {
	const count = candidates.a.length;
	const look = (text: Prepared, other: Prepared, own: Uint16Array, across: Uint16Array): Float64Array => {
		const shares = new Float64Array(count);
		eachMarked(other.body, across, (candidate, marks) => {
			const unit = own[candidate] as number;
			const said = saidOf(text.body[unit] as Profile, marks);
			shares[candidate] = said.share;
			raise(candidates, candidate, "clause", Math.sqrt(said.clause));
			raise(candidates, candidate, "opening", said.opening);
			const home = text.tree.home[unit] ?? -1;
			const heading = text.headings[home];
			// What a formula heading says ("Mục tiêu") is which part begins.
			if (heading !== undefined && text.roles[home]?.length === 0)
				raise(candidates, candidate, "heading", saidOf(heading, marks).share);
		});
		return shares;
	};
	const ofA = look(a, b, candidates.a, candidates.b);
	const ofB = look(b, a, candidates.b, candidates.a);
	for (let candidate = 0; candidate < count; candidate += 1) {
		const [x, y] = [ofA[candidate] ?? 0, ofB[candidate] ?? 0];
		setView(candidates, candidate, "containment", Math.max(x, y));
		setView(candidates, candidate, "mutual", Math.min(x, y));
	}
}

/** Weight said before each word of the passage at hand; as long as the longest passage met. */
let saidBefore = new Float64Array(512);

/** Share of a passage's weight, of that of its best clause and of its first words, that is marked. */
function saidOf(
	{ text, weights, mass, clauseMasses, openingMass }: Profile,
	{ stamps, round }: Membership,
): { share: number; clause: number; opening: number } {
	const length = text.words.length;
	if (mass === 0) return { share: 0, clause: 0, opening: 0 };
	if (saidBefore.length <= length) saidBefore = new Float64Array(2 * length);
	const { grams } = text;
	let sum = 0;
	saidBefore[0] = 0;
	for (let at = 0; at < length; at += 1) {
		// A pair is marked only where its words are, a triple only where its pair is.
		if (stamps[grams[at] as number] === round) {
			sum += weights[at] as number;
			const two = length + at;
			if (at + 1 < length && stamps[grams[two] as number] === round) {
				sum += weights[two] as number;
				const three = two + length;
				if (at + 2 < length && stamps[grams[three] as number] === round) sum += weights[three] as number;
			}
		}
		saidBefore[at + 1] = sum;
	}
	let clause = 0;
	for (let at = 0; at < clauseMasses.length; at += 1) {
		const [from, to] = [text.clauses[2 * at] as number, text.clauses[2 * at + 1] as number];
		const shared = (saidBefore[to] as number) - (saidBefore[from] as number);
		const whole = clauseMasses[at] as number;
		if (whole > 0) clause = Math.max(clause, (shared / whole) * Math.min(1, shared / CLAUSE_FULL));
	}
	const head = saidBefore[Math.min(length, OPENING_WORDS)] as number;
	return { share: sum / mass, clause, opening: openingMass > 0 ? head / openingMass : 0 };
}

/** Code numbers of the acts that both sides cite, in order of the alphabet. */
export function sharedActs(a: readonly Profile[], b: readonly Profile[]): string[] {
	const cited = new Set(b.flatMap((profile) => [...profile.text.acts.keys()]));
	const both = a.flatMap((profile) => [...profile.text.acts].filter(([act]) => cited.has(act)));
	return [...new Set(both.map(([, code]) => code))].sort();
}
