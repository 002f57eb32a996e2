/** The list of files of a release, as `sha256sum` writes and reads it. */

/** Name of the list in the folder of the site. */
export const MANIFEST = "sha256sums.txt";

/** Path below the root, with "/" → SHA-256 in small hexadecimal letters. */
export type Manifest = ReadonlyMap<string, string>;

const LINE = /^(?<sum>[0-9a-f]{64}) [ *](?<path>.+)$/iu;

/**
 * Reads a list; null when a line is no part of one, or names a file outside the folder: what a host sends in
 * the place of a missing file is no list.
 */
export function readManifest(text: string): Manifest | null {
	const manifest = new Map<string, string>();
	for (const line of text.split(/\r?\n/u).filter((one) => one !== "")) {
		const { sum, path } = LINE.exec(line)?.groups ?? {};
		if (sum === undefined || path === undefined) return null;
		const name = path.replace(/^\.\//u, "");
		if (name.startsWith("/") || name.split("/").some((part) => part === ".." || part === "")) return null;
		manifest.set(name, sum.toLowerCase());
	}
	return manifest.size === 0 ? null : manifest;
}
