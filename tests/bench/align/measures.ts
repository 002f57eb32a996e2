/** Everything that the bench says of the alignment, as plain data: the method page is made of it. */
import { decisionsBetween, readOverrides } from "../../../scripts/lib/overrides.ts";
import {
	alignDocuments,
	buildCorpusStatistics,
	type CorpusStatistics,
	type PairDecision,
} from "../../../src/collation/index.ts";
import { METHOD } from "../../../src/collation/method.ts";
import { implementedKeys } from "../../../src/document/lineage.ts";
import { type Alignment, confidences, type Row } from "../../../src/domain/alignment.ts";
import type { PlacedUnit } from "../../../src/domain/document.ts";
import { comparisonWords } from "../../../src/text/tokens.ts";
import type {
	Agreement,
	AlignMeasures,
	ConfidenceMeasure,
	ErrorExample,
	GoldSet,
	MethodAgreement,
	OutlineMeasure,
} from "../../../src/view/measures/types.ts";
import { convertPlan, planIds, readOutlineUnits } from "../../support/fixtures.ts";
import { baselinesOf, cosine, isCompared, isHeading, LEAST_COSINE, vectoriser } from "./baselines.ts";
import { crossValidate, labelledPair } from "./fit.ts";
import {
	type AlignGold,
	agreement,
	type BenchDocument,
	isInGold,
	linesOf,
	missedCore,
	nodeAccuracy,
	pairsOf,
	readAlignGold,
	readOutlineGold,
	type UnitPair,
} from "./gold.ts";

/**
 * The five plans as their sources convert, and the outline. Not what content/ holds at the moment: a plan
 * that is added or a word that is corrected must not move the figures.
 */
export function readDocuments(): BenchDocument[] {
	return [
		{ meta: { id: "43-nq-tw", textStatus: "outline" }, units: readOutlineUnits() },
		...planIds.map((id): BenchDocument => {
			return { meta: { id, textStatus: "full" }, units: convertPlan(id).units };
		}),
	];
}

/** True when both plans carry out one act, whatever stands between it and them. */
function areSisters(a: string, b: string): boolean {
	const [ofA, ofB] = [a, b].map((id) => implementedKeys(convertPlan(id).meta));
	return ofA?.some((key) => ofB?.includes(key)) === true;
}

const round = (share: number): number => Number(share.toFixed(3));
const rounded = <T extends Agreement>(one: T): T => ({
	...one,
	precision: round(one.precision),
	recall: round(one.recall),
	f1: round(one.f1),
});

/** Measures all of it; deterministic. */
export async function measureAlign(): Promise<AlignMeasures> {
	const documents = readDocuments();
	const statistics = buildCorpusStatistics(documents);
	const labelled = readAlignGold().flatMap((gold) => {
		const a = documents.find(({ meta }) => meta.id === gold.a);
		const b = documents.find(({ meta }) => meta.id === gold.b);
		return a === undefined || b === undefined
			? []
			: [{ gold, a, b, alignment: alignDocuments(a, b, statistics) }];
	});
	const fitted = labelled.filter(({ gold }) => gold.set !== "unseen");
	const unseen = crossValidate(
		fitted.map(({ gold, a, b }) => labelledPair(gold, a, b, statistics)),
		statistics,
	);
	const vector = vectoriser(documents);
	const { overrides } = await readOverrides();
	const decided = labelled.map((pair) => ({
		...pair,
		decisions: decisionsBetween(overrides, pair.a.meta.id, pair.b.meta.id),
	}));
	return {
		method: METHOD,
		pairs: labelled.map((pair) => ({
			a: pair.gold.a,
			b: pair.gold.b,
			set: pair.gold.set,
			sisters: areSisters(pair.gold.a, pair.gold.b),
			units: measureKind("unit", pair, vector),
			sections: measureKind("section", pair, vector),
			unseenWeights: fitted.includes(pair) ? round(unseen[fitted.indexOf(pair)] ?? 0) : null,
		})),
		confidences: measureConfidences(labelled),
		verbatim: measureVerbatim(documents, statistics),
		outline: measureOutline(documents, statistics, vector),
		decisions: measureDecisions(decided, statistics),
		errors: labelled.filter(({ gold }) => gold.set === "given").flatMap(errorsOf),
	};
}

interface AlignedPair {
	gold: AlignGold & { set: GoldSet };
	a: BenchDocument;
	b: BenchDocument;
	alignment: Alignment;
}

function measureKind(
	kind: Row["kind"],
	{ gold, a, b, alignment }: AlignedPair,
	vector: ReturnType<typeof vectoriser>,
): MethodAgreement[] {
	const wanted = kind === "unit" ? isCompared : isHeading;
	const [unitsA, unitsB] = [a.units.filter(wanted), b.units.filter(wanted)];
	return [
		{ method: "engine", ...agreement(gold, kind, pairsOf(alignment, kind, a, b)) },
		...baselinesOf(vector, a, b).map(({ name, pairs }) => {
			return { method: name, ...agreement(gold, kind, pairs(unitsA, unitsB)) };
		}),
	].map(rounded);
}

function measureConfidences(labelled: readonly AlignedPair[]): ConfidenceMeasure[] {
	return confidences.map((confidence) => {
		const judged = labelled.flatMap(({ gold, a, b, alignment }) => {
			const rows = alignment.rows.filter((row) => row.confidence === confidence);
			return pairsOf({ ...alignment, rows }, "unit", a, b).map((pair) => isInGold(gold, "unit", pair));
		});
		return { confidence, predicted: judged.length, right: judged.filter((right) => right).length };
	});
}

/** Fewest words of a text that two plans have word for word by more than chance. */
const VERBATIM_WORDS = 6;

function measureVerbatim(documents: readonly BenchDocument[], statistics: CorpusStatistics) {
	const full = documents.filter(({ meta }) => meta.textStatus === "full");
	let units = 0;
	let found = 0;
	full.forEach((a, place) => {
		for (const b of full.slice(place + 1)) {
			const { rows } = alignDocuments(a, b, statistics);
			const texts = new Map<string, PlacedUnit[]>();
			for (const unit of b.units) {
				const key = `${isHeading(unit)} ${comparisonWords(unit.text).join(" ")}`;
				texts.set(key, [...(texts.get(key) ?? []), unit]);
			}
			for (const unit of a.units) {
				const words = comparisonWords(unit.text);
				if (words.length < VERBATIM_WORDS || !(isCompared(unit) || isHeading(unit))) continue;
				const same = texts.get(`${isHeading(unit)} ${words.join(" ")}`) ?? [];
				if (same.length === 0) continue;
				units += 1;
				const together = same.some(({ id }) =>
					rows.some((row) => row.a.includes(unit.id) && row.b.includes(id)),
				);
				if (together) found += 1;
			}
		}
	});
	return { units, found };
}

function measureOutline(
	documents: readonly BenchDocument[],
	statistics: CorpusStatistics,
	vector: ReturnType<typeof vectoriser>,
): OutlineMeasure[] {
	const outline = documents.find(({ meta }) => meta.textStatus === "outline");
	if (outline === undefined) return [];
	const nodes = outline.units.filter((unit) => isHeading(unit) && unit.text !== "");
	return readOutlineGold().flatMap(({ set, plan: id, lines }) => {
		const plan = documents.find(({ meta }) => meta.id === id);
		if (plan === undefined) return [];
		const { rows } = alignDocuments(plan, outline, statistics);
		const engine = nodeAccuracy(
			lines ?? [],
			plan,
			(unit) => rows.find((row) => row.a.includes(unit.id))?.b[0] ?? null,
		);
		const nearest = nodeAccuracy(lines ?? [], plan, (unit) => {
			const scores = nodes.map((node) => cosine(vector(unit.text), vector(node.text)));
			const best = Math.max(...scores);
			return best < LEAST_COSINE ? null : (nodes[scores.indexOf(best)]?.id ?? null);
		});
		return [{ plan: id, set, lines: engine.lines, engine: round(engine.all), nearest: round(nearest.all) }];
	});
}

function measureDecisions(
	pairs: readonly (AlignedPair & { decisions: readonly PairDecision[] })[],
	statistics: CorpusStatistics,
): AlignMeasures["decisions"] {
	const decided = pairs.filter(({ decisions }) => decisions.length > 0);
	return {
		count: decided.reduce((sum, { decisions }) => sum + decisions.length, 0),
		pairs: decided.map(({ gold, a, b, decisions }) => {
			const alignment = alignDocuments(a, b, statistics, decisions);
			const { f1 } = agreement(gold, "unit", pairsOf(alignment, "unit", a, b));
			return { a: gold.a, b: gold.b, f1: round(f1) };
		}),
	};
}

/** Most examples of each kind of error. */
const MOST_ERRORS = 4;

function errorsOf({ gold, a, b, alignment }: AlignedPair): ErrorExample[] {
	const predicted = pairsOf(alignment, "unit", a, b);
	const rowOf = ([x, y]: UnitPair): Row | undefined =>
		alignment.rows.find((row) => row.kind === "unit" && row.a.includes(x.id) && row.b.includes(y.id));
	const wrong = predicted
		.filter((pair) => !isInGold(gold, "unit", pair))
		.map((pair) => ({ pair, row: rowOf(pair) }))
		.sort((x, y) => (y.row?.score ?? 0) - (x.row?.score ?? 0));
	const unitAt = (document: BenchDocument, line: number): string | null =>
		document.units.find((unit) => linesOf(unit).includes(line))?.id ?? null;
	const missed = missedCore(gold, "unit", predicted).flatMap((row) => {
		const [unitA, unitB] = [unitAt(a, row.a), unitAt(b, row.b)];
		return unitA === null || unitB === null ? [] : [{ unitA, unitB }];
	});
	return [
		...wrong.slice(0, MOST_ERRORS).map(
			({ pair: [x, y], row }): ErrorExample => ({
				kind: "false",
				a: gold.a,
				b: gold.b,
				unitA: x.id,
				unitB: y.id,
				confidence: row?.confidence ?? null,
			}),
		),
		...missed
			.slice(0, MOST_ERRORS)
			.map((one): ErrorExample => ({ kind: "missed", a: gold.a, b: gold.b, ...one, confidence: null })),
	];
}
