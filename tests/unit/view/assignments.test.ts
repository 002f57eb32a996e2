import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionsOf } from "../../../src/document/mentions.ts";
import type { PlanRecord } from "../../../src/domain/document.ts";
import { type AssignmentRow, assignmentsOf } from "../../../src/view/assignments.ts";
import { convertPlan, type planIds } from "../../support/fixtures.ts";

/** Record of a plan of the corpus, or of units made up under its head. */
function recordOf(plan: (typeof planIds)[number], texts?: readonly string[]): PlanRecord {
	const { meta, units } = convertPlan(plan);
	const own =
		texts === undefined ? units : texts.map((text, at) => ({ ...madeUp(units), id: `i.p${at + 1}`, text }));
	return {
		meta,
		units: own,
		inferred: [],
		issues: [],
		normalisations: [],
		corrections: [],
		mentions: Object.fromEntries(mentionsOf(own, "Kế hoạch")),
	};
}
const madeUp = (units: PlanRecord["units"]): PlanRecord["units"][number] => ({
	...(units.find(({ kind }) => kind === "paragraph") ?? assert.fail("no paragraph")),
	parent: null,
});

const rowsIn = (rows: readonly AssignmentRow[], unit: string): string[] =>
	rows.filter((row) => row.unit === unit).map(({ kind, value }) => `${kind}: ${value}`);
const said = ({ sentence }: AssignmentRow): string =>
	sentence.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("who leads, who takes part and by when are rows of one sentence, in that order", () => {
	const rows = assignmentsOf(recordOf("son-la-kh-nq43"));
	assert.deepEqual(rowsIn(rows, "iv.3"), [
		"lead: Ban Dân vận Tỉnh ủy",
		"coordinate: Các cơ quan đơn vị, địa phương có liên quan",
		"deadline: Định kỳ hằng năm (trước ngày 25/12)",
	]);
});

test("agencies of one part in one sentence share a row, with their abbreviations written out", () => {
	const rows = assignmentsOf(recordOf("kien-giang-kh-nq43"));
	assert.deepEqual(rowsIn(rows, "ii.1.p1"), [
		"lead: Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố; các đơn vị liên quan",
	]);
});

test("an agency that a sentence names twice stands once in its row", () => {
	const rows = assignmentsOf(recordOf("kien-giang-kh-nq43")).filter(({ unit }) => unit === "ii.2.b");
	for (const { value } of rows) {
		const names = value.split("; ");
		assert.equal(new Set(names).size, names.length, value);
	}
});

test("two deadlines of one sentence are two rows, each marked in it", () => {
	const rows = assignmentsOf(recordOf("tuy-phuoc-kh-xay-dung-dang")).filter(
		({ unit, kind }) => unit === "iv.4.p1" && kind === "deadline",
	);
	assert.deepEqual(
		rows.map((row) => /\[.+\]/u.exec(said(row))?.[0]),
		["[định kỳ tháng 11 hằng năm]", "[quý IV năm 2024]"],
	);
});

test("an agency that is only mentioned has no row", () => {
	const rows = assignmentsOf(recordOf("kien-giang-kh-nq43"));
	// "… báo cáo UBND tỉnh (qua Sở Nội vụ)": who is reported to, and through whom.
	assert.ok(!rowsIn(rows, "iii.1").some((row) => row.includes("Sở Nội vụ")));
});

test("a row says under which heading and where it stands, and gives the sentence alone", () => {
	const [row] = assignmentsOf(recordOf("tuy-phuoc-kh-xay-dung-dang")).filter(
		({ value }) => value === "Đến năm 2022",
	);
	assert.equal(row?.section, "6. Đổi mới mạnh mẽ phương thức lãnh đạo của Đảng ở cơ sở");
	assert.equal(row?.address, "III.6, gạch 4, đoạn 1");
	assert.equal(
		row === undefined ? "" : said(row),
		"Giao Ban Tổ chức Huyện ủy [đến năm 2022] hoàn thành cơ sở dữ liệu đảng viên.",
	);
});

test("rows follow the text", () => {
	const record = recordOf("phung-hiep-kh-nq43");
	const order = new Map(record.units.map(({ id }, at) => [id, at]));
	const places = assignmentsOf(record).map(({ unit }) => order.get(unit) ?? -1);
	assert.deepEqual(
		places,
		places.toSorted((one, other) => one - other),
	);
});

test("dates are put in order by when they end, those without a year behind, those without a date last", () => {
	const texts = [
		"Báo cáo thường xuyên (thực hiện thường xuyên).",
		"Báo cáo trước ngày 25/12 hằng năm.",
		"Báo cáo trước ngày 10/12 hằng năm.",
		"Hoàn thành đến năm 2030.",
		"Hoàn thành trước ngày 30/6/2030.",
		"Hoàn thành trước 10/01/2024.",
		"Phấn đấu đạt 0,4%.",
		"Phấn đấu đạt 90%.",
	];
	const rows = assignmentsOf(recordOf("son-la-kh-nq43", texts));
	const ordered = rows.toSorted((one, other) => ((one.key ?? "") < (other.key ?? "") ? -1 : 1));
	assert.deepEqual(
		ordered.map(({ value }) => value),
		[
			"Hoàn thành trước 10/01/2024",
			"Hoàn thành trước ngày 30/6/2030",
			"Đến năm 2030",
			"Trước ngày 10/12 hằng năm",
			"Trước ngày 25/12 hằng năm",
			"Thực hiện thường xuyên",
			"0,4%",
			"90%",
		],
	);
});
