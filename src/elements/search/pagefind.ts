/** What is used of Pagefind's own module (pagefind.js, written beside the index). */
export interface Pagefind {
	options(options: { basePath?: string; noWorker?: boolean; metaCacheTag?: string }): Promise<void>;
	init(): Promise<void>;
	preload(term: string): Promise<void>;
	search(term: string, options?: { filters?: Filters }): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
	id: string;
	score: number;
	/** Places of the hits in the record's text, in words; none where only its names have the word. */
	words: number[];
	data(): Promise<RecordData>;
}

export interface RecordData {
	raw_url: string;
	content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
}

/** Facet → values, one of which a record must have. */
export type Filters = Readonly<Record<string, readonly string[]>>;
