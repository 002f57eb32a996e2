import assert from "node:assert/strict";
import { test } from "node:test";
import { findTargets } from "../../../src/text/targets.ts";

const rows: readonly (readonly [
	string,
	readonly (readonly [string, number | [number, number], string, string])[],
])[] = [
	["có 100% tổ chức cơ sở đảng", [["100%", 100, "%", "exactly"]]],
	["có trên 90% tổ chức", [["trên 90%", 90, "%", "above"]]],
	["không hoàn thành nhiệm vụ dưới 0,4%.", [["dưới 0,4%", 0.4, "%", "below"]]],
	["nhiệm vụ từ 90% trở lên", [["từ 90% trở lên", 90, "%", "at-least"]]],
	["đạt 4% trở lên so với", [["4% trở lên", 4, "%", "at-least"]]],
	["đạt từ 80% đến 85%", [["từ 80% đến 85%", [80, 85], "%", "between"]]],
	["giảm bình quân 1 - 1,5%/năm", [["1 - 1,5%/năm", [1, 1.5], "%/năm", "between"]]],
	["mỗi xã có ít nhất 02 mô hình", [["ít nhất 02 mô hình", 2, "mô hình", "at-least"]]],
	["phấn đấu kết nạp 1.200 đảng viên", [["1.200 đảng viên", 1200, "đảng viên", "exactly"]]],
	["tăng từ 75% năm 2023 lên 80%", [["80%", 80, "%", "exactly"]]],
	["phấn đấu 1 năm 1 giảng viên được dự giờ 1 lần", [["1 lần", 1, "lần", "exactly"]]],
];
for (const [text, expected] of rows)
	test(`“${text}” sets ${expected.map(([written]) => written).join(", ")}`, () => {
		assert.deepEqual(
			findTargets(text).map(({ written, value, unit, comparator }) => [written, value, unit, comparator]),
			expected,
		);
	});

for (const text of [
	"phấn đấu đến năm 2025",
	"Đại hội lần thứ XIII, nhiệm kỳ 2020 - 2025",
	"Điều 5 và khoản 2",
	"Nghị quyết Trung ương 4 khóa XII",
	"ở một số chi bộ có từ 50 đảng viên trở lên",
	"xây dựng gia đình 5 không, 3 sạch",
	"liên kết 4 nhà",
	"Nghị quyết số 43-NQ/TW ngày 24/11/2023",
])
	test(`“${text}” sets no target`, () => {
		assert.deepEqual(findTargets(text), []);
	});
