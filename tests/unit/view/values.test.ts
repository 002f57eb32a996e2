import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionsOf } from "../../../src/document/mentions.ts";
import type { Mention } from "../../../src/domain/mentions.ts";
import { compareValues, type ValueLine } from "../../../src/view/values.ts";
import { convertPlan, type planIds } from "../../support/fixtures.ts";

const plans = new Map<string, ReadonlyMap<string, Mention[]>>();

/** Mentions of units of a plan of the corpus. */
function of(plan: (typeof planIds)[number], ...units: string[]): Mention[] {
	const known = plans.get(plan) ?? mentionsOf(convertPlan(plan).units, "Kế hoạch");
	plans.set(plan, known);
	return units.flatMap((unit) => known.get(unit) ?? assert.fail(`no unit ${unit} in ${plan}`));
}

/** Mentions of a made-up sentence. */
const said = (text: string): Mention[] =>
	mentionsOf([{ id: "p1", kind: "paragraph", text }], "Kế hoạch").get("p1") ?? [];

const brief = (lines: readonly ValueLine[]): string[] =>
	lines.map(({ kind, state, left, right }) => {
		const write = (values: ValueLine["left"]): string => values.map(({ written }) => written).join("; ");
		return `${kind} ${state}: ${write(left)} · ${write(right)}`;
	});

test("agencies that lead and yearly deadlines of two provinces stand side by side", () => {
	const lines = compareValues(of("kien-giang-kh-nq43", "iii.1", "iii.2"), of("son-la-kh-nq43", "iv.3"));
	assert.deepEqual(brief(lines), [
		"deadline differ: trước ngày 10/12 hằng năm · định kỳ hằng năm (trước ngày 25/12)",
		"agency differ: Giám đốc các sở; Thủ trưởng các ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các huyện, thành phố; các đơn vị có liên quan; Sở Nội vụ · Ban Dân vận Tỉnh ủy",
	]);
});

test("a deadline that both plans have and one that only the second has are a part in common", () => {
	const [line] = compareValues(of("kien-giang-kh-nq43", "i.1.g2"), of("phung-hiep-kh-nq43", "ii.2.p1"));
	assert.equal(line?.state, "some");
	assert.deepEqual(
		line?.right.map(({ written, shared }) => [written, shared]),
		[
			["đến năm 2030", true],
			["đến năm 2050", false],
		],
	);
});

test("the same agencies in the same words are the same, and said once", () => {
	const lines = compareValues(of("phung-hiep-kh-da08", "i.2.p1"), of("phung-hiep-kh-nq43", "i.2.p1"));
	assert.deepEqual(
		lines.map(({ kind, state }) => [kind, state]),
		[["agency", "same"]],
	);
});

test("a target that only one plan sets is a finding", () => {
	const lines = compareValues(of("phung-hiep-kh-da08", "ii.3.g1"), of("phung-hiep-kh-nq43", "iii.6.p2"));
	assert.deepEqual(brief(lines), ["target single: 100% · "]);
});

test("“thực hiện thường xuyên” is no deadline unless the other plan has one", () => {
	const always = of("son-la-kh-nq43", "iii.1.5");
	assert.deepEqual(compareValues(of("kien-giang-kh-nq43", "ii.3.g1"), always), []);
	assert.deepEqual(brief(compareValues(of("phung-hiep-kh-da08", "iii.8"), always)), [
		"deadline differ: hàng năm · thực hiện thường xuyên",
	]);
});

test("values are compared, and not how they are written", () => {
	const deadlines = compareValues(
		said("Hàng năm, báo cáo kết quả thực hiện."),
		said("Báo cáo kết quả hằng năm."),
	);
	assert.deepEqual(brief(deadlines), ["deadline same: hàng năm · hằng năm"]);
	const targets = compareValues(said("Phấn đấu đạt trên 90%."), said("Phấn đấu đạt trên 90 %."));
	assert.deepEqual(
		targets.map(({ state }) => state),
		["same"],
	);
	const agencies = compareValues(
		said("Ủy ban Mặt trận Tổ quốc Việt Nam chủ trì, theo dõi việc thực hiện."),
		said("Mặt trận Tổ quốc chủ trì, theo dõi việc thực hiện."),
	);
	assert.deepEqual(
		agencies.map(({ kind, state }) => [kind, state]),
		[["agency", "same"]],
	);
});

test("the same number with another comparator is another target", () => {
	const lines = compareValues(said("Phấn đấu đạt 90%."), said("Phấn đấu đạt trên 90%."));
	assert.deepEqual(brief(lines), ["target differ: 90% · trên 90%"]);
});

test("who only takes part is no value of the task", () => {
	const lines = compareValues(of("kien-giang-kh-nq43", "ii.6.g1"), of("son-la-kh-nq43", "iii.4.3"));
	assert.deepEqual(lines, []);
});
