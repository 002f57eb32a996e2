/** Alignment of two full texts. */
import type { Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import type { Decisions } from "./decisions.ts";
import type { ReadUnit } from "./evidence.ts";
import type { Grid } from "./grid.ts";
import { growthIn } from "./growth.ts";
import { headingsInParagraphs } from "./headingParagraphs.ts";
import type { Model } from "./model.ts";
import { movedAcross } from "./moved.ts";
import { type Match, pairUnits } from "./pairing.ts";
import { cosines } from "./postings.ts";
import { type Prepared, prepare } from "./prepared.ts";
import { type Profile, profileOf } from "./profile.ts";
import { makeRow, type RowInput } from "./rows.ts";
import { pairSections } from "./sectionPairing.ts";
import { expectSections, headingLikeness, settleSections } from "./sectionScore.ts";
import type { CorpusStatistics } from "./statistics.ts";
import type { DocumentTree } from "./tree.ts";
import { affinityOf, probabilities, scoreUnits } from "./unitScore.ts";
import { type Candidates, candidatesOf, VIEWS, viewOf } from "./views.ts";
import type { Witness } from "./witness.ts";

/** Section rows and unit rows of two full texts, in no particular order. */
export function alignTexts(
	witnessA: Witness,
	witnessB: Witness,
	statistics: CorpusStatistics,
	decisions: Decisions,
	model: Model,
): Row[] {
	const a = prepare(witnessA, statistics);
	const b = prepare(witnessB, statistics);
	const headsA = a.tree.sections.map((section) => section.heading);
	const headsB = b.tree.sections.map((section) => section.heading);

	const scored = scorePair(a, b, statistics, model);
	const sections = pairSections({
		a,
		b,
		scores: scored.sections,
		decided: decidedAmong(decisions, headsA, headsB),
		forbidden: forbiddenAmong(decisions, headsA, headsB),
	});
	const units = pairUnits({
		logOdds: scored.logOdds,
		growth: growthIn(a.body, b.body),
		model,
		decided: decidedAmong(decisions, a.tree.units, b.tree.units),
		forbidden: forbiddenAmong(decisions, a.tree.units, b.tree.units),
	});

	const moved = movedAcross(a.tree, b.tree, sections);
	const [readA, readB] = [readerOf(a, statistics), readerOf(b, statistics)];
	const row = (
		input: Pick<RowInput, "kind" | "score" | "moved" | "decided" | "views"> & { a: Unit[]; b: Unit[] },
	) => makeRow({ ...input, a: input.a.map(readA), b: input.b.map(readB), statistics });

	const paragraphs = headingParagraphs(a, b, decisions);
	const sectionRows = sections.map((match) => {
		const decided = match.decided === true;
		const [ofA, ofB] = [pick(headsA, match.a), pick(headsB, match.b)];
		const also = decided ? [] : paragraphs.filter(([x, y]) => ofA.includes(x) || ofB.includes(y));
		return row({
			kind: "section",
			a: inReadingOrder(witnessA, [...ofA, ...also.map(([x]) => x)]),
			b: inReadingOrder(witnessB, [...ofB, ...also.map(([, y]) => y)]),
			score: match.score,
			moved: moved(parentOf(a.tree, match.a), parentOf(b.tree, match.b)),
			decided,
		});
	});
	const alone = paragraphs.filter(
		([x, y]) => !sectionRows.some((one) => one.a.includes(x.id) || one.b.includes(y.id)),
	);
	const mixedRows = [...decidedMixed(witnessA, witnessB, decisions), ...alone].map(([x, y, score, decided]) =>
		row({ kind: "section", a: [x], b: [y], score, moved: false, decided }),
	);
	const reasonsOf = reasonsIn(scored, model);
	const unitRows = units.map((match) =>
		row({
			kind: "unit",
			a: pick(a.tree.units, match.a),
			b: pick(b.tree.units, match.b),
			score: match.score,
			moved: moved(homeOf(a.tree, match.a), homeOf(b.tree, match.b)),
			decided: match.decided === true,
			views: match.decided === true ? {} : reasonsOf(match),
		}),
	);
	return [...sectionRows, ...mixedRows, ...unitRows];
}

/** How alike the units and the sections of two texts are. */
export interface ScoredPair {
	candidates: Candidates;
	/** Log-odds of units, before rivals. */
	logOdds: Grid;
	/** Likeness of sections. */
	sections: Grid;
}

/**
 * Scores units and sections together: headings and words tell which sections to expect, these help to
 * judge the units, and the units tell which sections answer to each other after all. A second round
 * was tried and agreed less with the readers.
 */
export function scorePair(a: Prepared, b: Prepared, statistics: CorpusStatistics, model: Model): ScoredPair {
	const cosine = cosines(a.bodyIndex, b.bodyIndex);
	const headings = headingLikeness(a, b);
	const candidates = candidatesOf(a, b, cosine, expectSections(a, b, headings, cosine), statistics);
	const logOdds = scoreUnits(candidates, cosine.rows, cosine.columns, model);
	const sections = settleSections(a, b, headings, affinityOf(probabilities(logOdds, model)));
	return { candidates, logOdds, sections };
}

/** What each view adds to the log-odds of the best pair of a row; views that add nothing are left out. */
function reasonsIn({ candidates, logOdds }: ScoredPair, model: Model) {
	const at = (i: number, j: number): number => i * logOdds.columns + j;
	const candidateAt = new Map(
		Array.from(candidates.a, (i, candidate): [number, number] => [
			at(i, candidates.b[candidate] as number),
			candidate,
		]),
	);
	return (match: Match): Record<string, number> => {
		const [best] = match.a
			.flatMap((i) => match.b.map((j) => at(i, j)))
			.sort((x, y) => (logOdds.values[y] ?? 0) - (logOdds.values[x] ?? 0));
		const candidate = candidateAt.get(best ?? -1);
		if (candidate === undefined) return {};
		return Object.fromEntries(
			VIEWS.map((name): [string, number] => [
				name,
				Number((model.unit[name] * viewOf(candidates, candidate, name)).toFixed(2)),
			]).filter(([, value]) => value !== 0),
		);
	};
}

function readerOf({ tree, body, headings, formulae }: Prepared, statistics: CorpusStatistics) {
	const known = new Map<Unit, Profile>();
	tree.units.forEach((unit, place) => {
		known.set(unit, body[place] as Profile);
	});
	tree.sections.forEach(({ heading }, place) => {
		known.set(heading, headings[place] as Profile);
	});
	return (unit: Unit): ReadUnit => ({
		unit,
		profile: known.get(unit) ?? profileOf(unit, statistics, formulae),
	});
}

/** A heading and a paragraph that answers to it (either may stand in `a`), the score, decided by people? */
type HeadingWithParagraph = readonly [Unit, Unit, number, boolean];

/** Headings and labelled paragraphs that people paired. */
function decidedMixed(a: Witness, b: Witness, decisions: Decisions): HeadingWithParagraph[] {
	return decisions.pairs.flatMap((pair) => {
		const unitA = a.units.find((unit) => unit.id === pair.a);
		const unitB = b.units.find((unit) => unit.id === pair.b);
		if (unitA === undefined || unitB === undefined) return [];
		return (unitA.kind === "heading") === (unitB.kind === "heading")
			? []
			: [[unitA, unitB, 1, true] as const];
	});
}

/** Labelled paragraphs that answer to a heading of the other text, from both sides. */
function headingParagraphs(a: Prepared, b: Prepared, decisions: Decisions): HeadingWithParagraph[] {
	const found = [
		...headingsInParagraphs(a, b).map(({ section, paragraph, score }) => ({
			x: a.tree.sections[section]?.heading,
			y: b.tree.units[paragraph],
			score,
		})),
		...headingsInParagraphs(b, a).map(({ section, paragraph, score }) => ({
			x: a.tree.units[paragraph],
			y: b.tree.sections[section]?.heading,
			score,
		})),
	];
	return found.flatMap(({ x, y, score }) =>
		x === undefined || y === undefined || decisions.forbids(x.id, y.id)
			? []
			: [[x, y, score, false] as const],
	);
}

/** The units, each once, as they follow one another in the document. */
function inReadingOrder(witness: Witness, units: readonly Unit[]): Unit[] {
	return witness.units.filter((unit) => units.includes(unit));
}

/** Decided groups whose units are all among the given ones, by place. */
function decidedAmong(decisions: Decisions, unitsA: readonly Unit[], unitsB: readonly Unit[]): Match[] {
	const places = (units: readonly Unit[], ids: readonly string[]): number[] =>
		ids.map((id) => units.findIndex((unit) => unit.id === id)).filter((place) => place >= 0);
	return decisions.groups
		.map((group) => ({ a: places(unitsA, group.a), b: places(unitsB, group.b), score: 1 }))
		.filter((match) => match.a.length > 0 && match.b.length > 0);
}

function forbiddenAmong(decisions: Decisions, unitsA: readonly Unit[], unitsB: readonly Unit[]) {
	return (i: number, j: number): boolean => decisions.forbids(unitsA[i]?.id ?? "", unitsB[j]?.id ?? "");
}

const pick = (units: readonly Unit[], places: readonly number[]): Unit[] =>
	places.map((place) => units[place]).filter((unit) => unit !== undefined);

const homeOf = (tree: DocumentTree, places: readonly number[]): number => tree.home[places[0] ?? -1] ?? -1;

const parentOf = (tree: DocumentTree, places: readonly number[]): number =>
	tree.sections[places[0] ?? -1]?.parent ?? -1;
