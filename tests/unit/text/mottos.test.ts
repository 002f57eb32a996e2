import assert from "node:assert/strict";
import { test } from "node:test";
import { findMottos } from "../../../src/text/mottos.ts";

const mottos = (text: string): string[] => findMottos(text).map(({ start, end }) => text.slice(start, end));

test("a motto is found with its quotes, of either kind", () => {
	assert.deepEqual(mottos('biểu hiện “tự diễn biến”, "tự chuyển hóa"'), [
		"“tự diễn biến”",
		'"tự chuyển hóa"',
	]);
});

test("the longest motto of the corpus is one", () => {
	const motto = "“Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”";
	assert.deepEqual(mottos(`phương châm ${motto}`), [motto]);
});

test("what an act is about is no motto", () => {
	assert.deepEqual(mottos("Kế hoạch về “Xây dựng Đảng”; Chỉ thị “Về học tập và làm theo”"), []);
});

test("a quoted sentence is no motto", () => {
	assert.deepEqual(mottos("“Đoàn kết là sức mạnh. Đoàn kết là then chốt”"), []);
	assert.deepEqual(mottos(`“${"rất ".repeat(19)}dài”`), []);
});
