/**
 * How well the engine agrees with careful readers, beside what a first idea would give.
 *
 *   npm run bench align               precision, recall and F1 of units and sections, confidence, outline
 *   npm run bench align -- --fit      fits the weights anew and prints the lines for parameters.ts
 *   npm run bench align -- --scale    aligns a country of 768 plans and prints what it cost
 *   npm run bench align -- --write    also writes what the method page shows
 */
import { alignDocuments, buildCorpusStatistics } from "../../src/collation/index.ts";
import type { AlignMeasures, MethodAgreement, ScaleMeasures } from "../../src/view/measures/types.ts";
import { crossValidate, fitWeights, labelledPair } from "./align/fit.ts";
import { readAlignGold } from "./align/gold.ts";
import { measureAlign, readDocuments } from "./align/measures.ts";
import { measureScale } from "./align/scale.ts";
import { writeMeasures } from "./measures.ts";

/** `npm run bench align --scale` gives npm the flag, which hands it on in the environment. */
const asked = (flag: string): boolean =>
	process.argv.includes(`--${flag}`) || process.env[`npm_config_${flag}`] === "true";

function printRow(cells: readonly (string | number)[]): void {
	const [first = "", ...rest] = cells.map(String);
	console.log(first.padEnd(30) + rest.map((text) => text.padStart(11)).join(""));
}

function printAgreement(kind: string, list: readonly MethodAgreement[]): void {
	printRow([kind, "precision", "recall", "F1", "pairs"]);
	for (const { method, precision, recall, f1, predicted } of list)
		printRow([`  ${method}`, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), predicted]);
}

function printMeasures({ pairs, confidences, verbatim, outline, decisions }: AlignMeasures): void {
	for (const { a, b, set, sisters, units, sections, unseenWeights } of pairs) {
		console.log(`\n${a} × ${b} (${set}, ${sisters ? "one directive" : "two directives"})`);
		printAgreement("unit", units);
		printAgreement("section", sections);
		if (unseenWeights !== null)
			console.log(`weights fitted without this pair: F1 ${unseenWeights.toFixed(3)}`);
	}
	printRow(["\nconfidence", "pairs", "in gold", "share"]);
	for (const { confidence, predicted, right } of confidences)
		printRow([`  ${confidence}`, predicted, right, (right / Math.max(1, predicted)).toFixed(3)]);
	console.log(`\nword for word in both texts: ${verbatim.found} of ${verbatim.units} found`);
	printRow(["\nprimary node of the outline", "engine", "TF-IDF", "lines"]);
	for (const { plan, set, engine, nearest, lines } of outline)
		printRow([`  ${plan} (${set})`, engine.toFixed(3), nearest.toFixed(3), lines]);
	console.log(`\ndecisions of people, left out above: ${decisions.count}`);
	for (const { a, b, f1 } of decisions.pairs) console.log(`  with them ${a} × ${b}: F1 ${f1.toFixed(3)}`);
}

function printFit(): void {
	const documents = readDocuments();
	const statistics = buildCorpusStatistics(documents);
	const pairs = readAlignGold()
		.filter(({ set }) => set !== "unseen")
		.flatMap((gold) => {
			const a = documents.find(({ meta }) => meta.id === gold.a);
			const b = documents.find(({ meta }) => meta.id === gold.b);
			return a === undefined || b === undefined ? [] : [labelledPair(gold, a, b, statistics)];
		});
	console.log("export const UNIT_WEIGHTS = {");
	for (const [name, weight] of Object.entries(fitWeights(pairs))) console.log(`\t${name}: ${weight},`);
	console.log("} as const;\n");
	const unseen = crossValidate(pairs, statistics);
	pairs.forEach(({ gold }, at) => {
		console.log(`F1 ${(unseen[at] ?? 0).toFixed(3)} on ${gold.a} × ${gold.b}, fitted on the others`);
	});
}

/** Milliseconds to read two plans and align them, nothing read or compiled before: as in a browser. */
function measureOnePair(): number {
	const [a, b] = readDocuments().filter(({ meta }) => meta.textStatus === "full");
	if (a === undefined || b === undefined) return 0;
	const start = performance.now();
	alignDocuments(a, b, buildCorpusStatistics([a, b]));
	return performance.now() - start;
}

/** Timings to two figures: the rest is noise. */
const rounded = (scale: ScaleMeasures): ScaleMeasures => ({
	...scale,
	choosing: Math.round(scale.choosing),
	aligning: Math.round(scale.aligning),
	memory: Math.round(scale.memory / 10) * 10,
	onePair: Math.round(scale.onePair / 5) * 5,
});

if (asked("fit")) printFit();
else if (asked("scale")) {
	const onePair = measureOnePair();
	const scale = await measureScale(readDocuments());
	console.log(
		`${scale.plans} plans, ${scale.pairs} pairs, ${scale.rows} rows of units, ${scale.threads} threads: ` +
			`${scale.choosing.toFixed(1)} s to read the corpus and choose the pairs, ${scale.aligning.toFixed(1)} s to align, ` +
			`${scale.memory.toFixed(0)} MB at most; one pair alone in Node, nothing compiled before: ${onePair.toFixed(0)} ms`,
	);
	if (asked("write")) writeMeasures("scale", rounded({ ...scale, onePair }));
} else {
	const measures = await measureAlign();
	printMeasures(measures);
	if (asked("write")) writeMeasures("align", measures);
}
