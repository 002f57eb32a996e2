/** The word diff against the changes that people drew, and against the diffs that a first idea would take. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { measureDiff } from "../../bench/diff.ts";

const { methods, withoutCompounds, secondHand, likeness, speed } = measureDiff();
const [own, ...baselines] = methods;

test("the hunks are those of a person, nearly as often as another person's", () => {
	assert.ok((own?.f1 ?? 0) >= 0.85, `F1 ${own?.f1}`);
	assert.ok(secondHand.f1 > (own?.f1 ?? 0), "a method that agrees more than people do is fitted to the gold");
});

test("no other diff comes near", () => {
	assert.equal(baselines.length, 3);
	for (const { name, f1 } of baselines) assert.ok((own?.f1 ?? 0) >= f1 + 0.12, `${name}: F1 ${f1}`);
});

test("no compound is cut, and it is the compounds that bring the hunks near", () => {
	assert.equal(own?.compoundsCut, 0);
	assert.ok((own?.f1 ?? 0) >= withoutCompounds.f1 + 0.04, `without them F1 ${withoutCompounds.f1}`);
});

test("a pair has about as many hunks as a person draws", () => {
	assert.ok(
		Math.abs((own?.hunks ?? 0) - (own?.goldHunks ?? 0)) <= 0.5,
		`${own?.hunks} for ${own?.goldHunks}`,
	);
});

test("the share of common words tells which pairs are better read clean", () => {
	assert.ok(likeness.unseenBalancedAccuracy >= 0.8);
});

test("a diff is there before a reader waits for it", () => {
	// Ten times what it takes here, so that a busy machine does not fail the test.
	assert.ok(speed.paragraphs < 50, `${speed.paragraphs} ms`);
	assert.ok(speed.texts < 2000, `${speed.texts} ms`);
});
