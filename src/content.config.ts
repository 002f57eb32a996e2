/**
 * What pages are made from: the records, alignments and lineage that `npm run align` derived from
 * content/plans. Pages are placed from these and not rendered from MDX again, because the same units
 * serve the document, the pair, the tasks, the search index and the public data; MDX is parsed once.
 */

import { defineCollection } from "astro:content";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { Loader } from "astro/loaders";
import { derivedSchemas } from "./domain/derived.ts";

/** Milliseconds without a change after which the folder is at rest. */
const SETTLE = 200;

/**
 * A file of the folder. One that is not there, or is not what it was written as, stops the build: a page
 * made without it would be published in silence.
 *
 * @param watching Whether `npm run dev` follows the folder: a file that has just been taken away is null.
 */
async function readEntry(path: string, watching: boolean): Promise<Record<string, unknown> | null> {
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (watching && (error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
	try {
		return JSON.parse(text);
	} catch (cause) {
		const file = relative(".", path);
		throw new Error(`${file} đã hỏng, không đọc được; hãy xoá thư mục .cache rồi chạy lại`, { cause });
	}
}

/** One entry a JSON file of a folder below .cache; reloads when a file changes. */
function derived(folder: string, only?: string): Loader {
	const root = resolve(".cache", folder);
	return {
		name: `derived-${folder}`,
		load: async ({ store, watcher, logger }) => {
			const reload = async (): Promise<void> => {
				const names = existsSync(root) ? (await readdir(root)).sort() : [];
				const entries = await Promise.all(
					names
						.filter((name) => name.endsWith(".json") && (only === undefined || name === only))
						.map(async (name) => {
							const data = await readEntry(join(root, name), watcher !== undefined);
							return { id: basename(name, ".json"), data };
						}),
				);
				store.clear();
				for (const { id, data } of entries) if (data !== null) store.set({ id, data });
			};
			await reload();
			watcher?.add(root);
			// Deriving writes many files; the folder is read again once it has come to rest.
			let timer: NodeJS.Timeout | undefined;
			const changed = (path: string): void => {
				if (!path.startsWith(root) || !path.endsWith(".json")) return;
				clearTimeout(timer);
				timer = setTimeout(() => void reload().catch((error) => logger.error(String(error))), SETTLE);
			};
			for (const event of ["add", "change", "unlink"] as const) watcher?.on(event, changed);
		},
	};
}

export const collections = {
	records: defineCollection({ loader: derived("documents"), schema: derivedSchemas.record }),
	alignments: defineCollection({ loader: derived("alignments"), schema: derivedSchemas.alignment }),
	lineage: defineCollection({ loader: derived(".", "lineage.json"), schema: derivedSchemas.lineage }),
};
