import assert from "node:assert/strict";
import { before, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { cellText, type Sheet } from "../../../../src/elements/export/sheet.ts";
import { toDocx } from "../../../../src/elements/export/toDocx.ts";
import { comparison, plain } from "./sheets.ts";

type Parts = Readonly<Record<string, string>>;

/** The parts of the file that a sheet becomes. */
async function unpacked(sheet: Sheet): Promise<Parts> {
	const bytes = new Uint8Array(await (await toDocx(sheet)).arrayBuffer());
	return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const bodyOf = (parts: Parts): string => parts["word/document.xml"] ?? assert.fail("no document");
const textOf = (xml: string): string =>
	[...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
		.map(([, text]) => text)
		.join("")
		.replaceAll("&quot;", '"');
const rowsOf = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gsu) ?? [];
/** Properties of the run that holds exactly this text. */
const lookOf = (xml: string, text: string): string =>
	(xml.match(/<w:r>.*?<\/w:r>/gsu) ?? []).find((one) => textOf(one) === text) ??
	assert.fail(`no run “${text}”`);

let parts: Parts = {};
let body = "";
before(async () => {
	parts = await unpacked(comparison);
	body = bodyOf(parts);
});

test("every word of the sheet is in the file", () => {
	const text = textOf(body);
	assert.ok(text.includes(comparison.title));
	for (const line of comparison.lines) assert.ok(text.includes(line));
	for (const name of comparison.columns) assert.ok(text.includes(name));
	for (const { cells } of comparison.rows)
		for (const cell of cells)
			for (const line of cellText(cell).split("\n")) assert.ok(text.includes(line), line);
});

test("the page is A4 across", () => {
	assert.match(body, /<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")[^>]*w:orient="landscape"/u);
});

test("the head of the table, and no other row, is repeated on each page", () => {
	const flagged = rowsOf(body).map((row) => row.includes("<w:tblHeader"));
	assert.deepEqual(flagged, [true, false, false, false]);
});

test("words put in are underlined and blue", () => {
	assert.match(lookOf(body, "Thực hiện hiệu quả "), /<w:u w:val="single"\/>/u);
	assert.match(lookOf(body, "Thực hiện hiệu quả "), /w:color w:val="174A8B"/u);
});

test("words taken out are struck and brown", () => {
	assert.match(lookOf(body, "ta "), /<w:strike\/>/u);
	assert.match(lookOf(body, "ta "), /w:color w:val="84440A"/u);
});

test("words that moved have a dotted line, and no colour of a change", () => {
	assert.match(lookOf(body, "đẩy mạnh tuyên truyền"), /<w:u w:val="dotted"\/>/u);
	assert.doesNotMatch(lookOf(body, "đẩy mạnh tuyên truyền"), /w:color/u);
});

test("what the site says among the words of a document is in italics", () => {
	assert.match(lookOf(body, "Không thấy đoạn tương ứng."), /<w:i\/>/u);
});

test("a heading of one cell runs over all columns; one of several keeps them", async () => {
	assert.doesNotMatch(body, /gridSpan/u);
	const alone = await unpacked({
		...comparison,
		rows: [{ kind: "heading", cells: [plain("I. MỤC ĐÍCH"), [], []] }],
	});
	assert.match(bodyOf(alone), /<w:gridSpan w:val="3"\/>/u);
});

test("a row stays whole at the end of a page, unless it is longer than most of one", async () => {
	const rows = [plain("ngắn"), plain("dài ".repeat(500))].map((one) => ({
		kind: "row" as const,
		cells: [one, [], []],
	}));
	const whole = rowsOf(bodyOf(await unpacked({ ...comparison, rows }))).map((row) =>
		row.includes("<w:cantSplit/>"),
	);
	assert.deepEqual(whole, [true, true, false]);
});

test("the foot has the address and the page of how many", () => {
	const [foot = ""] = Object.entries(parts).flatMap(([name, xml]) =>
		/footer\d*\.xml$/u.test(name) ? [xml] : [],
	);
	assert.ok(textOf(foot).includes(comparison.address));
	assert.match(foot, /Trang .*PAGE.*NUMPAGES/su);
});

test("Word checks the spelling as Vietnamese, in Times New Roman 12", () => {
	const styles = parts["word/styles.xml"] ?? "";
	assert.match(styles, /w:lang w:val="vi-VN"/u);
	assert.match(styles, /w:rFonts [^>]*w:ascii="Times New Roman"/u);
	assert.match(styles, /<w:docDefaults>.*<w:sz w:val="24"\/>/su);
});

test("characters that XML forbids or reads as markup do not break the file", async () => {
	const odd = await unpacked({
		...comparison,
		rows: [{ kind: "row", cells: [plain("a < b & c\u0001"), [], []] }],
	});
	assert.match(bodyOf(odd), /a &lt; b &amp; c/u);
	assert.ok(!bodyOf(odd).includes("\u0001"));
});
