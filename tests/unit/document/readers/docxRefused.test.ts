/** Files that are no Word files, or that no reader should open: one clear issue, never an exception. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readDocx } from "../../../../src/document/readers/docx.ts";
import { readSource } from "../../../../src/document/readSource.ts";
import { makeDocx, makeZip, paragraph, textsOf } from "../../../support/docx.ts";

const read = (bytes: Uint8Array): ReturnType<typeof readDocx> => readDocx(bytes, "content/sources/t.docx");
const refusal = (bytes: Uint8Array): string[] => {
	const { lines, issues } = read(bytes);
	assert.deepEqual(lines, []);
	return issues.map(({ code }) => code);
};
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const withDocument = (xml: string): Uint8Array => makeZip({ "word/document.xml": xml });

const ole = (stream: string): Uint8Array => {
	const bytes = new Uint8Array(1024);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	[...stream].forEach((letter, index) => {
		bytes[512 + 2 * index] = letter.charCodeAt(0);
	});
	return bytes;
};

test("an old .doc with a new name is refused, and the issue says how to save it", async () => {
	const { lines, issues } = await readSource(ole("WordDocument"), "content/sources/t.docx");
	assert.deepEqual([lines, issues.map(({ code }) => code)], [[], ["file-disguised"]]);
	assert.match(`${issues[0]?.message} ${issues[0]?.suggestion}`, /\.doc\b.*\.docx/u);
});

test("a file with a password is refused as such", async () => {
	const { lines, issues } = await readSource(ole("EncryptedPackage"), "content/sources/t.docx");
	assert.deepEqual([lines, issues.map(({ code }) => code)], [[], ["file-locked"]]);
});

test("the reader itself calls neither a Word file", () => {
	assert.deepEqual(refusal(ole("WordDocument")), ["docx-broken"]);
	assert.deepEqual(refusal(ole("EncryptedPackage")), ["docx-broken"]);
});

const broken: readonly (readonly [string, Uint8Array])[] = [
	["bytes that are no zip", new TextEncoder().encode("KẾ HOẠCH")],
	["an empty file", new Uint8Array()],
	["a zip without document.xml", makeZip({ "a.txt": "a" })],
	["a zip cut in half", makeDocx({ body: paragraph("Một") }).subarray(0, 600)],
	["broken XML", withDocument(`<w:document ${W}><w:body><w:p></w:body>`)],
	["XML that is no Word document", withDocument("<html><body/></html>")],
	["XML that is not UTF-8", zipSync({ "word/document.xml": new Uint8Array([60, 255, 62]) })],
];
for (const [what, bytes] of broken)
	test(`${what} is a broken file`, () => {
		assert.deepEqual(refusal(bytes), ["docx-broken"]);
	});

test("a document without text is empty", () => {
	assert.deepEqual(refusal(makeDocx({ body: paragraph("") })), ["file-empty"]);
});

test("a declaration of a document type is refused, so no entity is ever resolved", () => {
	const xml = `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;
	assert.deepEqual(refusal(withDocument(xml)), ["docx-doctype"]);
});

test("tables nested without end are refused", () => {
	const deep = "<w:tbl><w:tr><w:tc>".repeat(100_000);
	assert.deepEqual(refusal(withDocument(`<w:document ${W}><w:body>${deep}`)), ["docx-too-large"]);
});

/** More nested tables than are ever unpacked, packed. */
const bomb = (): Uint8Array => {
	const piece = new TextEncoder().encode("<w:tbl><w:tr><w:tc>".repeat(1000));
	const xml = new Uint8Array(40 * 1024 * 1024);
	for (let at = 0; at + piece.length < xml.length; at += piece.length) xml.set(piece, at);
	return zipSync({ "word/document.xml": xml }, { level: 1 });
};

test("a bomb is refused before it is unpacked, and so is one that lies about its size", () => {
	const honest = bomb();
	const lying = honest.slice();
	const view = new DataView(lying.buffer);
	const directory = view.getUint32(lying.length - 6, true);
	view.setUint32(directory + 24, 1000, true);
	assert.deepEqual(refusal(honest), ["docx-too-large"]);
	assert.deepEqual(refusal(lying), ["docx-broken"]);
});

test("parts with names that climb out of the container are not looked at", () => {
	const relations = (target: string): string =>
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`;
	const xml = `<w:document ${W}><w:body>${paragraph("Một")}</w:body></w:document>`;
	const files = { "../../evil.xml": "<!DOCTYPE x>", "word/document.xml": xml };
	assert.deepEqual(textsOf(read(makeZip({ ...files, "_rels/.rels": relations("word/document.xml") }))), [
		"Một",
	]);
	assert.deepEqual(refusal(makeZip({ ...files, "_rels/.rels": relations("../../evil.xml") })), [
		"docx-broken",
	]);
});

test("the document is found by its relation, whatever it is called, and so are prefixes", () => {
	const xml = `<x:document ${W.replace("xmlns:w", "xmlns:x")}><x:body><x:p><x:r><x:t>Một</x:t></x:r></x:p></x:body></x:document>`;
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>`;
	assert.deepEqual(textsOf(read(makeZip({ "_rels/.rels": relations, "word/document2.xml": xml }))), ["Một"]);
});

test("no damage to a file makes the reader throw", () => {
	const whole = makeDocx({ body: paragraph("Một") + paragraph("Hai"), numbering: "", footnotes: "" });
	fc.assert(
		fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
			const damaged = whole.slice();
			damaged[at] = byte;
			const { lines, issues } = read(damaged);
			assert.ok(lines.length > 0 || issues.length > 0);
		}),
		{ numRuns: 200 },
	);
});
