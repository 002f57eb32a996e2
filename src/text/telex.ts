/**
 * Telex typed with the keyboard's Vietnamese mode off: "vaanj ddoongj" for "vận động". A word is
 * decoded only when it is no Vietnamese syllable as it stands and is one when decoded, so words,
 * abbreviations and names in other languages stay as they are.
 */
import { BARE_RIMES, hasRime, RIMES, STOPPED, splitSyllable } from "./syllables.ts";

const TONES: Readonly<Record<string, string>> = {
	s: "\u0301",
	f: "\u0300",
	r: "\u0309",
	x: "\u0303",
	j: "\u0323",
};
const VOWEL = /[aăâeêioôơuưy]/u;
const QUALITY = /[ăâêôơư]/u;

/**
 * Decodes one word typed in Telex, or returns it as it is.
 *
 * @example decodeTelexWord("kieeuf") === "kiều"
 * @example decodeTelexWord("UBND") === "UBND"
 */
export function decodeTelexWord(word: string): string {
	if (!/^[a-z]+$/iu.test(word)) return word;
	const lower = word.toLowerCase();
	if (hasRime(lower, BARE_RIMES) && !LONG_O.test(lower)) return word;
	const { letters, tone } = readKeys(lower);
	return letters !== lower && isWhole(letters, tone) ? placeTone(letters, tone) : word;
}

/** True when keys in lower case, read as Telex, make a whole syllable. */
export function isTelexSyllable(keys: string): boolean {
	const { letters, tone } = readKeys(keys.toLowerCase());
	return isWhole(letters, tone);
}

function readKeys(keys: string): { letters: string; tone: string } {
	let letters = "";
	let tone = "";
	for (const key of keys) {
		const mark = TONES[key];
		if (mark !== undefined && VOWEL.test(letters)) tone = mark;
		else letters = addKey(letters, key);
	}
	return { letters: letters.replace(/(?:ưo|uơ)(?=[cimnptu])/u, "ươ"), tone };
}

const isWhole = (letters: string, tone: string): boolean =>
	hasRime(letters, RIMES) && (!STOPPED.test(letters) || tone === TONES.s || tone === TONES.j);

/** "oong" and "ooc" are rimes of a few loanwords ("xoong"); in Telex they are "ông" and "ôc". */
const LONG_O = /oo(?:ng|c)$/u;

/** True for a Vietnamese syllable without any mark: "duong", not "ubnd". */
export const isBareSyllable = (word: string): boolean => hasRime(word, BARE_RIMES);

const LATIN_WORD = /(?<![\p{L}\p{M}\p{N}/-])[a-z]+(?![\p{L}\p{M}\p{N}/-])/giu;
/** Keys that no Vietnamese word is written with; s, r and x alone may end a foreign word ("test"). */
const SURE = /[fjwz]|aa|ee|oo|dd/iu;

/** "xoong" is a word, and "TW" the Central Committee. */
const isUnsure = (word: string): boolean => LONG_O.test(word.toLowerCase()) || word.toLowerCase() === "tw";

/**
 * Decodes the words of a query where at least one of them is surely Telex; what lies between the
 * words stays.
 *
 * @example decodeTelex("vaanj ddoongj") === "vận động"
 */
export function decodeTelex(text: string): string {
	const sure = (text.match(LATIN_WORD) ?? []).some(
		(word) => SURE.test(word) && !isUnsure(word) && decodeTelexWord(word) !== word,
	);
	return sure ? text.replace(LATIN_WORD, (word) => (word === "TW" ? word : decodeTelexWord(word))) : text;
}

function addKey(letters: string, key: string): string {
	if (key === "w") {
		if (/uo[^aeiouy]*$/u.test(letters)) return letters.replace(/uo([^aeiouy]*)$/u, "ươ$1");
		const at = /[uoa](?=[^uoa]*$)/u.exec(letters);
		if (at === null) return `${letters}ư`;
		const horned = { u: "ư", o: "ơ", a: "ă" }[at[0]] ?? at[0];
		return letters.slice(0, at.index) + horned + letters.slice(at.index + 1);
	}
	if (key === "d" && letters.startsWith("d")) return `đ${letters.slice(1)}`;
	if (/[aeo]/u.test(key)) {
		const doubled = new RegExp(`${key}(?=[^aeiouy]*$)`, "u").exec(letters);
		if (doubled !== null) {
			const hat = { a: "â", e: "ê", o: "ô" }[key] ?? key;
			return letters.slice(0, doubled.index) + hat + letters.slice(doubled.index + 1);
		}
	}
	return letters + key;
}

function placeTone(letters: string, tone: string): string {
	if (tone === "") return letters;
	const [onset = "", rime = letters] =
		splitSyllable(letters).find(([, rest]) => RIMES.has(rest)) ?? (["g", letters.slice(1)] as const);
	const vowels = /^[aăâeêioôơuưy]+/u.exec(rime)?.[0] ?? "";
	const marked = [...vowels].findLastIndex((vowel) => QUALITY.test(vowel));
	const closed = rime.length > vowels.length;
	const at = marked >= 0 ? marked : vowels.length === 1 ? 0 : closed || vowels.length === 3 ? 1 : 0;
	return (onset + rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize("NFC");
}
