import assert from "node:assert/strict";
import { test } from "node:test";
import { type Grouping, groupPassages, type Link, type Passage } from "../../../src/view/passages.ts";

/** "a:1" is unit 1 of plan a; "a:1+2" two of its units. */
function passage(written: string): Passage {
	const [plan = "", units = ""] = written.split(":");
	return { plan, units: units.split("+") };
}

const link = (a: string, b: string, given: Partial<Link> = {}): Link => ({
	a: passage(a),
	b: passage(b),
	relation: "edited",
	confidence: "high",
	score: 0.9,
	...given,
});

/** Groups of units; plans come before each other by their letters; `forms` gives equal wordings. */
const group = (
	units: readonly string[],
	links: readonly Link[],
	forms: Record<string, string> = {},
): Grouping =>
	groupPassages(units.map(passage), links, {
		formOf: (one) => forms[say(one)] ?? say(one),
		precedence: (plan) => plan.charCodeAt(0),
	});

const say = ({ plan, units }: Passage): string => `${plan}:${units.join("+")}`;

/** "base = same | departure relation …", and what is left. */
const brief = ({ groups, alone }: Grouping): string[] => [
	...groups.map(
		({ same, departures }) =>
			`${same.map(say).join(" = ")} | ${departures.map((one) => `${say(one.passage)} ${one.relation}`).join(", ")}`,
	),
	`alone ${alone.map(say).join(" ")}`,
];

test("counterparts are one group, and what has none is left", () => {
	assert.deepEqual(brief(group(["a:1", "a:2", "b:1", "b:2"], [link("a:1", "b:2")])), [
		"a:1 | b:2 edited",
		"alone a:2 b:1",
	]);
});

test("the base is the wording that most plans have, whatever their level", () => {
	const links = [link("a:1", "b:1"), link("a:1", "c:1"), link("b:1", "c:1", { relation: "identical" })];
	assert.deepEqual(brief(group(["a:1", "b:1", "c:1"], links, { "b:1": "x", "c:1": "x" })), [
		"b:1 = c:1 | a:1 edited",
		"alone ",
	]);
});

test("of wordings that one plan each has the first by precedence is the base", () => {
	assert.deepEqual(brief(group(["a:1", "b:1"], [link("b:1", "a:1")]))[0], "a:1 | b:1 edited");
});

test("likeness is not handed on: who is linked neither to the base nor to most others is left out", () => {
	const chain = [link("a:1", "b:1"), link("b:1", "c:1"), link("c:1", "d:1")];
	assert.deepEqual(brief(group(["a:1", "b:1", "c:1", "d:1"], chain)), [
		"a:1 | b:1 edited",
		"c:1 | d:1 edited",
		"alone ",
	]);
});

test("a passage that most of a group is linked to stays, without a relation to the base", () => {
	const links = [
		link("a:1", "b:1"),
		link("a:1", "c:1"),
		link("b:1", "c:1"),
		link("d:1", "b:1"),
		link("d:1", "c:1"),
	];
	assert.deepEqual(brief(group(["a:1", "b:1", "c:1", "d:1"], links)), [
		"a:1 | b:1 edited, c:1 edited, d:1 null",
		"alone ",
	]);
});

test("two units of one plan come together only where one row holds both", () => {
	const units = ["a:1", "b:1", "b:2"];
	assert.deepEqual(brief(group(units, [link("a:1", "b:1"), link("a:1", "b:2", { score: 0.5 })])), [
		"a:1 | b:1 edited",
		"alone b:2",
	]);
	assert.deepEqual(brief(group(units, [link("a:1", "b:1+2")])), ["a:1 | b:1+2 edited", "alone "]);
});

test("units that came together by another row have only a part in common with the base", () => {
	const links = [link("b:1+2", "c:1"), link("a:1", "b:1", { relation: "reworded" }), link("a:1", "c:1")];
	assert.deepEqual(brief(group(["a:1", "b:1", "b:2", "c:1"], links))[0], "a:1 | b:1+2 partial, c:1 edited");
});

test("rows of low confidence and of partial likeness join nothing", () => {
	const links = [link("a:1", "b:1", { confidence: "low" }), link("a:1", "b:2", { relation: "partial" })];
	assert.deepEqual(brief(group(["a:1", "b:1", "b:2"], links)), ["alone a:1 b:1 b:2"]);
});

test("the closest relation decides where rows contradict each other", () => {
	const links = [link("a:1", "b:1", { relation: "reworded", score: 1 }), link("a:1", "b:2", { score: 0.6 })];
	assert.deepEqual(brief(group(["a:1", "b:1", "b:2"], links))[0], "a:1 | b:2 edited");
});

test("groups of most plans come first, then the order of the first plan", () => {
	const links = [link("a:1", "b:2"), link("a:2", "b:1"), link("a:3", "b:3"), link("a:3", "c:1")];
	const found = group(["a:1", "a:2", "a:3", "b:1", "b:2", "b:3", "c:1"], links);
	assert.deepEqual(
		found.groups.map(({ base }) => say(base)),
		["a:3", "a:1", "a:2"],
	);
});

test("the order in which links are given makes no difference", () => {
	const links = [
		link("a:1", "b:1"),
		link("b:1", "c:1"),
		link("a:1", "c:1"),
		link("c:1", "d:1"),
		link("a:2", "d:1"),
	];
	const units = ["a:1", "a:2", "b:1", "c:1", "d:1"];
	assert.deepEqual(brief(group(units, links.toReversed())), brief(group(units, links)));
});
