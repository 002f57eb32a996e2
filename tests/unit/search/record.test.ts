import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { indexedWords, readRecordAddress, recordAddress } from "../../../src/domain/searchRecord.ts";
import { readRecord } from "../../../src/elements/search/readRecord.ts";
import { foundText } from "../../../src/view/search.ts";
import { buildSearchRecords, isFindable, recordLength } from "../../../src/view/searchRecords.ts";
import { fixedRecords } from "../../bench/search/fixed.ts";

describe("the address of a record", () => {
	it("should come back as it was written", () => {
		const units = [
			{ id: "iii.2.g1", kind: "item", part: "tasks", words: 60, task: "3f" },
			{ id: "n1", kind: "note", part: "other", words: 7, task: null },
		] as const;
		const address = recordAddress("a-kh", ["iii", "iii.2"], units);
		assert.deepEqual(readRecordAddress(address), { document: "a-kh", above: ["iii", "iii.2"], units });
	});

	it("should be refused where it is none", () => {
		assert.equal(readRecordAddress("van-ban/a/#iii"), null);
	});
});

describe("records of the five plans", () => {
	for (const record of fixedRecords()) {
		for (const length of [600, 1500]) {
			it(`should give every unit of ${record.meta.id} back, whole and once, from records of ${length} words`, () => {
				const wanted = record.units.filter(isFindable);
				const read = buildSearchRecords(record, length).flatMap(({ url, content, meta, filters }) =>
					readRecord({ raw_url: url, content, meta, filters }, []),
				);
				assert.deepEqual(
					read.map(({ unit, kind, text }) => ({ unit, kind, text })),
					wanted.map((unit) => ({
						unit: unit.id,
						kind: unit.kind,
						text: indexedWords(foundText(unit)).join(" "),
					})),
				);
				const headings = new Map(record.units.map((unit) => [unit.id, unit.parent]));
				for (const { unit, section, path } of read) {
					assert.equal(section, headings.get(unit) ?? null, unit);
					assert.equal(path.length === 0, section === null, unit);
				}
			});
		}
	}

	it("should be longer in a larger corpus, within bounds", () => {
		assert.deepEqual([30_000, 3_700_000, 90_000_000].map(recordLength), [600, 1057, 1500]);
	});
});
