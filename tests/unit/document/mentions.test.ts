import assert from "node:assert/strict";
import { test } from "node:test";
import { type MentionText, mentionsOf } from "../../../src/document/mentions.ts";

const read = (text: string, kind: MentionText["kind"] = "paragraph"): string[] =>
	[...mentionsOf([{ id: "p1", kind, text }], "Kế hoạch").values()]
		.flat()
		.map(({ type, written }) => `${type} ${written}`);

test("what a sentence says comes in the order of the sentence", () => {
	assert.deepEqual(
		read("Sở Nội vụ chủ trì thực hiện Nghị quyết số 43-NQ/TW; trước ngày 10/12 hằng năm có 100% xã báo cáo."),
		["agency Sở Nội vụ", "act Nghị quyết số 43-NQ/TW", "deadline trước ngày 10/12 hằng năm", "target 100%"],
	);
});

test("the period and the issuer in the name of an act are not the plan's", () => {
	assert.deepEqual(
		read(
			"Nghị quyết số 05-NQ/TU ngày 01/6/2022 của Tỉnh ủy về “Phát triển nguồn nhân lực giai đoạn 2021 - 2025, tầm nhìn đến năm 2030”",
		),
		["act Nghị quyết số 05-NQ/TU"],
	);
});

test("a deadline after the name of an act is the plan's", () => {
	assert.deepEqual(read("thực hiện Nghị quyết số 05-NQ/TU về nhân lực trước ngày 30/6/2025"), [
		"act Nghị quyết số 05-NQ/TU",
		"deadline trước ngày 30/6/2025",
	]);
});

test("acts that are described without being named give their period to no task", () => {
	assert.deepEqual(
		read("các Nghị quyết chuyên đề của Huyện ủy về phát triển đô thị giai đoạn 2020 - 2025").filter(
			(mention) => mention.startsWith("deadline"),
		),
		[],
	);
});

test("a law with its number is one act", () => {
	assert.deepEqual(read("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15"), [
		"act Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
	]);
});

test("recipients are no agencies of a task", () => {
	assert.deepEqual(read("- Bộ Nội vụ (b/c);\n- Thường trực Tỉnh ủy;\n- Lưu: VT.", "conclusion"), []);
});

test("an alias gives the code of the act that it stands for", () => {
	const mentions = mentionsOf([
		{ id: "a", kind: "preamble", text: "Nghị quyết số 43-NQ/TW (gọi tắt là Nghị quyết 43)" },
		{ id: "b", kind: "paragraph", text: "quán triệt Nghị quyết 43" },
	]);
	assert.deepEqual(
		mentions.get("b")?.map((mention) => mention.type === "act" && [mention.how, mention.code]),
		[["alias", "43-NQ/TW"]],
	);
});
