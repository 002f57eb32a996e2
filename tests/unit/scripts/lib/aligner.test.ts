import assert from "node:assert/strict";
import { test } from "node:test";
import { openAligner } from "../../../../scripts/lib/aligner.ts";
import { alignDocuments, type Witness } from "../../../../src/collation/index.ts";
import { convertPlan, planIds } from "../../../support/fixtures.ts";

const plans: Witness[] = planIds.map((id) => ({
	meta: { id, textStatus: "full" },
	units: convertPlan(id).units,
}));
/** More documents than are aligned on one thread, each with a few units. */
const many: Witness[] = Array.from({ length: 64 }, (_, at) => {
	const plan = plans[at % plans.length] as Witness;
	return { meta: { id: `plan-${at}`, textStatus: "full" }, units: plan.units.slice(at % 7, (at % 7) + 25) };
});
const jobs = many.slice(1).map(({ meta }) => ({ a: "plan-0", b: meta.id, decisions: [], file: null }));

test("a small corpus is aligned on one thread", () => {
	assert.equal(openAligner(plans).threads, 1);
});

test("several threads find the same rows as one", async () => {
	const aligner = openAligner(many);
	const byId = new Map(many.map((witness) => [witness.meta.id, witness]));
	const alone = jobs.reduce((sum, { a, b }) => {
		const { rows } = alignDocuments(byId.get(a) as Witness, byId.get(b) as Witness, aligner.statistics);
		return sum + rows.filter((row) => row.kind === "unit").length;
	}, 0);
	assert.equal(await aligner.run(jobs), alone);
});
