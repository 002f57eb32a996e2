import assert from "node:assert/strict";
import { test } from "node:test";
import { findAgencies } from "../../../src/text/agencies.ts";

const roles = (text: string): (readonly [string, string])[] =>
	findAgencies(text).map(({ written, role }) => [written, role] as const);

test("who is told to chair leads, whom they work with coordinates", () => {
	assert.deepEqual(
		roles("Giao Phòng Nội vụ chủ trì, phối hợp với UBND các xã, thị trấn và các cơ quan liên quan"),
		[
			["Phòng Nội vụ", "lead"],
			["UBND các xã, thị trấn", "coordinate"],
			["các cơ quan liên quan", "coordinate"],
		],
	);
});

test("whom a plan asks is assigned, the whole list of them", () => {
	assert.deepEqual(
		roles("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể chính trị - xã hội tỉnh tăng cường"),
		[
			["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "assigned"],
			["các đoàn thể chính trị - xã hội tỉnh", "assigned"],
		],
	);
});

test("the subject of a task leads; whom it reports to is only mentioned", () => {
	assert.deepEqual(roles("Hằng năm, Ban Tuyên giáo Huyện ủy tổ chức hội nghị, báo cáo Huyện ủy."), [
		["Ban Tuyên giáo Huyện ủy", "lead"],
		["Huyện ủy", "mentioned"],
	]);
});

test("a subject that has a duty leads", () => {
	assert.deepEqual(roles("Sở Tài chính có trách nhiệm bố trí kinh phí."), [["Sở Tài chính", "lead"]]);
});

test("a heading that names agencies names who leads", () => {
	assert.deepEqual(roles("Đối với cấp ủy, tổ chức đảng"), [["cấp ủy, tổ chức đảng", "lead"]]);
});

test("the issuer of the plan itself has no task", () => {
	assert.deepEqual(
		roles("Ủy ban nhân dân tỉnh Kiên Giang ban hành Kế hoạch thực hiện với những nội dung sau:"),
		[["Ủy ban nhân dân tỉnh Kiên Giang", "mentioned"]],
	);
});

test("a name with “và” or a comma is one agency", () => {
	assert.deepEqual(
		roles("Sở Thông tin và Truyền thông, Sở Văn hóa, Thể thao và Du lịch hướng dẫn").map(
			([written]) => written,
		),
		["Sở Thông tin và Truyền thông", "Sở Văn hóa, Thể thao và Du lịch"],
	);
});

test("a kind of agencies is kept as a group", () => {
	const [first] = findAgencies("Các sở, ban, ngành tỉnh xây dựng kế hoạch");
	assert.deepEqual([first?.name, first?.group], ["các sở, ban, ngành tỉnh", true]);
});

for (const [written, name] of [
	["UBND tỉnh", "Ủy ban nhân dân tỉnh"],
	["Uỷ ban nhân dân huyện", "Ủy ban nhân dân huyện"],
	["UBKT Huyện ủy", "Ủy ban Kiểm tra Huyện ủy"],
	["Ban Dân vận Tỉnh uỷ", "Ban Dân vận Tỉnh ủy"],
	["các TCCSĐ trực thuộc Huyện ủy", "các tổ chức cơ sở đảng trực thuộc Huyện ủy"],
] as const)
	test(`${written} is named ${name}`, () => {
		const [found, ...more] = findAgencies(`báo cáo ${written} xem xét`);
		assert.deepEqual([found?.written, found?.name, more.length], [written, name, 0]);
	});

test("a list whose last name says whose committees they are has all of them", () => {
	assert.deepEqual(roles("phối hợp với Ban Tổ chức, Ủy ban Kiểm tra và Ban Dân vận Huyện ủy"), [
		["Ban Tổ chức", "coordinate"],
		["Ủy ban Kiểm tra", "coordinate"],
		["Ban Dân vận Huyện ủy", "coordinate"],
	]);
});

test("a member of a committee is no committee", () => {
	assert.deepEqual(roles("phân công cấp ủy viên dự sinh hoạt"), []);
});
