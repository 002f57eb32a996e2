import assert from "node:assert/strict";
import { test } from "node:test";
import type { Level } from "../../../src/domain/meta.ts";
import { buildFamilies, type Family } from "../../../src/view/families.ts";
import {
	MOST_ON_PAGE,
	ofPage,
	type Placed,
	pageName,
	provinceLines,
	provincePages,
} from "../../../src/view/provinces.ts";
import { corpusOf, type MadeUp, madeUp, madeUpAlignment } from "./corpus.ts";

const placed = (id: string, province: string | null, level: Level = "district"): Placed => ({
	id,
	name: id,
	level,
	province,
});

test("a province has a page, its own plans first", () => {
	const [page, ...others] = provincePages([
		placed("an-bien", "Kiên Giang"),
		placed("tinh", "Kiên Giang", "province"),
		placed("chau-thanh", "Kiên Giang"),
	]);
	assert.deepEqual(others, []);
	assert.equal(page?.slug, "kien-giang");
	assert.deepEqual(
		page?.plans.map(({ id }) => id),
		["tinh", "an-bien", "chau-thanh"],
	);
});

test("provinces stand in the order of their names; plans without one are last", () => {
	const pages = provincePages([
		placed("a", "Yên Bái"),
		placed("b", null),
		placed("c", "Đắk Lắk"),
		placed("d", "Cà Mau"),
	]);
	assert.deepEqual(pages.map(pageName), ["Cà Mau", "Đắk Lắk", "Yên Bái", "Chưa rõ tỉnh"]);
});

test("a province with more plans than a page holds has further pages, named as parts", () => {
	const plans = Array.from({ length: 7 }, (_, index) => placed(`h${index}`, "Thanh Hóa"));
	const pages = provincePages(plans, 3);
	assert.deepEqual(
		pages.map((page) => [page.slug, pageName(page), page.plans.length]),
		[
			["thanh-hoa", "Thanh Hóa, phần 1", 3],
			["thanh-hoa-2", "Thanh Hóa, phần 2", 3],
			["thanh-hoa-3", "Thanh Hóa, phần 3", 1],
		],
	);
});

test("two pages never share an address", () => {
	const pages = provincePages([placed("a", "Hà Nam"), placed("b", "Hạ Nam"), placed("c", "Hà-Nam 2")], 1);
	assert.equal(new Set(pages.map(({ slug }) => slug)).size, 3);
});

const provinces = Array.from({ length: 63 }, (_, index) => `Tỉnh ${index + 1}`);
const CODE = "43-NQ/TW";

/** A province's plan and eleven or so of its districts, as the country will have them: 768. */
const country: MadeUp[] = provinces.flatMap((province, index) =>
	Array.from({ length: index < 12 ? 13 : 12 }, (_, number): MadeUp => {
		const own = number === 0;
		return {
			id: `${own ? "tinh" : "huyen"}-${index}-${number}`,
			level: own ? "province" : "district",
			province,
			...(own ? {} : { district: `Huyện ${index}-${number}` }),
			carriesOut: CODE,
			units: [
				["i", "Nhiệm vụ"],
				["i.p1", "Tuyên truyền."],
			],
		};
	}),
);
const root: MadeUp = {
	id: "goc",
	level: "central",
	province: null,
	codeNumber: CODE,
	textStatus: "outline",
	units: [
		["i", "Tuyên truyền"],
		["ii", "Kiểm tra"],
		["iii", "Thi đua"],
	],
};

/** Provinces have the first content, their third district the second, nobody the third. */
const alignments = country.map(({ id, level }) => {
	const nodes = level === "province" ? ["i"] : id.endsWith("-3") ? ["ii"] : [];
	return madeUpAlignment(
		"goc",
		id,
		nodes.map((node) => ({ a: [node], b: ["i.p1"], relation: "partial" as const })),
	);
});
const family: Family =
	buildFamilies(corpusOf([root, ...country].map(madeUp), alignments))[0] ?? assert.fail("no family");

test("each of 768 plans is on one page, and no page has more than it holds", () => {
	const pages = provincePages(family.plans);
	const ids = pages.flatMap(({ plans }) => plans.map(({ id }) => id));
	assert.equal(ids.length, 768);
	assert.equal(new Set(ids).size, 768);
	assert.ok(pages.every(({ plans }) => plans.length <= MOST_ON_PAGE));
});

test("a line says what the province covers, what at least one district does, and what nobody does", () => {
	const line = provinceLines(family).find(({ name }) => name === "Tỉnh 5");
	assert.deepEqual(
		[line?.plans, line?.byProvince, line?.byDistrict, line?.byNone, line?.total],
		[13, 1, 1, 1, 3],
	);
	assert.deepEqual(line?.pages, [{ name: "Tỉnh 5", url: "/doi-chieu/goc/tinh/tinh-5/" }]);
});

test("where a level has no plan there is no count, not nought", () => {
	const districts = family.plans.filter(({ level }) => level === "district");
	assert.equal(provinceLines({ ...family, plans: districts })[0]?.byProvince, null);
});

test("the table of a province has its plans only, cells in the order of the columns", () => {
	const page = provincePages(family.plans)[0] ?? assert.fail();
	const table = ofPage(family, page);
	const [row] = table.rows;
	assert.deepEqual(
		row?.cells.map(({ plan }) => plan),
		table.plans.map(({ id }) => id),
	);
	assert.equal(row?.found, 1);
});
