/**
 * Which licences may be used, and for what. The tables are the policy that SECURITY.md speaks of: a new row is
 * a decision, made in review, with its reason.
 */
import parse from "spdx-expression-parse";

/** Of code that readers fetch: licences that ask for no more than their text, which giay-phep.txt hands on. */
export const SHIPPED = [
	"0BSD",
	"Apache-2.0",
	"BlueOak-1.0.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"CC0-1.0",
	"ISC",
	"MIT",
] as const;

/** Of fonts that readers fetch, besides. They bind a font and its copies, not the pages set in it. */
export const SHIPPED_FONTS = ["Bitstream-Vera", "OFL-1.1"] as const;

/** Of what only builds or tests, besides: weak copyleft binds who changes the tool, and nobody here does. */
export const TOOLS = ["MPL-2.0", "OFL-1.1", "Python-2.0"] as const;

/** What no list lets in and is used all the same. `*` stands for any characters. */
export const EXCEPTIONS: readonly { name: string; licence: string; why: string }[] = [
	{
		name: "@img/sharp-*",
		licence: "LGPL-3.0-or-later",
		why: "Astro brings libvips for pictures; it is a library of its own, is loaded only while building, and no page has a picture for it.",
	},
	{
		name: "spdx-exceptions",
		licence: "CC-BY-3.0",
		why: "A list of names that the licence test reads; it is not handed on.",
	},
];

/**
 * Whether an SPDX expression is met by permitted licences: one of those joined by OR, all joined by AND. An
 * expression that is no SPDX is not met, nor is a licence "or later" or with an exception unless it is in
 * the list as it is written.
 *
 * @example isPermitted("MIT OR GPL-3.0-only", ["MIT"]) === true
 */
export function isPermitted(expression: string, permitted: readonly string[]): boolean {
	try {
		return meets(parse(expression), permitted);
	} catch {
		return false;
	}
}

function meets(node: parse.Info, permitted: readonly string[]): boolean {
	if ("conjunction" in node) {
		const sides = [node.left, node.right].map((side) => meets(side, permitted));
		return node.conjunction === "or" ? sides.some(Boolean) : sides.every(Boolean);
	}
	const name = node.license + (node.plus ? "+" : "");
	return permitted.includes(node.exception === undefined ? name : `${name} WITH ${node.exception}`);
}

/** The exceptions that a package may invoke. */
export function exceptionsFor(name: string): string[] {
	return EXCEPTIONS.filter((row) => {
		const [start = "", end] = row.name.split("*");
		return end === undefined ? name === start : name.startsWith(start) && name.endsWith(end);
	}).map(({ licence }) => licence);
}
