/** Fonts whose letters are not what they seem: Vietnamese code pages from before Unicode, and fonts without a map. */
import { type Font, type Glyph, isBlank } from "./page.ts";

/** Families that put Vietnamese letters at the places of others, by how their names begin. */
const LEGACY: readonly { pattern: RegExp; encoding: string }[] = [
	{ pattern: /^\.Vn|^Vn[A-Z]/u, encoding: "TCVN3 (ABC)" },
	{ pattern: /^VNI[-\s_]/iu, encoding: "VNI" },
	{ pattern: /^VPS[-\s_]/iu, encoding: "VPS" },
];
/** Letters and signs that look the same in the old code pages. */
const SAME_EVERYWHERE = /^[\u0020-\u007e\u00a0\u2010-\u2026]*$/u;
/** The capitals of TCVN3 are fonts of their own, which show small letters as capitals. */
const CAPITALS_FONT = /^\.?Vn.*H(?:[-,\s]|$)/u;
/** Control characters, the private use area, and the sign for what could not be decoded. */
const NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u;
/** Share of a text that may be no letters: list signs of symbol fonts. */
const FEW = 0.02;

/** Signs of symbol fonts, which stand at their code in the private use area. Only list signs are known. */
export const SYMBOLS: Readonly<Record<string, string>> = {
	"\uf0b7": "•",
	"\uf0a7": "▪",
	"\uf02d": "-",
	"\uf0d8": "➢",
	"\uf02b": "+",
};

export interface FontVerdict {
	/** Why the letters cannot be trusted, naming the fonts; null when they can. */
	problem: { code: "pdf-legacy-font" | "pdf-unmapped-font"; found: string } | null;
	/** Characters that are no letters, too few to matter: "U+F0FC". */
	unknown: string[];
}

/** Judges the fonts of a document by what they set; a font that sets nothing strange does no harm. */
export function judgeFonts(glyphs: readonly Glyph[]): FontVerdict {
	const legacy = new Set<string>();
	const lost = new Map<string, Font>();
	let ink = 0;
	let count = 0;
	for (const { text, font } of glyphs) {
		if (isBlank(text)) continue;
		ink++;
		const family = LEGACY.find(({ pattern }) => pattern.test(font.name));
		const strange = !SAME_EVERYWHERE.test(text) || (CAPITALS_FONT.test(font.name) && /[a-z]/u.test(text));
		if (family !== undefined && strange) legacy.add(`${font.name} (${family.encoding})`);
		if (font.unmapped || (NO_LETTER.test(text) && SYMBOLS[text] === undefined)) {
			lost.set(text, font);
			count++;
		}
	}
	if (legacy.size > 0)
		return { problem: { code: "pdf-legacy-font", found: [...legacy].join(", ") }, unknown: [] };
	if (count > FEW * ink) {
		const names = new Set([...lost.values()].map(({ name }) => (name === "" ? "không tên" : name)));
		return { problem: { code: "pdf-unmapped-font", found: [...names].join(", ") }, unknown: [] };
	}
	return { problem: null, unknown: [...lost.keys()].map(codePoints) };
}

const codePoints = (text: string): string =>
	[...text]
		.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
		.join(" ");
