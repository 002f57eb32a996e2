import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlanRecord } from "../../../src/domain/document.ts";
import { byName, countOf, groupByPlace } from "../../../src/view/places.ts";
import { convertPlan, planIds } from "../../support/fixtures.ts";

const records: PlanRecord[] = planIds.map((id) => ({
	...convertPlan(id),
	inferred: [],
	corrections: [],
	mentions: {},
}));
const issuedBy = (issuer: Partial<PlanRecord["meta"]["issuer"]>): PlanRecord => {
	const [first] = records;
	assert.ok(first !== undefined);
	return { ...first, meta: { ...first.meta, issuer: { ...first.meta.issuer, ...issuer } } };
};
const nameOf = ({ meta }: PlanRecord) => ({ name: meta.issuer.district ?? meta.issuer.province ?? meta.id });

test("the districts of a province stand with it, below its own plans", () => {
	const groups = groupByPlace(
		[
			issuedBy({ level: "district", province: "Hậu Giang", district: "Phụng Hiệp" }),
			issuedBy({ level: "province", province: "Hậu Giang", district: null }),
		],
		nameOf,
	);
	assert.deepEqual(
		groups.map(({ name, levels }) => [name, levels.map((level) => level.documents.map((one) => one.name))]),
		[["Hậu Giang", [["Hậu Giang"], ["Phụng Hiệp"]]]],
	);
});

test("the centre comes first, and what has no known place last", () => {
	const groups = groupByPlace(
		[
			issuedBy({ level: "district", province: null, district: null }),
			issuedBy({ level: "province", province: "Sơn La", district: null }),
			issuedBy({ level: "central", province: null, district: null }),
		],
		nameOf,
	);
	assert.deepEqual(
		groups.map(({ name }) => name),
		["Trung ương", "Sơn La", "Chưa rõ nơi ban hành"],
	);
});

test("places are in the order of the Vietnamese alphabet, Đ after D", () => {
	assert.deepEqual(["Đà Nẵng", "Điện Biên", "Cần Thơ", "Gia Lai", "An Giang"].sort(byName), [
		"An Giang",
		"Cần Thơ",
		"Đà Nẵng",
		"Điện Biên",
		"Gia Lai",
	]);
});

test("thousands are parted as in Viet Nam", () => {
	assert.equal(countOf(11_763), "11.763");
});
