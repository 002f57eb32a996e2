/**
 * The structure of a Vietnamese syllable: an onset, a rime, a tone. Small enough to read; it says
 * whether a word can be Vietnamese, not whether it is one.
 */

/** Rimes by nucleus, without tones: nucleus → finals that may follow it ("" is the open syllable). */
const FINALS: Readonly<Record<string, string>> = {
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
	y: "_ ch nh t",
	yê: "m n ng t u",
};
const ONSETS = "ngh ng nh kh gh gi ch ph qu th tr b c d đ g h k l m n p r s t v x".split(" ");

/** Rimes without tones: "ương", "oa". */
export const RIMES: ReadonlySet<string> = new Set(
	Object.entries(FINALS).flatMap(([nucleus, finals]) =>
		finals.split(" ").map((final) => nucleus + (final === "_" ? "" : final)),
	),
);
const BARE: Readonly<Record<string, string>> = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };
/** Rimes without any mark: "uong". */
export const BARE_RIMES: ReadonlySet<string> = new Set(
	[...RIMES].map((rime) => rime.replace(/[ăâêôơưđ]/gu, (letter) => BARE[letter] ?? letter)),
);

/** A syllable that ends in a stop has only the tones sắc and nặng. */
export const STOPPED: RegExp = /(?:c|ch|p|t)$/u;

/** Splits a syllable in lower case into onset and rime in every way that the onset table allows, longest onset first. */
export function splitSyllable(syllable: string): (readonly [onset: string, rime: string])[] {
	const onsets = [...ONSETS.filter((onset) => syllable.startsWith(onset)), ""];
	return onsets.map((onset) => [onset, syllable.slice(onset.length)] as const);
}

/** Is a text in lower case without tones an onset and one of these rimes? "gi" is a syllable by itself. */
export function hasRime(text: string, rimes: ReadonlySet<string>): boolean {
	return splitSyllable(text).some(([onset, rime]) => rimes.has(rime) || (onset === "gi" && rime === ""));
}

/** Tone marks: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SHARP_OR_HEAVY = /[\u0301\u0323]/u;

/**
 * Can a word be a Vietnamese syllable, as it is written with all its marks, in any case?
 *
 * @example isSyllable("Nghĩa") && !isSyllable("NghÜa") && !isSyllable("các-bon")
 */
export function isSyllable(word: string): boolean {
	const apart = word.toLowerCase().normalize("NFD");
	const tones = apart.match(TONE) ?? [];
	if (tones.length > 1) return false;
	const toneless = apart.replace(TONE, "").normalize("NFC");
	if (!hasRime(toneless, RIMES)) return false;
	return !STOPPED.test(toneless) || SHARP_OR_HEAVY.test(tones.join(""));
}
