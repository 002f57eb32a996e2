import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ClassChoice, readChoices, writeChoices } from "../../../src/elements/changeAddress.ts";

const offered: readonly ClassChoice[] = [
	{ value: "cau-chu", byDefault: true, shown: true },
	{ value: "dau-cau", byDefault: true, shown: true },
	{ value: "chinh-ta", byDefault: false, shown: false },
];
const shown = (choices: readonly ClassChoice[]): boolean[] => choices.map((choice) => choice.shown);

test("what is as the page offers it leaves the address as it was", () => {
	assert.equal(writeChoices("", offered), "");
	assert.equal(writeChoices("?an=dau-cau&q=1", offered), "?q=1");
});

test("only what differs is written, hidden and shown apart", () => {
	const [wording, marks, spelling] = readChoices("?an=dau-cau&hien=chinh-ta", offered);
	assert.deepEqual([wording?.shown, marks?.shown, spelling?.shown], [true, false, true]);
	assert.equal(
		writeChoices(
			"",
			[wording, marks, spelling].flatMap((choice) => choice ?? []),
		),
		"?an=dau-cau&hien=chinh-ta",
	);
});

test("names that the page does not offer, and what is so anyway, are passed over", () => {
	assert.deepEqual(shown(readChoices("?an=x&hien=cau-chu&an=chinh-ta", offered)), [true, true, false]);
});

test("every choice comes back from its address, whatever the page showed before", () => {
	const choice = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(choice, choice, (wanted, before) => {
			const set = (values: boolean[]): ClassChoice[] =>
				offered.map((one, index) => ({ ...one, shown: values[index] ?? false }));
			assert.deepEqual(shown(readChoices(writeChoices("", set(wanted)), set(before))), wanted);
		}),
	);
});
