import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeMdx } from "../../../src/document/mergeMdx.ts";

const base = "một\n\nhai\n\nba\n";

test("an edit and a change of the source in different paragraphs both arrive", () => {
	const merged = mergeMdx("một sửa\n\nhai\n\nba\n", base, "một\n\nhai\n\nba mới\n");
	assert.deepEqual(merged, { text: "một sửa\n\nhai\n\nba mới\n", conflicts: [] });
});

test("where both changed the same paragraph the person's words stand, and the line is named", () => {
	const merged = mergeMdx("một\n\nhai sửa\n\nba\n", base, "một\n\nhai mới\n\nba\n");
	assert.deepEqual(merged, { text: "một\n\nhai sửa\n\nba\n", conflicts: [3] });
});

test("the same change on both sides is no conflict", () => {
	const same = "một\n\nhai đúng\n\nba\n";
	assert.deepEqual(mergeMdx(same, base, same), { text: same, conflicts: [] });
});
