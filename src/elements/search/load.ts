/** Fetches the index, once a page. */
import type { Commonness } from "./engine.ts";
import { COMMONNESS_FILE, ENTRY_TAG, FACETS_FILE, VOCABULARY_FILE } from "./files.ts";
import type { Pagefind } from "./pagefind.ts";
import type { Vocabulary } from "./suggest.ts";

export interface Index {
	pagefind: Pagefind;
	commonness: Commonness;
}

/** Facet → value → its name, and the value that it is a part of. */
export type FacetNames = Readonly<Record<string, Readonly<Record<string, readonly [string, string?]>>>>;

/** Way from this page to the root of the site; ends with a slash. */
export const siteBase = (): string => document.documentElement.dataset.base ?? "./";

const folder = (): string => new URL(`${siteBase()}pagefind/`, document.baseURI).href;

/** A function whose first success is remembered; after a failure the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
	let loaded: Promise<T> | null = null;
	return () => {
		loaded ??= load().catch((error: unknown) => {
			loaded = null;
			throw error;
		});
		return loaded;
	};
}

/** The index, ready to be asked. */
export const loadIndex: () => Promise<Index> = once(fetchIndex);

/** Names of the filters; apart, because the first results can do without. */
export const loadFacetNames: () => Promise<FacetNames> = once(() => fetchJson<FacetNames>(FACETS_FILE));

/** Every word of the corpus, for a query that finds nothing. */
export const loadVocabulary: () => Promise<Vocabulary> = once(() => fetchJson<Vocabulary>(VOCABULARY_FILE));

async function fetchIndex(): Promise<Index> {
	const [pagefind, commonness] = await Promise.all([startPagefind(), fetchJson<Commonness>(COMMONNESS_FILE)]);
	return { pagefind, commonness };
}

async function startPagefind(): Promise<Pagefind> {
	const pagefind = (await import(/* @vite-ignore */ `${folder()}pagefind.js`)) as Pagefind;
	// A worker would be a second program to fetch; the queries take milliseconds. The tag stands for the
	// time of day that Pagefind would add: the entry is small, revalidated by the host, and fetched early.
	await pagefind.options({ basePath: folder(), noWorker: true, metaCacheTag: ENTRY_TAG });
	await pagefind.init();
	return pagefind;
}

async function fetchJson<T>(file: string): Promise<T> {
	const response = await fetch(folder() + file);
	if (!response.ok) throw new Error(`${file}: ${response.status}`);
	return (await response.json()) as T;
}
