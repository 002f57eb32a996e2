import assert from "node:assert/strict";
import { test } from "node:test";
import { groupAgreement, groupMentions, topPeople } from "../../../src/collation/groups.ts";
import { METHOD } from "../../../src/collation/method.ts";
import { type Match, pairUnits } from "../../../src/collation/pairing.ts";
import { confidenceOf, relationOf } from "../../../src/collation/relation.ts";
import { sharedRuns, stretched } from "../../../src/collation/runs.ts";
import { sectionRoles } from "../../../src/collation/sectionRoles.ts";
import { canonicalWords, SYNONYMS } from "../../../src/text/synonyms.ts";

const ALIKE = { ofA: 1, ofB: 1 };

test("spelling, quotes and dashes do not keep two texts from being identical", () => {
	const relation = relationOf("Cấp uỷ – “Nhân dân”", 'Cấp ủy - "nhân dân"', ALIKE);
	assert.equal(relation, "identical");
});

test("another mark at the very end does not keep two texts from being identical", () => {
	assert.equal(relationOf("Mục đích.", "Mục đích", ALIKE), "identical");
});

test("one word more is no longer identical", () => {
	assert.equal(relationOf("Nhiệm vụ, giải pháp chủ yếu", "Nhiệm vụ, giải pháp", ALIKE), "edited");
});

test("texts that share hardly anything are not offered a word diff", () => {
	assert.equal(
		relationOf("Trồng rừng ven biển.", "Nâng cấp đài truyền thanh xã.", { ofA: 0.1, ofB: 0.1 }),
		"reworded",
	);
});

test("a text that says all of a much shorter one overlaps in part", () => {
	assert.equal(relationOf("a b c", "x y z", { ofA: 0.8, ofB: 0.1 }), "partial");
});

test("confidence falls with the probability", () => {
	assert.deepEqual([0.9, 0.7, 0.5].map(confidenceOf), ["high", "medium", "low"]);
});

test("formula headings are read by the part they begin, in their own order", () => {
	assert.deepEqual(
		["MỤC ĐÍCH VÀ YÊU CẦU", "QUAN ĐIỂM, MỤC TIÊU", "NHIỆM VỤ TRỌNG TÂM", "KẾ HOẠCH THỰC HIỆN NHIỆM VỤ"].map(
			sectionRoles,
		),
		[["purpose", "requirements"], ["viewpoint", "objectives"], ["tasks"], ["tasks"]],
	);
});

test("a heading that names a task begins no fixed part", () => {
	assert.deepEqual(sectionRoles("Tổ chức các cuộc vận động, phong trào thi đua yêu nước"), []);
});

test("what an outline puts in brackets or after a colon is not part of the title", () => {
	assert.deepEqual(
		["Nhiệm vụ, giải pháp (bảy nhiệm vụ)", "Mục tiêu: tăng cường đồng thuận xã hội"].map(sectionRoles),
		[["tasks"], ["objectives"]],
	);
});

test("only the first body named is the one that is given the task", () => {
	const words = canonicalWords("Ủy ban Kiểm tra Huyện ủy chủ trì, phối hợp với Ban Dân vận Huyện ủy");
	assert.deepEqual([...groupMentions(words).keys()], ["inspection"]);
});

test("a passage about young people says who it is about", () => {
	const words = canonicalWords(
		"Đối với Thanh niên: Tạo việc làm cho thanh niên, khuyến khích thanh niên tự học",
	);
	assert.equal(topPeople(groupMentions(words)), "youth");
});

test("people whom the other text does not name speak against the pair", () => {
	const about = (text: string) => groupMentions(canonicalWords(text));
	const women = about("Đối với Phụ nữ: phát huy vai trò của phụ nữ");
	const elderly = about("Đối với Người cao tuổi: chăm sóc người cao tuổi");
	assert.ok(groupAgreement(women, elderly, 1) < 0);
});

test("runs are longest first and share no word", () => {
	const ready = (text: string) => stretched(text.split(" "), 2);
	assert.deepEqual(sharedRuns(ready("a b c d e f"), ready("d e f x a b"), 2), [
		{ a: 3, b: 0, length: 3 },
		{ a: 0, b: 4, length: 2 },
	]);
});

test("kiều bào is read as the long name of the group", () => {
	assert.equal(canonicalWords("vận động kiều bào").join(" "), "vận động người việt nam ở nước ngoài");
});

test("a canonical form is not taken apart by a shorter variant at its beginning", () => {
	assert.equal(canonicalWords("đại đoàn kết toàn dân tộc").join(" "), "đại đoàn kết toàn dân tộc");
});

test("no variant stands for two things", () => {
	const variants = SYNONYMS.flatMap((row) => row.variants.map((variant) => canonicalForm(variant)));
	assert.equal(new Set(variants).size, variants.length);
});

const canonicalForm = (variant: string): string => variant.toLowerCase();

test("every synonym says why", () => {
	assert.ok(SYNONYMS.every((row) => row.reason !== ""));
});

test("every parameter is a number in the alignment's method", () => {
	assert.equal(METHOD.parameters["UNIT_WEIGHTS.bias"], -3);
	assert.ok(Object.values(METHOD.parameters).every(Number.isFinite));
});

const pair = (values: readonly (readonly number[])[], growth = 0.5): Match[] =>
	pairUnits({
		logOdds: {
			rows: values.length,
			columns: values[0]?.length ?? 0,
			values: Float64Array.from(values.flat()),
		},
		growth: () => growth,
		leastGrowth: 0.1,
		decided: [],
		forbidden: () => false,
	});

test("units that nothing speaks for stay alone", () => {
	assert.deepEqual(pair([[-3]]), []);
});

test("the better of two rivals is paired", () => {
	assert.deepEqual(
		pair([[3], [0.5]], 0).map(({ a, b }) => [a, b]),
		[[[0], [0]]],
	);
});

test("a unit left over joins the row that it explains further", () => {
	assert.deepEqual(
		pair([[3], [2]]).map(({ a, b }) => [a, b]),
		[[[0, 1], [0]]],
	);
});

test("a row has at most four units on a side", () => {
	const [match] = pair([[6], [5], [5], [5], [5], [5]]);
	assert.equal(match?.a.length, 4);
});
