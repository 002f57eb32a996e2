/** The only functions that touch files, besides the server. Paths are relative to the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { decodeUtf8 } from "../../src/document/readers/encoding.ts";
import type { Alignment } from "../../src/domain/alignment.ts";
import { type Issue, issue } from "../../src/domain/issues.ts";

/** Where things are. `converted`: what convert wrote last, kept so that an edit can be told from it. */
export const folders = {
	sources: "content/sources",
	plans: "content/plans",
	overrides: "content/overrides",
	converted: "content/.converted",
	cache: ".cache",
} as const;

export const exists = existsSync;

/** Names of the files in a folder and below it, sorted; empty when there is no folder. */
export async function list(folder: string): Promise<string[]> {
	if (!existsSync(folder)) return [];
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile() && !entry.name.startsWith("."))
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
}

/** Paths of all files below a folder, hidden ones too, from the folder and with "/"; sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.sort();
}

/** Text of a file that editors write, or the issue that says where it is not UTF-8. */
export async function readUtf8(
	file: string,
): Promise<{ text: string; issue: null } | { text: null; issue: Issue }> {
	const bytes = await readFile(file);
	const decoded = decodeUtf8(bytes);
	if ("text" in decoded) return { text: decoded.text, issue: null };
	const line = bytes.subarray(0, decoded.invalidAt).filter((byte) => byte === NEWLINE).length + 1;
	return {
		text: null,
		issue: issue("file-encoding", { file, line }, { found: String(decoded.invalidAt + 1) }),
	};
}

const NEWLINE = 10;

/** Text of a file, or null when there is none. */
export async function readIfExists(path: string): Promise<string | null> {
	return existsSync(path) ? await readFile(path, "utf8") : null;
}

/**
 * Writes a file whole or not at all: to a temporary name first, then renamed. Leaves the file alone
 * when it already says the same, so that watchers and caches see no change.
 *
 * @returns Whether the file changed.
 */
export async function writeWhole(path: string, text: string): Promise<boolean> {
	if ((await readIfExists(path)) === text) return false;
	await mkdir(dirname(path), { recursive: true });
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		await writeFile(temporary, text);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw naming(error, path);
	}
	return true;
}

/** Writes bytes where nobody reads yet: a folder that is published as a whole. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, bytes);
	} catch (error) {
		throw naming(error, path);
	}
}

/** An error with its file: the system does not always say which it was. */
function naming(error: unknown, path: string): unknown {
	return error instanceof Error ? Object.assign(error, { path }) : error;
}

/** Writes a text under a name that is still free: `a.mdx`, `a.2.mdx`, … */
export async function writeNew(folder: string, name: string, text: string): Promise<void> {
	const ending = extname(name);
	const free = (n: number): string =>
		join(folder, n === 1 ? name : `${basename(name, ending)}.${n}${ending}`);
	let n = 1;
	while (existsSync(free(n))) n++;
	await writeWhole(free(n), text);
}

/** Writes a value as JSON with stable layout. */
export async function writeJson(path: string, value: unknown): Promise<boolean> {
	return await writeWhole(path, `${JSON.stringify(value, null, "\t")}\n`);
}

/** Removes everything in a folder that is not in `keep`, hidden files and folders too. */
export async function keepOnly(folder: string, keep: ReadonlySet<string>): Promise<void> {
	for (const name of existsSync(folder) ? await readdir(folder) : [])
		if (!keep.has(name)) await rm(join(folder, name), { recursive: true });
}

/** The alignments that were derived, one at a time: all pairs of a country do not fit into memory. */
export function* readAlignments(): Generator<Alignment> {
	const folder = join(folders.cache, "alignments");
	for (const name of readdirSync(folder).sort())
		yield JSON.parse(readFileSync(join(folder, name), "utf8")) as Alignment;
}
