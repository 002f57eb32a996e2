import assert from "node:assert/strict";
import { test } from "node:test";
import { actKey, buildLineage, NEAREST, relatedPairs } from "../../../src/document/lineage.ts";
import type { PlanRecord } from "../../../src/domain/document.ts";
import { convertPlan, planIds } from "../../support/fixtures.ts";

const records: PlanRecord[] = planIds.map((id) => ({
	...convertPlan(id),
	inferred: [],
	corrections: [],
	mentions: {},
}));

test("a local act's key carries the place, because every province numbers its own acts", () => {
	assert.notEqual(
		actKey("05-CTr/TU", { province: "Bình Định", district: null }),
		actKey("05-CTr/TU", { province: "Hậu Giang", district: null }),
	);
});

test("a central act has one key wherever it is named", () => {
	assert.equal(
		actKey("43-NQ/TW", { province: "Bình Định", district: "Tuy Phước" }),
		actKey("43-NQ/TW", { province: null, district: null }),
	);
});

test("an act that is only cited stands in the lineage without a document", () => {
	const act = buildLineage(records, []).acts.find((candidate) => candidate.code === "226-CTr/TU");
	assert.deepEqual([act?.document, act?.implements], [null, ["43-nq-tw"]]);
});

test("nothing assumes one root: the other two directives are in the lineage", () => {
	const codes = buildLineage(records, []).acts.map((act) => act.code);
	for (const code of ["08-ĐA/TU", "05-CTr/TU", "06-CTr/HU"]) assert.ok(codes.includes(code), code);
});

test("the nearest in content are a pair, the upper level first", () => {
	const [one, other] = ["phung-hiep-kh-nq43", "kien-giang-kh-nq43"].map((id) =>
		records.find(({ meta }) => meta.id === id),
	);
	assert.ok(one !== undefined && other !== undefined);
	const pairs = relatedPairs(records, new Map([[one, [other]]])).map(
		({ a, b }) => `${a.meta.id}--${b.meta.id}`,
	);
	assert.deepEqual(pairs, ["kien-giang-kh-nq43--phung-hiep-kh-nq43"]);
});

test("pairs grow with the number of plans and not with its square", () => {
	const many = Array.from({ length: 200 }, (_, index): PlanRecord => {
		const [first] = records;
		assert.ok(first !== undefined);
		return { ...first, meta: { ...first.meta, id: `plan-${index}` } };
	});
	const all = new Map(many.map((record) => [record, many.filter((other) => other !== record)]));
	assert.ok(relatedPairs(many, all).length <= 200 * NEAREST);
});
