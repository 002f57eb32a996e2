/** sha256sums.txt: one line a file, as `sha256sum` of GNU coreutils writes and checks them. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { filesBelow } from "./files.ts";

/** Name of the list, in the root of a site. */
export const SUMS_FILE = "sha256sums.txt";

/** Path below a folder, with "/", and the SHA-256 of the file in hexadecimal. */
export type Sums = ReadonlyMap<string, string>;

/** How a folder departs from its sums; paths are sorted. */
export interface Departures {
	missing: string[];
	changed: string[];
	added: string[];
}

/** Sums of all files of a folder but those named in `except`. Files are read in pieces, one after another. */
export async function sumFolder(folder: string, except: readonly string[] = []): Promise<Sums> {
	const sums = new Map<string, string>();
	for (const file of await filesBelow(folder)) {
		if (except.includes(file)) continue;
		const hash = createHash("sha256");
		await pipeline(createReadStream(join(folder, file)), hash);
		sums.set(file, hash.digest("hex"));
	}
	return sums;
}

/** Text for `sha256sum -c`: sum, two blanks, path. */
export function formatSums(sums: Sums): string {
	return [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join("");
}

const LINE = /^(?<sum>[0-9a-f]{64}) [ *](?<path>.+)$/iu;

/**
 * Reads a list; null when a line is no part of one, or names a file outside the folder: what a host sends in
 * the place of a missing file is no list.
 */
export function readSums(text: string): Sums | null {
	const sums = new Map<string, string>();
	for (const line of text.split(/\r?\n/u).filter((one) => one !== "")) {
		const { sum, path } = LINE.exec(line)?.groups ?? {};
		if (sum === undefined || path === undefined) return null;
		const name = path.replace(/^\.\//u, "");
		if (name.startsWith("/") || name.split("/").some((part) => part === ".." || part === "")) return null;
		sums.set(name, sum.toLowerCase());
	}
	return sums.size === 0 ? null : sums;
}

/** How what is there departs from what was written down. */
export function compareSums(written: Sums, present: Sums): Departures {
	const names = [...written.keys()];
	return {
		missing: names.filter((file) => !present.has(file)).sort(),
		changed: names.filter((file) => present.has(file) && present.get(file) !== written.get(file)).sort(),
		added: [...present.keys()].filter((file) => !written.has(file)).sort(),
	};
}
