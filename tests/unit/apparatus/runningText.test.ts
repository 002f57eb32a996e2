import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { runningText } from "../../../src/apparatus/runningText.ts";
import { comparisonForm } from "../../../src/text/forms.ts";

const read = (before: string, after: string, without: "ins" | "del"): string =>
	runningText(before, after)
		.filter(({ change }) => change !== without)
		.map(({ text }) => text)
		.join("");

test("what was taken out stands before what was put in its place", () => {
	const changes = runningText("Mục đích, yêu cầu của huyện", "Mục đích, yêu cầu của tỉnh").filter(
		({ change }) => change !== null,
	);
	assert.deepEqual(
		changes.map(({ change, text }) => [change, text.trim()]),
		[
			["del", "huyện"],
			["ins", "tỉnh"],
		],
	);
});

test("what was taken out at the very beginning does not stick to the next word", () => {
	assert.deepEqual(
		runningText("Tiếp tục triển khai", "Triển khai").map(({ text }) => text),
		["Tiếp tục ", "Triển khai"],
	);
});

test("spelling is no change: the later text is shown as it writes", () => {
	assert.deepEqual(runningText("Uỷ ban nhân dân", "Ủy ban nhân dân"), [
		{ text: "Ủy ban nhân dân", change: null, class: null },
	]);
});

test("without what was taken out it is the later text, letter by letter", () => {
	const words = fc
		.array(fc.constantFrom("đoàn", "kết", "toàn", "dân", "tộc", ",", ".", "hoá", "hóa", "2030"), {
			maxLength: 14,
		})
		.map((list) => list.join(" "));
	fc.assert(
		fc.property(words, words, (before, after) => {
			assert.equal(read(before, after, "del"), after);
			assert.equal(
				comparisonForm(read(before, after, "ins")).replace(/\s+/gu, ""),
				comparisonForm(before).replace(/\s+/gu, ""),
			);
		}),
	);
});
