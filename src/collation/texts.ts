/** Alignment of two full texts. */
import type { Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import type { Decisions } from "./decisions.ts";
import { type Formulae, formulaeOf } from "./formulae.ts";
import { growthIn } from "./growth.ts";
import { headingsInParagraphs } from "./headingParagraphs.ts";
import { movedAcross } from "./moved.ts";
import { type Match, pairUnits } from "./pairing.ts";
import { JOIN_GROWTH, MOVED_LEAST } from "./parameters.ts";
import { type Profile, profileOf } from "./profile.ts";
import { makeRow, type RowInput } from "./rows.ts";
import { pairSections } from "./sectionPairing.ts";
import { expectSections, settleSections } from "./sectionScore.ts";
import type { CorpusStatistics } from "./statistics.ts";
import { type DocumentTree, treeOf } from "./tree.ts";
import { affinityOf, probabilities, scoreUnits } from "./unitScore.ts";
import { overlapOf } from "./views.ts";
import type { Witness } from "./witness.ts";

/** One text as the steps below see it. */
interface Side {
	tree: DocumentTree;
	/** Units of the body, in order of `tree.units`. */
	body: Profile[];
	/** Headings, in order of `tree.sections`. */
	headings: Profile[];
}

/** Section rows and unit rows of two full texts, in no particular order. */
export function alignTexts(
	witnessA: Witness,
	witnessB: Witness,
	statistics: CorpusStatistics,
	decisions: Decisions,
): Row[] {
	const formulae = formulaeOf(witnessA, witnessB);
	const sideA = sideOf(witnessA, statistics, formulae);
	const sideB = sideOf(witnessB, statistics, formulae);
	const headsA = sideA.tree.sections.map((section) => section.heading);
	const headsB = sideB.tree.sections.map((section) => section.heading);
	const unitsA = sideA.tree.units;
	const unitsB = sideB.tree.units;

	const overlap = overlapOf(sideA.body, sideB.body);
	const logOdds = scoreUnits({
		a: sideA.tree,
		b: sideB.tree,
		profilesA: sideA.body,
		profilesB: sideB.body,
		overlap,
		sections: expectSections(sideA, sideB, overlap.cosine),
		statistics,
		formulae,
	});
	const sections = pairSections({
		a: sideA.tree,
		b: sideB.tree,
		scores: settleSections(sideA, sideB, affinityOf(probabilities(logOdds))),
		decided: decidedAmong(decisions, headsA, headsB),
		forbidden: forbiddenAmong(decisions, headsA, headsB),
	});
	const units = pairUnits({
		logOdds,
		growth: growthIn(sideA.body, sideB.body),
		leastGrowth: JOIN_GROWTH,
		decided: decidedAmong(decisions, unitsA, unitsB),
		forbidden: forbiddenAmong(decisions, unitsA, unitsB),
	});

	const moved = movedAcross(sideA.tree, sideB.tree, sections);
	const row = (input: Pick<RowInput, "kind" | "a" | "b" | "score" | "moved" | "decided">): Row =>
		makeRow({ ...input, statistics, formulae });

	const paragraphs = headingParagraphs(sideA, sideB, decisions);
	const sectionRows = sections.map((match) => {
		const decided = match.decided === true;
		const [a, b] = [pick(headsA, match.a), pick(headsB, match.b)];
		const also = decided ? [] : paragraphs.filter(([x, y]) => a.includes(x) || b.includes(y));
		return row({
			kind: "section",
			a: inReadingOrder(witnessA, [...a, ...also.map(([x]) => x)]),
			b: inReadingOrder(witnessB, [...b, ...also.map(([, y]) => y)]),
			score: match.score,
			moved: moved(parentOf(sideA.tree, match.a), parentOf(sideB.tree, match.b)),
			decided,
		});
	});
	const alone = paragraphs.filter(
		([x, y]) => !sectionRows.some(({ a, b }) => a.includes(x.id) || b.includes(y.id)),
	);
	const mixedRows = [...decidedMixed(witnessA, witnessB, decisions), ...alone].map(([a, b, score, decided]) =>
		row({ kind: "section", a: [a], b: [b], score, moved: false, decided }),
	);
	const unitRows = units
		.map((match) =>
			row({
				kind: "unit",
				a: pick(unitsA, match.a),
				b: pick(unitsB, match.b),
				score: match.score,
				moved: moved(homeOf(sideA.tree, match.a), homeOf(sideB.tree, match.b)),
				decided: match.decided === true,
			}),
		)
		// Far from its section only a strong pair is a move; a weak one is a chance likeness.
		.filter((one) => !one.moved || one.score >= MOVED_LEAST || one.origin === "override");
	return [...sectionRows, ...mixedRows, ...unitRows];
}

function sideOf(witness: Witness, statistics: CorpusStatistics, formulae: Formulae): Side {
	const tree = treeOf(witness);
	return {
		tree,
		body: tree.units.map((unit) => profileOf(unit, statistics, formulae)),
		headings: tree.sections.map((section) => profileOf(section.heading, statistics, formulae)),
	};
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
function headingParagraphs(sideA: Side, sideB: Side, decisions: Decisions): HeadingWithParagraph[] {
	const found = [
		...headingsInParagraphs(sideA, sideB).map(({ section, paragraph, score }) => ({
			a: sideA.tree.sections[section]?.heading,
			b: sideB.tree.units[paragraph],
			score,
		})),
		...headingsInParagraphs(sideB, sideA).map(({ section, paragraph, score }) => ({
			a: sideA.tree.units[paragraph],
			b: sideB.tree.sections[section]?.heading,
			score,
		})),
	];
	return found.flatMap(({ a, b, score }) =>
		a === undefined || b === undefined || decisions.forbids(a.id, b.id)
			? []
			: [[a, b, score, false] as const],
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
