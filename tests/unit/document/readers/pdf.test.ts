import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readPdf } from "../../../../src/document/readers/pdf.ts";
import type { Reading } from "../../../../src/document/reading.ts";
import {
	linesAt,
	type MadeFile,
	type MadePage,
	makePdf,
	PAGE,
	type Run,
	widthOf,
} from "../../../support/makePdf.ts";
import { readPdfFixture } from "../../../support/typeset.ts";

const read = (pages: readonly MadePage[], file?: MadeFile): Promise<Reading> =>
	readPdf(makePdf(pages, file), "content/sources/t.pdf");
const readLines = (runs: readonly Run[]): Promise<Reading> => read([{ runs }]);
const textsOf = ({ lines }: Reading): string[] => lines.map(({ text }) => text);
const codesOf = ({ issues }: Reading): string[] => issues.map(({ code }) => code);

/** A line of the full width: words, and as many letters as it takes. */
function full(text: string, left: number = PAGE.left): string {
	const room = Math.floor((PAGE.right - left) / widthOf("m"));
	return text.padEnd(room - 1, "m").slice(0, room);
}
/** A paragraph of two full lines and an end. */
const paragraph = (name: string): string[] => [
	`>${full(`${name} một `, PAGE.indent)}`,
	full(`${name} hai `),
	`${name} ba.`,
];
const joined = (lines: readonly string[]): string => lines.join(" ").replaceAll(">", "");

describe("a PDF that cannot be read", () => {
	const vietnamese = (font: string): MadePage[] => [{ runs: [{ text: "KÕ ho¹ch", x: 100, y: 100, font }] }];
	const encrypted = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>`;
	const hello = [{ runs: linesAt(100, ["Kế hoạch"]) }];
	const cases: readonly (readonly [string, Uint8Array, string])[] = [
		["a scan, which has no text layer", makePdf([{}, {}]), "pdf-scan"],
		["a scan with page numbers only", makePdf([{ runs: [{ text: "1", x: 294, y: 40 }] }]), "pdf-scan"],
		["a file with a password", makePdf(hello, { trailer: encrypted }), "pdf-encrypted"],
		["a file that is no PDF", new TextEncoder().encode("xin chào"), "pdf-broken"],
		["a file that is cut off", readPdfFixture("kien-giang").slice(0, 9000), "pdf-broken"],
		["an empty file", new Uint8Array(), "file-empty"],
		["text in TCVN3", makePdf(vietnamese("vn"), { fonts: { vn: { name: ".VnTime" } } }), "pdf-legacy-font"],
		["text in VNI", makePdf(vietnamese("vni"), { fonts: { vni: { name: "VNI-Times" } } }), "pdf-legacy-font"],
		[
			"a font that does not tell its letters",
			makePdf([{ runs: [{ text: "Kế hoạch", x: 100, y: 100, font: "dumb" }] }], {
				fonts: { dumb: { name: "PhongLa", mapped: false } },
			}),
			"pdf-unmapped-font",
		],
	];
	for (const [what, bytes, code] of cases) {
		it(`should be refused with one sentence: ${what}`, async () => {
			const reading = await readPdf(bytes, "t.pdf");
			assert.deepEqual([codesOf(reading), reading.lines], [[code], []]);
		});
	}

	it("should name the old font and its code page", async () => {
		const reading = await read(vietnamese("vn"), { fonts: { vn: { name: "ABCDEF+.VnTime" } } });
		assert.match(reading.issues[0]?.message ?? "", /\.VnTime \(TCVN3/u);
	});

	it("should not be refused for an old font that sets only numbers", async () => {
		const runs = [...linesAt(100, ["Kế hoạch"]), { text: "12", x: 100, y: 200, font: "vn" }];
		const reading = await read([{ runs }], { fonts: { vn: { name: ".VnTime" } } });
		assert.deepEqual(textsOf(reading), ["Kế hoạch", "12"]);
	});

	it("should be refused when it has more than 1000 pages", async () => {
		const pages = Array.from({ length: 1001 }, (): MadePage => ({}));
		assert.deepEqual(codesOf(await read(pages)), ["pdf-too-large"]);
	});

	it("should never throw, whatever the bytes", async () => {
		const good = makePdf([{ runs: linesAt(100, ["Kế hoạch", "năm 2024"]) }]);
		const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(damage, async (changes) => {
				const bytes = good.slice();
				for (const [at, value] of changes) bytes[at] = value;
				const reading = await readPdf(bytes, "t.pdf");
				return reading.lines.length > 0 || reading.issues.length > 0;
			}),
			{ numRuns: 40, seed: 7 },
		);
	});

	it("should leave the bytes with whoever handed them over", async () => {
		const bytes = makePdf([{ runs: linesAt(100, ["Kế hoạch"]) }]);
		await readPdf(bytes, "t.pdf");
		assert.ok(bytes.length > 0);
	});
});

describe("a page that is not all text", () => {
	it("should be reported when it has no text although others have", async () => {
		const reading = await read([{ runs: linesAt(100, ["Kế hoạch"]) }, {}]);
		assert.deepEqual(
			reading.issues.map(({ code, found }) => [code, found]),
			[["pdf-page-empty", "2"]],
		);
	});

	it("should be reported when part of it cannot be interpreted", async () => {
		const raw = "BT /regular 14 Tf 100 700 Td <212223> Tj /absent gs <212223> Tj ET /Absent Do";
		const reading = await read([{ runs: linesAt(100, ["Kế hoạch"]) }, { raw }]);
		assert.deepEqual(codesOf(reading), ["pdf-page-damaged"]);
	});

	it("should be reported when its letters lie without ink under a scan", async () => {
		const reading = await readLines([{ text: "Kế hoạch", x: 100, y: 100, mode: 3 }]);
		assert.deepEqual([textsOf(reading), codesOf(reading)], [["Kế hoạch"], ["pdf-ocr-layer"]]);
	});

	it("should keep turned and oversized words out of the text and report them", async () => {
		const reading = await readLines([
			...linesAt(100, ["Kế hoạch", "năm 2024"]),
			{ text: "DỰ THẢO", x: 200, y: 500, turned: 45 },
			{ text: "MẬT", x: 100, y: 300, size: 60 },
		]);
		assert.deepEqual(textsOf(reading), ["Kế hoạch", "năm 2024"]);
		assert.equal(reading.issues[0]?.found, "DỰ THẢO MẬT");
	});

	it("should be read upright when all of it is set sideways", async () => {
		const reading = await readLines([
			{ text: full("Kế hoạch "), x: 100, y: 800, turned: 90 },
			{ text: "của tỉnh.", x: 118, y: 800, turned: 90 },
		]);
		assert.equal(textsOf(reading).join(" "), `${full("Kế hoạch ")} của tỉnh.`);
	});
});

describe("lines", () => {
	it("should be put together from letters drawn in any order", async () => {
		const [a, b] = [widthOf("K"), widthOf("Kế")];
		const reading = await readLines([
			{ text: "K", x: 100, y: 100 },
			{ text: "hoạch", x: 100 + b + 4, y: 100 },
			{ text: "ế", x: 100 + a, y: 100 },
		]);
		assert.deepEqual(textsOf(reading), ["Kế hoạch"]);
	});

	it("should have composed letters, and say so", async () => {
		const reading = await readLines([
			{ text: "Kế hoạch".normalize("NFD").replace("ế", "e"), x: 100, y: 100 },
		]);
		assert.equal(reading.lines[0]?.text, reading.lines[0]?.text.normalize("NFC"));
		assert.deepEqual(
			reading.normalisations.map(({ code, lines }) => [code, lines]),
			[["unicode-composed", [1]]],
		);
	});

	it("should have a bullet of a symbol font as a bullet, and say so", async () => {
		const reading = await readLines(linesAt(100, ["\uf0b7 Tổ chức học tập, quán triệt nghị quyết của Đảng"]));
		assert.equal(reading.lines[0]?.text[0], "•");
		assert.deepEqual(
			reading.normalisations.map(({ code }) => code),
			["symbol-font"],
		);
	});

	it("should count a letter drawn twice for boldness once", async () => {
		const reading = await readLines([
			{ text: "Kế hoạch", x: 100, y: 100 },
			{ text: "Kế hoạch", x: 100.4, y: 100 },
		]);
		assert.deepEqual(textsOf(reading), ["Kế hoạch"]);
	});
});

describe("paragraphs", () => {
	it("should begin at a first-line indent and go on over wrapped lines", async () => {
		const [a, b] = [paragraph("A"), paragraph("B")];
		assert.deepEqual(textsOf(await readLines(linesAt(100, [...a, ...b]))), [joined(a), joined(b)]);
	});

	it("should go on in a line that happens to begin with a dash or a number", async () => {
		const lines = [`>${full("Các đoàn thể chính trị ", PAGE.indent)}`, "- xã hội theo Nghị quyết số", ""];
		const more = [`>${full("Điều ", PAGE.indent)}`, full("1. Mục "), "2. Đích."];
		const reading = await readLines(linesAt(100, [...lines, ...more].filter(Boolean)));
		assert.deepEqual(textsOf(reading), [joined(lines.slice(0, 2)), joined(more)]);
	});

	it("should keep a hyphen inside a word at the end of a line and put no blank after it", async () => {
		const first = full("giai đoạn ", PAGE.indent).slice(0, -5);
		const reading = await readLines(linesAt(100, [`>${first}2020-`, "2025 của tỉnh.", ...paragraph("B")]));
		assert.equal(reading.lines[0]?.text, `${first}2020-2025 của tỉnh.`);
	});

	it("should put a blank after a dash that stands alone at the end of a line", async () => {
		const first = full("phát triển kinh tế", PAGE.indent).slice(0, -2);
		const reading = await readLines(linesAt(100, [`>${first} -`, "xã hội của tỉnh.", ...paragraph("B")]));
		assert.equal(reading.lines[0]?.text, `${first} - xã hội của tỉnh.`);
	});

	it("should be told by the space between them where there is no indentation", async () => {
		const lines = [full("A "), "hết A.", full("B "), "hết B."];
		const runs = linesAt(100, lines).map((run, index) => ({ ...run, y: run.y + (index > 1 ? 10 : 0) }));
		assert.deepEqual(textsOf(await readLines(runs)), [joined(lines.slice(0, 2)), joined(lines.slice(2))]);
	});

	it("should end where the next word would still have had room", async () => {
		const reading = await readLines(linesAt(100, ["Nơi nhận như trên", "Lưu văn thư", full("B ")]));
		assert.deepEqual(textsOf(reading), ["Nơi nhận như trên", "Lưu văn thư", full("B ")]);
	});

	it("should say that they are bold as a whole, and mark what is bold within", async () => {
		const reading = await readLines([
			{ text: "I. MỤC ĐÍCH", x: PAGE.indent, y: 100, font: "bold" },
			{ text: "Theo", x: PAGE.indent, y: 130 },
			{ text: "Nghị quyết 43", x: PAGE.indent + widthOf("Theo "), y: 130, font: "italic" },
		]);
		assert.deepEqual(
			reading.lines.map(({ emphatic, marks }) => [emphatic, marks]),
			[
				[true, undefined],
				[undefined, [{ type: "emphasis", start: 5, end: 18 }]],
			],
		);
	});
});

describe("page breaks", () => {
	const above = [...paragraph("A"), `>${full("B một ", PAGE.indent)}`, full("B hai ")];

	it("should be joined when the last line is full and the next one has no indent", async () => {
		const reading = await read([
			{ runs: linesAt(100, above) },
			{ runs: linesAt(100, ["đến hết.", ...paragraph("C")]) },
		]);
		assert.deepEqual(textsOf(reading), [
			joined(paragraph("A")),
			joined([...above.slice(3), "đến hết."]),
			joined(paragraph("C")),
		]);
		assert.deepEqual(
			reading.lines.map(({ page }) => page),
			[1, 1, 2],
		);
		assert.deepEqual(reading.normalisations, [{ code: "lines-joined", lines: [2], found: "\n" }]);
	});

	const uncertain: readonly (readonly [string, string[], string])[] = [
		["the next line has an indent", above, ">đến hết."],
		["the last line is not full", [...above, "và"], "đến hết."],
		["the next line has a label", above, "1. Mục đích"],
	];
	for (const [what, first, next] of uncertain) {
		it(`should be left when ${what}`, async () => {
			const reading = await read([
				{ runs: linesAt(100, first) },
				{ runs: linesAt(100, [next, ...paragraph("C")]) },
			]);
			assert.equal(textsOf(reading)[2], next.replace(">", ""));
		});
	}
});

describe("what stands at the edges of pages", () => {
	const pages = ["A", "B", "C"].map(
		(name, index): MadePage => ({
			runs: [
				{ text: "UBND TỈNH KIÊN GIANG", x: PAGE.left, y: 40, size: 10 },
				{ text: String(index + 1), x: 294, y: 810 },
				...linesAt(100, paragraph(name)),
			],
		}),
	);

	it("should be dropped and listed: running heads and page numbers", async () => {
		const reading = await read(pages);
		assert.deepEqual(textsOf(reading), ["A", "B", "C"].map(paragraph).map(joined));
		assert.deepEqual(
			reading.normalisations.map(({ code, found, lines }) => [code, found, lines]),
			[
				["running-head-dropped", "UBND TỈNH KIÊN GIANG", [1, 2, 3]],
				["page-number-dropped", "1", [1]],
				["page-number-dropped", "2", [2]],
				["page-number-dropped", "3", [3]],
			],
		);
	});

	it("should be dropped: a lone number in the middle", async () => {
		const reading = await readLines([{ text: "- 7 -", x: 284, y: 40 }, ...linesAt(100, paragraph("A"))]);
		assert.deepEqual(textsOf(reading), [joined(paragraph("A"))]);
	});

	it("should be kept: words of the text that stand there once", async () => {
		const reading = await readLines(linesAt(40, ["2024", "Kế hoạch"]));
		assert.deepEqual(textsOf(reading), ["2024", "Kế hoạch"]);
	});
});

describe("two columns", () => {
	const body = linesAt(220, paragraph("A"));

	it("should be read one after the other in a letterhead", async () => {
		const reading = await readLines([
			{ text: "TỈNH ỦY KIÊN GIANG", x: 90, y: 80 },
			{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", x: 340, y: 80 },
			{ text: "*", x: 150, y: 98 },
			{ text: "Số 51-CTr/TU", x: 110, y: 116 },
			{ text: "Rạch Giá, ngày 19/3/2024", x: 345, y: 112 },
			{ text: "KẾ HOẠCH", x: 283, y: 170, font: "bold" },
			...body,
		]);
		assert.deepEqual(textsOf(reading).slice(0, 6), [
			"TỈNH ỦY KIÊN GIANG",
			"*",
			"Số 51-CTr/TU",
			"ĐẢNG CỘNG SẢN VIỆT NAM",
			"Rạch Giá, ngày 19/3/2024",
			"KẾ HOẠCH",
		]);
	});

	it("should be read one after the other at the end", async () => {
		const reading = await readLines([
			...body,
			{ text: "Nơi nhận:", x: 85, y: 300, size: 12 },
			{ text: "T/M HUYỆN ỦY", x: 366, y: 302 },
			{ text: "- Tỉnh ủy,", x: 85, y: 313, size: 11 },
			{ text: "PHÓ BÍ THƯ", x: 372, y: 320 },
			{ text: "- Lưu VPHU.", x: 85, y: 326, size: 11 },
			{ text: "Nguyễn Đình Thuận", x: 350, y: 390 },
		]);
		assert.deepEqual(textsOf(reading).slice(1), [
			"Nơi nhận:",
			"- Tỉnh ủy,",
			"- Lưu VPHU.",
			"T/M HUYỆN ỦY",
			"PHÓ BÍ THƯ",
			"Nguyễn Đình Thuận",
		]);
	});

	it("should be read one after the other when they go on over the page", async () => {
		const reading = await read([
			{
				runs: [
					...body,
					{ text: "Nơi nhận:", x: 85, y: 780 },
					{ text: "TM. ỦY BAN NHÂN DÂN", x: 350, y: 780 },
					{ text: "- Bộ Nội vụ;", x: 85, y: 798 },
				],
			},
			{
				runs: [
					{ text: "- Lưu: VT.", x: 85, y: 80 },
					{ text: "Nguyễn Lưu Trung", x: 360, y: 120 },
				],
			},
		]);
		assert.deepEqual(textsOf(reading).slice(1), [
			"Nơi nhận:",
			"- Bộ Nội vụ;",
			"- Lưu: VT.",
			"TM. ỦY BAN NHÂN DÂN",
			"Nguyễn Lưu Trung",
		]);
	});

	it("should be read row by row between lines of text, and reported", async () => {
		const reading = await readLines([
			...linesAt(100, paragraph("A")),
			{ text: "Sở Nội vụ", x: 85, y: 160 },
			{ text: "Quý I", x: 400, y: 160 },
			...linesAt(200, paragraph("B")),
		]);
		assert.equal(textsOf(reading)[1], "Sở Nội vụ Quý I");
		assert.deepEqual(codesOf(reading), ["pdf-table-loose"]);
	});
});

describe("ruled tables", () => {
	const grid = [
		...[100, 130, 160].map((y) => [85, y, 385, y] as const),
		...[85, 185, 285, 385].map((x) => [x, 100, x, 160] as const),
	];
	const cells: Run[] = [
		{ text: "STT", x: 90, y: 115 },
		{ text: "Nội dung", x: 190, y: 115 },
		{ text: "Thời gian", x: 290, y: 115 },
		{ text: "1", x: 90, y: 145 },
		{ text: "Học tập", x: 190, y: 141 },
		{ text: "nghị quyết", x: 190, y: 155 },
		{ text: "Quý I", x: 290, y: 145 },
	];

	it("should become a line a row with its cells", async () => {
		const reading = await read([{ runs: [...cells, ...linesAt(200, paragraph("A"))], rules: grid }]);
		assert.deepEqual(
			reading.lines.slice(0, 2).map(({ text, cells }) => [text, cells]),
			[
				["STT | Nội dung | Thời gian", ["STT", "Nội dung", "Thời gian"]],
				["1 | Học tập nghị quyết | Quý I", ["1", "Học tập nghị quyết", "Quý I"]],
			],
		);
	});

	it("should have the text of a merged cell once", async () => {
		const merged = grid.filter(([x1, , x2]) => x1 !== x2 || x1 !== 285);
		const reading = await read([
			{
				runs: [{ text: "Nhiệm vụ chung cả năm", x: 190, y: 115 }, ...cells.slice(3)],
				rules: [...merged, [285, 130, 285, 160]],
			},
		]);
		assert.deepEqual(reading.lines[0]?.cells, ["", "Nhiệm vụ chung cả năm", ""]);
	});
});

describe("footnotes", () => {
	const rule = [85, 700, 235, 700] as const;
	/** A line with a raised number after its first word, and a note at the foot. */
	const noted = (name: string, number: string): MadePage => ({
		runs: [
			{ text: name, x: PAGE.indent, y: 100 },
			{ text: number, x: PAGE.indent + widthOf(name), y: 95, size: 8 },
			{ text: "theo kế hoạch.", x: PAGE.indent + widthOf(`${name}  `), y: 100 },
			...linesAt(118, paragraph("Đoạn")),
			{ text: number, x: 85, y: 712, size: 6 },
			{ text: `Chú thích của ${name}.`, x: 92, y: 715, size: 10 },
		],
		rules: [rule],
	});

	it("should be kept apart, with a mark where the number stood", async () => {
		const reading = await read([noted("Nghị quyết", "1")]);
		assert.deepEqual(reading.lines[0], {
			n: 1,
			text: "Nghị quyết theo kế hoạch.",
			page: 1,
			marks: [{ type: "note", start: 10, end: 10, note: "n1" }],
		});
		assert.deepEqual(reading.notes, [{ key: "1", text: "Chú thích của Nghị quyết.", marks: [], n: 1 }]);
	});

	it("should have keys of their own when numbers begin anew on each page", async () => {
		const reading = await read([noted("Nghị quyết", "1"), noted("Chỉ thị", "1")]);
		assert.deepEqual(
			reading.notes.map(({ key, n }) => [key, n]),
			[
				["1", 1],
				["1~2", 3],
			],
		);
		assert.deepEqual(reading.lines[2]?.marks, [{ type: "note", start: 7, end: 7, note: "n1~2" }]);
	});

	it("should go on over the page", async () => {
		const long = "Chú thích ".padEnd(88, "m");
		const page = noted("Nghị quyết", "1");
		const runs = (page.runs ?? []).map((run) => (run.y === 715 ? { ...run, text: long } : run));
		const next: MadePage = {
			runs: [...linesAt(100, paragraph("B")), { text: "phần cuối.", x: 85, y: 715, size: 10 }],
			rules: [rule],
		};
		const reading = await read([{ ...page, runs }, next]);
		assert.deepEqual(
			reading.notes.map(({ text }) => text),
			[`${long} phần cuối.`],
		);
	});

	it("should be found by plain numbers below a rule, but not by a number that begins a row by chance", async () => {
		const reading = await read([
			{
				runs: [
					...linesAt(100, paragraph("A")),
					...["1 Nghị quyết ban hành", "12 tháng trước.", "2 Chỉ thị."].map((text, index) => ({
						text,
						x: 85,
						y: 715 + 12 * index,
						size: 10,
					})),
				],
				rules: [rule],
			},
		]);
		assert.deepEqual(
			reading.notes.map(({ key, text }) => [key, text]),
			[
				["1", "Nghị quyết ban hành\n12 tháng trước."],
				["2", "Chỉ thị."],
			],
		);
	});

	it("should not be made of the recipients, which are in small type below a line too", async () => {
		const end: MadePage = {
			runs: [
				...linesAt(100, paragraph("B")),
				{ text: "Nơi nhận:", x: 85, y: 715, size: 12 },
				{ text: "- Lưu: VT.", x: 85, y: 728, size: 11 },
			],
			rules: [rule],
		};
		const reading = await read([noted("Nghị quyết", "1"), end]);
		assert.deepEqual(textsOf(reading).slice(-2), ["Nơi nhận:", "- Lưu: VT."]);
	});

	it("should not be made of a raised number without a note", async () => {
		const reading = await readLines([
			{ text: "500 m", x: PAGE.indent, y: 100 },
			{ text: "2", x: PAGE.indent + widthOf("500 m"), y: 95, size: 8 },
			...linesAt(118, paragraph("A")),
		]);
		assert.deepEqual([textsOf(reading)[0], reading.notes], ["500 m²", []]);
	});

	it("should be reported when nothing refers to them", async () => {
		const page = noted("Nghị quyết", "1");
		const runs = (page.runs ?? []).filter(({ size }) => size !== 8);
		assert.deepEqual(codesOf(await read([{ ...page, runs }])), ["pdf-note-unplaced"]);
	});
});
