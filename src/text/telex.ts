/**
 * Telex typed with the keyboard's Vietnamese mode off: "vaanj ddoongj" for "vận động". A word is
 * decoded only when it is no Vietnamese syllable as it stands and is one when decoded, so words,
 * abbreviations and names in other languages stay as they are.
 */

/** Rimes by nucleus, without tones: nucleus → finals that may follow it ("" is the open syllable). */
const RIMES: Readonly<Record<string, string>> = {
	a: "_ c ch i m n ng nh o p t u y",
	ă: "c m n ng p t",
	â: "c m n ng p t u y",
	e: "_ c m n ng o p t",
	ê: "_ ch m n nh p t u",
	i: "_ ch m n nh p t u",
	iê: "c m n ng p t u",
	ia: "_",
	o: "_ c i m n ng p t",
	oa: "_ c ch i m n ng nh o p t y",
	oă: "c m n ng t",
	oe: "_ n o t",
	oo: "c ng",
	ô: "_ c i m n ng p t",
	ơ: "_ i m n p t",
	u: "_ c i m n ng p t",
	ua: "_",
	uâ: "n ng t y",
	uê: "_ ch nh",
	uô: "c i m n ng t",
	uơ: "_",
	uy: "_ a ch n nh p t u",
	uyê: "n t",
	ư: "_ c ng i t u",
	ưa: "_",
	ươ: "c i m n ng p t u",
	y: "_",
	yê: "m n ng t u",
};
const ONSETS = "ngh ng nh kh gh gi ch ph qu th tr b c d đ g h k l m n p r s t v x".split(" ");

const SYLLABLES: ReadonlySet<string> = new Set(
	Object.entries(RIMES).flatMap(([nucleus, finals]) =>
		finals.split(" ").map((final) => nucleus + (final === "_" ? "" : final)),
	),
);
const BARE: Readonly<Record<string, string>> = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };
const bare = (text: string): string => text.replace(/[ăâêôơưđ]/gu, (letter) => BARE[letter] ?? letter);
const BARE_SYLLABLES: ReadonlySet<string> = new Set([...SYLLABLES].map(bare));

const TONES: Readonly<Record<string, string>> = {
	s: "\u0301",
	f: "\u0300",
	r: "\u0309",
	x: "\u0303",
	j: "\u0323",
};
const VOWEL = /[aăâeêioôơuưy]/u;
const QUALITY = /[ăâêôơư]/u;
/** A syllable that ends in a stop has only the tones sắc and nặng. */
const STOPPED = /(?:c|ch|p|t)$/u;

/** Splits a syllable into onset and rime in every way that the onset table allows, longest first. */
function splits(syllable: string): (readonly [string, string])[] {
	const onsets = [...ONSETS.filter((onset) => syllable.startsWith(onset)), ""];
	return onsets.map((onset) => [onset, syllable.slice(onset.length)] as const);
}

const isSyllable = (text: string, rimes: ReadonlySet<string>): boolean =>
	splits(text).some(([onset, rime]) => rimes.has(rime) || (onset === "gi" && rime === ""));

/**
 * Decodes one word typed in Telex, or returns it as it is.
 *
 * @example decodeTelexWord("kieeuf") === "kiều"
 * @example decodeTelexWord("UBND") === "UBND"
 */
export function decodeTelexWord(word: string): string {
	if (!/^[a-z]+$/iu.test(word)) return word;
	const lower = word.toLowerCase();
	if (isSyllable(lower, BARE_SYLLABLES)) return word;
	let letters = "";
	let tone = "";
	for (const key of lower) {
		const mark = TONES[key];
		if (mark !== undefined && VOWEL.test(letters)) tone = mark;
		else letters = addKey(letters, key);
	}
	letters = letters.replace(/(?:ưo|uơ)(?=[cimnptu])/u, "ươ");
	if (letters === lower || !isSyllable(letters, SYLLABLES)) return word;
	if (STOPPED.test(letters) && tone !== TONES.s && tone !== TONES.j) return word;
	return placeTone(letters, tone);
}

/** True for a Vietnamese syllable without any mark: "duong", not "ubnd". */
export const isBareSyllable = (word: string): boolean => isSyllable(word, BARE_SYLLABLES);

const LATIN_WORD = /(?<![\p{L}\p{M}\p{N}/-])[a-z]+(?![\p{L}\p{M}\p{N}/-])/giu;
/** Keys that no Vietnamese word is written with; s, r and x alone may end a foreign word ("test"). */
const SURE = /[fjwz]|aa|ee|oo|dd/iu;

/**
 * Decodes the words of a query where at least one of them is surely Telex; what lies between the
 * words stays.
 *
 * @example decodeTelex("vaanj ddoongj") === "vận động"
 */
export function decodeTelex(text: string): string {
	const sure = (text.match(LATIN_WORD) ?? []).some(
		(word) => SURE.test(word) && decodeTelexWord(word) !== word,
	);
	return sure ? text.replace(LATIN_WORD, decodeTelexWord) : text;
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
		splits(letters).find(([, rest]) => SYLLABLES.has(rest)) ?? (["g", letters.slice(1)] as const);
	const vowels = /^[aăâeêioôơuưy]+/u.exec(rime)?.[0] ?? "";
	const marked = [...vowels].findLastIndex((vowel) => QUALITY.test(vowel));
	const closed = rime.length > vowels.length;
	const at = marked >= 0 ? marked : vowels.length === 1 ? 0 : closed || vowels.length === 3 ? 1 : 0;
	return (onset + rime.slice(0, at + 1) + tone + rime.slice(at + 1)).normalize("NFC");
}
