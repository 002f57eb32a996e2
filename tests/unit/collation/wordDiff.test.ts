import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ChangeClass, type DiffSegment, diffWords } from "../../../src/collation/index.ts";
import { comparisonWords } from "../../../src/text/tokens.ts";
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
	for (const segment of segments) assert.equal(segment.class === null, segment.kind === "common");
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
	assert.deepEqual(diffWords("Nơi nhận:", ""), [
		{ kind: "del", a: { start: 0, end: 9 }, b: null, class: "wording", move: null },
	]);
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
		write("chú trọng phát hiện.", "chú trọng phát hiện từ sớm."),
		"chú trọng phát hiện[+ từ sớm+].",
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

test("a deadline that both texts name is not absorbed where as short a word would be", () => {
	const around = (middle: string): string =>
		write(
			`xây dựng kế hoạch cụ thể ${middle} báo cáo kết quả rà soát`,
			`lãnh đạo việc quán triệt sâu rộng ${middle} biểu dương điển hình tiên tiến`,
		);
	assert.match(around("25/12"), /\] 25\/12\[/);
	assert.doesNotMatch(around("nêu"), /\] nêu\[/);
});

test("a comma alone between two changes does not keep them apart", () => {
	assert.equal(
		write("rà soát, bổ sung quy chế", "rà soát sớm, hằng quý bổ sung quy chế"),
		"rà soát[-,-][+ sớm, hằng quý+] bổ sung quy chế",
	);
});

test("one word changed between common words is a hunk of one word", () => {
	assert.equal(
		write("trên địa bàn huyện như sau", "trên địa bàn tỉnh như sau"),
		"trên địa bàn[- huyện-][+ tỉnh+] như sau",
	);
});

test("a compound is never cut: the shorter form of it is another word", () => {
	assert.equal(
		write("chia rẽ khối đại đoàn kết.", "chia rẽ khối đại đoàn kết toàn dân tộc."),
		"chia rẽ[- khối đại đoàn kết-][+ khối đại đoàn kết toàn dân tộc+].",
	);
	assert.equal(write("trong Đảng", "trong cấp ủy đảng"), "trong[- Đảng-][+ cấp ủy đảng+]");
});

test("a motto is replaced as a whole", () => {
	assert.equal(
		write("phong trào “tốt đời, đẹp đạo”", "phong trào “sống tốt đời, đẹp đạo”"),
		"phong trào[- “tốt đời, đẹp đạo”-][+ “sống tốt đời, đẹp đạo”+]",
	);
});

/** Classes of the changes from `a` to `b`, each once. */
const classes = (a: string, b: string): ChangeClass[] => [
	...new Set(diffWords(a, b).flatMap((segment) => segment.class ?? [])),
];

const CLASSES: readonly (readonly [what: string, type: ChangeClass, a: string, b: string])[] = [
	["another tone placement", "spelling", "các cấp uỷ", "các cấp ủy"],
	["an Icelandic Ð", "spelling", "Ðảng và Nhà nước", "Đảng và Nhà nước"],
	["a semicolon for a comma", "punctuation", "chủ trương, chính sách", "chủ trương; chính sách"],
	["a stop at the end", "punctuation", "phát triển đất nước", "phát triển đất nước."],
	["a verb", "wording", "tăng cường kiểm tra việc", "đẩy mạnh kiểm tra việc"],
	["a conjunction for a comma", "wording", "ngăn chặn và xử lý", "ngăn chặn, xử lý"],
	["a percentage", "figure", "đạt 98% trở lên", "đạt 95% trở lên"],
	["a deadline", "figure", "báo cáo trước ngày 25/12", "báo cáo trước 10/12 hằng năm"],
	["a span of years", "figure", "giai đoạn 2021 - 2025", "giai đoạn 2023 - 2025"],
	["the number of an act", "act", "Chương trình số 226-CTr/TU đề ra", "Chương trình số 51-CTr/TU đề ra"],
	[
		"an act and this plan for two acts",
		"act",
		"quán triệt Đề án số 08-ĐA/TU và kế hoạch này;",
		"quán triệt Nghị quyết số 43-NQ/TW và Chương trình số 226-CTr/TU;",
	],
	["a level", "name", "trên địa bàn tỉnh như sau", "trên địa bàn huyện như sau"],
	["a place behind its level", "name", "phát triển tỉnh Kiên Giang.", "phát triển tỉnh."],
	["a place put in", "name", "đồng bào của huyện ở xa", "đồng bào của huyện Phụng Hiệp ở xa"],
	[
		"a committee of another level",
		"name",
		"Ban Thường vụ Tỉnh ủy ban hành",
		"Ban Thường vụ Huyện ủy ban hành",
	],
	["an abbreviation of an agency", "name", "UBND tỉnh chỉ đạo", "Ủy ban nhân dân tỉnh chỉ đạo"],
];
for (const [what, type, a, b] of CLASSES) {
	test(`${what} is a change of class ${type}`, () => {
		assert.deepEqual(classes(a, b), [type]);
	});
}

test("names never hide a deadline: where both change in one hunk it is one of figures", () => {
	assert.deepEqual(
		classes("gửi Tỉnh ủy trước ngày 25/12 để tổng hợp", "gửi Huyện ủy trước ngày 10/12 để tổng hợp").includes(
			"figure",
		),
		true,
	);
});

test("names never hide a verb", () => {
	assert.deepEqual(classes("UBND tỉnh chỉ đạo", "Tỉnh ủy lãnh đạo"), ["wording"]);
});

test("what was deleted and what replaces it have one class", () => {
	const segments = diffWords("giao Sở Nội vụ huyện theo dõi", "giao Phòng Nội vụ tỉnh đôn đốc");
	const [del, ins] = [segments.find((one) => one.kind === "del"), segments.find((one) => one.kind === "ins")];
	assert.equal(del?.class, ins?.class);
});

const MOVED = "phát huy mọi tiềm năng, nguồn lực và sức sáng tạo của nhân dân";

test("a phrase that stands elsewhere is a move, in one piece on both sides", () => {
	const a = `Vận dụng cơ chế để ${MOVED}. Thực hiện pháp luật về dân chủ ở cơ sở và phương châm công khai.`;
	const b = `Thực hiện pháp luật về dân chủ ở cơ sở và phương châm công khai, ${MOVED} trong đơn vị.`;
	const moved = diffWords(a, b).filter((segment) => segment.move !== null);
	assert.deepEqual(
		moved.map((segment) => [segment.kind, segment.move]),
		[
			["del", 0],
			["ins", 0],
		],
	);
	const [del, ins] = moved;
	assert.equal(a.slice(del?.a?.start, del?.a?.end).trim(), MOVED);
	assert.equal(b.slice(ins?.b?.start, ins?.b?.end).trim(), MOVED);
});

test("a word or two that stand elsewhere are no move", () => {
	const segments = diffWords(
		"theo dõi, giám sát, kiểm tra việc",
		"theo dõi, kiểm tra, đôn đốc, giám sát việc",
	);
	assert.ok(segments.every((segment) => segment.move === null));
});

test("every move has one deletion and one insertion that say the same, on real paragraphs", () => {
	for (const a of phungHiep.units.slice(0, 40)) {
		for (const b of kienGiang.units.slice(0, 12)) {
			const moved = diffWords(a.text, b.text).filter((segment) => segment.move !== null);
			const numbers = new Set(moved.map((segment) => segment.move));
			for (const number of numbers) {
				const pair = moved.filter((segment) => segment.move === number);
				assert.deepEqual(pair.map((segment) => segment.kind).sort(), ["del", "ins"]);
				const said = pair.map(({ a: inA, b: inB }) =>
					comparisonWords(
						inA === null ? b.text.slice(inB?.start, inB?.end) : a.text.slice(inA.start, inA.end),
					),
				);
				assert.deepEqual(said[0], said[1]);
			}
		}
	}
});

test("a text is common with itself", () => {
	for (const { text } of phungHiep.units.filter((unit) => unit.text !== "")) {
		assert.deepEqual(
			diffWords(text, text).map((segment) => segment.kind),
			["common"],
		);
	}
});

test("with the texts exchanged, deletions become insertions and nothing else changes", () => {
	const sorted = (segments: readonly DiffSegment[]): string[] =>
		segments.map((segment) => JSON.stringify(segment)).sort();
	const turned = (segment: DiffSegment): DiffSegment => ({
		...segment,
		kind: segment.kind === "del" ? "ins" : segment.kind === "ins" ? "del" : segment.kind,
		a: segment.b,
		b: segment.a,
	});
	for (const a of phungHiep.units.slice(0, 40)) {
		for (const b of kienGiang.units.slice(0, 12)) {
			assert.deepEqual(sorted(diffWords(b.text, a.text).map(turned)), sorted(diffWords(a.text, b.text)));
		}
	}
});

test("texts too long for the table of the best alignment are compared all the same", () => {
	const long = Array.from({ length: 5200 }, (_, at) => `từ${at % 700}`).join(" ");
	assertTiles(long, `${long} thêm`);
	assert.deepEqual(
		diffWords(long, `${long} thêm`).map((segment) => segment.kind),
		["common", "ins"],
	);
});
