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

export type FontProblem = { code: "pdf-legacy-font" | "pdf-unmapped-font"; found: string };

/** Why the letters of a document cannot be trusted, naming the fonts; null when they can. */
export function judgeFonts(glyphs: readonly Glyph[]): FontProblem | null {
	const legacy = new Set<string>();
	const unmapped = new Map<Font, number>();
	let ink = 0;
	for (const { text, font } of glyphs) {
		if (isBlank(text)) continue;
		ink++;
		const family = LEGACY.find(({ pattern }) => pattern.test(font.name));
		const strange = !SAME_EVERYWHERE.test(text) || (CAPITALS_FONT.test(font.name) && /[a-z]/u.test(text));
		if (family !== undefined && strange) legacy.add(`${font.name} (${family.encoding})`);
		if (font.unmapped || NO_LETTER.test(text)) unmapped.set(font, (unmapped.get(font) ?? 0) + 1);
	}
	if (legacy.size > 0) return { code: "pdf-legacy-font", found: [...legacy].join(", ") };
	const lost = [...unmapped.values()].reduce((sum, count) => sum + count, 0);
	if (lost <= FEW * ink) return null;
	const names = new Set([...unmapped.keys()].map(({ name }) => (name === "" ? "không tên" : name)));
	return { code: "pdf-unmapped-font", found: [...names].join(", ") };
}
