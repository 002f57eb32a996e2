/**
 * The Vietnamese encodings from before Unicode, as tables over characters: every one of them is a text
 * that a program without its table takes for Western European (Windows-1252). So one table serves both
 * the bytes as they are and the same bytes once misread as Western European and saved as UTF-8
 * ("Céng hoµ", "Coäng hoøa").
 */

export type LegacyEncoding = "windows-1258" | "tcvn3" | "vni";

/** Decodes a Windows-1252 reading; `stray` says what becomes of a character that the table does not have. */
type Decode = (misread: string, stray: (character: string) => string) => string;

/** The Windows-1252 reading of a byte (WHATWG Encoding Standard, "windows-1252": defined for every byte). */
const WESTERN: readonly string[] = [
	...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
];

/** Byte of each character of Windows-1252, and of the controls that ISO 8859-1 has in its place. */
const WESTERN_BYTES: ReadonlyMap<string, number> = new Map(
	WESTERN.flatMap((character, byte): [string, number][] => [
		[character, byte],
		[String.fromCharCode(byte), byte],
	]),
);

/** Bytes → their Windows-1252 reading, of which the legacy encodings are read. */
export function readAsWestern(bytes: Uint8Array): string {
	return new TextDecoder("windows-1252").decode(bytes);
}

/** The bytes whose Windows-1252 or ISO 8859-1 reading a text is, or null when a character is in neither. */
export function westernBytes(text: string): Uint8Array | null {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const byte = WESTERN_BYTES.get(text.charAt(at));
		if (byte === undefined) return null;
		bytes[at] = byte;
	}
	return bytes;
}

/**
 * The C1 control characters stand for nothing in a text; where they occur, bytes of Windows-1252 were
 * read as ISO 8859-1. They are read as HTML reads them (HTML Living Standard, 13.2.5.80).
 *
 * @example readControls("2020 \u0096 2025") === "2020 – 2025"
 */
export function readControls(text: string): string {
	return text.replace(/[\u0080-\u009f]/gu, (control) => WESTERN[control.charCodeAt(0)] ?? control);
}

/** A letter of the upper half that the Windows-1252 reading shows: what the tables are about. */
const UPPER_HALF = /[\u00a1-\u00ff]/gu;

/**
 * Windows-1258: vowels with their quality, tones as combining marks after them. The platform knows the
 * table (WHATWG Encoding Standard); only its difference from Windows-1252 is needed.
 */
const WINDOWS_1258: ReadonlyMap<string, string> = new Map(
	WESTERN.flatMap((character, byte): [string, string][] =>
		byte < 0x80 ? [] : [[character, new TextDecoder("windows-1258").decode(Uint8Array.of(byte))]],
	),
);

/**
 * TCVN3, also "ABC": the third set of TCVN 5712:1993 (VN3), rows of bytes as the standard orders them.
 * It has the capitals A1–A7 and no other: a capital with a tone is typed as its small letter, and set
 * in a font of capitals (.VnTimeH). The bytes that VN3 leaves free keep their Windows-1252 reading. What
 * Windows-1252 has on the other bytes cannot be written, such as the note sign ¹ and the Ð that is not Đ.
 */
const TCVN3_ROWS: readonly (readonly [first: number, letters: string])[] = [
	[0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
	[0xb5, "àảãáạ"],
	[0xbb, "ằẳẵắ"],
	[0xc6, "ặầẩẫấậè"],
	[0xce, "ẻẽéẹềểễếệìỉ"],
	[0xdc, "ĩíịò"],
	[0xe1, "ỏõóọồổỗốộờởỡớợù"],
	[0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];
const TCVN3: ReadonlyMap<string, string> = new Map(
	TCVN3_ROWS.flatMap(([first, letters]) =>
		[...letters].map((letter, index): [string, string] => [WESTERN[first + index] ?? "", letter]),
	),
);

/**
 * VNI for Windows (VNI Software, the table of its "VNI-" fonts): a vowel, then one character for its
 * quality and tone together. Small letters; the capitals are their capitals in Windows-1252 too.
 */
const VNI_LETTERS: Readonly<Record<string, string>> = {
	ô: "ơ",
	ö: "ư",
	ñ: "đ",
	í: "í",
	ì: "ì",
	æ: "ỉ",
	ó: "ĩ",
	ò: "ị",
	î: "ỵ",
};
/** Marks and the vowels that take them: combining circumflex U+0302, breve U+0306, and the five tones. */
const VNI_MARKS: readonly (readonly [vowels: string, marks: Readonly<Record<string, string>>])[] = [
	["aeouyôö", { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" }],
	[
		"aeo",
		{
			â: "\u0302",
			á: "\u0302\u0301",
			à: "\u0302\u0300",
			å: "\u0302\u0309",
			ã: "\u0302\u0303",
			ä: "\u0302\u0323",
		},
	],
	[
		"a",
		{
			ê: "\u0306",
			é: "\u0306\u0301",
			è: "\u0306\u0300",
			ú: "\u0306\u0309",
			ü: "\u0306\u0303",
			ë: "\u0306\u0323",
		},
	],
];
const VNI: ReadonlyMap<string, string> = new Map([
	...Object.entries(VNI_LETTERS).flatMap(([misread, letter]): [string, string][] => [
		[misread, letter],
		[misread.toUpperCase(), letter.toUpperCase()],
	]),
	...VNI_MARKS.flatMap(([vowels, marks]) =>
		[...vowels].flatMap((vowel) =>
			Object.entries(marks).flatMap(([mark, combining]): [string, string][] => {
				const letter = ((VNI_LETTERS[vowel] ?? vowel) + combining).normalize("NFC");
				// A capital with a small mark is how a capital at the start of a word is often typed.
				return [
					[vowel + mark, letter],
					[vowel.toUpperCase() + mark, letter.toUpperCase()],
					[vowel.toUpperCase() + mark.toUpperCase(), letter.toUpperCase()],
				];
			}),
		),
	),
]);
const VNI_UNIT = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[\u00a1-\u00ff]/giu;

/** Each encoding, in the order in which a refusal names them. */
export const legacyEncodings: Readonly<Record<LegacyEncoding, Decode>> = {
	"windows-1258": (misread, stray) =>
		misread
			.replace(/[\u0080-\u{10ffff}]/gu, (character) => WINDOWS_1258.get(character) ?? stray(character))
			.normalize("NFC"),
	tcvn3: (misread, stray) =>
		misread.replace(UPPER_HALF, (character) => TCVN3.get(character) ?? stray(character)),
	vni: (misread, stray) =>
		misread.replace(VNI_UNIT, (unit) => {
			const letter = VNI.get(unit);
			if (letter !== undefined) return letter;
			// No such pair: the vowel stands for itself, the character after it does on its own.
			return [...unit].map((single) => VNI.get(single) ?? keepSigns(single, stray)).join("");
		}),
};

/** The fonts of VNI keep the signs of Windows-1252; only its letters have no place in them. */
const keepSigns = (character: string, stray: (character: string) => string): string =>
	character < "\u00c0" ? character : stray(character);
