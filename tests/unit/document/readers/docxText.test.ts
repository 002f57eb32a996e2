/** What stands in the paragraphs, tables, boxes and notes of a Word file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inList, level, paragraph, readMade, run, table, textsOf } from "../../../support/docx.ts";

const codesOf = (body: string): string[] => readMade({ body }).normalisations.map(({ code }) => code);
const issuesOf = (body: string): [string, string][] =>
	readMade({ body }).issues.map(({ code, found }) => [code, found]);

test("paragraphs are counted with the empty ones and those of tables", () => {
	const cell = paragraph("Ô");
	const body = paragraph("Một") + paragraph("") + table([[cell, cell, cell, cell]]) + paragraph("Hai");
	const { counting, lines } = readMade({ body });
	assert.equal(counting, "paragraph");
	assert.deepEqual(
		lines.map(({ n }) => n),
		[1, 3, 7],
	);
});

test("blanks are unified, accents composed, and both are listed", () => {
	const reading = readMade({ body: paragraph(`${run("Uy\u0309\u00a0")}<w:r><w:tab/></w:r>${run(" ban")}`) });
	assert.deepEqual(textsOf(reading), ["Uỷ ban"]);
	assert.deepEqual(
		reading.normalisations.map(({ code }) => code),
		["unicode-composed", "space-unified"],
	);
});

test("an accent in a run of its own joins its letter", () => {
	const { lines } = readMade({ body: paragraph(run("Đe") + run("\u0302\u0301 án", "<w:b/>")) });
	assert.equal(lines[0]?.text, "Đế án");
});

test("a bold word is a mark, a bold paragraph is emphatic and has none", () => {
	const body =
		paragraph(run("Giao ") + run("Sở Nội vụ ", "<w:b/>") + run("chủ trì")) + paragraph(run("Mục", "<w:b/>"));
	const [sentence, heading] = readMade({ body }).lines;
	assert.deepEqual(sentence?.marks, [{ type: "strong", start: 5, end: 14 }]);
	assert.equal(sentence?.emphatic, undefined);
	assert.deepEqual([heading?.emphatic, heading?.marks], [true, undefined]);
});

test("a style makes bold, and a run takes it back", () => {
	const styles = `<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>`;
	const body = paragraph(run("Mục") + run(" (tiếp)", '<w:b w:val="0"/>'), '<w:pStyle w:val="Dam"/>');
	assert.deepEqual(readMade({ body, styles }).lines[0]?.marks, [{ type: "strong", start: 0, end: 3 }]);
});

test("a label that Word writes does not make a heading less bold", () => {
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "upperRoman", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
	const { lines } = readMade({ body: paragraph(run("MỤC ĐÍCH", "<w:b/>"), inList(1)), numbering });
	assert.deepEqual([lines[0]?.text, lines[0]?.emphatic], ["I. MỤC ĐÍCH", true]);
});

test("text that Word shows in capitals is in capitals", () => {
	const body = paragraph(run("Kế hoạch", "<w:caps/>"));
	assert.deepEqual(textsOf(readMade({ body })), ["KẾ HOẠCH"]);
	assert.deepEqual(codesOf(body), ["capitals-applied"]);
});

test("digits set high become note signs, other high letters stay", () => {
	const high = '<w:vertAlign w:val="superscript"/>';
	const body = paragraph(run("văn hóa") + run("12", high) + run(" và m") + run("x", high));
	assert.deepEqual(textsOf(readMade({ body })), ["văn hóa¹² và mx"]);
});

test("line breaks part a title into lines and are blanks in running text", () => {
	const broken = (...parts: string[]): string =>
		paragraph(parts.map((part) => run(part)).join("<w:r><w:br/></w:r>"));
	const long = "các cấp ủy đảng và chính quyền ".repeat(4).trim();
	const body = broken("KẾ HOẠCH", "Thực hiện Nghị quyết") + broken(long, "tiếp theo");
	const { lines, normalisations } = readMade({ body });
	assert.deepEqual(
		lines.map(({ n, text }) => [n, text]),
		[
			[1, "KẾ HOẠCH"],
			[2, "Thực hiện Nghị quyết"],
			[3, `${long} tiếp theo`],
		],
	);
	assert.deepEqual(normalisations, [{ code: "soft-break-joined", lines: [3], found: "\n" }]);
});

test("line breaks part the items of a list, however long", () => {
	const item = `các cấp ủy đảng và chính quyền ${"phối hợp thực hiện ".repeat(6)}`.trim();
	const body = paragraph([`a) ${item}`, `b) ${item}`].map((part) => run(part)).join("<w:r><w:br/></w:r>"));
	assert.deepEqual(textsOf(readMade({ body })), [`a) ${item}`, `b) ${item}`]);
});

test("hyphens of the typesetter leave the text, and are listed", () => {
	const body = paragraph(
		`${run("43")}<w:r><w:noBreakHyphen/></w:r>${run("NQ/TW tuyên")}<w:r><w:softHyphen/></w:r>${run(" truyền")}`,
	);
	assert.deepEqual(textsOf(readMade({ body })), ["43-NQ/TW tuyên truyền"]);
	assert.deepEqual(codesOf(body), ["hyphen-unified", "soft-hyphen-dropped"]);
});

test("a symbol is the character that it looks like, an unknown one is reported", () => {
	const symbol = (code: string): string => `<w:r><w:sym w:font="Symbol" w:char="${code}"/></w:r>`;
	const body = paragraph(run("tỷ lệ ") + symbol("F0B3") + run(" 95%") + symbol("F0FF"));
	assert.deepEqual(textsOf(readMade({ body })), ["tỷ lệ ≥ 95%"]);
	assert.deepEqual(issuesOf(body), [["symbol-unknown", "Symbol U+F0FF"]]);
});

const field = (code: string, result: string): string =>
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test("the result of a field is text, its code is not", () => {
	const link = `<w:hyperlink r:id="rId9">${run("Cổng thông tin")}</w:hyperlink>`;
	const nested = field(" DATE ", field(" REF x ", run("2024")));
	assert.deepEqual(textsOf(readMade({ body: paragraph(link + run(" năm ") + nested) })), [
		"Cổng thông tin năm 2024",
	]);
});

test("page numbers and tables of contents are left out and listed", () => {
	const body =
		paragraph(run("Trang ") + field(" PAGE ", run("3"))) +
		paragraph(field(' TOC \\o "1-3" ', run("I. MỤC ĐÍCH 1")) + run("Hết"));
	const { lines, normalisations } = readMade({ body });
	assert.deepEqual(
		lines.map(({ text }) => text),
		["Trang", "Hết"],
	);
	assert.deepEqual(
		normalisations.filter(({ code }) => code !== "blank-trimmed"),
		[
			{ code: "page-number-dropped", lines: [1], found: "3" },
			{ code: "contents-dropped", lines: [2], found: "I. MỤC ĐÍCH 1" },
		],
	);
});

test("hidden text is not shown by Word and not read, but reported", () => {
	const body = paragraph(run("Giao Sở Nội vụ") + run(" (mật)", "<w:vanish/>"));
	assert.deepEqual(textsOf(readMade({ body })), ["Giao Sở Nội vụ"]);
	assert.deepEqual(issuesOf(body), [["hidden-text", "(mật)"]]);
});

test("text in a font of an old code page is reported once", () => {
	const old = run("KÕ ho¹ch", '<w:rFonts w:ascii=".VnTime"/>');
	assert.deepEqual(issuesOf(paragraph(old) + paragraph(old)), [["legacy-font", ".VnTime"]]);
});

test("headers and footers are left out and listed", () => {
	const { lines, normalisations } = readMade({
		body: paragraph("Nội dung"),
		header: paragraph("Dự thảo lần 2"),
		footer: paragraph(field("PAGE", run("1"))),
	});
	assert.deepEqual(
		lines.map(({ text }) => text),
		["Nội dung"],
	);
	assert.deepEqual(
		normalisations.map(({ code, found }) => [code, found]),
		[
			["margin-dropped", "Dự thảo lần 2"],
			["page-number-dropped", "1"],
		],
	);
});

const box = (content: string): string =>
	`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test("a text box is read once, before its paragraph, and reported", () => {
	const body = paragraph(box(paragraph("DỰ THẢO")) + run("KẾ HOẠCH"));
	assert.deepEqual(textsOf(readMade({ body })), ["DỰ THẢO", "KẾ HOẠCH"]);
	assert.deepEqual(issuesOf(body), [["text-box", "DỰ THẢO"]]);
});

test("a picture is reported at its place", () => {
	const picture = `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
	const { issues } = readMade({ body: paragraph("Biểu đồ:") + paragraph(picture) });
	assert.deepEqual(
		issues.map(({ code, severity, line, found }) => [code, severity, line, found]),
		[["object-dropped", "note", 2, "hình"]],
	);
});

test("a large first letter belongs to its paragraph", () => {
	const body = paragraph("Đ", '<w:framePr w:dropCap="drop"/>') + paragraph("ảng bộ");
	assert.deepEqual(textsOf(readMade({ body })), ["Đảng bộ"]);
});

test("a row of a table is one line with its cells", () => {
	const head = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"].map((text) => paragraph(run(text, "<w:b/>")));
	const row = [
		paragraph("1"),
		paragraph("Rà soát") + paragraph("quy định"),
		paragraph(""),
		paragraph("2024"),
	];
	const { lines } = readMade({ body: table([head, row]) });
	assert.deepEqual(lines, [
		{
			n: 1,
			text: "TT | Nhiệm vụ | Chủ trì | Thời hạn",
			emphatic: true,
			cells: ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
		},
		{ n: 5, text: "1 | Rà soát quy định | | 2024", cells: ["1", "Rà soát quy định", "", "2024"] },
	]);
});

test("a cell over several columns is followed by empty ones", () => {
	const wide = table([[paragraph("I. NHIỆM VỤ")]]).replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="3"/>');
	const rows = table([["1", "Rà soát", "2024"].map((text) => paragraph(text))]);
	const body = wide.replace("</w:tbl>", "") + rows.slice(rows.indexOf("<w:tr>"));
	assert.deepEqual(
		readMade({ body }).lines.map(({ cells }) => cells),
		[
			["I. NHIỆM VỤ", "", ""],
			["1", "Rà soát", "2024"],
		],
	);
});

test("a table within a cell is read into the cell and reported", () => {
	const inner = table([[paragraph("x"), paragraph("y")]]);
	const body = table([
		["a", "b", "c"].map((text) => paragraph(text)),
		[paragraph("1"), inner + paragraph(""), paragraph("3")],
	]);
	assert.deepEqual(readMade({ body }).lines[1]?.cells, ["1", "x y", "3"]);
	assert.deepEqual(issuesOf(body), [["nested-table", "x y"]]);
});

test("a frame of one cell is lines, not a table", () => {
	const { lines } = readMade({ body: table([[paragraph("Một") + paragraph("Hai")]]) });
	assert.deepEqual(lines, [
		{ n: 1, text: "Một" },
		{ n: 2, text: "Hai" },
	]);
});

test("a letterhead in two columns is read column by column", () => {
	const column = (...texts: string[]): string => texts.map((text) => paragraph(text)).join("");
	const body =
		table([
			[column("TỈNH ỦY KIÊN GIANG", "*"), column("ĐẢNG CỘNG SẢN VIỆT NAM")],
			[column("Số 12-KH/TU"), column("Kiên Giang, ngày 14 tháng 6 năm 2024")],
		]) + paragraph("KẾ HOẠCH");
	const { lines } = readMade({ body });
	assert.deepEqual(
		lines.map(({ n, text, cells }) => [n, text, cells]),
		[
			[1, "TỈNH ỦY KIÊN GIANG", undefined],
			[2, "*", undefined],
			[3, "Số 12-KH/TU", undefined],
			[4, "ĐẢNG CỘNG SẢN VIỆT NAM", undefined],
			[5, "Kiên Giang, ngày 14 tháng 6 năm 2024", undefined],
			[6, "KẾ HOẠCH", undefined],
		],
	);
});

test("recipients come before the signature beside them", () => {
	const left = ["Nơi nhận:", "- Như trên;", "- Lưu VPTU."].map((text) => paragraph(text)).join("");
	const right = ["T/M BAN THƯỜNG VỤ", "Nguyễn Văn A"].map((text) => paragraph(text)).join("");
	assert.deepEqual(textsOf(readMade({ body: table([[left, right]]) })), [
		"Nơi nhận:",
		"- Như trên;",
		"- Lưu VPTU.",
		"T/M BAN THƯỜNG VỤ",
		"Nguyễn Văn A",
	]);
});

test("a table of two columns in the body stays a table", () => {
	const body = paragraph("I. NHIỆM VỤ") + table([[paragraph("Nhiệm vụ"), paragraph("Thời hạn")]]);
	assert.deepEqual(readMade({ body }).lines[1]?.cells, ["Nhiệm vụ", "Thời hạn"]);
});

const noteRun = (kind: "footnote" | "endnote", id: number): string =>
	`<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (kind: "footnote" | "endnote", id: number, ...texts: string[]): string =>
	`<w:${kind} w:id="${id}">${texts.map((text) => paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)).join("")}</w:${kind}>`;

test("notes are numbered in the order of their signs, endnotes in Roman and after the footnotes", () => {
	const { lines, notes } = readMade({
		body:
			paragraph(run("Cuối") + noteRun("endnote", 2)) +
			paragraph(run("văn hóa") + noteRun("footnote", 7) + run(" và") + noteRun("footnote", 3)),
		footnotes: note("footnote", 3, "Sau.") + note("footnote", 7, "Trước.", "Tiếp."),
		endnotes: note("endnote", 2, "Hết."),
	});
	assert.deepEqual(lines[1]?.marks, [
		{ type: "note", start: 7, end: 7, note: "n1" },
		{ type: "note", start: 10, end: 10, note: "n2" },
	]);
	assert.deepEqual(notes, [
		{ key: "1", n: 2, text: "Trước.\nTiếp.", marks: [] },
		{ key: "2", n: 2, text: "Sau.", marks: [] },
		{ key: "i", n: 1, text: "Hết.", marks: [] },
	]);
});

test("the second note with a number has a key of its own", () => {
	const { notes } = readMade({
		body: paragraph(run("a") + noteRun("footnote", 1) + noteRun("endnote", 1)),
		footnotes: note("footnote", 1, "Một."),
		endnotes: note("endnote", 1, "Hai."),
		settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
	});
	assert.deepEqual(
		notes.map(({ key }) => key),
		["1", "1~2"],
	);
});

test("footnotes that start again in each section do so", () => {
	const restart = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
	const { notes } = readMade({
		body:
			paragraph(run("a") + noteRun("footnote", 1), restart) +
			paragraph(run("b") + noteRun("footnote", 2)) +
			restart,
		footnotes: note("footnote", 1, "Một.") + note("footnote", 2, "Hai."),
	});
	assert.deepEqual(
		notes.map(({ key }) => key),
		["1", "1~2"],
	);
});

test("a sign without its note is reported", () => {
	const { issues } = readMade({ body: paragraph(run("a") + noteRun("footnote", 1)) });
	assert.deepEqual(
		issues.map(({ code, found }) => [code, found]),
		[["note-missing", "1"]],
	);
});
