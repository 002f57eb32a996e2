/** What the address of the page of choosing asks for. */
import { writeChoice } from "./synopsis/choice.ts";

/** Two documents that were aligned; the public data's `alignments`. */
export interface KnownPair {
	a: string;
	b: string;
}

/** The parameters that name the two texts; every other one is meant for the comparison. */
const SIDES = ["a", "b"] as const;

/**
 * Where the comparison of two texts stands, below the page of choosing: `a` is the spine; the other
 * parameters and the place in the page are kept.
 *
 * @param asked Of the address: `?a=…&b=…&chinh-ta=1`.
 * @param hash Of the address, with its "#", or "".
 * @returns null for a pair that has no page.
 */
export function pairAddress(
	asked: URLSearchParams,
	hash: string,
	pairs: readonly KnownPair[],
): string | null {
	const [a, b] = [asked.get("a"), asked.get("b")];
	const known = pairs.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
	if (!known) return null;
	const rest = new URLSearchParams(asked);
	for (const side of SIDES) rest.delete(side);
	return `${a}/${b}/${rest.size === 0 ? "" : `?${rest}`}${hash}`;
}

/** The parameters that name a third and a fourth text. */
const FURTHER = ["c", "d"] as const;

/**
 * Where three or four texts stand side by side, below the page of choosing; the other parameters and the
 * place are kept. Null where the address names no more than two.
 */
export function severalAddress(asked: URLSearchParams, hash: string): string | null {
	if (FURTHER.every((name) => !asked.has(name))) return null;
	const names = [...SIDES, ...FURTHER];
	const rest = new URLSearchParams(asked);
	for (const name of names) rest.delete(name);
	const texts = names.flatMap((name) => asked.get(name) ?? []);
	return `nhieu-van-ban/${writeChoice(rest.toString(), { texts, spine: null })}${hash}`;
}
