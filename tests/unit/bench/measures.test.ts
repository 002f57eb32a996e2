/** The method page shows what the benches measured; these tests fail when it would show something else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCorpusStatistics } from "../../../src/collation/index.ts";
import { METHOD } from "../../../src/collation/method.ts";
import { MODEL } from "../../../src/collation/model.ts";
import { fitWeights, labelledPair } from "../../bench/align/fit.ts";
import { readAlignGold } from "../../bench/align/gold.ts";
import { measureAlign, readDocuments } from "../../bench/align/measures.ts";
import { measureDiff, shownMeasures } from "../../bench/diff.ts";
import { readMeasures } from "../../bench/measures.ts";

test("the alignment is as good as the method page says", async () => {
	assert.deepEqual(
		JSON.parse(JSON.stringify(await measureAlign())),
		readMeasures("align"),
		"Run: npm run bench align -- --write",
	);
});

test("the word diff is as good as the method page says", () => {
	assert.deepEqual(shownMeasures(measureDiff()), readMeasures("diff"), "Run: npm run bench diff -- --write");
});

test("the times on the method page are those of the present method", () => {
	const { version } = readMeasures("scale") as { version: string };
	assert.equal(version, METHOD.version, "Run: npm run bench align --scale -- --write");
});

test("the weights are those that the labelled pairs give", () => {
	const documents = readDocuments();
	const statistics = buildCorpusStatistics(documents);
	const pairs = readAlignGold()
		.filter(({ set }) => set !== "unseen")
		.map((gold) => {
			const [a, b] = [gold.a, gold.b].map((id) => documents.find(({ meta }) => meta.id === id));
			assert.ok(a !== undefined && b !== undefined);
			return labelledPair(gold, a, b, statistics);
		});
	assert.deepEqual(fitWeights(pairs), MODEL.unit, "Run: npm run bench align -- --fit");
});
