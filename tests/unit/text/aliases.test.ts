import assert from "node:assert/strict";
import { test } from "node:test";
import { findReferences, vocabularyOf } from "../../../src/text/aliases.ts";

/** Short names in the last text, after the others have been read. */
function references(texts: readonly string[], ownType: string | null = "Kế hoạch"): (string | null)[][] {
	return findReferences(texts.at(-1) ?? "", vocabularyOf(texts, ownType)).map(({ written, code, self }) => [
		written,
		self ? "self" : code,
	]);
}
const ACT = "Thực hiện Nghị quyết số 43-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng";

test("a number without its symbol means the one act that has it", () => {
	assert.deepEqual(references([ACT, "quán triệt Nghị quyết 43 và NQ 43"]), [
		["Nghị quyết 43", "43-NQ/TW"],
		["NQ 43", "43-NQ/TW"],
	]);
});

test("a number that two acts of the type have means neither", () => {
	assert.deepEqual(references([ACT, "Nghị quyết số 43-NQ/TU của Tỉnh ủy", "quán triệt Nghị quyết 43"]), []);
});

test("a number of another type is not that act", () => {
	assert.deepEqual(references([ACT, "theo Chỉ thị 43"]), []);
});

test("a declared name stands for the act before its bracket", () => {
	assert.deepEqual(
		references([
			`${ACT} (sau đây gọi tắt là Nghị quyết của Đảng)`,
			"triển khai Nghị quyết của Đảng đến cơ sở",
		]),
		[["Nghị quyết của Đảng", "43-NQ/TW"]],
	);
});

test("“Kế hoạch này” is the plan itself, “Nghị quyết này” the resolution named before", () => {
	assert.deepEqual(references([ACT, "thực hiện Kế hoạch này và Nghị quyết này"]), [
		["Kế hoạch này", "self"],
		["Nghị quyết này", "43-NQ/TW"],
	]);
});

test("type and issuer mean the one act that has both", () => {
	assert.deepEqual(
		references([
			"Chương trình hành động số 05-CTr/TU của Tỉnh ủy và Chương trình hành động số 06-CTr/HU của Huyện ủy",
			"việc thực hiện Chương trình hành động của Tỉnh ủy, của Huyện ủy",
		]),
		[
			["Chương trình hành động của Tỉnh ủy", "05-CTr/TU"],
			["của Huyện ủy", "06-CTr/HU"],
		],
	);
});

test("a bare type with a capital means the one act of its type", () => {
	assert.deepEqual(references(["Căn cứ Đề án số 08-ĐA/TU của Tỉnh ủy", "sơ kết việc thực hiện Đề án."]), [
		["Đề án", "08-ĐA/TU"],
	]);
});

test("a plan still to be made and an office of planning are not the plan", () => {
	assert.deepEqual(references([ACT, "xây dựng Kế hoạch cụ thể; Sở Kế hoạch và Đầu tư"]), []);
});

test("full numbers are left to the citations", () => {
	assert.deepEqual(references([ACT, "Nghị quyết số 43-NQ/TW; Nghị quyết 18 - NQ/TW"]), []);
});
