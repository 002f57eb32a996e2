import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { convertPlan, convertText, linesOf, planIds, readPlan, unitAt } from "../../support/fixtures.ts";

const sonLa = convertPlan("son-la-kh-nq43");
const tuyPhuoc = convertPlan("tuy-phuoc-kh-xay-dung-dang");

test("a paragraph cut by a page break goes on after a false full stop (Sơn La)", () => {
	assert.deepEqual(linesOf(unitAt(sonLa, 24)), [24, 26]);
	assert.match(unitAt(sonLa, 24).text, /hình thức tuyên truyền\. vận động, nâng cao/);
});

test("a paragraph cut by a page break goes on behind the note between its halves (Tuy Phước)", () => {
	assert.deepEqual(linesOf(unitAt(tuyPhuoc, 95)), [95, 99]);
	assert.match(unitAt(tuyPhuoc, 95).text, /Chú ý liên hệ với các biểu hiện/);
});

test("a tail that starts with a capital by chance is joined all the same (Tuy Phước)", () => {
	assert.match(unitAt(tuyPhuoc, 173).text, /cho Ban Thường vụ Huyện ủy tinh hình/);
});

test("the paragraph after a note at the foot of another page is a paragraph (Tuy Phước, line 127)", () => {
	assert.equal(unitAt(tuyPhuoc, 127).kind, "paragraph");
});

test("the second paragraph of a note belongs to the note (Tuy Phước, note 7)", () => {
	const note = tuyPhuoc.units.find((unit) => unit.id === "n7");
	assert.deepEqual(linesOf(note), [259, 261]);
});

test("all eight notes of Tuy Phước are found, and each has its sign in the text", () => {
	const notes = tuyPhuoc.units.filter((unit) => unit.kind === "note").map((unit) => unit.id);
	const signs = tuyPhuoc.units.flatMap((unit) =>
		unit.marks.flatMap((mark) => (mark.type === "note" ? [mark.note] : [])),
	);
	assert.deepEqual([notes.length, signs], [8, notes]);
});

test("left-over asterisks become emphasis and leave the text (Sơn La, 1.1)", () => {
	const unit = unitAt(sonLa, 40);
	assert.ok(!unit.text.includes("*"));
	const emphasis = unit.marks.find((mark) => mark.type === "emphasis");
	assert.equal(unit.text.slice(emphasis?.start, emphasis?.end), "hoàn thành trước 10/01/2024");
});

test("a recipient that wraps is one recipient", () => {
	assert.ok(
		convertPlan("phung-hiep-kh-da08").meta.recipients.includes(
			"Đ/c Trương Cảnh Tuyên, Ủy viên BTVTU, Phó Chủ tịch Thường trực UBND tỉnh,",
		),
	);
});

test("what Sơn La does not print is null, not guessed", () => {
	const { meta } = sonLa;
	assert.deepEqual(
		[meta.codeNumber, meta.symbol, meta.place, meta.issuedOn, meta.draft, meta.issuer.province],
		[null, null, null, null, null, null],
	);
});

test("the issuer of a plan without letterhead is read from its preamble", () => {
	assert.equal(tuyPhuoc.meta.issuer.name, "Huyện ủy Tuy Phước");
	assert.equal(sonLa.meta.issuer.name, "Ban Thường vụ Tỉnh ủy");
});

test("“khóa XVII” and “khóa XIII” of one act do not make two acts (Kiên Giang)", () => {
	const acts = convertPlan("kien-giang-kh-nq43").meta.implements.filter((act) => act.code === "43-NQ/TW");
	assert.equal(acts.length, 1);
});

test("a numbered full sentence is a paragraph, a numbered title is a heading", () => {
	const { units } = convertText(
		"KẾ HOẠCH\nVề việc thử\nI. CHUNG\n1. Mục đích\nĐể thử.\n2. Giao Sở Nội vụ chủ trì thực hiện.\n3. Giao Sở Tài chính phối hợp.",
	);
	assert.deepEqual(
		units.filter((unit) => unit.label !== null).map((unit) => [unit.label, unit.kind]),
		[
			["I", "heading"],
			["1", "heading"],
			["2", "paragraph"],
			["3", "paragraph"],
		],
	);
});

test("ids are paths of labels: heading, paragraph, bullet, letter, decimal", () => {
	const { units } = convertText(
		"KẾ HOẠCH\nVề việc thử\nI. CHUNG\n1. Mục đích\nMột là thế.\n- Hai là thế;\n+ Ba là thế.\n2. Việc\na) Bốn là thế.\nđ) Năm là thế.\n3. Việc nữa\n3.1. Sáu là thế.",
	);
	assert.deepEqual(
		units.filter((unit) => unit.parent !== null || unit.level === 1).map((unit) => unit.id),
		["i", "i.1", "i.1.p1", "i.1.g1", "i.1.g1.g1", "i.2", "i.2.a", "i.2.dd", "i.3", "i.3.1"],
	);
});

test("an id stays when something in another container changes", () => {
	const before = convertText("KẾ HOẠCH\nVề việc thử\nI. CHUNG\n1. Một\nA.\n2. Hai\nB.");
	const after = convertText("KẾ HOẠCH\nVề việc thử\nI. CHUNG\n1. Một\nA.\nThêm.\n2. Hai\nB.");
	const idOfB = (of: typeof before): string | undefined => of.units.find((unit) => unit.text === "B.")?.id;
	assert.equal(idOfB(before), idOfB(after));
});

/** Characters that reach the reader, blanks, asterisks and note signs aside. */
const letters = (text: string): string => text.replace(/[\s*¹²³⁴⁵⁶⁷⁸⁹⁰[\]]/gu, "");

for (const id of planIds) {
	test(`${id}: nothing is lost: units and what is listed as dropped make up the source`, () => {
		const reading = readPlan(id);
		const converted = convertPlan(id);
		const dropped = converted.normalisations
			.filter((entry) => entry.code === "page-number-dropped" || entry.code === "ornament-dropped")
			.flatMap((entry) => entry.lines);
		const expected = reading.lines
			.filter((line) => !dropped.includes(line.n) && !/^\**Nơi nhận:?/u.test(line.text))
			.map((line) => letters(line.text))
			.sort();
		const byLine = new Map(reading.lines.map((line) => [line.n, line.text]));
		const reached = converted.units.flatMap((unit) => {
			const own = letters(`${unit.kind === "note" ? "" : (unit.printed ?? "")}${unit.text}`);
			const source = letters(
				linesOf(unit)
					.filter((n) => !/^\**Nơi nhận:?/u.test(byLine.get(n) ?? ""))
					.map((n) => byLine.get(n) ?? "")
					.join(""),
			);
			assert.equal(own, source, `unit ${unit.id}`);
			return linesOf(unit)
				.filter((n) => !/^\**Nơi nhận:?/u.test(byLine.get(n) ?? ""))
				.map((n) => letters(byLine.get(n) ?? ""));
		});
		assert.deepEqual(reached.sort(), expected);
	});
}

test("any text is converted without losing a letter", () => {
	const line = fc.oneof(
		fc.string({ unit: "grapheme", maxLength: 60 }),
		fc.constantFrom(
			"I. CHUNG",
			"1. Mục đích",
			"- Việc;",
			"a) Sở Nội vụ.",
			"Căn cứ Luật;",
			"¹ Ghi chú",
			"Nơi nhận:",
			"T/M HUYỆN ỦY",
			"12",
		),
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
			const text = `KẾ HOẠCH\nVề việc thử\n${lines.join("\n")}`;
			const converted = convertText(text);
			const count = (of: string): number => letters(of).replace(/[^\p{L}]/gu, "").length;
			const reached = converted.units
				.map((unit) => `${unit.kind === "note" ? "" : (unit.printed ?? "")}${unit.text}`)
				.join("");
			const headings =
				text
					.normalize("NFC")
					.split(/\r\n|\r|\n/u)
					.find((l) => /^\s*\**Nơi nhận\**\s*:?\**\s*$/iu.test(l)) ?? "";
			assert.equal(count(reached) + count(headings), count(text.normalize("NFC")));
		}),
		{ numRuns: 300 },
	);
});
