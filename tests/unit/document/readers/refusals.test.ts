import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { refuse } from "../../../../src/document/readers/refusals.ts";
import { readSource } from "../../../../src/document/readSource.ts";
import type { Issue } from "../../../../src/domain/issues.ts";

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip of empty entries, stored: local headers, central directory, end record. */
function zip(...names: string[]): Uint8Array {
	const u16 = (value: number): string => String.fromCharCode(value & 255, (value >> 8) & 255);
	const u32 = (value: number): string => u16(value & 0xffff) + u16(value >>> 16);
	let local = "";
	let directory = "";
	for (const name of names) {
		const common = `${u16(20)}${u16(0)}${u16(0)}${u32(0)}${u32(0)}${u32(0)}${u32(0)}${u16(name.length)}${u16(0)}`;
		directory += `PK\x01\x02${u16(20)}${common}${u16(0)}${u16(0)}${u16(0)}${u32(0)}${u32(local.length)}${name}`;
		local += `PK\x03\x04${common}${name}`;
	}
	const end = `PK\x05\x06${u16(0)}${u16(0)}${u16(names.length)}${u16(names.length)}${u32(directory.length)}${u32(local.length)}${u16(0)}`;
	return ascii(local + directory + end);
}

/** An OpenDocument file: its media type stands uncompressed in the first entry. */
const openDocument = (type: string): Uint8Array =>
	ascii(`PK\x03\x04${"\0".repeat(22)}\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.${type}`);

/** A compound file whose directory has these streams, in this order. */
function compound(...streams: string[]): Uint8Array {
	const bytes = new Uint8Array(1024 + 128 * streams.length);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	streams.forEach((name, index) => {
		[...name].forEach((character, at) => {
			bytes[1024 + 128 * index + at * 2] = character.charCodeAt(0);
		});
	});
	return bytes;
}

const docx = zip("[Content_Types].xml", "word/document.xml");
const pdf = ascii("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj");
const rtf = ascii("{\\rtf1\\ansi K\\u7871? ho\\u7841?ch}");
const html = utf8('<!DOCTYPE html><html lang="vi"><p>Kế hoạch</p></html>');
const mail = ascii("Received: from a\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\nBody");

const kinds: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
	["an old Word document", "a.doc", compound("Root Entry", "WordDocument"), /Word đời cũ/u],
	["an RTF", "a.rtf", rtf, /tệp RTF/u],
	["a PNG", "a.png", ascii("\x89PNG\r\n\x1a\n"), /ảnh PNG/u],
	["a JPEG", "a.jpg", ascii("\xff\xd8\xff\xe0\0\x10JFIF"), /ảnh JPEG/u],
	["a TIFF", "a.tif", ascii("II*\0\x08\0\0\0"), /ảnh TIFF/u],
	["a TIFF of the other byte order", "a.tiff", ascii("MM\0*\0\0\0\x08"), /ảnh TIFF/u],
	["a HEIC", "a.heic", ascii("\0\0\0\x18ftypheic\0\0\0\0"), /ảnh HEIC/u],
	["a WebP", "a.webp", ascii("RIFF\x24\0\0\0WEBPVP8 "), /ảnh WebP/u],
	["a zip", "a.zip", zip("kh.docx", "anh.png"), /tệp nén ZIP/u],
	["an empty zip", "a.zip", zip(), /tệp nén ZIP/u],
	["a RAR", "a.rar", ascii("Rar!\x1a\x07\x01\0"), /tệp nén RAR/u],
	["a 7-Zip", "a.7z", ascii("7z\xbc\xaf\x27\x1c\0\x04"), /tệp nén 7-Zip/u],
	["an old Excel sheet", "a.xls", compound("Root Entry", "Workbook"), /Excel đời cũ/u],
	["an Excel sheet", "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), /Excel \(\.xlsx\)/u],
	["slides", "a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml"), /PowerPoint \(\.pptx\)/u],
	["an OpenDocument text", "a.odt", openDocument("text"), /OpenDocument \(\.odt\)/u],
	[
		"an OpenDocument sheet",
		"a.ods",
		openDocument("spreadsheet"),
		/bảng tính hoặc bản trình chiếu OpenDocument/u,
	],
	["a web page", "a.html", html, /trang web/u],
	["a web page with the short ending", "a.HTM", html, /trang web/u],
	["a mail", "a.eml", mail, /thư điện tử/u],
];

const none: ReadonlySet<string> = new Set(["txt", "md"]);

/** What is refused, for a file in a folder of sources. */
function refused(bytes: Uint8Array, name: string, readable: ReadonlySet<string> = none): Issue {
	const found = refuse(bytes, `content/sources/${name}`, readable);
	assert.ok(found !== null, "not refused");
	return found;
}

describe("a file that no reader is for", () => {
	for (const [what, name, bytes, sentence] of kinds) {
		it(`should be refused by what it is, with advice: ${what}`, () => {
			const { code, message, suggestion } = refused(bytes, name);
			assert.equal(code, "file-kind");
			assert.match(message, sentence);
			assert.match(suggestion ?? "", /\S/u);
		});

		it(`should be told in spite of its ending: ${what}`, () => {
			const { code, message } = refused(bytes, "a.txt");
			assert.equal(code, "file-disguised");
			assert.match(message, /^Đuôi tệp là “\.txt” nhưng nội dung là /u);
			assert.match(message, sentence);
		});
	}

	it("should be told without an ending", () => {
		assert.equal(refused(rtf, "ke-hoach").message, "Tên tệp không có đuôi; nội dung là tệp RTF.");
	});

	it("should say to open an old Word document in Word and save it as .docx", () => {
		assert.match(
			refused(compound("WordDocument"), "a.doc").suggestion ?? "",
			/Mở bằng Word, chọn Lưu thành….*\.docx/u,
		);
	});

	it("should be told by its first stream when other documents are embedded in it", () => {
		assert.match(
			refused(compound("Root Entry", "WordDocument", "Workbook"), "a.doc").message,
			/Word đời cũ/u,
		);
		assert.match(
			refused(compound("Root Entry", "Workbook", "WordDocument"), "a.xls").message,
			/Excel đời cũ/u,
		);
	});

	it("should be known by its ending when its content says nothing", () => {
		assert.equal(refused(ascii("\0\x01\x02"), "a.doc").code, "file-kind");
	});
});

describe("a document whose ending is wrong", () => {
	const readers = new Set(["txt", "md", "docx", "pdf"]);
	const cases: readonly (readonly [string, string, Uint8Array, RegExp, RegExp])[] = [
		["a PDF named .txt", "a.txt", pdf, /nội dung là tệp PDF/u, /Đổi đuôi tệp thành \.pdf/u],
		["a .docx named .doc", "a.doc", docx, /nội dung là tệp Word \(\.docx\)/u, /Đổi đuôi tệp thành \.docx/u],
		["an RTF named .doc", "a.doc", rtf, /nội dung là tệp RTF/u, /Lưu thành….*\.docx/u],
		["a web page named .doc", "a.doc", html, /nội dung là trang web/u, /Lưu thành….*\.docx/u],
		["an old Word document named .docx", "a.docx", compound("WordDocument"), /Word đời cũ/u, /Lưu thành…/u],
		[
			"a plain text named .doc",
			"a.doc",
			utf8("Kế hoạch"),
			/nội dung là văn bản thuần/u,
			/Đổi đuôi tệp thành \.txt/u,
		],
		[
			"a plain text named .pdf",
			"a.pdf",
			utf8("Kế hoạch"),
			/nội dung là văn bản thuần/u,
			/Đổi đuôi tệp thành \.txt/u,
		],
	];
	for (const [what, name, bytes, message, advice] of cases)
		it(`should be told what it really is: ${what}`, () => {
			const found = refused(bytes, name, readers);
			assert.equal(found.code, "file-disguised");
			assert.match(found.message, message);
			assert.match(found.suggestion ?? "", advice);
		});

	it("should be advised to be saved anew when there is no reader to rename it for", () => {
		assert.doesNotMatch(refused(pdf, "a.txt").suggestion ?? "", /Đổi đuôi/u);
	});
});

describe("a file with a password", () => {
	const locked = compound("Root Entry", "EncryptionInfo", "EncryptedPackage");
	for (const name of ["a.docx", "a.xlsx", "a.txt"])
		it(`should be refused as such: ${name}`, () => {
			assert.equal(refused(locked, name, new Set(["txt", "docx"])).code, "file-locked");
		});
});

describe("a file that a program left", () => {
	for (const name of [
		"~$ke-hoach.docx",
		".~lock.ke-hoach.docx#",
		"~WRL0001.tmp",
		"Thumbs.db",
		"desktop.ini",
		".DS_Store",
		"._a.docx",
	])
		it(`should be ignored with a note: ${name}`, () => {
			const { code, severity } = refused(compound("Catalog"), name);
			assert.deepEqual([code, severity], ["file-ignored", "note"]);
		});

	it("should yield a reading without lines", async () => {
		const reading = await readSource(ascii("x"), "content/sources/~$a.docx");
		assert.deepEqual([reading.lines, reading.issues.map(({ code }) => code)], [[], ["file-ignored"]]);
	});
});

describe("a file that a reader is for", () => {
	const readers = new Set(["txt", "md", "docx", "pdf"]);
	const cases: readonly (readonly [string, string, Uint8Array])[] = [
		["a .docx", "a.docx", docx],
		["a PDF", "a.pdf", pdf],
		["a PDF with something in front", "a.pdf", ascii(`${"\n".repeat(300)}%PDF-1.4`)],
		["a .docx whose end is cut off", "a.docx", docx.subarray(0, 60)],
		["a damaged PDF", "a.pdf", ascii("\0\0\0\0")],
		["a text", "a.txt", utf8("Kế hoạch: chuyển PDF, .docx sang {rtf} và <html>")],
		["a text in UTF-16", "a.txt", ascii("\xff\xfeK\0")],
		["a text that starts with a field", "a.txt", utf8("Subject: không phải thư\nMIME-Version: không\n")],
		["an ending that nobody knows", "a.wps", utf8("Kế hoạch")],
	];
	for (const [what, name, bytes] of cases)
		it(`should be left to it: ${what}`, () => {
			assert.equal(refuse(bytes, `content/sources/${name}`, readers), null);
		});

	it("should be refused all the same when it is empty", () => {
		assert.equal(refused(new Uint8Array(), "a.docx", readers).code, "file-empty");
	});
});

it("should never throw, whatever the bytes and the name", async () => {
	const start = fc.constantFrom(
		"PK\x03\x04",
		"PK\x05\x06",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
		"%PDF-",
		"{\\rtf",
		"",
	);
	const name = fc.constantFrom("a.doc", "a.docx", "a.txt", "a.zip", "a", ".a", "__proto__", "a.constructor");
	await fc.assert(
		fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), name, async (signature, rest, file) => {
			await readSource(Uint8Array.from([...ascii(signature), ...rest]), file);
		}),
		{ seed: 43, numRuns: 1000 },
	);
});
