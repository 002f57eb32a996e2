import assert from "node:assert/strict";
import { test } from "node:test";
import { columnShares } from "../../../../src/elements/export/columnWidths.ts";
import { comparison, plain } from "./sheets.ts";

test("the columns fill the page", () => {
	const sum = columnShares(comparison).reduce((total, share) => total + share, 0);
	assert.ok(Math.abs(sum - 1) < 1e-9);
});

test("a column with more text is wider", () => {
	const [left = 0, relation = 0, right = 0] = columnShares(comparison);
	assert.ok(relation < left && relation < right);
});

test("an empty column among long ones keeps room for a word", () => {
	const rows = [{ kind: "row" as const, cells: [plain("a".repeat(9000)), [], plain("b".repeat(9000))] }];
	const [, empty = 0] = columnShares({ ...comparison, rows });
	assert.ok(empty >= 0.07);
});
