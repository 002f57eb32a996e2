import assert from "node:assert/strict";
import { test } from "node:test";
import { findNamedActs } from "../../../src/text/namedActs.ts";

const named: readonly (readonly [string, readonly string[]])[] = [
	["theo Hiến pháp năm 2013 và pháp luật", ["Hiến pháp năm 2013"]],
	["Luật Thực hiện dân chủ ở cơ sở; Luật Đất đai", ["Luật Thực hiện dân chủ ở cơ sở", "Luật Đất đai"]],
	["có hiệu quả Luật dân chủ ở cơ sở và phương châm", ["Luật Thực hiện dân chủ ở cơ sở"]],
	["Luật Tín ngưỡng - Tôn giáo, vận động", ["Luật Tín ngưỡng, tôn giáo"]],
	["Luật Phòng, chống tham nhũng năm 2018 và các", ["Luật Phòng, chống tham nhũng năm 2018"]],
	["Luật An ninh mạng được ban hành", ["Luật An ninh mạng"]],
	["Bộ luật Lao động năm 2019 và các quy định", ["Bộ luật Lao động năm 2019"]],
	["Nghị quyết Đại hội XIII của Đảng", ["Nghị quyết Đại hội XIII của Đảng"]],
	[
		"Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020 - 2025 đã đề ra",
		["Nghị quyết Đại hội Đảng bộ tỉnh Sơn La lần thứ XV, nhiệm kỳ 2020 - 2025"],
	],
	[
		"Nghị quyết Trung ương 4 (khóa XI, khóa XII) về xây dựng",
		["Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4 khóa XII"],
	],
	["Nghị quyết Hội nghị Trung ương 8 khoá XIII", ["Nghị quyết Hội nghị Trung ương 8 khóa XIII"]],
	[
		"Nghị quyết của Bộ Chính trị về công tác thanh niên; Chỉ thị",
		["Nghị quyết của Bộ Chính trị về công tác thanh niên"],
	],
	["triển khai Đề án “Xây dựng xã hội học tập”; Kế hoạch", ["Đề án “Xây dựng xã hội học tập”"]],
	["chấp hành Điều lệ Đảng định kỳ", ["Điều lệ Đảng"]],
];
for (const [text, names] of named)
	test(`“${text}” names ${names.join(" · ")}`, () => {
		assert.deepEqual(
			findNamedActs(text).map(({ name }) => name),
			names,
		);
	});

for (const text of [
	"chính sách, pháp luật của Nhà nước",
	"kỷ luật Đảng",
	"thực hiện thắng lợi Nghị quyết Đại hội Đảng các cấp",
	"hiến chương, điều lệ được Nhà nước công nhận",
	"các Nghị quyết của Bộ Chính trị về công tác cán bộ",
])
	test(`“${text}” names no act`, () => {
		assert.deepEqual(findNamedActs(text), []);
	});

test("an act of two terms stands in two places that do not overlap", () => {
	assert.deepEqual(
		findNamedActs("theo Nghị quyết Trung ương 4 khoá XI, khoá XII").map(({ written }) => written),
		["Nghị quyết Trung ương 4 khoá XI", "khoá XII"],
	);
});
