/** What a style sheet leads to. */
import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";

/**
 * Addresses of a style sheet, as written: `url()`, quoted or not, `src()`, and the strings of `@import`
 * and `image-set()`.
 *
 * @example readCss('@import "a.css"; b { background: url(c.png) }') // ["a.css", "c.png"]
 */
export function readCss(text: string): string[] {
	const addresses: string[] = [];
	/** Functions that are open, innermost last; "" for a plain bracket. */
	const open: string[] = [];
	let importing = false;
	for (const token of tokenize({ css: text })) {
		if (token[0] === TokenType.URL) addresses.push(token[4].value);
		else if (token[0] === TokenType.String) {
			if (importing || HOLDS_ADDRESS.test(open.at(-1) ?? "")) addresses.push(token[4].value);
		}
		if (token[0] === TokenType.AtKeyword) importing = token[4].value.toLowerCase() === "import";
		else if (!isWithinImport(token)) importing = false;
		if (token[0] === TokenType.Function) open.push(token[4].value);
		else if (token[0] === TokenType.OpenParen) open.push("");
		else if (token[0] === TokenType.CloseParen) open.pop();
	}
	return addresses;
}

/** Functions whose strings are addresses. Source: CSS Values 4, CSS Images 4. */
const HOLDS_ADDRESS = /^(?:url|src|(?:-webkit-)?(?:image-set|cross-fade)|image)$/iu;

/** Only the first string after `@import` is an address: layers and conditions follow it. */
const isWithinImport = ([type]: CSSToken): boolean =>
	type === TokenType.Whitespace || type === TokenType.Comment || type === TokenType.Function;
