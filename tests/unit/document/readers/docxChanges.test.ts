/** Tracked changes and comments: read in one way, always reported with both. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sidecar } from "../../../../src/domain/sidecar.ts";
import { inList, level, paragraph, readMade, run, table, textsOf } from "../../../support/docx.ts";

const inserted = (text: string): string => `<w:ins w:id="1" w:author="A">${run(text)}</w:ins>`;
const deleted = (text: string): string =>
	`<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const REJECT: Sidecar = { trackedChanges: "reject" };

const both = (body: string, numbering?: string): [string[], string[]] => [
	textsOf(readMade({ body, numbering })),
	textsOf(readMade({ body, numbering }, REJECT)),
];
const messagesOf = (body: string): string[] => readMade({ body }).issues.map(({ message }) => message);

const DATE = paragraph(run("trước ngày ") + deleted("15/6") + inserted("30/6") + run("/2024"));

test("insertions are read and deletions are not, or the other way round", () => {
	assert.deepEqual(both(DATE), [["trước ngày 30/6/2024"], ["trước ngày 15/6/2024"]]);
});

test("a change is a warning at its place that says both readings", () => {
	const [issue] = readMade({ body: paragraph("Một") + DATE }).issues;
	assert.deepEqual(
		[issue?.code, issue?.severity, issue?.line, issue?.found],
		["tracked-change", "warning", 2, "30/6"],
	);
	assert.equal(issue?.message, "Thay đổi chưa duyệt trong Word: “15/6” thành “30/6”.");
	assert.match(issue?.suggestion ?? "", /^Đang đọc như đã chấp nhận thay đổi\./u);
});

test("the report says which of the two is read", () => {
	const [issue] = readMade({ body: DATE }, REJECT).issues;
	assert.equal(issue?.found, "15/6");
	assert.match(issue?.suggestion ?? "", /^Đang đọc như đã từ chối thay đổi\./u);
});

test("each change of a paragraph is an issue of its own", () => {
	const body = paragraph(inserted("Sở ") + run("Nội vụ") + deleted(" tỉnh"));
	assert.deepEqual(messagesOf(body), [
		"Thay đổi chưa duyệt trong Word: thêm “Sở”.",
		"Thay đổi chưa duyệt trong Word: bỏ “tỉnh”.",
	]);
});

test("words that moved are read where they are now, and reported at both places", () => {
	const from = `<w:moveFrom w:id="1">${run("Đoạn A")}</w:moveFrom>`;
	const to = `<w:moveTo w:id="2">${run("Đoạn A")}</w:moveTo>`;
	const body = paragraph(from + run("một")) + paragraph(run("hai ") + to);
	assert.deepEqual(both(body), [
		["một", "hai Đoạn A"],
		["Đoạn Amột", "hai"],
	]);
	assert.equal(messagesOf(body).length, 2);
});

test("words inserted and deleted again are in neither reading", () => {
	const body = paragraph(`${run("một")}<w:ins w:id="1">${deleted(" hai")}</w:ins>`);
	assert.deepEqual(both(body), [["một"], ["một"]]);
});

const MARK_DELETED = '<w:rPr><w:del w:id="3"/></w:rPr>';
const MARK_INSERTED = '<w:rPr><w:ins w:id="3"/></w:rPr>';

test("a deleted paragraph mark joins two paragraphs, and is reported", () => {
	const body = paragraph("Sở Nội", MARK_DELETED) + paragraph(" vụ");
	assert.deepEqual(both(body), [["Sở Nội vụ"], ["Sở Nội", "vụ"]]);
	assert.deepEqual(messagesOf(body), ["Thay đổi chưa duyệt trong Word: bỏ “¶”."]);
});

test("an inserted paragraph is there or not, as a whole", () => {
	const body = paragraph("Một") + paragraph(inserted("Hai"), MARK_INSERTED) + paragraph("Ba");
	assert.deepEqual(both(body), [
		["Một", "Hai", "Ba"],
		["Một", "Ba"],
	]);
});

test("a deleted item takes no number", () => {
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
	const body =
		paragraph("Một", inList(1)) +
		paragraph(deleted("Hai"), inList(1) + MARK_DELETED) +
		paragraph("Ba", inList(1));
	assert.deepEqual(both(body, numbering), [
		["1. Một", "2. Ba"],
		["1. Một", "2. Hai", "3. Ba"],
	]);
});

test("a deleted row of a table is left out and reported", () => {
	const row = (text: string): string[] => [paragraph(text), paragraph("b"), paragraph("c"), paragraph("d")];
	const body = table([row("1"), row("2")]).replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="4"/></w:trPr>');
	assert.deepEqual(textsOf(readMade({ body })), ["2 | b | c | d"]);
	assert.ok(messagesOf(body).some((message) => message.includes("bỏ “1")));
});

test("a number given while changes were tracked is reported", () => {
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
	const body = paragraph("Một", `${inList(1)}<w:pPrChange w:id="5"><w:pPr/></w:pPrChange>`);
	assert.deepEqual(both(body, numbering), [["1. Một"], ["Một"]]);
	assert.deepEqual(
		readMade({ body, numbering }).issues.map(({ code, found }) => [code, found]),
		[["tracked-numbering", "1."]],
	);
});

test("what stands in deleted words is not reported as left out", () => {
	const picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>";
	const { issues } = readMade({ body: paragraph(`${run("một")}<w:del w:id="1">${picture}</w:del>`) });
	assert.deepEqual(issues, []);
});

test("a comment is not text, and is reported at its place with its words", () => {
	const { lines, issues } = readMade({
		body: paragraph(`${run("Giao Sở Nội vụ")}<w:r><w:commentReference w:id="0"/></w:r>`),
		comments: `<w:comment w:id="0" w:author="A">${paragraph("Hỏi lại Sở")}</w:comment>`,
	});
	assert.equal(lines[0]?.text, "Giao Sở Nội vụ");
	assert.deepEqual(
		issues.map(({ code, line, found }) => [code, line, found]),
		[["word-comment", 1, "Hỏi lại Sở"]],
	);
});
