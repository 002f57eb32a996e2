import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { arrange } from "../../../src/elements/search/arrange.ts";
import type { Found } from "../../../src/elements/search/engine.ts";

/** A result of a plan: its score, its task, its level. */
const found = (document: string, score: number, task: string | null = null, level = "huyen"): Found =>
	({
		document,
		unit: `${document}${score}`,
		plan: document,
		facts: "",
		task,
		filters: { cap: [level] },
		match: { score },
	}) as unknown as Found;

const shape = (groups: ReturnType<typeof arrange>): unknown =>
	groups.map(({ document, entries }) => [
		document,
		entries.map(({ found: unit, same }) => [unit.match.score, ...same.map((other) => other.document)]),
	]);

describe("arrange", () => {
	it("should list units under their plan, the plan with the best unit first", () => {
		assert.deepEqual(shape(arrange([found("a", 10), found("b", 9), found("a", 8)], "relevance", true)), [
			["a", [[10], [8]]],
			["b", [[9]]],
		]);
	});

	it("should not let a plan's weak units push down the good ones of others", () => {
		const groups = arrange([found("a", 10), found("b", 9), found("a", 2)], "relevance", true);
		assert.deepEqual(shape(groups), [
			["a", [[10]]],
			["b", [[9]]],
			["a", [[2]]],
		]);
		assert.deepEqual(
			groups.map(({ again }) => again),
			[false, false, true],
		);
	});

	it("should fold counterparts of one another, but not two units of one plan", () => {
		const all = [found("a", 10, "t"), found("b", 9, "t"), found("a", 8, "t"), found("c", 7)];
		assert.deepEqual(shape(arrange(all, "relevance", true)), [
			["a", [[10, "b"], [8]]],
			["c", [[7]]],
		]);
		assert.deepEqual(shape(arrange(all, "relevance", false)), [
			["a", [[10], [8]]],
			["b", [[9]]],
			["c", [[7]]],
		]);
	});

	it("should sort by level, from the centre down", () => {
		const all = [
			found("a", 10),
			found("b", 9, null, "trung-uong"),
			found("c", 8, null, "tinh"),
			found("a", 1),
		];
		assert.deepEqual(shape(arrange(all, "level", true)), [
			["b", [[9]]],
			["c", [[8]]],
			["a", [[10], [1]]],
		]);
	});
});
