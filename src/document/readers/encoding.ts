/**
 * Bytes of a text file → characters, whatever an office saved them in. Unicode is taken at its word;
 * an older encoding is only taken when the words that it yields are Vietnamese and those of every other
 * encoding are not. When it cannot be told, nothing is decoded.
 */
import { isSyllable } from "../../text/syllables.ts";
import {
	type LegacyEncoding,
	legacyEncodings,
	readAsWestern,
	readControls,
	westernBytes,
} from "./legacyEncodings.ts";

export type UnicodeEncoding = "utf-8" | "utf-16le" | "utf-16be";
export type Encoding = UnicodeEncoding | LegacyEncoding;

/** Names as a person knows them from a "save as" dialogue. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
	"utf-8": "UTF-8",
	"utf-16le": "UTF-16 LE",
	"utf-16be": "UTF-16 BE",
	"windows-1258": "Windows-1258",
	tcvn3: "TCVN3 (ABC)",
	vni: "VNI",
};

export type Decoding =
	| {
			text: string;
			encoding: Encoding;
			/** The bytes of `encoding` had been read as Western European and saved as this. */
			savedAs: UnicodeEncoding | null;
			/** The different characters that the table of `encoding` does not have; they stand in `text` as they were. */
			strays: string[];
	  }
	/** Broken off or damaged: 0-based offset and 1-based line of the first byte that does not belong. */
	| { failure: "invalid"; encoding: UnicodeEncoding; offset: number; line: number }
	/** Vietnamese, but in more than one encoding, or too little of it to be sure. */
	| { failure: "uncertain"; candidates: LegacyEncoding[] }
	/** Not a text at all. */
	| { failure: "binary" };

/** Decodes the bytes of a text file. Never throws. */
export function decodeText(bytes: Uint8Array): Decoding {
	const encoding = byteOrderMark(bytes) ?? nulPattern(bytes);
	if (encoding === "binary") return { failure: "binary" };
	const text = decode(bytes, encoding);
	if (text !== null) return undoMisreading(text, encoding);
	if (encoding !== "utf-8")
		return { failure: "invalid", encoding, ...firstUnpairedSurrogate(bytes, encoding) };
	const scan = scanUtf8(bytes);
	if (bytes.includes(0)) return { failure: "binary" };
	const invalid: Decoding = {
		failure: "invalid",
		encoding,
		offset: scan.offset,
		line: lineAt(bytes, scan.offset),
	};
	// Mostly valid sequences: UTF-8 that was cut or damaged, which no other encoding explains.
	if (scan.sequences > scan.invalid) return invalid;
	return recogniseLegacy(readAsWestern(bytes), null) ?? invalid;
}

/** Unicode Standard, 23.8: the byte order mark as signature. */
function byteOrderMark(bytes: Uint8Array): UnicodeEncoding | "binary" | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
	// Two NULs more make it the mark of UTF-32, which no office program writes and no browser reads.
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? "binary" : "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return null;
}

/** As many bytes tell as much of a file's make as all of them do. */
const SAMPLE = 1 << 20;
/** Blanks, digits, stops and plain letters are half of a Vietnamese text; each has a NUL in UTF-16. */
const UTF16_NULS = 0.25;
/** Share of NULs that a text may have by accident. */
const STRAY_NULS = 0.01;

/**
 * Which Unicode encoding the NULs of bytes without a mark speak for: in UTF-16 they stand in one half
 * of every second pair, in UTF-8 there are none.
 */
function nulPattern(bytes: Uint8Array): UnicodeEncoding | "binary" {
	const size = Math.min(bytes.length, SAMPLE) & ~1;
	let evenNuls = 0;
	let oddNuls = 0;
	for (let at = 0; at < size; at += 2) {
		if (bytes[at] === 0) evenNuls++;
		if (bytes[at + 1] === 0) oddNuls++;
	}
	const pairs = Math.max(1, size / 2);
	const even = evenNuls / pairs;
	const odd = oddNuls / pairs;
	if (odd >= UTF16_NULS && even <= STRAY_NULS) return "utf-16le";
	if (even >= UTF16_NULS && odd <= STRAY_NULS) return "utf-16be";
	return even + odd > STRAY_NULS ? "binary" : "utf-8";
}

/** Text of bytes that must be UTF-8 (what editors write), or the 0-based byte that is not. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { invalidAt: number } {
	const text = decode(bytes, "utf-8");
	return text === null ? { invalidAt: scanUtf8(bytes).offset } : { text };
}

/** The text without its byte order mark, or null when the bytes are not valid. */
function decode(bytes: Uint8Array, encoding: UnicodeEncoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Lowest and highest second byte after each lead byte: Unicode Standard, table 3-7. Others: 80–BF. */
const SECOND_BYTES: Readonly<Record<number, readonly [number, number]>> = {
	224: [0xa0, 0xbf],
	237: [0x80, 0x9f],
	240: [0x90, 0xbf],
	244: [0x80, 0x8f],
};

/**
 * Counts the well-formed sequences of more than one byte and the bytes that belong to none, in one pass.
 * `offset` is the first of the latter, or the length.
 */
function scanUtf8(bytes: Uint8Array): { sequences: number; invalid: number; offset: number } {
	let sequences = 0;
	let invalid = 0;
	let offset = bytes.length;
	for (let at = 0; at < bytes.length; ) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) {
			at++;
			continue;
		}
		const length = sequenceLength(bytes, at, lead);
		if (length > 0) sequences++;
		else if (invalid++ === 0) offset = at;
		at += Math.max(1, length);
	}
	return { sequences, invalid, offset };
}

/** Length of the well-formed sequence at a byte that is not ASCII, or 0. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
	const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	if (length === 0) return 0;
	const [low, high] = SECOND_BYTES[lead] ?? [0x80, 0xbf];
	const second = bytes[at + 1] ?? 0;
	if (second < low || second > high) return 0;
	for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
	return length;
}

function lineAt(bytes: Uint8Array, offset: number): number {
	let line = 1;
	for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
	return line;
}

/** First surrogate of UTF-16 without its other half, or the half character at the end of the bytes. */
function firstUnpairedSurrogate(
	bytes: Uint8Array,
	encoding: UnicodeEncoding,
): { offset: number; line: number } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~1);
	const unit = (at: number): number =>
		at < view.byteLength ? view.getUint16(at, encoding === "utf-16le") : 0;
	const isHalf = (at: number, half: number): boolean => (unit(at) & 0xfc00) === half;
	let line = 1;
	let at = 0;
	for (; at < view.byteLength; at += 2) {
		if (unit(at) === 10) line++;
		if (isHalf(at, 0xd800) && isHalf(at + 2, 0xdc00)) at += 2;
		else if (isHalf(at, 0xd800) || isHalf(at, 0xdc00)) break;
	}
	return { offset: at, line };
}

/** Letters that only Unicode has and that no misreading yields: where they occur, the text is what it says. */
const SURELY_UNICODE = /[\u0300-\u036f\u1ea0-\u1ef9ăđĩũơưĂĐĨŨƠƯ]/u;
const UPPER_HALF = /[\u0080-\u00ff]/u;

/** A Unicode text, or what it was before it was misread as Western European and saved so. */
function undoMisreading(text: string, encoding: UnicodeEncoding): Decoding {
	const asItStands: Decoding = { text, encoding, savedAs: null, strays: [] };
	if (SURELY_UNICODE.test(text) || !UPPER_HALF.test(text)) return asItStands;
	const twice = decodeTwice(text);
	if (twice !== null) return { text: twice, encoding: "utf-8", savedAs: encoding, strays: [] };
	const misread = readControls(text);
	if (plausibility(markedWords(misread), (word) => word) > AS_IT_STANDS) return asItStands;
	const legacy = recogniseLegacy(misread, encoding);
	// It is valid Unicode: without proof of the contrary it stays what it says.
	return legacy !== null && "text" in legacy ? legacy : asItStands;
}

/**
 * The encoding that one line of a Unicode text seems to have been pasted from without being converted, or
 * null. A line says less than a file, so this is for a warning and not for decoding.
 */
export function pastedFrom(line: string): LegacyEncoding | null {
	if (!UPPER_HALF.test(line) || SURELY_UNICODE.test(line)) return null;
	const decoding = undoMisreading(line, "utf-8");
	return "text" in decoding && isLegacy(decoding.encoding) ? decoding.encoding : null;
}

const isLegacy = (encoding: Encoding): encoding is LegacyEncoding => Object.hasOwn(legacyEncodings, encoding);

/** UTF-8 that was misread and saved as UTF-8 ("Ã£" for "ã"); null when it is not Vietnamese after all. */
function decodeTwice(text: string): string | null {
	const bytes = westernBytes(text);
	const twice = bytes === null ? null : decode(bytes, "utf-8");
	return twice !== null && SURELY_UNICODE.test(twice) ? twice : null;
}

/** Share of Vietnamese words from which a reading is taken, and up to which another one does not disturb. */
const SURE = 0.9;
const RIVAL = 0.6;
/** Share of Vietnamese words from which a valid Unicode text is never taken for anything else. */
const AS_IT_STANDS = 0.5;
/** Different words with marks that it takes to be sure. */
const ENOUGH_WORDS = 4;

/** The one encoding that makes Vietnamese of a Windows-1252 reading; null when none does. */
function recogniseLegacy(misread: string, savedAs: UnicodeEncoding | null): Decoding | null {
	const words = markedWords(misread);
	const scores = (Object.keys(legacyEncodings) as LegacyEncoding[])
		.map((encoding) => ({
			encoding,
			score: plausibility(words, (word) => legacyEncodings[encoding](word, () => "\ufffd")),
		}))
		.sort((a, b) => b.score - a.score);
	const [best, second] = scores;
	if (best === undefined || best.score < RIVAL) return null;
	const sure = best.score >= SURE && (second?.score ?? 0) <= RIVAL && words.length >= ENOUGH_WORDS;
	if (!sure) {
		const candidates = scores.filter(({ score }) => score >= RIVAL).map(({ encoding }) => encoding);
		return { failure: "uncertain", candidates };
	}
	const strays = new Set<string>();
	const text = legacyEncodings[best.encoding](misread, (character) => {
		strays.add(character);
		return character;
	});
	return { text, encoding: best.encoding, savedAs, strays: [...strays] };
}

/** A word of a Windows-1252 reading: what stands between blanks and the stops that all encodings share. */
const WORD = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/gu;

/** The different words with letters of the upper half at the start of a text; a lone one may be a sign ("°"). */
function markedWords(misread: string): string[] {
	return [...new Set(misread.slice(0, SAMPLE).match(WORD) ?? [])].filter((word) => word.length > 1);
}

/** Share of words that are Vietnamese syllables when read in one way: 0 to 1. */
function plausibility(words: readonly string[], read: (word: string) => string): number {
	return words.filter((word) => isSyllable(read(word))).length / Math.max(1, words.length);
}
