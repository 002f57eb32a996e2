/** Texts in the encodings from before Unicode, made from Unicode by the tables read backwards. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type LegacyEncoding,
	legacyEncodings,
	readAsWestern,
} from "../../src/document/readers/legacyEncodings.ts";

const root = join(import.meta.dirname, "../..");

const upperHalf = Array.from({ length: 128 }, (_, index) => readAsWestern(Uint8Array.of(index + 128)));
const latin = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Unicode letter → its one or two characters as Windows-1252 shows them. */
function invert(encoding: LegacyEncoding): ReadonlyMap<string, string> {
	const decode = (misread: string): string => legacyEncodings[encoding](misread, () => "\ufffd");
	const pairs = [...latin, ...upperHalf].flatMap((first) => upperHalf.map((second) => first + second));
	const inverse = new Map<string, string>();
	for (const written of [...upperHalf, ...pairs]) {
		const letter = decode(written);
		if ([...letter].length === 1 && letter !== "\ufffd" && !inverse.has(letter)) inverse.set(letter, written);
	}
	return inverse;
}

/** What an office typed when the character was not to be had: in none of the encodings, or not in one. */
const TYPED_INSTEAD: ReadonlyMap<string, string> = new Map([
	...[..."¹²³⁴⁵⁶⁷⁸⁹"].map((sign, index): [string, string] => [sign, `[${index + 1}]`]),
	["Ð", "Đ"],
	["−", "-"],
]);

/** A text without the characters that the encodings lose: signs of notes, and Đ written as Icelandic Ð. */
export function withoutLossy(text: string): string {
	return [...text.normalize("NFC")].map((character) => TYPED_INSTEAD.get(character) ?? character).join("");
}

/**
 * Writes a text in an encoding, as Windows-1252 would show the bytes. A capital that TCVN3 does not have
 * becomes its small letter, as its keyboards made it.
 */
export function writeMisread(text: string, encoding: LegacyEncoding): string {
	const inverse = invert(encoding);
	return [...text.normalize("NFC")]
		.map((character) => {
			if (character < "\u0080") return character;
			const written = inverse.get(character) ?? inverse.get(character.toLowerCase());
			if (written === undefined) throw new Error(`${encoding} has no ${character}`);
			return written;
		})
		.join("");
}

/** The bytes that Windows-1252 shows as a text. */
export function bytesOf(misread: string): Uint8Array {
	return Uint8Array.from(misread, (character) =>
		character < "\u0080" ? character.charCodeAt(0) : upperHalf.indexOf(character) + 128,
	);
}

/** A source as it stands in the repository. */
export const readSourceText = (id: string): string =>
	readFileSync(join(root, `content/sources/${id}.txt`), "utf8");

/** UTF-16 without a byte order mark. */
export function utf16(text: string, order: "le" | "be"): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === "le");
	return bytes;
}
