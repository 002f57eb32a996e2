/** Alignment of two full texts. */
import type { Row } from "../domain/alignment.ts";
import type { Unit } from "../domain/document.ts";
import type { Decisions } from "./decisions.ts";
import { type Formulae, formulaeOf } from "./formulae.ts";
import { growthIn } from "./growth.ts";
import { headingsInParagraphs } from "./headingParagraphs.ts";
import { movedAcross } from "./moved.ts";
import { type Match, pairUnits } from "./pairing.ts";
import { JOIN_GROWTH } from "./parameters.ts";
import { type Profile, profileOf } from "./profile.ts";
import { makeRow } from "./rows.ts";
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
	a: Witness,
	b: Witness,
	statistics: CorpusStatistics,
	decisions: Decisions,
): Row[] {
	const formulae = formulaeOf(a, b);
	const sideA = sideOf(a, statistics, formulae);
	const sideB = sideOf(b, statistics, formulae);
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
	const sectionRows = sections.map((match) =>
		makeRow({
			kind: "section",
			a: pick(headsA, match.a),
			b: pick(headsB, match.b),
			score: match.score,
			moved: moved(parentOf(sideA.tree, match), parentOf(sideB.tree, match, "b")),
			decided: match.decided === true,
			statistics,
			formulae,
		}),
	);
	const unitRows = units.map((match) =>
		makeRow({
			kind: "unit",
			a: pick(unitsA, match.a),
			b: pick(unitsB, match.b),
			score: match.score,
			moved: moved(homeOf(sideA.tree, match.a), homeOf(sideB.tree, match.b)),
			decided: match.decided === true,
			statistics,
			formulae,
		}),
	);
	const mixedRows = mixedSections(a, b, sideA, sideB, sections, decisions).map(
		([unitA, unitB, score, decided]) =>
			makeRow({
				kind: "section",
				a: [unitA],
				b: [unitB],
				score,
				moved: false,
				decided,
				statistics,
				formulae,
			}),
	);
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

/** Rows of a heading with a labelled paragraph: those that people decided, then those found. */
function mixedSections(
	a: Witness,
	b: Witness,
	sideA: Side,
	sideB: Side,
	sections: readonly Match[],
	decisions: Decisions,
): [Unit, Unit, number, boolean][] {
	const rows: [Unit, Unit, number, boolean][] = [];
	for (const group of decisions.groups) {
		for (const unitA of a.units.filter((unit) => group.a.includes(unit.id))) {
			for (const unitB of b.units.filter((unit) => group.b.includes(unit.id))) {
				if ((unitA.kind === "heading") !== (unitB.kind === "heading")) rows.push([unitA, unitB, 1, true]);
			}
		}
	}
	const free = (side: "a" | "b", place: number): boolean =>
		!sections.some((match) => match[side].includes(place));
	const add = (unitA: Unit | undefined, unitB: Unit | undefined, score: number): void => {
		if (unitA === undefined || unitB === undefined || decisions.forbids(unitA.id, unitB.id)) return;
		if (rows.some(([x, y]) => x.id === unitA.id || y.id === unitB.id)) return;
		rows.push([unitA, unitB, score, false]);
	};
	for (const found of headingsInParagraphs(sideA, sideB)) {
		if (!free("a", found.section)) continue;
		add(sideA.tree.sections[found.section]?.heading, sideB.tree.units[found.paragraph], found.score);
	}
	for (const found of headingsInParagraphs(sideB, sideA)) {
		if (!free("b", found.section)) continue;
		add(sideA.tree.units[found.paragraph], sideB.tree.sections[found.section]?.heading, found.score);
	}
	return rows;
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

const parentOf = (tree: DocumentTree, match: Match, side: "a" | "b" = "a"): number =>
	tree.sections[match[side][0] ?? -1]?.parent ?? -1;
