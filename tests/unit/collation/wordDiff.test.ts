import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DiffSegment, diffWords } from "../../../src/collation/index.ts";
import { kienGiang, phungHiep } from "./corpus.ts";

/** A diff in one line: spelling as {a|b}, deletions as [-a-], insertions as [+b+]. */
function write(a: string, b: string): string {
	const cut = (text: string, range: DiffSegment["a"]): string =>
		range === null ? "" : text.slice(range.start, range.end);
	return diffWords(a, b)
		.map((segment) => {
			const [inA, inB] = [cut(a, segment.a), cut(b, segment.b)];
			if (segment.kind === "common") return inA;
			if (segment.kind === "spelling") return `{${inA}|${inB}}`;
			return segment.kind === "del" ? `[-${inA}-]` : `[+${inB}+]`;
		})
		.join("");
}

function assertTiles(a: string, b: string): void {
	const segments = diffWords(a, b);
	for (const [key, text] of [
		["a", a],
		["b", b],
	] as const) {
		let at = 0;
		for (const segment of segments) {
			const range = segment[key];
			if (range === null) continue;
			assert.equal(range.start, at);
			assert.ok(range.end >= at);
			at = range.end;
		}
		assert.equal(at, text.length);
	}
}

test("the ranges of each text, in order, give that text back, whatever the texts", () => {
	const words = fc.constantFrom(
		"đại",
		"đoàn",
		"Kết",
		"kết",
		",",
		".",
		" ",
		"  ",
		"43-NQ/TW",
		"\n",
		"“",
		"x",
		"24/11/2023",
	);
	const text = fc.oneof(
		fc.string({ unit: "grapheme" }),
		fc.array(words).map((list) => list.join(" ")),
	);
	fc.assert(fc.property(text, text, assertTiles), { seed: 43, numRuns: 500 });
});

test("the ranges give real paragraphs back, however unlike", () => {
	for (const a of phungHiep.units) {
		for (const b of kienGiang.units.slice(0, 12)) assertTiles(a.text, b.text);
	}
});

test("the same text is one common segment", () => {
	assert.deepEqual(
		diffWords("khối đại đoàn kết.", "khối đại đoàn kết.").map((segment) => segment.kind),
		["common"],
	);
});

test("two empty texts have no segments", () => {
	assert.deepEqual(diffWords("", ""), []);
});

test("a text against nothing is one deletion", () => {
	assert.deepEqual(diffWords("Nơi nhận:", ""), [{ kind: "del", a: { start: 0, end: 9 }, b: null }]);
});

test("tone placement and the case of Nhân dân are spelling", () => {
	assert.equal(
		write("các cấp uỷ với Nhân dân", "các cấp ủy với nhân dân"),
		"các cấp{ uỷ| ủy} với{ Nhân| nhân} dân",
	);
});

test("quotes of another kind are spelling", () => {
	assert.equal(write("“tự diễn biến”", '"tự diễn biến"'), '{“|"}tự diễn biến{”|"}');
});

test("the same act written with blanks is spelling, in one piece", () => {
	assert.equal(
		write("Nghị quyết số 57 - NQ/TW", "Nghị quyết số 57-NQ/TW"),
		"Nghị quyết số{ 57 - NQ/TW| 57-NQ/TW}",
	);
});

test("another act is replaced as a whole", () => {
	assert.equal(
		write("Chương trình số 226-CTr/TU đề ra", "Chương trình số 51-CTr/TU đề ra"),
		"Chương trình số[- 226-CTr/TU-][+ 51-CTr/TU+] đề ra",
	);
});

test("another date is replaced as a whole", () => {
	assert.equal(write("ngày 24/11/2023 của", "ngày 25/11/2023 của"), "ngày[- 24/11/2023-][+ 25/11/2023+] của");
});

test("a figure keeps its percent sign", () => {
	assert.equal(write("đạt 98% trở lên", "đạt 95% trở lên"), "đạt[- 98%-][+ 95%+] trở lên");
});

test("what is inserted before a stop brings its own blank", () => {
	assert.equal(
		write("chia rẽ khối đại đoàn kết.", "chia rẽ khối đại đoàn kết toàn dân tộc."),
		"chia rẽ khối đại đoàn kết[+ toàn dân tộc+].",
	);
});

test("an inserted item of a list takes the comma after it, not the one before", () => {
	assert.equal(
		write("đánh giá chất lượng cán bộ, đảng viên", "đánh giá chất lượng tổ chức đảng, cán bộ, đảng viên"),
		"đánh giá chất lượng[+ tổ chức đảng,+] cán bộ, đảng viên",
	);
});

test("a short common word inside a rewritten phrase is absorbed", () => {
	assert.equal(
		write(
			"lắng nghe ý kiến đóng góp và giải đáp thắc mắc của cử tri",
			"tiếp thu mọi phản ánh và trả lời câu hỏi của cử tri",
		),
		"[-lắng nghe ý kiến đóng góp và giải đáp thắc mắc-][+tiếp thu mọi phản ánh và trả lời câu hỏi+] của cử tri",
	);
});

test("a figure that both texts name is not absorbed", () => {
	assert.match(
		write("phấn đấu kết nạp đạt 70% chỉ tiêu giao", "bình quân hằng năm có 70% đảng viên mới"),
		/\] 70%\[/,
	);
});

test("one word changed between common words is a hunk of one word", () => {
	assert.equal(
		write("trên địa bàn huyện như sau", "trên địa bàn tỉnh như sau"),
		"trên địa bàn[- huyện-][+ tỉnh+] như sau",
	);
});
