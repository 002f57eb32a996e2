/**
 * Files that are not read: what they are, told by their content before their ending, and what to do
 * with them. The rows are the rule; the function only walks through them.
 */
import { type Issue, issue } from "../../domain/issues.ts";

interface FileKind {
	/** What it is, as the middle of a sentence. */
	name: string;
	/** Endings that are right for it; the first is the one to rename it to. */
	endings: readonly string[];
	/** Is it this by its content? Rows are asked in order; a row without is known by its ending alone. */
	matches?: (bytes: Uint8Array) => boolean;
	/** What to do with it. */
	advice: string;
	/** Set when the file says why nobody can read it, whatever its ending. */
	code?: "file-locked";
}

const SAVE_AS_DOCX =
	"Mở bằng Word, chọn Lưu thành… (Save As), loại Word (.docx), rồi đặt tệp mới vào content/sources.";
const COPY_TO_DOCX = "Chép phần chữ sang một văn bản Word mới và lưu thành .docx.";
const UNPACK = "Giải nén, rồi chỉ đặt các văn bản bên trong vào content/sources.";
const RECOGNISE =
	"Dùng phần mềm nhận dạng chữ (OCR), soát lại với bản gốc, rồi lưu thành .docx hoặc .txt (UTF-8).";

/** Content of a compound file (OLE, [MS-CFB] 2.2), by the name of its main stream. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Local header of a zip (APPNOTE.TXT 4.3.7), and the one of an empty zip. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** The kinds of file that an office's share holds. */
const KINDS: readonly FileKind[] = [
	{
		name: "tệp PDF",
		endings: ["pdf"],
		// Readers accept the header within the first 1024 bytes (ISO 32000-1, annex H, note 13).
		matches: (bytes) => head(bytes, 1024).includes("%PDF-1.") || head(bytes, 5) === "%PDF-",
		advice: "Mở bằng Word, soát lại chữ, rồi lưu thành .docx.",
	},
	{
		name: "tệp Word (.docx)",
		endings: ["docx", "docm", "dotx"],
		matches: (bytes) => zipHas(bytes, /^word\/document\d*\.xml$/u),
		advice: "Mở bằng Word và lưu lại thành .docx thường, hoặc văn bản thuần (.txt, UTF-8).",
	},
	{
		name: "bảng tính Excel (.xlsx)",
		endings: ["xlsx", "xlsm"],
		matches: (bytes) => zipHas(bytes, /^xl\/workbook\.(?:xml|bin)$/u),
		advice: COPY_TO_DOCX,
	},
	{
		name: "bản trình chiếu PowerPoint (.pptx)",
		endings: ["pptx", "ppsx"],
		matches: (bytes) => zipHas(bytes, /^ppt\/presentation\.xml$/u),
		advice: COPY_TO_DOCX,
	},
	{
		name: "văn bản OpenDocument (.odt)",
		endings: ["odt"],
		// The media type stands uncompressed in the first entry (OpenDocument 1.2, part 3, 3.3).
		matches: (bytes) => isZip(bytes) && head(bytes, 128).includes("application/vnd.oasis.opendocument.text"),
		advice: "Mở bằng LibreOffice hoặc Word, lưu thành .docx, rồi đặt tệp mới vào content/sources.",
	},
	{
		name: "bảng tính hoặc bản trình chiếu OpenDocument",
		endings: ["ods", "odp"],
		matches: (bytes) => isZip(bytes) && head(bytes, 128).includes("application/vnd.oasis.opendocument."),
		advice: COPY_TO_DOCX,
	},
	{
		name: "sách điện tử (.epub)",
		endings: ["epub"],
		matches: (bytes) => isZip(bytes) && head(bytes, 128).includes("application/epub+zip"),
		advice: COPY_TO_DOCX,
	},
	{ name: "tệp nén ZIP", endings: ["zip"], matches: isZip, advice: UNPACK },
	{
		name: "tệp nén RAR",
		endings: ["rar"],
		matches: (bytes) => head(bytes, 8).startsWith("Rar!\x1a\x07"),
		advice: UNPACK,
	},
	{
		name: "tệp nén 7-Zip",
		endings: ["7z"],
		matches: (bytes) => startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
		advice: UNPACK,
	},
	{
		name: "tệp nén GZip",
		endings: ["gz", "tgz"],
		matches: (bytes) => startsWith(bytes, [0x1f, 0x8b, 0x08]),
		advice: UNPACK,
	},
	{
		name: "tệp Office có mật khẩu",
		endings: [],
		// [MS-OFFCRYPTO] 2.3.4.4: the encrypted .docx is a stream of a compound file.
		matches: (bytes) => mainStream(bytes) === "EncryptedPackage",
		advice: "",
		code: "file-locked",
	},
	{
		name: "tệp Word đời cũ (.doc)",
		endings: ["doc", "dot"],
		matches: (bytes) => mainStream(bytes) === "WordDocument",
		advice: SAVE_AS_DOCX,
	},
	{
		name: "bảng tính Excel đời cũ (.xls)",
		endings: ["xls"],
		matches: (bytes) => ["Workbook", "Book"].includes(mainStream(bytes) ?? ""),
		advice: COPY_TO_DOCX,
	},
	{
		name: "bản trình chiếu PowerPoint đời cũ (.ppt)",
		endings: ["ppt", "pps"],
		matches: (bytes) => mainStream(bytes) === "PowerPoint Document",
		advice: COPY_TO_DOCX,
	},
	{
		name: "thư Outlook (.msg)",
		endings: ["msg"],
		matches: (bytes) => mainStream(bytes) === "__properties_version1.0",
		advice: "Mở thư, lưu tệp đính kèm ra ngoài rồi đặt tệp đó vào content/sources.",
	},
	{
		name: "tệp Office đời cũ",
		endings: ["doc", "xls", "ppt"],
		matches: (bytes) => startsWith(bytes, OLE),
		advice: SAVE_AS_DOCX,
	},
	{
		name: "tệp RTF",
		endings: ["rtf"],
		matches: (bytes) => /^[\s\xef\xbb\xbf]*\{\\rtf/u.test(head(bytes, 64)),
		advice: SAVE_AS_DOCX,
	},
	{
		name: "ảnh PNG",
		endings: ["png"],
		matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]),
		advice: RECOGNISE,
	},
	{
		name: "ảnh JPEG",
		endings: ["jpg", "jpeg", "jpe", "jfif"],
		matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
		advice: RECOGNISE,
	},
	{
		name: "ảnh TIFF",
		endings: ["tif", "tiff"],
		matches: (bytes) => startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a]),
		advice: RECOGNISE,
	},
	{
		name: "ảnh GIF",
		endings: ["gif"],
		matches: (bytes) => /^GIF8[79]a/u.test(head(bytes, 6)),
		advice: RECOGNISE,
	},
	{
		name: "ảnh WebP",
		endings: ["webp"],
		matches: (bytes) => /^RIFF[\s\S]{4}WEBP/u.test(head(bytes, 12)),
		advice: RECOGNISE,
	},
	{
		name: "ảnh HEIC",
		endings: ["heic", "heif", "avif"],
		// ISO/IEC 23008-12, 10.2: the brand follows "ftyp".
		matches: (bytes) => /^[\s\S]{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs])/u.test(head(bytes, 12)),
		advice: RECOGNISE,
	},
	{
		name: "ảnh BMP",
		endings: ["bmp"],
		// Two letters are no proof: the four zeros of the reserved fields are needed too.
		matches: (bytes) => /^BM[\s\S]{4}\0{4}/u.test(head(bytes, 10)),
		advice: RECOGNISE,
	},
	{
		name: "trang web lưu từ trình duyệt (.mht)",
		endings: ["mht", "mhtml"],
		matches: (bytes) =>
			/^From: <?Saved by |^MIME-Version: 1\.0\r?\nContent-Type: multipart\/related/u.test(head(bytes, 256)),
		advice: SAVE_AS_DOCX,
	},
	{
		name: "thư điện tử (.eml)",
		endings: ["eml"],
		matches: (bytes) => isMail(head(bytes, 8192)),
		advice: "Mở thư, lưu tệp đính kèm ra ngoài rồi đặt tệp đó vào content/sources.",
	},
	{
		name: "trang web (HTML)",
		endings: ["html", "htm", "xhtml"],
		matches: (bytes) =>
			/^[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/iu.test(head(bytes, 512)),
		advice: SAVE_AS_DOCX,
	},
	{
		name: "tệp Word dạng XML (2003)",
		endings: ["xml"],
		matches: (bytes) =>
			/<\?mso-application progid="Word\.Document"\?>|<w:wordDocument/u.test(head(bytes, 1024)),
		advice: SAVE_AS_DOCX,
	},
];

/** Files that programs leave beside the documents of a share. */
const LEFT_BY_PROGRAMS: readonly RegExp[] = [
	/^~\$/u, // Word: lock of an open document
	/^\.~lock\..*#$/u, // LibreOffice: the same
	/^~WR[A-Z]\d+\.tmp$/iu, // Word: temporary copy
	/^(?:thumbs\.db|desktop\.ini)$/iu, // Windows
	/^(?:\.DS_Store|\._.*)$/u, // macOS
];

/**
 * What is to be said of a file that no reader is to be given: an issue, or null when the reader of its
 * ending may have it.
 *
 * @param readable Endings that have a reader, without the dot.
 */
export function refuse(bytes: Uint8Array, file: string, readable: ReadonlySet<string>): Issue | null {
	const name = file.slice(file.lastIndexOf("/") + 1);
	if (LEFT_BY_PROGRAMS.some((pattern) => pattern.test(name)))
		return issue("file-ignored", { file }, { found: name });
	if (bytes.length === 0) return issue("file-empty", { file }, { found: "" });
	const ending = endingOf(file);
	const content = KINDS.find((kind) => kind.matches?.(bytes));
	if (content?.code !== undefined) return issue(content.code, { file }, { found: content.name });
	if (content?.endings.includes(ending)) return readable.has(ending) ? null : unread(content, file);
	const declared = KINDS.find((kind) => kind.endings.includes(ending));
	if (content !== undefined) {
		// A zip whose directory is cut off may be the damaged document that its ending says: its reader knows.
		if (isZip(bytes) && zipNames(bytes) === null && readable.has(ending) && declared !== undefined)
			return null;
		return disguised(content, ending, file, readable);
	}
	if (declared === undefined) return null;
	if (isPlain(bytes)) return disguised(PLAIN, ending, file, readable);
	return readable.has(ending) ? null : unread(declared, file);
}

/** Ending of a file's name in lower case, without the dot; "" when it has none. */
export function endingOf(file: string): string {
	return /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? "";
}

const PLAIN: FileKind = { name: "văn bản thuần", endings: ["txt"], advice: "" };

const unread = (kind: FileKind, file: string): Issue =>
	issue("file-kind", { file }, { found: kind.name, advice: kind.advice });

function disguised(kind: FileKind, ending: string, file: string, readable: ReadonlySet<string>): Issue {
	const right = kind.endings.find((candidate) => readable.has(candidate));
	const advice = right === undefined ? kind.advice : `Đổi đuôi tệp thành .${right}.`;
	return issue("file-disguised", { file }, { found: kind.name, ending, advice });
}

/** The first bytes as characters of the same number. */
function head(bytes: Uint8Array, length: number): string {
	return String.fromCharCode(...bytes.subarray(0, length));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, at) => bytes[at] === byte);
}

/** A file of readable characters: no control characters but blanks and ends of lines. */
function isPlain(bytes: Uint8Array): boolean {
	return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Two header fields that only mail has, within the header (RFC 5322, 2.2). */
function isMail(text: string): boolean {
	const [header = ""] = text.split(/\r?\n\r?\n/u);
	if (!/^[A-Za-z][\w-]*:/u.test(header)) return false;
	const fields = header.match(/^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To):/gimu) ?? [];
	return new Set(fields.map((field) => field.toLowerCase())).size > 1;
}

function isZip(bytes: Uint8Array): boolean {
	return startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
}

function zipHas(bytes: Uint8Array, name: RegExp): boolean {
	return isZip(bytes) && (zipNames(bytes)?.some((entry) => name.test(entry)) ?? false);
}

/** Names of the entries of a zip by its central directory (APPNOTE.TXT 4.3.12, 4.3.16); null when that is missing. */
function zipNames(bytes: Uint8Array): string[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === null) return null;
	const count = view.getUint16(end + 10, true);
	const names: string[] = [];
	let at = view.getUint32(end + 16, true);
	for (let entry = 0; entry < count; entry++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
		const length = view.getUint16(at + 28, true);
		names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return names;
}

/** Offset of the record that ends a zip; a comment of up to 65,535 bytes may follow it. */
function endOfDirectory(view: DataView): number | null {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at--)
		if (view.getUint32(at, true) === 0x06054b50) return at;
	return null;
}

const MAIN_STREAMS = [
	"EncryptedPackage",
	"WordDocument",
	"Workbook",
	"Book",
	"PowerPoint Document",
	"__properties_version1.0",
] as const;

/**
 * The main stream of a compound file: of the names looked for, the one that its directory has first.
 * Documents embedded in it come later.
 */
function mainStream(bytes: Uint8Array): string | null {
	if (!startsWith(bytes, OLE)) return null;
	const found = MAIN_STREAMS.map((name) => ({ name, at: indexOfName(bytes, name) })).filter(
		({ at }) => at >= 0,
	);
	return found.sort((a, b) => a.at - b.at)[0]?.name ?? null;
}

/** Names of a compound file are UTF-16 LE, at the start of entries of 128 bytes ([MS-CFB] 2.6.1). */
function indexOfName(bytes: Uint8Array, name: string): number {
	const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
	for (let at = 512; at < bytes.length; at += 128)
		if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
	return -1;
}
