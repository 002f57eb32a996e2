/** Characters of symbol fonts, which mean something only in their font, and signs of bullets. */

/** What a character code of a symbol font looks like. */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
	symbol: {
		43: "+",
		45: "-", // a minus
		160: "€",
		163: "≤",
		165: "∞",
		167: "♣",
		168: "♦",
		169: "♥",
		170: "♠",
		171: "↔",
		172: "←",
		173: "↑",
		174: "→",
		175: "↓",
		176: "°",
		177: "±",
		179: "≥",
		180: "×",
		183: "•",
		184: "÷",
		185: "≠",
		186: "≡",
		187: "≈",
		188: "…",
		198: "∅",
		222: "⇒",
	},
	wingdings: {
		108: "●",
		109: "❍",
		110: "■",
		111: "□",
		112: "□",
		113: "❑",
		114: "❒",
		117: "◆",
		118: "❖",
		158: "•",
		159: "•",
		167: "▪",
		168: "□",
		216: "➢",
		224: "→",
		232: "➔",
		240: "⇨",
		251: "✗",
		252: "✓",
		253: "☒",
		254: "☑",
	},
	"wingdings 2": { 80: "✓", 82: "☑", 151: "●", 152: "●", 163: "□" },
	"wingdings 3": { 125: "▶" },
};

/** Symbol fonts put their codes here, in the private area of Unicode. */
const PRIVATE_AREA = 0xf000;

/** The character that a code of a symbol font looks like, or null where that is not known. */
export function readGlyph(font: string, code: number): string | null {
	const own = FONTS[font.toLowerCase()];
	return own?.[code >= PRIVATE_AREA ? code - PRIVATE_AREA : code] ?? null;
}

/** Characters that only a symbol font gives a meaning to. */
export const PRIVATE_USE = /[\uf000-\uf0ff]/gu;

/** Bullets that the numbering of these documents knows: `-`, `+`, and what is read as `-`. */
const KNOWN_BULLETS: ReadonlySet<string> = new Set(["-", "–", "•", "+"]);

/** The bullet as these documents print it: a plus stays one, the ornaments of a program are dashes. */
export function readBullet(font: string, sign: string): string {
	const glyph = readGlyph(font, sign.codePointAt(0) ?? 0);
	if (glyph !== null) return glyph === "+" ? "+" : "-";
	return KNOWN_BULLETS.has(sign) ? sign : "-";
}
