/** Labels that Word writes by itself, as a reader of Word sees them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type DocxParts, inList, level, paragraph, readMade, textsOf } from "../../../support/docx.ts";

const abstract = (id: number, levels: readonly string[], more = ""): string =>
	`<w:abstractNum w:abstractNumId="${id}">${more}${levels.join("")}</w:abstractNum>`;
const list = (numId: number, abstractId: number, more = ""): string =>
	`<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

/** Levels of paragraphs of list 1 → labels. */
function labelsOf(numbering: string, levels: readonly number[]): string[] {
	const body = levels.map((depth) => paragraph("X", inList(1, depth))).join("");
	return textsOf(readMade({ body, numbering })).map((text) => text.replace(/ ?X$/u, ""));
}
const texts = (parts: DocxParts): string[] => textsOf(readMade(parts));

const PLAN_LEVELS = [
	level(0, "upperRoman", "%1."),
	level(1, "decimal", "%2."),
	level(2, "lowerLetter", "%3)"),
	level(3, "bullet", "-"),
	level(4, "bullet", "+"),
];

test("the levels of a plan are I. 1. a) - + and start again under each heading", () => {
	assert.deepEqual(labelsOf(abstract(0, PLAN_LEVELS) + list(1, 0), [0, 1, 2, 2, 3, 4, 1, 2, 0, 1]), [
		"I.",
		"1.",
		"a)",
		"b)",
		"-",
		"+",
		"2.",
		"a)",
		"II.",
		"1.",
	]);
});

test("a label names the levels above it", () => {
	const levels = [
		level(0, "decimal", "%1."),
		level(1, "decimal", "%1.%2."),
		level(2, "decimal", "%1.%2.%3."),
	];
	assert.deepEqual(labelsOf(abstract(0, levels) + list(1, 0), [0, 1, 1, 2, 0, 1]), [
		"1.",
		"1.1.",
		"1.2.",
		"1.2.1.",
		"2.",
		"2.1.",
	]);
});

test("a level above that was never used shows where it would start", () => {
	const levels = [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")];
	assert.deepEqual(labelsOf(abstract(0, levels) + list(1, 0), [1, 1]), ["1.1.", "1.2."]);
});

// LibreOffice numbers it so too: random walks over the levels gave the same labels here and there.
test("a level that was passed over has used up its first number", () => {
	const levels = [
		level(0, "decimal", "%1."),
		level(1, "decimal", "%1.%2."),
		level(2, "decimal", "%1.%2.%3."),
	];
	assert.deepEqual(labelsOf(abstract(0, levels) + list(1, 0), [0, 2, 1]), ["1.", "1.1.1.", "1.2."]);
});

test("letters are counted as Word counts them, without đ, and doubled after z", () => {
	const labels = labelsOf(abstract(0, [level(0, "lowerLetter", "%1)")]) + list(1, 0), Array(27).fill(0));
	assert.deepEqual([labels[3], labels[4], labels[25], labels[26]], ["d)", "e)", "z)", "aa)"]);
});

test("a legal level shows decimals for Roman levels above it", () => {
	const levels = [level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")];
	assert.deepEqual(labelsOf(abstract(0, levels) + list(1, 0), [0, 0, 1]), ["I.", "II.", "2.1."]);
});

test("a level that never restarts goes on under the next heading", () => {
	const levels = [level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')];
	assert.deepEqual(labelsOf(abstract(0, levels) + list(1, 0), [0, 1, 0, 1]), ["I.", "1.", "II.", "2."]);
});

test("two lists made from one go on counting together", () => {
	const numbering = abstract(0, [level(0, "decimal", "%1.")]) + list(1, 0) + list(2, 0);
	const body = [1, 2, 1].map((numId) => paragraph("X", inList(numId))).join("");
	assert.deepEqual(texts({ body, numbering }), ["1. X", "2. X", "3. X"]);
});

test("a list that says where it starts anew does so once", () => {
	const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
	const numbering = abstract(0, [level(0, "decimal", "%1.")]) + list(1, 0) + list(2, 0, anew);
	const body = [1, 1, 2, 2].map((numId) => paragraph("X", inList(numId))).join("");
	assert.deepEqual(texts({ body, numbering }), ["1. X", "2. X", "5. X", "6. X"]);
});

test("a list may write a level in its own way", () => {
	const own = `<w:lvlOverride w:ilvl="0">${level(0, "lowerLetter", "%1)")}</w:lvlOverride>`;
	assert.deepEqual(labelsOf(abstract(0, [level(0, "decimal", "%1.")]) + list(1, 0, own), [0, 0]), [
		"a)",
		"b)",
	]);
});

test("a list that only names a numbering style has the levels of that style's list", () => {
	const numbering =
		abstract(0, [], '<w:numStyleLink w:val="KeHoach"/>') +
		abstract(7, PLAN_LEVELS, '<w:styleLink w:val="KeHoach"/>') +
		list(1, 0) +
		list(9, 7);
	const styles = `<w:style w:type="numbering" w:styleId="KeHoach"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>`;
	assert.deepEqual(texts({ body: paragraph("X", inList(1, 1)), numbering, styles }), ["1. X"]);
});

const HEADING_STYLES = `
	<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
	<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/></w:style>`;
const STYLED_LEVELS =
	abstract(0, [
		level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>'),
		level(1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>'),
	]) + list(1, 0);

test("a paragraph style numbers its paragraphs, on the level that names it", () => {
	const body = ["Muc", "Khoan", "Khoan", "Muc"].map((style) =>
		paragraph("X", `<w:pStyle w:val="${style}"/>`),
	);
	assert.deepEqual(texts({ body: body.join(""), numbering: STYLED_LEVELS, styles: HEADING_STYLES }), [
		"I. X",
		"1. X",
		"2. X",
		"II. X",
	]);
});

test("numId 0 takes the number from a styled paragraph, and the count goes on without it", () => {
	const styled = '<w:pStyle w:val="Muc"/>';
	const body = paragraph("X", styled) + paragraph("X", styled + inList(0)) + paragraph("X", styled);
	assert.deepEqual(texts({ body, numbering: STYLED_LEVELS, styles: HEADING_STYLES }), ["I. X", "X", "II. X"]);
});

test("a label is glued to the text where Word glues it", () => {
	const numbering = abstract(0, [level(0, "decimal", "Điều %1. ", '<w:suff w:val="nothing"/>')]) + list(1, 0);
	assert.deepEqual(texts({ body: paragraph("Phạm vi", inList(1)), numbering }), ["Điều 1. Phạm vi"]);
});

test("a glyph of a symbol font becomes a dash, and is listed", () => {
	const glyph = level(0, "bullet", "\uf0b7").replace(
		"</w:lvl>",
		'<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>',
	);
	const reading = readMade({ body: paragraph("X", inList(1)), numbering: abstract(0, [glyph]) + list(1, 0) });
	assert.deepEqual(textsOf(reading), ["- X"]);
	assert.deepEqual(reading.normalisations, [{ code: "bullet-unified", lines: [1], found: "U+F0B7 → -" }]);
});

test("a number without text counts but makes no line, and is listed", () => {
	const numbering = abstract(0, [level(0, "decimal", "%1.")]) + list(1, 0);
	const body = paragraph("X", inList(1)) + paragraph("", inList(1)) + paragraph("X", inList(1));
	const reading = readMade({ body, numbering });
	assert.deepEqual(textsOf(reading), ["1. X", "3. X"]);
	assert.deepEqual(reading.normalisations, [{ code: "empty-item-dropped", lines: [2], found: "2." }]);
});

test("a format that cannot be written is written in decimals and reported", () => {
	const numbering = abstract(0, [level(0, "cardinalText", "%1.")]) + list(1, 0);
	const reading = readMade({ body: paragraph("X", inList(1)), numbering });
	assert.deepEqual(textsOf(reading), ["1. X"]);
	assert.equal(reading.issues[0]?.code, "number-format");
});

test("a list that is not defined numbers nothing", () => {
	assert.deepEqual(texts({ body: paragraph("X", inList(4)) }), ["X"]);
});

test("numbering styles that name each other end", () => {
	const numbering = abstract(0, PLAN_LEVELS, '<w:numStyleLink w:val="A"/>') + list(1, 0);
	const styles = `<w:style w:type="numbering" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
	assert.deepEqual(texts({ body: paragraph("X", inList(1)), numbering, styles }), ["I. X"]);
});
