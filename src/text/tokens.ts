/**
 * Tokens of Vietnamese official prose, for alignment and for the word diff.
 *
 * A Vietnamese word is one or more syllables with blanks between them, and no reliable segmentation
 * exists without a dictionary, so a token is a syllable. These alternatives failed on the corpus:
 * splitting at blanks glues punctuation to words ("hội;" ≠ "hội"); `Intl.Segmenter` cuts
 * "43-NQ/TW" into five pieces and "24/11/2023" into three; `diffWords` treats each accented letter
 * of NFD text as a boundary. So wholes are recognised first, in this order:
 * act numbers, dates, numbers with their percent sign, abbreviations with inner hyphens, syllables;
 * whatever is left is one punctuation mark a token.
 */
import { findCodeNumbers } from "./codeNumbers.ts";
import { comparisonForm } from "./forms.ts";

export type TokenKind = "word" | "number" | "date" | "code" | "punctuation";

export interface Token {
	/** As written. */
	t: string;
	/** As compared. */
	n: string;
	kind: TokenKind;
	/** UTF-16 offsets in the text; end exclusive. */
	start: number;
	end: number;
}

const PATTERNS: readonly (readonly [TokenKind, string])[] = [
	["date", String.raw`(?<![\d/])\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?![\d/])`],
	["number", String.raw`\p{N}+(?:[.,]\p{N}+)*%?`],
	["word", String.raw`[\p{L}\p{M}]+`],
	["punctuation", String.raw`\.{3}|[^\s\p{L}\p{M}\p{N}]`],
];
const TOKEN = new RegExp(PATTERNS.map(([, source]) => `(${source})`).join("|"), "gu");

/**
 * Tokens of a text in order; blanks between them are not tokens.
 *
 * @example tokenise("100% tổ chức").map((token) => token.t) // ["100%", "tổ", "chức"]
 */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	for (const code of findCodeNumbers(text)) {
		pushPlain(tokens, text, at, code.start);
		tokens.push({
			t: code.written,
			n: comparisonForm(code.code),
			kind: "code",
			start: code.start,
			end: code.end,
		});
		at = code.end;
	}
	pushPlain(tokens, text, at, text.length);
	return tokens;
}

function pushPlain(tokens: Token[], text: string, from: number, to: number): void {
	for (const match of text.slice(from, to).matchAll(TOKEN)) {
		const written = match[0];
		const kind = PATTERNS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? "word";
		const start = from + match.index;
		tokens.push({ t: written, n: formOf(written), kind, start, end: start + written.length });
	}
}

/** Comparison forms met so far: a corpus has a few thousand syllables, each thousands of times. */
const forms = new Map<string, string>();
const MOST_FORMS = 50_000;

function formOf(written: string): string {
	const known = forms.get(written);
	if (known !== undefined) return known;
	if (forms.size >= MOST_FORMS) forms.clear();
	const form = comparisonForm(written);
	forms.set(written, form);
	return form;
}

/** The words of a text by comparison form, punctuation left out. */
export function comparisonWords(text: string): string[] {
	return tokenise(text)
		.filter((token) => token.kind !== "punctuation")
		.map((token) => token.n);
}
