/** An index on disk, asked without a browser: the same engine, its files read instead of fetched. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Answer, type Commonness, search } from "../../../src/elements/search/engine.ts";
import { COMMONNESS_FILE } from "../../../src/elements/search/files.ts";
import type { Filters, Pagefind } from "../../../src/elements/search/pagefind.ts";
import { readQuery } from "../../../src/text/query.ts";

export interface OpenIndex {
	ask(query: string, filters?: Filters): Promise<Answer>;
}

const HOST = "http://index.invalid";
const folders = new Map<string, string>();
let read = 0;

/** Pagefind fetches; here every address of the made-up host is a file. */
function readInsteadOfFetch(): void {
	const network = globalThis.fetch;
	globalThis.fetch = async (input, init) => {
		const address = String(input instanceof Request ? input.url : input);
		if (!address.startsWith(HOST)) return network(input, init);
		const { pathname } = new URL(address);
		const [, number = "", ...rest] = pathname.split("/");
		const bytes = await readFile(path.join(folders.get(number) ?? "", ...rest));
		read += bytes.length;
		return new Response(bytes);
	};
}

/** Opens a folder that Pagefind wrote. */
export async function openPagefind(folder: string): Promise<Pagefind> {
	if (folders.size === 0) readInsteadOfFetch();
	const number = String(folders.size);
	folders.set(number, folder);
	// Each index needs a module of its own: Pagefind keeps its state in it.
	const pagefind = (await import(
		`${pathToFileURL(path.join(folder, "pagefind.js")).href}?${number}`
	)) as Pagefind;
	await pagefind.options({ basePath: `${HOST}/${number}/`, noWorker: true });
	await pagefind.init();
	return pagefind;
}

/** Opens `<root>/pagefind` as the site does. */
export async function openIndex(root: string): Promise<OpenIndex> {
	const folder = path.join(root, "pagefind");
	const pagefind = await openPagefind(folder);
	const commonness = JSON.parse(await readFile(path.join(folder, COMMONNESS_FILE), "utf8")) as Commonness;
	return {
		ask: (query, filters) => search(pagefind, commonness, readQuery(query), filters),
	};
}

/** Bytes of the files that were read instead of fetched since the last call. */
export function countBytes(): number {
	const sum = read;
	read = 0;
	return sum;
}
