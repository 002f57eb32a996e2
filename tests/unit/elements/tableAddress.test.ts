import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTableState, writeTableState } from "../../../src/elements/tableAddress.ts";

const SELECTS = ["van-ban", "loai"];

test("an address says how the table is put in order and what is shown", () => {
	assert.deepEqual(readTableState("?xep=-gia-tri&loc=bao+cao&van-ban=son-la-kh-nq43", SELECTS), {
		column: "gia-tri",
		descending: true,
		filter: "bao cao",
		chosen: { "van-ban": "son-la-kh-nq43", loai: "" },
	});
});

test("an address that says nothing is the table as it comes", () => {
	assert.deepEqual(readTableState("", SELECTS), {
		column: null,
		descending: false,
		filter: "",
		chosen: { "van-ban": "", loai: "" },
	});
});

test("the table as it comes leaves the address bare, and what else it asks stays", () => {
	const bare = readTableState("", SELECTS);
	assert.equal(writeTableState("?xep=loai&loc=a&loai=thoi-han", bare), "");
	assert.equal(writeTableState("?khac=1&loc=a", bare), "?khac=1");
});

test("what is written is read back", () => {
	const word = fc.string({ unit: "grapheme" }).map((text) => text.trim());
	fc.assert(
		fc.property(word, fc.constantFrom(null, "gia-tri", "van-ban"), fc.boolean(), (filter, column, down) => {
			const state = {
				column,
				descending: column !== null && down,
				filter,
				chosen: { "van-ban": "son-la-kh-nq43", loai: "" },
			};
			assert.deepEqual(readTableState(writeTableState("", state), SELECTS), state);
		}),
	);
});
