/**
 * What convert remembers of a plan. The last line is a digest of the others: a remembered text that is
 * damaged, cut short, merged by git or copied by hand is no longer what convert wrote, and must not be
 * taken for it, because a person's edit is told from a conversion by it.
 */
import { createHash } from "node:crypto";

/** A comment of MDX, so that the file stays one. */
const SEAL = /\{\/\* sha256:(?<digest>[0-9a-f]{64}) \*\/\}\n$/u;

/** The text as it is remembered. */
export function seal(text: string): string {
	return `${text}{/* sha256:${digestOf(text)} */}\n`;
}

/** What was sealed; null when the text is not what was written then. */
export function unseal(remembered: string): string | null {
	const found = SEAL.exec(remembered);
	if (found === null) return null;
	const text = remembered.slice(0, found.index);
	return digestOf(text) === found.groups?.digest ? text : null;
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");
