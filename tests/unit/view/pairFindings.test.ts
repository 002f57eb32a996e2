import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { PlanRecord } from "../../../src/domain/document.ts";
import { longestRise, pairFindings } from "../../../src/view/pairFindings.ts";
import { align, kienGiang, type PlacedWitness, phungHiep } from "../collation/corpus.ts";

const record = (witness: PlacedWitness): PlanRecord => witness as unknown as PlanRecord;
const alignment = align(kienGiang, phungHiep);
const findings = pairFindings(alignment, "b", record(phungHiep), record(kienGiang), []);

test("headings that both plans took word for word are named", () => {
	assert.ok(findings.verbatim.some(({ left, right }) => left === "III.1" && right === "II.1"));
});

test("the longest words that both share come first, each once", () => {
	const [first] = findings.phrases;
	assert.equal(first?.words, 80);
	assert.match(first?.text ?? "", /ngang tầm nhiệm vụ, sâu sát cơ sở/u);
	const words = findings.phrases.map((phrase) => phrase.words);
	assert.deepEqual(
		words,
		[...words].sort((x, y) => y - x),
	);
	for (const { text } of findings.phrases)
		assert.equal(findings.phrases.filter((other) => other.text.includes(text)).length, 1);
});

test("of sections that changed places the fewest are named", () => {
	assert.deepEqual(
		findings.order.filter(({ left }) => !left.includes(",")).map(({ left, right }) => [left, right]),
		[["III.5", "II.7"]],
	);
});

test("a passage that stands in another section is named", () => {
	assert.ok(findings.order.some(({ left }) => left.includes("đoạn") || left.includes("gạch")));
});

test("a longest rise rises, and no longer one can be had", () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 9 }), (values) => {
			const kept = longestRise(values);
			const rising = values.filter((_, index) => kept.has(index));
			assert.deepEqual(
				rising,
				[...rising].sort((x, y) => x - y),
			);
			let longest = 0;
			for (let mask = 0; mask < 1 << values.length; mask++) {
				const chosen = values.filter((_, index) => mask & (1 << index));
				if (chosen.every((value, index) => index === 0 || value > (chosen[index - 1] as number)))
					longest = Math.max(longest, chosen.length);
			}
			assert.equal(rising.length, longest);
		}),
	);
});
