import assert from "node:assert/strict";
import { test } from "node:test";
import {
	buildFamilies,
	columnGroups,
	type Family,
	familyPlaces,
	MOST_COLUMNS,
	type PlanColumn,
	type TaskCell,
} from "../../../src/view/families.ts";
import { corpusOf, fivePlans, type MadeUp, madeUp, madeUpAlignment } from "./corpus.ts";

const corpus = fivePlans();
const families = buildFamilies(corpus);
const nq43 = familyOf(families, "43-nq-tw");

function familyOf(all: readonly Family[], id: string): Family {
	return (
		all.find((family) => family.id === id) ?? assert.fail(`no family ${id}: ${all.map((one) => one.id)}`)
	);
}

function cellOf(family: Family, node: string, plan: string): TaskCell {
	const row = family.rows.find(({ id }) => id === node) ?? assert.fail(`no row ${node}`);
	return row.cells.find((cell) => cell.plan === plan) ?? assert.fail(`no cell of ${plan}`);
}

const columnOf = (family: Family, plan: string): PlanColumn =>
	family.plans.find(({ id }) => id === plan) ?? assert.fail(`no column ${plan}`);

const addresses = (lacks: readonly { name: string }[]): string[] =>
	lacks.map(({ name }) => /^[IVX]+(?:\.\d)?/u.exec(name)?.[0] ?? name);

test("no task of NQ 43 is wholly missing in Sơn La's plan; its situation, viewpoints and aims are", () => {
	const { missing, weak } = columnOf(nq43, "son-la-kh-nq43");
	assert.deepEqual(addresses(missing), ["I", "II.1", "II.2", "II.3", "III"]);
	assert.deepEqual(addresses(weak), ["IV.2", "IV.6"]);
});

test("what is missing and what is covered are all contents whose wording is known", () => {
	for (const plan of nq43.plans)
		assert.equal(plan.covered + plan.missing.length + plan.jointly.length, plan.total);
});

test("a heading says how its wording relates, and how many passages stand with it", () => {
	const cell = cellOf(nq43, "iv.1", "kien-giang-kh-nq43");
	assert.deepEqual(
		[cell.state, cell.relation?.sign, cell.relation?.word, cell.units],
		["heading", "=", "nguyên văn", 5],
	);
});

test("passages without a heading of their own have no relation: nothing was compared", () => {
	const cell = cellOf(nq43, "iv.1", "son-la-kh-nq43");
	assert.deepEqual([cell.state, cell.relation, cell.units], ["passages", null, 4]);
});

test("a heading is not compared with a name that is only inferred", () => {
	assert.deepEqual(
		nq43.plans.map(({ id }) => [cellOf(nq43, "v", id).state, cellOf(nq43, "v", id).relation]),
		nq43.plans.map(() => ["unworded", null]),
	);
});

test("what a plan writes under the node above is not missing", () => {
	const cell = cellOf(nq43, "ii.1", "phung-hiep-kh-nq43");
	assert.deepEqual([cell.state, cell.jointly], ["jointly", "II"]);
	assert.deepEqual(addresses(columnOf(nq43, "phung-hiep-kh-nq43").jointly), ["II.1", "II.2", "II.3"]);
});

test("of a node without words nothing is said to be missing", () => {
	assert.equal(cellOf(nq43, "ii.4", "son-la-kh-nq43").state, "unknown");
});

test("a cell leads to the plan's place on the page of the task, and to the comparison at the node", () => {
	const cell = cellOf(nq43, "iv.4", "kien-giang-kh-nq43");
	assert.deepEqual(
		[cell.taskUrl, cell.pairUrl],
		["/doi-chieu/43-nq-tw/iv.4/#kien-giang-kh-nq43", "/so-sanh/43-nq-tw/kien-giang-kh-nq43/#iv.4"],
	);
});

test("a node without passages in any plan has no page of its own", () => {
	const row = nq43.rows.find(({ id }) => id === "ii.2");
	assert.deepEqual([row?.taskUrl, row?.found, row?.url], [null, 0, "/van-ban/43-nq-tw/#ii.2"]);
});

test("columns go by level and province, and the head names the levels", () => {
	assert.deepEqual(
		nq43.plans.map(({ name }) => name),
		["Kiên Giang (tỉnh)", "Sơn La (tỉnh)", "Phụng Hiệp (huyện)"],
	);
	assert.deepEqual(columnGroups(nq43.plans), [
		{ name: "Tỉnh", columns: 2 },
		{ name: "Huyện", columns: 1 },
	]);
});

test("a directive that one plan alone carries out, and whose text is missing, has no table", () => {
	const other = families.filter(({ id }) => id !== "43-nq-tw");
	assert.ok(other.length >= 3);
	assert.ok(other.every(({ rows, standIn }) => rows.length === 0 && standIn === null));
});

const CODE = "05-CTr/TU";

/** Two districts and a province carry out a programme whose text nobody has. */
const plans: MadeUp[] = [
	{
		id: "huyen-a",
		level: "district",
		province: "Bình Định",
		district: "An Lão",
		issuedOn: "2021-01-02",
		carriesOut: CODE,
		units: [
			["i", "Mục đích"],
			["i.p1", "Bảo đảm thực hiện đồng bộ chương trình trong toàn huyện."],
			["ii", "Nhiệm vụ"],
			["ii.1", "Công tác tuyên truyền"],
			["ii.1.p1", "Tổ chức học tập chương trình cho cán bộ, đảng viên."],
		],
	},
	{
		id: "tinh",
		level: "province",
		province: "Bình Định",
		issuedOn: "2021-06-01",
		carriesOut: CODE,
		units: [
			["i", "Nhiệm vụ"],
			["i.1", "Công tác tuyên truyền, giáo dục"],
			["i.1.p1", "Tổ chức học tập chương trình cho cán bộ, đảng viên."],
			["i.1.p2", "Mở chuyên trang trên báo của tỉnh."],
			["i.2", "Công tác kiểm tra"],
			["i.2.a", "Của cấp ủy"],
			["i.2.a.p1", "Kiểm tra việc thực hiện chương trình hằng năm."],
			["phu-luc-1", "Phụ lục 1"],
		],
	},
	{
		id: "huyen-b",
		level: "district",
		province: "Bình Định",
		district: "Tuy Phước",
		carriesOut: CODE,
		units: [["i", "Nhiệm vụ"]],
	},
];
const alignments = [
	madeUpAlignment("tinh", "huyen-a", [
		{ kind: "section", a: ["i.1"], b: ["ii.1"], relation: "edited" },
		{ a: ["i.1.p1"], b: ["ii.1.p1"], relation: "identical" },
	]),
];
const missingRoot = buildFamilies(corpusOf(plans.map(madeUp), alignments));
const standIn = familyOf(missingRoot, "05-ctr-tu-binh-dinh");

test("a directive that is not in the corpus has the headings of its highest plan for rows, and says so", () => {
	assert.deepEqual(
		standIn.rows.map(({ id }) => id),
		["i", "i.1", "i.2"],
	);
	assert.match(standIn.standIn?.name ?? "", /^Kế hoạch Bình Định/);
	assert.equal(standIn.root, null);
});

test("of two plans of one level the earlier gives the rows", () => {
	const districts = plans.filter(({ level }) => level === "district");
	const [family] = buildFamilies(corpusOf(districts.map(madeUp), []));
	assert.equal(family?.plans.find(({ own }) => own)?.id, "huyen-a");
});

test("the plan that gives the rows is not said to cover itself by comparison", () => {
	assert.deepEqual([cellOf(standIn, "i.1", "tinh").state, cellOf(standIn, "i.1", "tinh").units], ["own", 2]);
});

test("passages below a heading of the third rank belong to the content above it", () => {
	assert.equal(cellOf(standIn, "i.2", "tinh").units, 1);
});

test("against a full text passages are counted by how their wording relates", () => {
	const cell = cellOf(standIn, "i.1", "huyen-a");
	assert.deepEqual(
		cell.wordings.map(({ relation, count }) => [relation.key, count]),
		[["identical", 1]],
	);
	assert.equal(cell.relation?.key, "edited");
});

test("a plan that was not aligned with the text of the rows is not said to lack anything", () => {
	assert.equal(cellOf(standIn, "i.1", "huyen-b").state, "uncompared");
	assert.deepEqual(columnOf(standIn, "huyen-b").missing, []);
});

test("a directive that is in the corpus in full gives its own rows", () => {
	const root: MadeUp = {
		id: "goc",
		level: "province",
		province: "Bình Định",
		codeNumber: CODE,
		units: [
			["i", "Nhiệm vụ chung"],
			["i.p1", "Tuyên truyền sâu rộng."],
			["i.p2", "Kiểm tra thường xuyên."],
		],
	};
	const rows = [
		{ a: ["i.p1"], b: ["ii.1.p1"], relation: "reworded" as const },
		{ a: ["i.p2"], b: ["i.p1"], relation: "edited" as const, confidence: "low" as const },
	];
	const [family] = buildFamilies(
		corpusOf([root, ...plans].map(madeUp), [madeUpAlignment("goc", "huyen-a", rows)]),
	);
	assert.deepEqual([family?.id, family?.standIn, family?.worded], ["goc", null, true]);
	const cell = cellOf(family ?? assert.fail(), "i", "huyen-a");
	assert.deepEqual(
		cell.wordings.map(({ relation, count }) => `${relation.sign} ${count}`),
		["≈ 1", "~ 1"],
	);
	assert.equal(cell.weak, false);
});

test("plans of one place are told apart by their issuers, or else by their ids", () => {
	const one = { ...(plans[0] ?? assert.fail()), id: "huyen-a-2" };
	const [family] = buildFamilies(corpusOf([...plans, one].map(madeUp), []));
	const names = family?.plans.map(({ name }) => name) ?? [];
	assert.equal(new Set(names).size, 4);
});

test("more plans than a table holds make a large family, whose cells lead to comparisons only", () => {
	const many = Array.from({ length: MOST_COLUMNS + 1 }, (_, index) => ({
		...(plans[0] ?? assert.fail()),
		id: `huyen-${index}`,
		district: `Huyện ${index}`,
	}));
	const [family] = buildFamilies(corpusOf(many.map(madeUp), alignments));
	assert.equal(family?.large, true);
	assert.ok(family?.rows.every(({ cells }) => cells.every(({ taskUrl }) => taskUrl === null)));
});

test("the first page has room for a few tables; the others have pages of their own", () => {
	const programmes = Array.from({ length: 40 }, (_, index) => `${index + 1}-CTr/TU`);
	const all = programmes.flatMap((carriesOut, index) =>
		plans.map((plan) => ({ ...plan, id: `${plan.id}-${index}`, carriesOut })),
	);
	const { shown, listed } = familyPlaces(corpusOf(all.map(madeUp), []));
	const cells = shown.reduce((sum, { rows, plans: columns }) => sum + rows.length * columns.length, 0);
	assert.ok(cells > 100 && cells <= 240, `${cells}`);
	assert.equal(shown.length + listed.length, 40);
	assert.ok(listed.every(({ id, tableUrl }) => tableUrl === `/doi-chieu/${id}/`));
});
