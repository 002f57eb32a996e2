import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Choice, readChoices, writeChoices } from "../../../src/elements/comparison/addressState.ts";

const box = (value: string, byDefault: boolean): Choice => ({
	group: null,
	on: "hien",
	off: "an",
	value,
	byDefault,
	chosen: byDefault,
});
const radio = (value: string, byDefault: boolean): Choice => ({
	group: "cach-xem",
	on: "xem",
	off: null,
	value,
	byDefault,
	chosen: byDefault,
});
const offered: readonly Choice[] = [
	box("cau-chu", true),
	box("dau-cau", true),
	box("chinh-ta", false),
	radio("doc", false),
	radio("chu", true),
	radio("khac", false),
];
const chosen = (choices: readonly Choice[]): string[] =>
	choices.flatMap((choice) => (choice.chosen ? choice.value : []));

test("what is as the page offers it leaves the address as it was", () => {
	assert.equal(writeChoices("", offered), "");
	assert.equal(writeChoices("?an=dau-cau&q=1&xem=doc", offered), "?q=1");
});

test("only what differs is written, hidden and shown apart", () => {
	const read = readChoices("?an=dau-cau&hien=chinh-ta", offered);
	assert.deepEqual(chosen(read), ["cau-chu", "chinh-ta", "chu"]);
	assert.equal(writeChoices("", read), "?an=dau-cau&hien=chinh-ta");
});

test("of a group exactly one holds: the one asked for, else the default", () => {
	assert.deepEqual(chosen(readChoices("?xem=khac", offered)), ["cau-chu", "dau-cau", "khac"]);
	assert.deepEqual(chosen(readChoices("?xem=doc&xem=khac", offered)), ["cau-chu", "dau-cau", "doc"]);
	assert.deepEqual(chosen(readChoices("?xem=gi-do", offered)), ["cau-chu", "dau-cau", "chu"]);
});

test("names that the page does not offer, and what is so anyway, are passed over", () => {
	const read = readChoices("?an=x&hien=cau-chu&an=chinh-ta", offered);
	assert.deepEqual(chosen(read), ["cau-chu", "dau-cau", "chu"]);
});

test("every choice comes back from its address, whatever the page showed before", () => {
	const state = fc.record({
		boxes: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
		way: fc.constantFrom("doc", "chu", "khac"),
	});
	fc.assert(
		fc.property(state, state, (wanted, before) => {
			const set = ({ boxes, way }: typeof wanted): Choice[] =>
				offered.map((one, index) => ({
					...one,
					chosen: one.group === null ? (boxes[index] ?? false) : one.value === way,
				}));
			assert.deepEqual(readChoices(writeChoices("", set(wanted)), set(before)), set(wanted));
		}),
	);
});
