/**
 * What pages are made from: the records, alignments and lineage that `npm run align` derived from
 * content/plans. Pages are placed from these and not rendered from MDX again, because the same units
 * serve the document, the pair, the tasks, the search index and the public data; MDX is parsed once.
 */

import { defineCollection } from "astro:content";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Loader } from "astro/loaders";
import { derivedSchemas } from "./domain/derived.ts";

/** One entry a JSON file of a folder below .cache; reloads when a file changes. */
function derived(folder: string, only?: string): Loader {
	const root = resolve(".cache", folder);
	return {
		name: `derived-${folder}`,
		load: async ({ store, watcher }) => {
			const reload = async (): Promise<void> => {
				const names = existsSync(root) ? (await readdir(root)).sort() : [];
				store.clear();
				for (const name of names) {
					if (!name.endsWith(".json") || (only !== undefined && name !== only)) continue;
					const data: Record<string, unknown> = JSON.parse(await readFile(join(root, name), "utf8"));
					store.set({ id: basename(name, ".json"), data });
				}
			};
			await reload();
			watcher?.add(root);
			const changed = (path: string): void => {
				if (path.startsWith(root)) void reload();
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
