import assert from "node:assert/strict";
import { test } from "node:test";
import { decideMdx, mergeMdx } from "../../../src/document/mergeMdx.ts";

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

const decide = (present: string | null, known: string | null, fresh: string, isPlan = true): string => {
	const outcome = decideMdx(present, known, fresh, () => isPlan);
	return outcome.kind === "kept" ? `kept, ${outcome.why}` : outcome.kind;
};
for (const [what, outcome, expected] of [
	["that is as convert would write it stays", decide(base, null, base), "same"],
	["that does not exist is written", decide(null, null, base), "written"],
	["that convert wrote itself follows its source", decide(base, base, "mới\n"), "written"],
	["that was edited stays while its source does", decide("sửa\n", base, base), "kept, source-unchanged"],
	["that was edited before convert remembered stays", decide("sửa\n", null, base), "kept, base-unknown"],
	["that was edited is merged with its source", decide(`${base}\nbốn\n`, base, `không\n\n${base}`), "merged"],
	["whose merge could not be read stays", decide("sửa\n", base, "mới\n", false), "unmergeable"],
] as const) {
	test(`a plan ${what}`, () => {
		assert.equal(outcome, expected);
	});
}
