/**
 * How well the engine agrees with two careful readers: precision, recall and F1 of section and unit
 * pairs, and the node of the outline for each unit, beside baselines on the same texts.
 * Run it after `npm run convert`: node tests/bench/align.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { alignDocuments, buildCorpusStatistics, type CorpusStatistics } from "../../src/collation/index.ts";
import type { Alignment, Row } from "../../src/domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../../src/domain/document.ts";
import { comparisonWords } from "../../src/text/tokens.ts";

/** What the engine needs of a document, with the lines that the gold speaks of. */
export type BenchDocument = Pick<PlanRecord, "units"> & {
	meta: Pick<PlanRecord["meta"], "id" | "textStatus">;
};

/** `tests/gold/align.json`. */
export interface AlignGold {
	a: string;
	b: string;
	rows: { a: number; b: number; kind: Row["kind"]; tier: "core" | "ok" }[];
}

/** `tests/gold/nq43.json`: for each plan, the nodes that each line carries out. */
export type OutlineGold = Record<string, { line: number; primary: string[]; any: string[] }[]>;

/** A predicted pair of units. */
export type UnitPair = readonly [PlacedUnit, PlacedUnit];

export interface Agreement {
	precision: number;
	recall: number;
	f1: number;
	/** Predicted pairs. */
	predicted: number;
}

const linesOf = (unit: PlacedUnit): readonly number[] =>
	unit.source !== null && "lines" in unit.source ? unit.source.lines : [];

/**
 * Precision: predicted pairs that are `core` or `ok`, of all predicted. Recall: `core` pairs that are
 * predicted, of all `core`. A unit is at a line when the line is one of those it was joined from.
 */
export function agreement(gold: AlignGold, kind: Row["kind"], predicted: readonly UnitPair[]): Agreement {
	const rows = gold.rows.filter((row) => row.kind === kind);
	const isRow = ([a, b]: UnitPair, row: { a: number; b: number }): boolean =>
		linesOf(a).includes(row.a) && linesOf(b).includes(row.b);
	const right = predicted.filter((pair) => rows.some((row) => isRow(pair, row))).length;
	const core = rows.filter((row) => row.tier === "core");
	const found = core.filter((row) => predicted.some((pair) => isRow(pair, row))).length;
	const precision = predicted.length === 0 ? 0 : right / predicted.length;
	const recall = core.length === 0 ? 0 : found / core.length;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1, predicted: predicted.length };
}

/** All pairs of the rows of one kind; a group counts as all its pairs. */
export function pairsOf(
	alignment: Alignment,
	kind: Row["kind"],
	a: BenchDocument,
	b: BenchDocument,
): UnitPair[] {
	const find = (document: BenchDocument, id: string): PlacedUnit[] =>
		document.units.filter((unit) => unit.id === id);
	return alignment.rows
		.filter((row) => row.kind === kind)
		.flatMap((row) => row.a.flatMap((idA) => row.b.map((idB): [string, string] => [idA, idB])))
		.flatMap(([idA, idB]) => find(a, idA).flatMap((x) => find(b, idB).map((y): UnitPair => [x, y])));
}

export interface NodeAccuracy {
	/** Lines of the gold whose node (or lack of one) is right, of all. */
	all: number;
	/** The same for the lines that have a node. */
	withNode: number;
	lines: number;
}

/**
 * Share of the gold's lines whose primary node is predicted; a line with no node is right when none is.
 * Where the readers named every node under one ("III. NHIỆM VỤ, GIẢI PHÁP" carries out IV.1 … IV.7),
 * that node itself is right too.
 */
export function nodeAccuracy(
	gold: OutlineGold[string],
	plan: BenchDocument,
	nodeOf: (unit: PlacedUnit) => string | null,
): NodeAccuracy {
	const judged = gold.flatMap((line) => {
		const unit = plan.units.find((one) => linesOf(one).includes(line.line));
		if (unit === undefined) return [];
		const node = nodeOf(unit)?.toUpperCase() ?? null;
		const whole = line.any.length > 2 && node !== null && line.any.every((one) => one.startsWith(`${node}.`));
		const right = line.primary.length === 0 ? node === null : whole || line.primary.includes(node ?? "");
		return [{ right, hasNode: line.primary.length > 0 }];
	});
	const share = (list: readonly { right: boolean }[]): number =>
		list.filter((one) => one.right).length / Math.max(1, list.length);
	return { all: share(judged), withNode: share(judged.filter((one) => one.hasNode)), lines: judged.length };
}

// ---------------------------------------------------------------------------------------------
// Baselines: what a first idea would give.

type Vector = ReadonlyMap<string, number>;

/** TF-IDF over syllable 1- to 3-grams, frequencies over the units of the corpus. */
function vectoriser(documents: readonly BenchDocument[]): (text: string) => Vector {
	const grams = (text: string): string[] => {
		const words = comparisonWords(text);
		return [1, 2, 3].flatMap((n) =>
			words.slice(0, words.length - n + 1).map((_, at) => words.slice(at, at + n).join(" ")),
		);
	};
	const units = documents.flatMap((document) => document.units.filter(isCompared));
	const frequency = new Map<string, number>();
	for (const unit of units) {
		for (const gram of new Set(grams(unit.text))) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
	}
	return (text) => {
		const vector = new Map<string, number>();
		for (const gram of grams(text)) vector.set(gram, (vector.get(gram) ?? 0) + 1);
		for (const [gram, count] of vector) {
			vector.set(
				gram,
				(1 + Math.log(count)) * Math.log((1 + units.length) / (1 + (frequency.get(gram) ?? 0))),
			);
		}
		return vector;
	};
}

function cosine(a: Vector, b: Vector): number {
	let dot = 0;
	for (const [gram, weight] of a) dot += weight * (b.get(gram) ?? 0);
	const norm = (vector: Vector): number => Math.sqrt([...vector.values()].reduce((sum, w) => sum + w * w, 0));
	const norms = norm(a) * norm(b);
	return norms === 0 ? 0 : dot / norms;
}

const COMPARED = new Set(["paragraph", "item", "table", "preamble"]);
const isCompared = (unit: PlacedUnit): boolean => COMPARED.has(unit.kind);
const isHeading = (unit: PlacedUnit): boolean => unit.kind === "heading";

/** Pairs that are each other's best, when they are alike at all. */
function mutualBest(
	a: readonly PlacedUnit[],
	b: readonly PlacedUnit[],
	score: (x: PlacedUnit, y: PlacedUnit) => number,
	least: number,
): UnitPair[] {
	const scores = a.map((x) => b.map((y) => score(x, y)));
	return a.flatMap((x, i) => {
		const row = scores[i] ?? [];
		const best = Math.max(...row);
		const j = row.indexOf(best);
		const y = b[j];
		const rival = Math.max(...scores.map((other) => other[j] ?? 0));
		return y !== undefined && best >= least && best === rival ? [[x, y] as const] : [];
	});
}

interface Baseline {
	name: string;
	pairs: (a: readonly PlacedUnit[], b: readonly PlacedUnit[]) => UnitPair[];
}

/** The least cosine that counts, and the share of the parent headings, as they served these best. */
const LEAST_COSINE = 0.05;
const HEADING_SHARE = 0.3;

function baselinesOf(documents: readonly BenchDocument[], a: BenchDocument, b: BenchDocument): Baseline[] {
	const vector = vectoriser(documents);
	const known = new Map<string, Vector>();
	const likeness = (x: string, y: string): number => {
		for (const text of [x, y]) if (!known.has(text)) known.set(text, vector(text));
		return cosine(known.get(x) ?? new Map(), known.get(y) ?? new Map());
	};
	const heading = (document: BenchDocument, unit: PlacedUnit): string =>
		document.units.find((one) => one.id === unit.parent)?.text ?? "";
	return [
		{
			name: "same label",
			pairs: (x, y) =>
				x.flatMap((one) => y.filter((other) => other.id === one.id).map((other): UnitPair => [one, other])),
		},
		{
			name: "TF-IDF, mutual best",
			pairs: (x, y) => mutualBest(x, y, (one, other) => likeness(one.text, other.text), LEAST_COSINE),
		},
		{
			name: "TF-IDF + parent heading",
			pairs: (x, y) =>
				mutualBest(
					x,
					y,
					(one, other) =>
						(1 - HEADING_SHARE) * likeness(one.text, other.text) +
						HEADING_SHARE * likeness(heading(a, one), heading(b, other)),
					LEAST_COSINE,
				),
		},
	];
}

// ---------------------------------------------------------------------------------------------
// The table.

const root = path.join(import.meta.dirname, "../..");

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(path.join(root, file), "utf8")) as T;
}

function readDocuments(): BenchDocument[] {
	const folder = ".cache/documents";
	const files = readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".json"));
	return files.sort().map((name) => readJson<BenchDocument>(path.join(folder, name)));
}

const percent = (share: number): string => share.toFixed(3);

function printRow(cells: readonly (string | number)[]): void {
	const [first = "", ...rest] = cells.map(String);
	console.log(first.padEnd(30) + rest.map((text) => text.padStart(11)).join(""));
}

function benchPair(gold: AlignGold, documents: readonly BenchDocument[], statistics: CorpusStatistics): void {
	const a = documents.find((one) => one.meta.id === gold.a);
	const b = documents.find((one) => one.meta.id === gold.b);
	if (a === undefined || b === undefined) return;
	alignDocuments(a, b, statistics);
	const start = performance.now();
	const alignment = alignDocuments(a, b, statistics);
	const took = performance.now() - start;
	console.log(`\n${gold.a} × ${gold.b}`);
	for (const kind of ["unit", "section"] as const) {
		const wanted = kind === "unit" ? isCompared : isHeading;
		const [unitsA, unitsB] = [a.units.filter(wanted), b.units.filter(wanted)];
		printRow([kind, "precision", "recall", "F1", "pairs"]);
		const report = (name: string, pairs: readonly UnitPair[]): void => {
			const { precision, recall, f1, predicted } = agreement(gold, kind, pairs);
			printRow([`  ${name}`, percent(precision), percent(recall), percent(f1), predicted]);
		};
		for (const { name, pairs } of baselinesOf(documents, a, b)) report(name, pairs(unitsA, unitsB));
		report("engine", pairsOf(alignment, kind, a, b));
		if (kind === "unit") {
			for (const confidence of ["high", "medium", "low"] as const) {
				const rows = alignment.rows.filter((row) => row.confidence === confidence);
				report(`    ${confidence}`, pairsOf({ ...alignment, rows }, kind, a, b));
			}
		}
	}
	console.log(`one alignment: ${took.toFixed(0)} ms`);
}

function benchOutline(
	gold: OutlineGold,
	outline: BenchDocument,
	documents: readonly BenchDocument[],
	statistics: CorpusStatistics,
): void {
	console.log(`\nprimary node in ${outline.meta.id}`);
	printRow(["", "all lines", "with node", "lines"]);
	for (const [id, lines] of Object.entries(gold)) {
		const plan = documents.find((one) => one.meta.id === id);
		if (plan === undefined) continue;
		const vector = vectoriser(documents);
		const nodes = outline.units.filter((unit) => isHeading(unit) && unit.text !== "");
		const vectors = nodes.map((node) => vector(node.text));
		const nearest = (unit: PlacedUnit): string | null => {
			const own = vector(unit.text);
			const scores = vectors.map((one) => cosine(own, one));
			const best = Math.max(...scores);
			return best < LEAST_COSINE ? null : (nodes[scores.indexOf(best)]?.id ?? null);
		};
		const alignment = alignDocuments(plan, outline, statistics);
		const engine = (unit: PlacedUnit): string | null =>
			alignment.rows.find((row) => row.a.includes(unit.id))?.b[0] ?? null;
		console.log(id);
		for (const [name, nodeOf] of [
			["TF-IDF nearest node", nearest],
			["engine", engine],
		] as const) {
			const { all, withNode, lines: judged } = nodeAccuracy(lines, plan, nodeOf);
			printRow([`  ${name}`, percent(all), percent(withNode), judged]);
		}
	}
}

function main(): void {
	const documents = readDocuments();
	const statistics = buildCorpusStatistics(documents);
	benchPair(readJson<AlignGold>("tests/gold/align.json"), documents, statistics);
	const outline = documents.find((one) => one.meta.textStatus === "outline");
	if (outline !== undefined) {
		benchOutline(readJson<OutlineGold>("tests/gold/nq43.json"), outline, documents, statistics);
	}
}

if (import.meta.main) main();
