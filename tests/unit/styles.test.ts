import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const styles = join(import.meta.dirname, "../../src/styles");
const tokens = readFileSync(join(styles, "tokens.css"), "utf8");

/** Colours of one scheme: the first block is light, the one under the media query is dark. */
function colours(scheme: "light" | "dark"): Map<string, string> {
	const dark = tokens.indexOf("prefers-color-scheme: dark");
	const end = tokens.indexOf("@media print");
	const part = scheme === "light" ? tokens.slice(0, dark) : tokens.slice(dark, end);
	return new Map(
		[...part.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/gu)].map((match) => [match[1] ?? "", match[2] ?? ""]),
	);
}

/** Contrast of two colours, 1 to 21, after WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
	const luminance = (hex: string): number => {
		const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
			const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
			return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

const pairs: readonly [front: string, back: string, least: number][] = [
	["ink", "paper", 7],
	["quiet", "paper", 4.5],
	["accent", "paper", 4.5],
	["moved", "paper", 4.5],
	["spelling", "paper", 4.5],
	["added", "paper", 7],
	["added", "added-tint", 4.5],
	["removed", "paper", 4.5],
	["removed", "removed-tint", 4.5],
	["ink", "found-tint", 7],
];
for (const scheme of ["light", "dark"] as const) {
	for (const [front, back, least] of pairs) {
		test(`${scheme}: ${front} on ${back} has a contrast of at least ${least}`, () => {
			const known = colours(scheme);
			const ratio = contrast(known.get(front) ?? "", known.get(back) ?? "");
			assert.ok(ratio >= least, `${ratio.toFixed(2)}`);
		});
	}
}

test("colours are decided in tokens.css and nowhere else", () => {
	const others = readdirSync(styles).filter((name) => name.endsWith(".css") && name !== "tokens.css");
	const found = others.filter((name) =>
		/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/iu.test(readFileSync(join(styles, name), "utf8")),
	);
	assert.deepEqual(found, []);
});

test("sizes of type are decided in tokens.css and nowhere else", () => {
	const others = readdirSync(styles).filter((name) => name.endsWith(".css") && name !== "tokens.css");
	const found = others.flatMap((name) =>
		[...readFileSync(join(styles, name), "utf8").matchAll(/font-size:\s*([^;]+);/gu)]
			.map((match) => match[1] ?? "")
			.filter((value) => !/^var\(--size-\d\)$|^[\d.]+(?:em|pt)$/u.test(value))
			.map((value) => `${name}: ${value}`),
	);
	assert.deepEqual(found, []);
});
