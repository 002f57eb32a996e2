/** How much of a passage changed, for the overview of a comparison. */
import type { ChangeClass } from "../collation/index.ts";
import type { Changes } from "./changes.ts";

/** Share of the letters of both sides that stand in a change of the class, 0 to 1. */
export type ClassShares = Partial<Record<ChangeClass, number>>;

/** Shares of what was taken out and put in, by class; classes without changes are left out. */
export function sharesOf(
	{ left, right }: Pick<Changes, "left" | "right">,
	units: readonly { text: string }[],
): ClassShares {
	const whole = units.reduce((sum, { text }) => sum + text.length, 0);
	const shares: ClassShares = {};
	for (const range of [...left, ...right].flat())
		shares[range.class] = (shares[range.class] ?? 0) + (range.end - range.start) / Math.max(1, whole);
	return shares;
}

/** Shares as they stand in an attribute, in thousandths. @example "wording:62 figure:8" */
export const writeShares = (shares: ClassShares): string =>
	Object.entries(shares)
		.map(([name, share]) => `${name}:${Math.round(share * 1000)}`)
		.join(" ");

/** The reverse of `writeShares`. */
export const readShares = (written: string): ClassShares =>
	Object.fromEntries(
		written
			.split(" ")
			.filter((part) => part !== "")
			.map((part) => part.split(":"))
			.map(([name, share]) => [name, Number(share) / 1000]),
	);

/** Shares from which the second, third and fourth step of the overview begin: a word, a clause, half. */
const STEPS: readonly number[] = [0, 0.08, 0.2, 0.4];

/**
 * Steps of the overview: 0 nothing marked, 1 a word or two, 4 most of it.
 *
 * @param shown Classes that the reader has not hidden.
 */
export function densityStep(shares: ClassShares, shown: ReadonlySet<string>): number {
	const share = Object.entries(shares).reduce((sum, [name, part]) => sum + (shown.has(name) ? part : 0), 0);
	return STEPS.filter((step) => share > step).length;
}
