import assert from "node:assert/strict";
import { test } from "node:test";
import { whereUnitsStand } from "../../../src/apparatus/standing.ts";

const row = (kind: "section" | "unit", a: string, b: string, score: number) => ({
	kind,
	a: a.split(" "),
	b: b.split(" "),
	score,
});

test("a unit of several rows stands in the one with the higher score, whichever comes first", () => {
	const [low, high] = [row("unit", "a1", "b1", 0.6), row("unit", "a1", "b2", 0.9)];
	assert.equal(whereUnitsStand([low, high], "a", true).get("a1"), high);
	assert.equal(whereUnitsStand([high, low], "a", true).get("a1"), high);
	assert.equal(whereUnitsStand([low, high], "b", true).get("b1"), low);
});

test("of two rows that suit alike the first is taken", () => {
	const [first, second] = [row("unit", "a1", "b1", 0.7), row("unit", "a1", "b2", 0.7)];
	assert.equal(whereUnitsStand([first, second], "a", true).get("a1"), first);
});

test("a text stands beside a text rather than beside a heading, however sure that is", () => {
	const [heading, text] = [row("section", "a1", "b1", 1), row("unit", "a1", "b2", 0.3)];
	assert.equal(whereUnitsStand([heading, text], "a", true).get("a1"), text);
});

test("a node of an outline stands in the row of headings, or nowhere", () => {
	const [heading, text] = [row("section", "n1", "b1", 0.3), row("unit", "n1 n2", "b2", 1)];
	const standsIn = whereUnitsStand([text, heading], "a", false);
	assert.equal(standsIn.get("n1"), heading);
	assert.equal(standsIn.has("n2"), false);
});
