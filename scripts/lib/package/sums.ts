/** sha256sums.txt: one line a file, as `sha256sum` of GNU coreutils writes and checks them. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/** Path below a folder, with "/", and the SHA-256 of the file in hexadecimal. */
export type Sums = ReadonlyMap<string, string>;

/** How a folder departs from its sums; paths are sorted. */
export interface Departures {
	missing: string[];
	changed: string[];
	added: string[];
}

/** Every file of a folder and below it, hidden ones too: paths with "/", in the order of their code units. */
export async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.sort();
}

/** Sums of all files of a folder but those named in `except`. Files are read in pieces, one after another. */
export async function sumFolder(folder: string, except: readonly string[]): Promise<Sums> {
	const sums = new Map<string, string>();
	for (const file of await filesOf(folder)) {
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

/** Sums as `formatSums` wrote them; other lines are passed over. */
export function parseSums(text: string): Sums {
	const lines = text.matchAll(/^(?<sum>[0-9a-f]{64}) [ *](?<file>.+)$/gmu);
	return new Map([...lines].map(({ groups }) => [groups?.file ?? "", groups?.sum ?? ""]));
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
