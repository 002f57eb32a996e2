import assert from "node:assert/strict";
import { test } from "node:test";
import { type Counterpart, shownCounterparts } from "../../../src/view/counterparts.ts";

const counterpart = (document: string, direction: Counterpart["direction"]): Counterpart => ({
	document,
	name: document,
	address: "III.2",
	relation: { key: "edited", sign: "≈", word: "sửa câu chữ", notes: [] },
	confidence: "độ tin cậy cao",
	confidenceKey: "high",
	url: "",
	direction,
});
const many = (count: number, direction: Counterpart["direction"]): Counterpart[] =>
	Array.from({ length: count }, (_, index) => counterpart(`${direction}-${index}`, direction));

test("a margin counts all documents by direction and shows what it has room for", () => {
	const { shown, more, reach } = shownCounterparts([
		...many(20, "across"),
		...many(2, "up"),
		...many(600, "down"),
	]);
	assert.deepEqual(reach, [
		{ direction: "up", count: 2 },
		{ direction: "across", count: 20 },
		{ direction: "down", count: 600 },
	]);
	assert.equal(shown.length, 6);
	assert.equal(more, 616);
});

test("what stands above is never crowded out, and the surest of the others stay in their order", () => {
	const { shown } = shownCounterparts([...many(20, "across"), ...many(2, "up")]);
	assert.deepEqual(
		shown.map(({ document }) => document),
		["across-0", "across-1", "across-2", "across-3", "up-0", "up-1"],
	);
});

test("a few are all shown", () => {
	const { shown, more } = shownCounterparts(many(3, "across"));
	assert.equal(shown.length, 3);
	assert.equal(more, 0);
});
