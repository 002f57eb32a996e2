import assert from "node:assert/strict";
import { test } from "node:test";
import { classesInWords, classSwitches } from "../../../src/view/changeClasses.ts";

test("every class has a switch with its count; only spelling waits to be asked for", () => {
	const switches = classSwitches(["wording", "spelling", "wording"]);
	assert.deepEqual(
		switches.filter(({ count }) => count > 0).map(({ word, count, shown }) => [word, count, shown]),
		[
			["câu chữ", 2, true],
			["chính tả", 1, false],
		],
	);
	assert.deepEqual(
		switches.filter(({ shown }) => !shown).map((one) => one.class),
		["spelling"],
	);
	assert.equal(new Set(switches.map(({ value }) => value)).size, 6);
});

test("a page on which nothing is marked has no switches", () => {
	assert.deepEqual(classSwitches([]), []);
});

test("classes of a row in words, in the order of the switches", () => {
	assert.equal(classesInWords(["punctuation", "wording", "wording"]), "câu chữ (2), dấu câu (1)");
	assert.equal(classesInWords([]), null);
});
