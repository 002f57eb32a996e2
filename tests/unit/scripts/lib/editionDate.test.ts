import assert from "node:assert/strict";
import { test } from "node:test";
import { editionDate } from "../../../../scripts/lib/editionDate.ts";

test("the date asked for comes before the day of the last commit", () => {
	assert.equal(
		editionDate({ SOURCE_DATE_EPOCH: "1700784000" }, () => "2026-01-02"),
		"2023-11-24",
	);
});

test("without one the day of the last commit is taken, so that a commit has one date", () => {
	assert.equal(
		editionDate({}, () => "2026-01-02"),
		"2026-01-02",
	);
	assert.equal(
		editionDate({ SOURCE_DATE_EPOCH: "hôm nay" }, () => "2026-01-02"),
		"2026-01-02",
	);
});

test("without git it is the present day", () => {
	assert.match(
		editionDate({}, () => null),
		/^\d{4}-\d{2}-\d{2}$/u,
	);
});
