/** What other files of the genre carry, each in the smallest text that shows it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { convertFile } from "../../../src/document/convert.ts";
import { fromMdx } from "../../../src/document/fromMdx.ts";
import { readText } from "../../../src/document/readers/text.ts";
import { toMdx } from "../../../src/document/toMdx.ts";
import type { PlacedUnit } from "../../../src/domain/document.ts";
import { convertText } from "../../support/fixtures.ts";

const plan = (...body: string[]): string => ["KẾ HOẠCH", "Về việc thử", ...body].join("\n");
const texts = (source: string, kind?: PlacedUnit["kind"]): string[] =>
	convertText(source)
		.units.filter((unit) => !/^(?:head|end)\./u.test(unit.id) && (kind === undefined || unit.kind === kind))
		.map((unit) => [unit.printed, unit.text].filter((part) => part !== null && part !== "").join(" "));

const stateHead = [
	"ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	"TỈNH CÀ MAU\tĐộc lập - Tự do - Hạnh phúc",
	"-------\t---------------",
	"Số: 123/KH-UBND\tCà Mau, ngày 10 tháng 6 năm 2024",
	"KẾ HOẠCH",
	"Về việc thử",
	"I. CHUNG",
	"Một đoạn.",
].join("\n");

for (const [what, separate] of [
	["a tab", "\t"],
	["a bar", " | "],
	["many blanks", "          "],
	["one blank", " "],
] as const) {
	test(`a letterhead whose columns stand apart by ${what} gives number, date, place and issuer`, () => {
		const { meta } = convertText(stateHead.replaceAll("\t", separate));
		assert.deepEqual(
			[meta.codeNumber, meta.issuedOn, meta.place, meta.issuer.name, meta.issuer.level],
			["123/KH-UBND", "2024-06-10", "Cà Mau", "Ủy ban nhân dân tỉnh Cà Mau", "province"],
		);
	});
}

test("a number left blank beside a date is a symbol, and the date is read", () => {
	const { meta } = convertText(stateHead.replace("Số: 123/KH-UBND", "Số:          /KH-UBND"));
	assert.deepEqual([meta.codeNumber, meta.symbol, meta.issuedOn], [null, "/KH-UBND", "2024-06-10"]);
});

test("an issuer set on two lines is one name", () => {
	const { meta } = convertText(["BAN THƯỜNG VỤ", "HUYỆN ỦY U MINH", plan("I. A", "B.")].join("\n"));
	assert.equal(meta.issuer.name, "Ban Thường vụ Huyện ủy U Minh");
});

test("a type with its subject on the same line is split", () => {
	const { meta } = convertText("KẾ HOẠCH thực hiện Nghị quyết số 43-NQ/TW\nI. A\nB.");
	assert.deepEqual([meta.documentType, meta.subject], ["Kế hoạch", "thực hiện Nghị quyết số 43-NQ/TW"]);
});

test("a type in reading case is a type", () => {
	const { meta } = convertText("Kế hoạch\nthực hiện Nghị quyết số 43-NQ/TW\nI. A\nB.");
	assert.deepEqual([meta.documentType, meta.subject], ["Kế hoạch", "thực hiện Nghị quyết số 43-NQ/TW"]);
});

test("what the text does not say is null: type, subject, issuer", () => {
	const { meta } = convertText("I. CHUNG\nMột đoạn.");
	assert.deepEqual([meta.documentType, meta.subject, meta.issuer.name], [null, null, null]);
});

test("a day that is in no calendar is not made up: the year stays", () => {
	assert.equal(convertText(stateHead.replace("10 tháng 6", "31 tháng 6")).meta.issuedOn, "2024");
});

for (const number of ["2", "- 2 -", "Trang 2", "Trang 2/9", "2/9"]) {
	test(`“${number}” on a line of its own is a page number, dropped and listed`, () => {
		const { units, normalisations } = convertText(plan("I. CHUNG", "Một đoạn.", number, "Đoạn sau."));
		assert.ok(!units.some((unit) => unit.text.includes(number)));
		assert.ok(normalisations.some(({ code, found }) => code === "page-number-dropped" && found === number));
	});
}

test("numbers that came off a table are kept as text", () => {
	const kept = texts(plan("I. CHUNG", "1", "Sở Nội vụ", "2", "Sở Tài chính", "3", "Ban Dân tộc"));
	assert.deepEqual(kept, ["I. CHUNG", "1", "Sở Nội vụ", "2", "Sở Tài chính", "3", "Ban Dân tộc"]);
});

test("paragraphs broken at one width are joined, and lines that only look numbered stay text", () => {
	const wrapped = plan(
		"",
		"I. MỤC ĐÍCH",
		"",
		"Quán triệt sâu rộng trong các cấp ủy, tổ chức đảng về nội dung của Nghị quyết số",
		"43-NQ/TW ngày 24/11/2023 và Chương trình hành động của Tỉnh ủy trong giai đoạn",
		"2021-2025, bảo đảm thiết thực, hiệu quả, tránh hình thức, phô trương, lãng phí.",
		"Các cơ quan phối hợp chặt chẽ với nhau trong quá trình thực hiện.",
		"",
		"1. Giao Ban Dân vận Huyện ủy theo dõi, đôn đốc, kiểm tra, tổng hợp kết quả, báo",
		"cáo Ban Thường vụ Huyện ủy.",
		"",
		"2. Mặt trận Tổ quốc Việt Nam huyện phối hợp giám sát việc thực hiện kế hoạch này",
		"theo quy định.",
	);
	assert.deepEqual(texts(wrapped), [
		"I. MỤC ĐÍCH",
		"Quán triệt sâu rộng trong các cấp ủy, tổ chức đảng về nội dung của Nghị quyết số 43-NQ/TW ngày 24/11/2023 và Chương trình hành động của Tỉnh ủy trong giai đoạn 2021-2025, bảo đảm thiết thực, hiệu quả, tránh hình thức, phô trương, lãng phí. Các cơ quan phối hợp chặt chẽ với nhau trong quá trình thực hiện.",
		"1. Giao Ban Dân vận Huyện ủy theo dõi, đôn đốc, kiểm tra, tổng hợp kết quả, báo cáo Ban Thường vụ Huyện ủy.",
		"2. Mặt trận Tổ quốc Việt Nam huyện phối hợp giám sát việc thực hiện kế hoạch này theo quy định.",
	]);
});

test("a heading split by a wrap is one heading", () => {
	assert.deepEqual(texts(plan("I. CHUNG", "1. Mục", "đích", "Một đoạn."), "heading"), [
		"I. CHUNG",
		"1. Mục đích",
	]);
});

test("a label alone on its line takes the next line as its text", () => {
	assert.deepEqual(texts(plan("I. CHUNG", "a)", "Sở Nội vụ theo dõi.", "b)", "Sở Tài chính cấp kinh phí.")), [
		"I. CHUNG",
		"a) Sở Nội vụ theo dõi.",
		"b) Sở Tài chính cấp kinh phí.",
	]);
});

test("“Phần thứ nhất” takes its title from the next line", () => {
	assert.deepEqual(texts(plan("Phần thứ nhất", "TÌNH HÌNH", "I. CHUNG", "Một đoạn."), "heading"), [
		"Phần thứ nhất TÌNH HÌNH",
		"I. CHUNG",
	]);
});

test("“V.I. Lênin” opens a paragraph, not a section", () => {
	assert.deepEqual(texts(plan("I. CHUNG", "V.I. Lênin đã dạy như vậy."), "heading"), ["I. CHUNG"]);
});

test("an article glued to the sentence before it stands on its own", () => {
	const source =
		"QUYẾT ĐỊNH\nVề việc thử\nĐiều 1. Ban hành kế hoạch ở địa phương.Điều 2. Quyết định có hiệu lực.";
	assert.deepEqual(
		texts(source).map((text) => text.slice(0, 7)),
		["Điều 1.", "Điều 2."],
	);
});

test("a sentence that begins with Q. or KT. is no signature", () => {
	assert.deepEqual(texts(plan("I. CHUNG", "Q. Bình Thạnh thực hiện.", "Một đoạn nữa."), "paragraph"), [
		"Q. Bình Thạnh thực hiện.",
		"Một đoạn nữa.",
	]);
});

test("recipients at the left and signature at the right of the same lines come apart", () => {
	const { meta } = convertText(
		plan(
			"I. CHUNG",
			"Một đoạn.",
			"Nơi nhận:\tTM. BAN THƯỜNG VỤ",
			"- Tỉnh ủy;\tBÍ THƯ",
			"- Lưu: VT.",
			"\tNguyễn Văn An",
		),
	);
	assert.deepEqual(
		[meta.recipients, meta.signatory?.name, meta.signatory?.capacity],
		[["Tỉnh ủy;", "Lưu: VT."], "Nguyễn Văn An", "TM. Ban Thường vụ"],
	);
});

test("notes numbered anew on each page are told apart, and each sign means its own", () => {
	const { units } = convertText(
		plan(
			"I. CHUNG",
			"Đoạn một có chú thích¹ ở đây.",
			"¹ Lời chú của trang một.",
			"Đoạn hai có chú thích¹ ở đây.",
			"¹ Lời chú của trang hai.",
		),
	);
	const signs = units.flatMap((unit) =>
		unit.marks.flatMap((mark) => (mark.type === "note" ? [mark.note] : [])),
	);
	const notes = units.filter((unit) => unit.kind === "note").map((unit) => [unit.id, unit.text]);
	assert.deepEqual(signs, ["n1", "n1~2"]);
	assert.deepEqual(notes, [
		["n1", "Lời chú của trang một."],
		["n1~2", "Lời chú của trang hai."],
	]);
});

const attached = plan(
	"I. CHUNG",
	"Một đoạn theo Phụ lục 1.",
	"Phụ lục 1 kèm theo kế hoạch này.",
	"Nơi nhận:",
	"- Tỉnh ủy;",
	"- Lưu: VT.",
	"TM. BAN THƯỜNG VỤ",
	"Nguyễn Văn An",
	"PHỤ LỤC 1",
	"DANH MỤC NHIỆM VỤ",
	"I. NHIỆM VỤ CHUNG",
	"- Sơ kết hằng năm;",
);

test("an attachment is a part of its own after the signature, with its sections under it", () => {
	const { units, meta } = convertText(attached);
	assert.deepEqual(
		units.filter((unit) => unit.id.startsWith("phu-luc")).map(({ id, parent, text }) => [id, parent, text]),
		[
			["phu-luc-1", null, "DANH MỤC NHIỆM VỤ"],
			["phu-luc-1.i", "phu-luc-1", "NHIỆM VỤ CHUNG"],
			["phu-luc-1.i.g1", "phu-luc-1.i", "Sơ kết hằng năm;"],
		],
	);
	assert.equal(meta.signatory?.name, "Nguyễn Văn An");
	const order = units.map((unit) => unit.id);
	assert.ok(order.indexOf("end.signature") < order.indexOf("phu-luc-1"));
});

test("an attachment of a plan without signature is found by its title in capitals", () => {
	const { units } = convertText(plan("I. CHUNG", "Một đoạn.", "PHỤ LỤC 1", "DANH MỤC", "Một dòng."));
	assert.deepEqual(
		units.filter((unit) => unit.id.startsWith("phu-luc")).map((unit) => unit.text),
		["DANH MỤC", "Một dòng."],
	);
});

test("an article is a heading when text stands under it, and a paragraph when it is a sentence", () => {
	const source =
		"QUYẾT ĐỊNH\nVề việc thử\nĐiều 1. Phạm vi\n1. Áp dụng ở tỉnh.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.";
	assert.deepEqual(
		convertText(source)
			.units.slice(2)
			.map((unit) => [unit.kind, unit.printed]),
		[
			["heading", "Điều 1."],
			["paragraph", "1."],
			["paragraph", "Điều 2."],
		],
	);
});

test("an attachment comes back from MDX as it was", () => {
	const { meta, units } = convertText(attached);
	const read = fromMdx(toMdx(meta, units), "t.mdx");
	assert.deepEqual(
		read.units.map(({ id, parent, text }) => [id, parent, text]),
		units.map(({ id, parent, text }) => [id, parent, text]),
	);
});

test("a decision and the plan that it promulgates are two documents with a link", () => {
	const source = [
		"ỦY BAN NHÂN DÂN",
		"TỈNH CÀ MAU",
		"Số: 5/QĐ-UBND",
		"QUYẾT ĐỊNH",
		"Về việc ban hành kế hoạch",
		"Điều 1. Ban hành kèm theo Quyết định này kế hoạch.",
		"Nơi nhận:\tKT. CHỦ TỊCH",
		"- Lưu: VT.\tPHÓ CHỦ TỊCH",
		"Nguyễn Văn An",
		"ỦY BAN NHÂN DÂN",
		"TỈNH CÀ MAU",
		"KẾ HOẠCH",
		"Thực hiện Nghị quyết số 43-NQ/TW",
		"(Ban hành kèm theo Quyết định số 5/QĐ-UBND)",
		"I. MỤC ĐÍCH",
		"Một đoạn.",
	].join("\n");
	const documents = convertFile(
		readText(new TextEncoder().encode(source), "content/sources/a.txt"),
		"a",
		"a.txt",
	);
	assert.deepEqual(
		documents.map(({ meta }) => [
			meta.id,
			meta.documentType,
			meta.source,
			meta.attachedTo,
			meta.signatory?.name,
		]),
		[
			["a", "Quyết định", "a.txt", undefined, "Nguyễn Văn An"],
			["a-2", "Kế hoạch", "a.txt#2", "a", undefined],
		],
	);
	assert.deepEqual(
		documents[1]?.units.map((unit) => ("lines" in (unit.source ?? {}) ? unit.source : null)).slice(-1),
		[{ file: "content/sources/a.txt", lines: [16] }],
	);
});

test("20,000 lines that all join are converted within a second's order", () => {
	const lines = Array.from(
		{ length: 20_000 },
		(_, index) => `phần ${index} của một đoạn rất dài và không có dấu chấm`,
	);
	const { units } = convertText(plan("I. CHUNG", "Một đoạn", ...lines));
	assert.equal(units.filter((unit) => unit.kind === "paragraph").length, 1);
});

test("what stands before the first article is the preamble, in MDX too", () => {
	const { meta, units } = convertText(
		"QUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật Tổ chức chính quyền địa phương;\nĐiều 1. Ban hành kế hoạch này.",
	);
	const kinds = (list: readonly { kind: string }[]): string[] => list.map((unit) => unit.kind).slice(2);
	assert.deepEqual(kinds(units), ["preamble", "paragraph"]);
	assert.deepEqual(kinds(fromMdx(toMdx(meta, units), "t.mdx").units), ["preamble", "paragraph"]);
});

test("an asterisk that opens a line is a bullet, and comes back from MDX as one", () => {
	const { meta, units } = convertText(plan("I. CHUNG", "* Đối với cấp tỉnh:", "- Sở Nội vụ theo dõi;"));
	const items = (
		list: readonly { kind: string; printed: string | null; text: string }[],
	): (string | null)[][] =>
		list.filter((unit) => unit.kind === "item").map(({ printed, text }) => [printed, text]);
	const expected = [
		["*", "Đối với cấp tỉnh:"],
		["-", "Sở Nội vụ theo dõi;"],
	];
	assert.deepEqual(items(units), expected);
	assert.deepEqual(items(fromMdx(toMdx(meta, units), "t.mdx").units), expected);
});

test("asterisks left over from Markdown are no bullet", () => {
	assert.deepEqual(texts(plan("I. CHUNG", "* Sơ kết * hằng năm.")), ["I. CHUNG", "Sơ kết hằng năm."]);
});

test("a label alone on its line keeps the sign of its note", () => {
	const { units } = convertText(plan("I. CHUNG", "Một việc.", "1.¹", "{ngoặc}", "¹ Lời chú."));
	assert.deepEqual(
		units.flatMap((unit) => unit.marks.map((mark) => mark.type)),
		["note"],
	);
});
