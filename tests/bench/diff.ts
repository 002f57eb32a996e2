/**
 * How near the word diff comes to the changes that a person would draw: agreement on the boundaries of
 * changed ranges with the gold of tests/gold/diff.json, beside the diffs that a first idea would take
 * and beside a second hand. `npm run bench diff` prints all of it; `npm run bench diff -- --fit` also
 * fits the numbers of diffParameters.ts anew and says what such a fit is worth on pairs unseen;
 * `-- --write` writes what the method page shows.
 */

import { DIFF_PARAMETERS, type DiffParameters } from "../../src/collation/diffParameters.ts";
import { type ChangeClass, diffWords } from "../../src/collation/index.ts";
import { segment } from "../../src/text/compounds.ts";
import { comparisonWords, tokenise } from "../../src/text/tokens.ts";
import type { DiffMeasures as ShownMeasures } from "../../src/view/measures/types.ts";
import { type BoundaryScore, type Drawing, drawingOf, type Stroke, scoreDrawings } from "./diff/drawing.ts";
import { crossValidate, fitParameters } from "./diff/fit.ts";
import { type DrawnPair, type GoldPair, readDiffGold } from "./diff/gold.ts";
import { METHODS, type Method, WITHOUT_COMPOUNDS } from "./diff/methods.ts";
import { writeMeasures } from "./measures.ts";

export interface MethodMeasure extends BoundaryScore {
	name: string;
	/** Share of the compounds of both texts that a boundary cuts in half. */
	compoundsCut: number;
}

export interface MoveMeasure {
	/** Least weight of a moved phrase. */
	least: number;
	found: number;
	right: number;
	/** Moved phrases in the gold. */
	gold: number;
}

export interface LikenessMeasure {
	/** Pairs whose texts the person would rather read clean, and the others. */
	clean: number;
	drawn: number;
	/** Chance that a drawn pair is liker than a clean one. */
	auc: number;
	/** Best threshold on all pairs: below it, no diff. */
	threshold: number;
	/** Share of the pairs on the right side of it, mean of both kinds; the same for pairs unseen. */
	balancedAccuracy: number;
	unseenBalancedAccuracy: number;
}

/** Everything that the method page says of the word diff, as plain data. */
export interface DiffMeasures {
	parameters: DiffParameters;
	methods: MethodMeasure[];
	withoutCompounds: MethodMeasure;
	/** The gold against itself: what it has of hunks and of compounds cut. */
	firstHand: MethodMeasure;
	secondHand: MethodMeasure;
	/** The word diff on the pairs that two hands drew. */
	onSecondHandPairs: MethodMeasure;
	/** Changes by class, over the pairs that a person drew. */
	classes: Partial<Record<ChangeClass, number>>;
	moves: MoveMeasure[];
	likeness: LikenessMeasure;
	/** Milliseconds for two paragraphs of 300 words, and for two texts of 3,000. */
	speed: { paragraphs: number; texts: number };
}

/** Measures all of it but the fit. */
export function measureDiff(): DiffMeasures {
	const { pairs, drawn, twice } = readDiffGold();
	const [own] = METHODS as readonly [Method];
	return {
		parameters: DIFF_PARAMETERS,
		methods: METHODS.map((method) => measureMethod(method, drawn)),
		withoutCompounds: measureMethod(WITHOUT_COMPOUNDS, drawn),
		firstHand: measureStrokes(
			"first hand",
			drawn.map(({ strokes }) => strokes),
			drawn,
		),
		secondHand: measureStrokes(
			"second hand",
			twice.map(({ second }) => second),
			twice,
		),
		onSecondHandPairs: measureMethod(own, twice),
		classes: countClasses(drawn),
		moves: [4, 5, 6, 7, 8, 10].map((least) => measureMoves(least, drawn)),
		likeness: measureLikeness(pairs),
		speed: { paragraphs: timeDiff(pairs, 300), texts: timeDiff(pairs, 3000) },
	};
}

const measureMethod = (method: Method, pairs: readonly DrawnPair[]): MethodMeasure =>
	measureStrokes(
		method.name,
		pairs.map(({ pair }) => method.strokes(pair.textA, pair.textB)),
		pairs,
	);

/** What was drawn for each pair, against the gold. */
function measureStrokes(
	name: string,
	strokes: readonly (readonly Stroke[])[],
	pairs: readonly DrawnPair[],
): MethodMeasure {
	const scored = pairs.map(({ gold }, at): readonly [Drawing, Drawing] => [
		drawingOf(strokes[at] ?? []),
		gold,
	]);
	const cuts = strokes.map(countCuts);
	const sum = (key: "cut" | "all"): number => cuts.reduce((total, count) => total + count[key], 0);
	return { name, ...scoreDrawings(scored), compoundsCut: sum("cut") / sum("all") };
}

/** Compounds of both texts that a changed range begins or ends within. */
function countCuts(strokes: readonly Stroke[]): { cut: number; all: number } {
	let [cut, all] = [0, 0];
	for (const side of ["a", "b"] as const) {
		const text = strokes.map((stroke) => stroke[side] ?? "").join("");
		const boundaries: number[] = [];
		let at = 0;
		for (const stroke of strokes) {
			const next = at + (stroke[side]?.length ?? 0);
			if (stroke.kind !== "common" && next > at) {
				const inside = stroke[side] ?? "";
				boundaries.push(next - inside.trimStart().length, at + inside.trimEnd().length);
			}
			at = next;
		}
		const tokens = tokenise(text);
		for (const word of segment(text, tokens)) {
			if (word.size < 2) continue;
			all += 1;
			const [start, end] = [tokens[word.from]?.start ?? 0, tokens[word.to - 1]?.end ?? 0];
			if (boundaries.some((boundary) => boundary > start && boundary < end)) cut += 1;
		}
	}
	return { cut, all };
}

function countClasses(pairs: readonly DrawnPair[]): DiffMeasures["classes"] {
	const counts: DiffMeasures["classes"] = {};
	for (const { pair } of pairs) {
		const segments = diffWords(pair.textA, pair.textB);
		for (const [at, { kind, class: type }] of segments.entries()) {
			const before = segments[at - 1];
			const goesOn = kind !== "spelling" && (before?.kind === "del" || before?.kind === "ins");
			if (type !== null && !(goesOn && before?.class === type)) counts[type] = (counts[type] ?? 0) + 1;
		}
	}
	return counts;
}

/** A move is right when the gold has one that shares at least half of its words on both sides. */
function measureMoves(least: number, pairs: readonly DrawnPair[]): MoveMeasure {
	const measure = { least, found: 0, right: 0, gold: 0 };
	for (const { pair, gold } of pairs) {
		const { textA, textB } = pair;
		const segments = diffWords(textA, textB, { ...DIFF_PARAMETERS, move: least });
		const { moves } = drawingOf(
			segments.map((one) => ({
				kind: one.kind === "spelling" ? "common" : one.kind,
				a: one.a === null ? null : textA.slice(one.a.start, one.a.end),
				b: one.b === null ? null : textB.slice(one.b.start, one.b.end),
				moved: one.move !== null,
			})),
		);
		measure.found += moves.a.length;
		measure.gold += gold.moves.a.length;
		measure.right += moves.a.filter((range) =>
			gold.moves.a.some((other) => overlap(range, other) >= 0.5),
		).length;
	}
	return measure;
}

const overlap = ([from, to]: [number, number], [start, end]: [number, number]): number =>
	(Math.min(to, end) - Math.max(from, start)) / (Math.max(to, end) - Math.min(from, start));

// ---------------------------------------------------------------------------------------------
// Too unlike to diff.

const FOLDS = 5;

/** 2·LCS/(|a|+|b|) over the words of both texts, marks left out. */
export function likeness(a: string, b: string): number {
	const [wordsA, wordsB] = [comparisonWords(a), comparisonWords(b)];
	let row = new Uint32Array(wordsB.length + 1);
	for (const word of wordsA) {
		const next = new Uint32Array(wordsB.length + 1);
		for (const [at, other] of wordsB.entries()) {
			next[at + 1] = word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
		}
		row = next;
	}
	return (2 * (row[wordsB.length] ?? 0)) / Math.max(1, wordsA.length + wordsB.length);
}

interface Judged {
	value: number;
	clean: boolean;
}

/** How well a threshold on `likeness` tells the pairs that are better read clean. */
function measureLikeness(pairs: readonly GoldPair[]): LikenessMeasure {
	const judged = pairs.map(({ textA, textB, merged }) => ({
		value: likeness(textA, textB),
		clean: merged === null,
	}));
	const [clean, drawn] = [judged.filter((one) => one.clean), judged.filter((one) => !one.clean)];
	const wins = drawn.flatMap((one) =>
		clean.map((other) => (one.value > other.value ? 1 : one.value === other.value ? 0.5 : 0)),
	);
	const threshold = bestThreshold(judged);
	const foldOf = (fold: number, seen: boolean): Judged[] =>
		judged.filter((_one, at) => (at % FOLDS !== fold) === seen);
	const unseen = Array.from({ length: FOLDS }, (_, fold) => {
		const fitted = bestThreshold(foldOf(fold, true));
		return foldOf(fold, false).map(({ value, clean: isClean }) => ({
			value: value - fitted,
			clean: isClean,
		}));
	}).flat();
	return {
		clean: clean.length,
		drawn: drawn.length,
		auc: wins.reduce((sum: number, win) => sum + win, 0) / wins.length,
		threshold,
		balancedAccuracy: balancedAccuracy(judged, threshold),
		unseenBalancedAccuracy: balancedAccuracy(unseen, 0),
	};
}

function balancedAccuracy(judged: readonly Judged[], threshold: number): number {
	const share = (clean: boolean): number => {
		const own = judged.filter((one) => one.clean === clean);
		return own.filter((one) => one.value < threshold === clean).length / Math.max(1, own.length);
	};
	return (share(true) + share(false)) / 2;
}

/** Middle of the widest gap between values that tells the two kinds best. */
function bestThreshold(judged: readonly Judged[]): number {
	const values = [...new Set(judged.map((one) => one.value))].sort((x, y) => x - y);
	const middles = values.slice(1).map((value, at) => {
		const before = values[at] ?? 0;
		return { middle: (before + value) / 2, gap: value - before };
	});
	const scored = middles.map((one) => ({ ...one, score: balancedAccuracy(judged, one.middle) }));
	return scored.sort((x, y) => y.score - x.score || y.gap - x.gap)[0]?.middle ?? 0;
}

/** Median time of a diff of two texts of so many words, put together from the pairs of the gold. */
function timeDiff(pairs: readonly GoldPair[], words: number): number {
	const long = (key: "textA" | "textB"): string =>
		pairs
			.map((pair) => pair[key])
			.join(" ")
			.split(" ")
			.slice(0, words)
			.join(" ");
	const [a, b] = [long("textA"), long("textB")];
	const times = Array.from({ length: 15 }, () => {
		const start = performance.now();
		diffWords(a, b);
		return performance.now() - start;
	}).sort((x, y) => x - y);
	return times[Math.floor(times.length / 2)] ?? 0;
}

// ---------------------------------------------------------------------------------------------
// The tables.

const three = (value: number): string => value.toFixed(3);

function printRow(cells: readonly (string | number)[]): void {
	const [first = "", ...rest] = cells.map(String);
	console.log(first.padEnd(38) + rest.map((text) => text.padStart(11)).join(""));
}

function printMethod(measure: MethodMeasure): void {
	const { name, precision, recall, f1, strictF1, hunks, goldHunks, compoundsCut } = measure;
	printRow([
		name,
		...[precision, recall, f1, strictF1].map(three),
		hunks.toFixed(2),
		goldHunks.toFixed(2),
		three(compoundsCut),
	]);
}

function print(measures: DiffMeasures): void {
	const head = ["precision", "recall", "F1", "F1 marks", "hunks", "gold's", "cut"];
	printRow([`${measures.methods[0]?.pairs ?? 0} pairs`, ...head]);
	for (const method of [...measures.methods, measures.withoutCompounds, measures.firstHand]) {
		printMethod(method);
	}
	printRow([`${measures.secondHand.pairs} pairs drawn by two hands`]);
	printMethod(measures.onSecondHandPairs);
	printMethod(measures.secondHand);
	console.log("\nchanges by class:", JSON.stringify(measures.classes));
	printRow(["\nmoves, by least weight", "found", "right", "gold"]);
	for (const { least, found, right, gold } of measures.moves) printRow([`  ${least}`, found, right, gold]);
	const { clean, drawn, auc, threshold, balancedAccuracy: seen, unseenBalancedAccuracy } = measures.likeness;
	console.log(
		`\ntoo unlike to diff: ${clean} of ${clean + drawn} pairs; AUC of 2·LCS/(|a|+|b|) ${three(auc)}`,
	);
	console.log(
		`threshold ${three(threshold)}: balanced accuracy ${three(seen)}, unseen ${three(unseenBalancedAccuracy)}`,
	);
	const { paragraphs, texts } = measures.speed;
	console.log(`\n300 words: ${paragraphs.toFixed(1)} ms; 3,000 words: ${texts.toFixed(0)} ms`);
}

function printFit(): void {
	const { drawn } = readDiffGold();
	const { parameters, f1 } = fitParameters(drawn);
	console.log(`\nfitted to all pairs: F1 ${three(f1)}`, JSON.stringify(parameters));
	const { folds, all } = crossValidate(drawn);
	printRow(["fold", "fitted F1", "unseen F1"]);
	for (const [fold, { fitted, unseen, parameters: own }] of folds.entries()) {
		printRow([`  ${fold + 1}`, three(fitted.f1), three(unseen.f1)]);
		console.log(`    ${JSON.stringify(own)}`);
	}
	console.log(`every pair by the numbers that did not see it: F1 ${three(all.f1)}`);
}

const round = (value: number): number => Number(value.toFixed(3));

/** What the method page shows of it; the same each time. */
export function shownMeasures(measures: Omit<DiffMeasures, "speed">): ShownMeasures {
	const shown = ({ name, precision, recall, f1, hunks, goldHunks, compoundsCut }: MethodMeasure) => ({
		method: name,
		precision: round(precision),
		recall: round(recall),
		f1: round(f1),
		hunks: round(hunks),
		goldHunks: round(goldHunks),
		compoundsCut: round(compoundsCut),
	});
	const { clean, drawn, threshold, unseenBalancedAccuracy } = measures.likeness;
	return {
		pairs: measures.methods[0]?.pairs ?? 0,
		twice: measures.secondHand.pairs,
		methods: measures.methods.map(shown),
		withoutCompounds: shown(measures.withoutCompounds),
		onSecondHandPairs: shown(measures.onSecondHandPairs),
		secondHand: shown(measures.secondHand),
		clean,
		all: clean + drawn,
		threshold: round(threshold),
		unseenBalancedAccuracy: round(unseenBalancedAccuracy),
	};
}

if (import.meta.main) {
	const measures = measureDiff();
	print(measures);
	if (process.argv.includes("--write")) writeMeasures("diff", shownMeasures(measures));
	if (process.argv.includes("--fit")) printFit();
}
