import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { restoreCapitals } from "../../../../src/document/readers/tcvn3Capitals.ts";
import { readText } from "../../../../src/document/readers/text.ts";
import type { Reading } from "../../../../src/document/reading.ts";
import { planIds, readPlan } from "../../../support/fixtures.ts";
import { bytesOf, readSourceText, utf16, withoutLossy, writeMisread } from "../../../support/legacyText.ts";

const read = (text: string): Reading => readText(new TextEncoder().encode(text), "t.txt");
const texts = (reading: Reading): string[] => reading.lines.map((line) => line.text);
const listed = (reading: Reading): [string, number[], string][] =>
	reading.normalisations.map(({ code, lines, found }) => [code, lines, found]);

describe("lines", () => {
	const breaks: readonly (readonly [string, string])[] = [
		["U+2028", "\u2028"],
		["U+2029", "\u2029"],
		["U+000B", "\v"],
		["U+000C", "\f"],
		["U+0085", "\u0085"],
	];
	for (const [name, character] of breaks)
		it(`should break at ${name} and list it`, () => {
			const reading = read(`một${character}hai\nba`);
			assert.deepEqual(
				reading.lines.map(({ n, text }) => [n, text]),
				[
					[1, "một"],
					[2, "hai"],
					[3, "ba"],
				],
			);
			assert.deepEqual(listed(reading), [["line-break-unified", [1], name]]);
		});

	it("should count a form feed beside the end of a line as nothing more, so that numbers are those of an editor", () => {
		const reading = read("một\n\fhai\r\nba\f\nbốn");
		assert.deepEqual(
			reading.lines.map(({ n, text }) => [n, text]),
			[
				[1, "một"],
				[2, "hai"],
				[3, "ba"],
				[4, "bốn"],
			],
		);
	});
});

describe("characters that nobody sees", () => {
	const unseen: readonly (readonly [string, string])[] = [
		["a soft hyphen", "U+00AD"],
		["a zero-width space", "U+200B"],
		["a zero-width joiner", "U+200D"],
		["a word joiner", "U+2060"],
		["a byte order mark inside the text", "U+FEFF"],
		["a direction mark", "U+200E"],
		["a bell", "U+0007"],
		["a NUL", "U+0000"],
	];
	for (const [name, point] of unseen)
		it(`should drop and list ${name}`, () => {
			const character = String.fromCodePoint(Number.parseInt(point.slice(2), 16));
			const padding = "Đảng bộ tỉnh ".repeat(20).trim();
			const reading = read(`${padding}\nđoàn${character} kết`);
			assert.deepEqual(texts(reading), [padding, "đoàn kết"]);
			assert.deepEqual(listed(reading), [["character-dropped", [2], point]]);
		});

	it("should compose a letter whose mark an unseen character kept apart", () => {
		assert.deepEqual(texts(read("đ\u00adoa\u200b\u0300n")), ["đoàn"]);
	});

	it("should read the controls that stand for the punctuation of Windows, and list them", () => {
		const reading = read("\u0093Đại đoàn kết\u0094 2020\u00962025");
		assert.deepEqual(texts(reading), ["“Đại đoàn kết” 2020–2025"]);
		assert.deepEqual(listed(reading), [
			["control-read", [1], "U+0093"],
			["control-read", [1], "U+0094"],
			["control-read", [1], "U+0096"],
		]);
	});

	it("should say where characters were lost before the file came here", () => {
		const [issue] = read("Đảng\nto\ufffdn quốc").issues;
		assert.deepEqual([issue?.code, issue?.line], ["characters-lost", 2]);
	});
});

describe("columns", () => {
	const lines: readonly (readonly [string, string, readonly string[] | undefined])[] = [
		["a tab", "TỈNH ỦY\tĐẢNG CỘNG SẢN VIỆT NAM", ["TỈNH ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM"]],
		["three blanks", "TỈNH ỦY   ĐẢNG CỘNG SẢN", ["TỈNH ỦY", "ĐẢNG CỘNG SẢN"]],
		["three no-break blanks", "TỈNH ỦY\u00a0\u00a0\u00a0ĐẢNG", ["TỈNH ỦY", "ĐẢNG"]],
		["an upright stroke", "TỈNH ỦY | ĐẢNG", ["TỈNH ỦY", "ĐẢNG"]],
		["a row of a table", "| TỈNH ỦY | ĐẢNG |", ["TỈNH ỦY", "ĐẢNG"]],
		["two blanks, which are no gap", "TỈNH ỦY  ĐẢNG", undefined],
		["a tab in front, which is no gap", "\tĐẢNG CỘNG SẢN", undefined],
		["a stroke within a word", "a|b", undefined],
	];
	for (const [name, raw, columns] of lines)
		it(`should keep the parts of a line with ${name}`, () => {
			assert.deepEqual(read(raw).lines[0]?.columns, columns);
		});

	it("should leave the text with single blanks", () => {
		assert.deepEqual(texts(read("TỈNH  ỦY\t ĐẢNG     CỘNG SẢN")), ["TỈNH ỦY ĐẢNG CỘNG SẢN"]);
	});

	it("should keep the blank number of Phụng Hiệp apart from its symbol", () => {
		const line = readPlan("phung-hiep-kh-da08").lines.find(({ text }) => text.startsWith("Số"));
		assert.deepEqual(line?.columns, ["Số", "-KH/HU"]);
	});
});

describe("encodings", () => {
	it("should report UTF-16 as a note and as a normalisation", () => {
		const reading = readText(utf16("Đảng bộ tỉnh", "le"), "t.txt");
		assert.deepEqual(texts(reading), ["Đảng bộ tỉnh"]);
		assert.deepEqual([reading.issues[0]?.code, reading.issues[0]?.severity], ["encoding-converted", "note"]);
		assert.deepEqual(listed(reading), [["encoding-converted", [], "UTF-16 LE"]]);
	});

	it("should report a misread encoding as a note and as a normalisation", () => {
		const reading = read("Coäng hoøa xaõ hoäi");
		assert.deepEqual(texts(reading), ["Cộng hòa xã hội"]);
		assert.deepEqual([reading.issues[0]?.code, reading.issues[0]?.severity], ["encoding-misread", "note"]);
		assert.deepEqual(listed(reading), [["encoding-converted", [], "VNI"]]);
	});

	it("should report nothing about UTF-8", () => {
		assert.deepEqual(read("Đảng bộ").issues, []);
	});

	it("should refuse what may be two encodings in one sentence that names both", () => {
		const { lines, issues } = readText(bytesOf("má bá cá lá há ná tá mó bó có ló hó nó tó"), "t.txt");
		assert.deepEqual(lines, []);
		assert.equal(
			issues.map(({ message }) => message).join(),
			"Không chắc bảng mã của tệp; có thể là Windows-1258 hoặc TCVN3 (ABC).",
		);
	});

	it("should refuse damaged UTF-16 by its own name", () => {
		const [issue] = readText(utf16("Đảng bộ\n\ud83d tỉnh", "be"), "t.txt").issues;
		assert.deepEqual([issue?.code, issue?.line], ["file-encoding", 2]);
		assert.match(issue?.message ?? "", /UTF-16 BE/u);
	});

	it("should say where a line was pasted into Unicode without being converted, and leave it", () => {
		const pasted = "Céng hoµ x· héi chñ nghÜa ViÖt Nam";
		const reading = read(`Đảng bộ tỉnh\n${pasted}\nĐoàn kết`);
		assert.deepEqual(texts(reading), ["Đảng bộ tỉnh", pasted, "Đoàn kết"]);
		const [issue, ...others] = reading.issues;
		assert.deepEqual([issue?.code, issue?.line, others], ["encoding-mixed", 2, []]);
	});

	it("should list the characters that the encoding does not have", () => {
		const { issues } = read("Céng hoµ x· héi chñ nghÜa ViÖt Nam ±30°");
		assert.equal(issues.find(({ code }) => code === "encoding-strays")?.found, "± °");
	});
});

describe("capitals of TCVN3", () => {
	const lines: readonly (readonly [string, string])[] = [
		["KÕ HO¹CH", "KẾ HOẠCH"],
		["§¶NG CéNG S¶N VIÖT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"],
		["§¶NG Bé TØNH Hµ Giang", "ĐẢNG BỘ TỈNH Hà Giang"],
		["I. MôC §ÝCH: n©ng cao", "I. MỤC ĐÍCH: nâng cao"],
		["ñY BAN NH¢N D¢N", "ỦY BAN NHÂN DÂN"],
		// Nothing proves capitals here.
		["kÕ ho¹ch", "kế hoạch"],
		["Së Y TÕ", "Sở Y Tế"],
		["Sè: 05-KH/TU", "Số: 05-KH/TU"],
		["UBND x· vµ TT. Bé", "UBND xã và TT. Bộ"],
	];
	for (const [misread, text] of lines)
		it(`should read ${misread} as ${text}`, () => {
			const rest = "\nCéng hoµ x· héi chñ nghÜa ViÖt Nam";
			assert.equal(readText(bytesOf(misread + rest), "t.txt").lines[0]?.text, text);
		});

	it("should say which lines may have had capitals that nothing proves", () => {
		const { issues } = readText(
			bytesOf("kÕ ho¹ch\nSë Y TÕ\nñy ban nh©n d©n\nCéng hoµ x· héi chñ nghÜa ViÖt Nam"),
			"t.txt",
		);
		const lost = issues.find(({ code }) => code === "capitals-lost");
		assert.deepEqual([lost?.severity, lost?.line], ["warning", 1]);
		assert.match(lost?.message ?? "", /: 3 dòng/u);
	});

	it("should list each line whose capitals it restored, as it stood", () => {
		const reading = readText(bytesOf("KÕ HO¹CH\nCéng hoµ x· héi chñ nghÜa ViÖt Nam"), "t.txt");
		assert.deepEqual(listed(reading), [
			["encoding-converted", [], "TCVN3 (ABC)"],
			["capitals-restored", [1], "Kế HOạCH"],
		]);
	});

	for (const id of planIds) {
		const text = withoutLossy(readSourceText(id));
		const original = read(text);
		const reading = readText(bytesOf(writeMisread(text, "tcvn3")), "t.txt");

		it(`should give ${id} no capital that it did not have`, () => {
			const invented = texts(reading).filter((line, at) => {
				const own = original.lines[at]?.text ?? "";
				return [...line].some((letter, index) => letter !== own[index] && letter === letter.toUpperCase());
			});
			assert.deepEqual(invented, []);
		});

		it(`should give ${id} the capitals of its headings back`, () => {
			const inCapitals = /^(?:[IVX]+[.-] )?[\p{Lu} ,]{12,}$/u;
			const headings = original.lines.filter(({ text: line }) => inCapitals.test(line)).map(({ n }) => n);
			const of = (from: Reading): string[] =>
				from.lines.filter(({ n }) => headings.includes(n)).map((line) => line.text);
			assert.deepEqual(of(reading), of(original));
		});
	}

	it("should leave every line alone that is written in Unicode", () => {
		for (const id of planIds)
			for (const { text } of readPlan(id).lines) assert.equal(restoreCapitals(text), text);
	});
});

it("should read two megabytes, or find a wrong byte behind them, in well under a second", () => {
	const text = readSourceText("son-la-kh-nq43").repeat(120);
	const bytes = new TextEncoder().encode(`${text}\u00e0`);
	const start = performance.now();
	assert.ok(readText(bytes, "t.txt").lines.length > 5000);
	assert.equal(readText(bytes.subarray(0, -1), "t.txt").issues[0]?.code, "file-encoding");
	assert.ok(performance.now() - start < 2000);
});

it("should never throw, and yield lines that keep the rules of a reading, whatever the bytes", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.uint8Array(),
				fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
			),
			(bytes) => {
				let last = 0;
				for (const { n, text } of readText(bytes, "t.txt").lines) {
					assert.ok(n > last);
					last = n;
					assert.notEqual(text, "");
					assert.equal(text, text.trim());
					assert.ok(!text.includes("  "));
					assert.equal(text, text.normalize("NFC"));
				}
			},
		),
		{ seed: 43, numRuns: 500 },
	);
});
