/** A change that answers fewer needs at the first place does not pass. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { SearchMeasures } from "../../../src/view/measures/types.ts";
import { readMeasures } from "../../bench/measures.ts";
import { measureAgreement } from "../../bench/search/agreement.ts";

test("the search answers as well as the method page says", async () => {
	const { fixed } = readMeasures("search") as SearchMeasures;
	const now = await measureAgreement();
	for (const set of ["given", "own"] as const) {
		const { first, five, ndcg, empty } = now[set];
		assert.ok(first >= fixed[set].first - 0.02, `${set}: success@1 ${first}, was ${fixed[set].first}`);
		assert.ok(five >= fixed[set].five - 0.02, `${set}: success@5 ${five}, was ${fixed[set].five}`);
		assert.ok(ndcg >= fixed[set].ndcg - 0.02, `${set}: nDCG@10 ${ndcg}, was ${fixed[set].ndcg}`);
		assert.equal(empty, 0);
	}
	assert.deepEqual(now, fixed, "Better or hardly worse: npm run bench search -- --write");
});
