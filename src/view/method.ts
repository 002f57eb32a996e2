/** All that the method page shows: what the benches wrote, with names and addresses. */
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { PlanRecord } from "../domain/document.ts";
import { method as words } from "../i18n/method.ts";
import { vi } from "../i18n/vi.ts";
import { CORPUS_COMPOUNDS } from "../text/compoundList.ts";
import { GENRE_TERMS } from "../text/compounds.ts";
import { firstWords } from "../text/firstWords.ts";
import { SYNONYMS } from "../text/synonyms.ts";
import type { Corpus } from "./corpus.ts";

import { links } from "./links.ts";
import alignJson from "./measures/align.json" with { type: "json" };
import diffJson from "./measures/diff.json" with { type: "json" };
import scaleJson from "./measures/scale.json" with { type: "json" };
import searchJson from "./measures/search.json" with { type: "json" };
import type {
	AlignMeasures,
	DiffMeasures,
	DrawnMeasure,
	ErrorExample,
	MethodAgreement,
	PairMeasure,
	ScaleMeasures,
	SearchAgreement,
	SearchMeasures,
} from "./measures/types.ts";
import { confidenceWords, placeName } from "./names.ts";

const align = alignJson as AlignMeasures;
const diff: DiffMeasures = diffJson;
const scale: ScaleMeasures = scaleJson;
const search = searchJson as SearchMeasures;

export interface MethodPair {
	/** Names of both plans. */
	names: string[];
	url: string | null;
	/** Who read it, and whether both plans carry out one directive. */
	note: string;
	precision: string;
	recall: string;
	f1: string;
	/** The best of the baselines. */
	best: string;
	unseenWeights: string;
}

export interface MethodError {
	a: { address: string; words: string; url: string };
	b: { address: string; words: string; url: string };
	/** Address of the pair's page at the row. */
	url: string;
	confidence: string | null;
}

export interface MethodView {
	version: string;
	units: MethodPair[];
	sections: MethodPair[];
	methods: { name: string; sisters: string; strangers: string }[];
	confidences: { name: string; predicted: number; right: number; share: string }[];
	verbatim: { units: number; found: number };
	outline: { name: string; lines: number; engine: string; nearest: string }[];
	falseRows: MethodError[];
	missedRows: MethodError[];
	weights: { name: string; weight: string }[];
	diff: { head: string; rows: DiffRow[] }[];
	compounds: string;
	clean: string;
	search: SearchView;
	speed: string;
	onePair: string;
	synonyms: { readAs: string; written: string }[];
}

interface SearchFigures {
	first: string;
	five: string;
	ndcg: string;
}

interface SearchView {
	sets: string;
	rows: { name: string; given: SearchFigures; own: SearchFigures }[];
	times: string;
	bytes: string;
	country: string;
}

interface DiffRow {
	name: string;
	precision: string;
	recall: string;
	f1: string;
	hunks: string;
	cut: string;
}

/** A number as it is written in Viet Nam. */
function written(value: number, digits: number): string {
	return value.toLocaleString("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const share = (value: number): string => written(value, 2);

const kilobytes = (bytes: number): string => written(bytes / 1000, 0);

const searchFigures = ({ first, five, ndcg }: SearchAgreement): SearchFigures => ({
	first: share(first),
	five: share(five),
	ndcg: share(ndcg),
});

function buildSearchView(): SearchView {
	const { fixed, browser, rivals, warm, cold, bytes, bytesPlain, country } = search;
	const ways = [{ method: "engine" as const, ...browser }, { method: "fixed" as const, ...fixed }, ...rivals];
	return {
		sets: words.searchSets(browser.given.needs, browser.own.needs),
		rows: ways.map(({ method, given, own }) => ({
			name: words.searchWays[method],
			given: searchFigures(given),
			own: searchFigures(own),
		})),
		times: words.searchTimes(written(warm, 0), written(cold, 0)),
		bytes: words.searchBytes(kilobytes(bytes), kilobytes(bytesPlain)),
		country: words.searchCountry(
			written(country.plans, 0),
			written(country.units, 0),
			written(country.seconds, 0),
			written(country.indexer, 0),
			written(country.script, 0),
			kilobytes(country.bytes),
			kilobytes(country.mostBytes),
			share(country.first.given),
			share(country.first.own),
		),
	};
}

/** The method page, from the corpus and what the benches wrote. */
export function buildMethodView(corpus: Corpus): MethodView {
	const records = new Map(corpus.records.map((record) => [record.meta.id, record]));
	const errors = (kind: ErrorExample["kind"]): MethodError[] =>
		align.errors.filter((one) => one.kind === kind).flatMap((one) => toError(one, records));
	const weights = Object.entries(align.method.parameters).filter(([name]) =>
		name.startsWith("UNIT_WEIGHTS."),
	);
	return {
		version: `${align.method.name} ${align.method.version}`,
		units: align.pairs.map((pair) => toPair(pair, pair.units, records)),
		sections: align.pairs.map((pair) => toPair(pair, pair.sections, records)),
		methods: Object.entries(words.methods).map(([name, title]) => ({
			name: title,
			sisters: share(meanOf(name, true)),
			strangers: share(meanOf(name, false)),
		})),
		confidences: align.confidences.map(({ confidence, predicted, right }) => ({
			name: confidenceWords(confidence),
			predicted,
			right,
			share: share(right / Math.max(1, predicted)),
		})),
		verbatim: align.verbatim,
		outline: align.outline.map(({ plan, lines, engine, nearest }) => ({
			name: nameOf(plan, records),
			lines,
			engine: share(engine),
			nearest: share(nearest),
		})),
		falseRows: errors("false"),
		missedRows: errors("missed"),
		weights: weights.map(([name, weight]) => {
			const view = name.slice("UNIT_WEIGHTS.".length);
			return { name: view === "bias" ? words.bias : (words.views[view] ?? view), weight: share(weight) };
		}),
		diff: [
			{
				head: `${diff.pairs} ${words.drawn}`,
				rows: [...diff.methods, diff.withoutCompounds].map(toDiffRow),
			},
			{
				head: `${diff.twice} ${words.twice}`,
				rows: [diff.onSecondHandPairs, diff.secondHand].map(toDiffRow),
			},
		],
		compounds: words.compounds(
			written(Object.keys(CORPUS_COMPOUNDS).length, 0),
			written(
				GENRE_TERMS.reduce((sum, { terms }) => sum + terms.length, 0),
				0,
			),
		),
		clean: `${words.clean} ${share(diff.threshold)}. ${words.cleanJudged} ${share(diff.unseenBalancedAccuracy)}.`,
		search: buildSearchView(),
		speed: words.speedLine(
			written(scale.plans, 0),
			written(scale.pairs, 0),
			written(scale.choosing + scale.aligning, 0),
			written(scale.threads, 0),
			written(scale.memory, 0),
		),
		onePair: `${words.onePair}: ${written(scale.onePair, 0)} ${words.milliseconds}.`,
		synonyms: SYNONYMS.map(({ canonical, variants }) => ({
			readAs: canonical,
			written: variants.join("; "),
		})),
	};
}

/** Mean F1 of a way to align units, over the pairs of one directive or of two. */
function meanOf(method: string, sisters: boolean): number {
	const found = align.pairs
		.filter((pair) => pair.sisters === sisters)
		.flatMap(({ units }) => units.filter((one) => one.method === method));
	return found.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, found.length);
}

function nameOf(id: string, records: ReadonlyMap<string, PlanRecord>): string {
	const record = records.get(id);
	return record === undefined ? id : placeName(record.meta);
}

function toPair(
	{ a, b, set, sisters, unseenWeights }: PairMeasure,
	list: readonly MethodAgreement[],
	records: ReadonlyMap<string, PlanRecord>,
): MethodPair {
	const engine = list.find(({ method }) => method === "engine");
	const best = Math.max(...list.filter(({ method }) => method !== "engine").map(({ f1 }) => f1));
	return {
		names: [nameOf(a, records), nameOf(b, records)],
		url: records.has(a) && records.has(b) ? links.pair(a, b) : null,
		note: `${sisters ? words.sisters : words.strangers}; ${words.sets[set]}`,
		precision: share(engine?.precision ?? 0),
		recall: share(engine?.recall ?? 0),
		f1: share(engine?.f1 ?? 0),
		best: share(best),
		unseenWeights: unseenWeights === null ? share(engine?.f1 ?? 0) : share(unseenWeights),
	};
}

/** An example of an error; none when the corpus has lost one of its units. */
function toError(example: ErrorExample, records: ReadonlyMap<string, PlanRecord>): MethodError[] {
	const sides = (["a", "b"] as const).map((side) => {
		const document = example[side];
		const unit = records
			.get(document)
			?.units.find(({ id }) => id === (side === "a" ? example.unitA : example.unitB));
		return unit === undefined
			? null
			: {
					address: `${nameOf(document, records)}, ${unitAddress(unit)}`,
					words: firstWords(unit?.text ?? ""),
					url: links.document(document, unit.id),
				};
	});
	const [a, b] = sides;
	if (a === null || b === null || a === undefined || b === undefined) return [];
	return [
		{
			a,
			b,
			url: links.pair(example.a, example.b, example.unitA),
			confidence:
				example.confidence === null ? null : `${vi.pair.suggested}, ${confidenceWords(example.confidence)}`,
		},
	];
}

function toDiffRow({ method, precision, recall, f1, hunks, goldHunks, compoundsCut }: DrawnMeasure): DiffRow {
	return {
		name: words.diffMethods[method] ?? method,
		precision: share(precision),
		recall: share(recall),
		f1: share(f1),
		hunks: `${written(hunks, 1)} (${written(goldHunks, 1)})`,
		cut: `${written(100 * compoundsCut, 1)}%`,
	};
}
