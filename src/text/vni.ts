/**
 * VNI typed with the keyboard's Vietnamese mode off: "va65n d9o65ng" for "vận động". The digits are
 * read as the Telex keys that do the same, and the word is decoded as Telex.
 */
import { decodeTelexWord, isTelexSyllable } from "./telex.ts";

/** What each digit does, as a Telex key; 6 doubles the last vowel that can wear a hat. */
const KEYS: Readonly<Record<string, string>> = {
	"1": "s",
	"2": "f",
	"3": "r",
	"4": "x",
	"5": "j",
	"7": "w",
	"8": "w",
};
const VNI_WORD =
	/(?<![\p{L}\p{M}\p{N}/.,-])(?=[a-z0-9]*[aeiouy])[a-z]{1,7}[1-9][a-z1-9]{0,8}(?![\p{L}\p{M}\p{N}/-])/giu;

/**
 * Decodes one word typed in VNI, or returns it as it is.
 *
 * @example decodeVniWord("d9o65ng") === "động"
 * @example decodeVniWord("QH15") === "QH15"
 */
export function decodeVniWord(word: string): string {
	if (!/^[a-z]+\d[a-z\d]*$/iu.test(word)) return word;
	let keys = "";
	for (const key of word) {
		if (key === "6") {
			const vowel = /[aeo](?=[^aeo]*$)/iu.exec(keys);
			if (vowel === null) return word;
			keys = `${keys.slice(0, vowel.index + 1)}${vowel[0].toLowerCase()}${keys.slice(vowel.index + 1)}`;
		} else if (key === "9") {
			if (!/^d/iu.test(keys)) return word;
			keys = `${keys.slice(0, 1)}d${keys.slice(1)}`;
		} else if (/\d/u.test(key)) {
			const telex = KEYS[key];
			if (telex === undefined) return word;
			keys += telex;
		} else keys += key;
	}
	return isTelexSyllable(keys) ? decodeTelexWord(keys) : word;
}

/** A digit in the middle of a word, or two at its end: no name or number of an act looks like that. */
const SURE = /^[a-z]+[1-9]{1,2}[a-z]|^[a-z]{2,}[6-9][1-5]$|^d9/iu;

/**
 * Decodes the words of a query where at least one of them is surely VNI.
 *
 * @example decodeVni("va65n d9o65ng") === "vận động"
 */
export function decodeVni(text: string): string {
	const sure = (text.match(VNI_WORD) ?? []).some((word) => SURE.test(word) && decodeVniWord(word) !== word);
	return sure ? text.replace(VNI_WORD, decodeVniWord) : text;
}
