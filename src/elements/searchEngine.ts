/**
 * Asks the index and puts the answers in order. The index is asked for each word apart, which gives
 * "all words" and "most words" alike; the units that look best are then read and compared in full.
 */
import type { Lookup, Query, QueryWord } from "../text/query.ts";
import { indexForm, writtenForm } from "../text/searchForm.ts";
import { fold } from "../text/forms.ts";
import { type Match, matchText } from "./searchMatch.ts";

/** What is used of Pagefind's own module (pagefind.js, written beside the index). */
export interface Pagefind {
	options(options: { basePath?: string; noWorker?: boolean }): Promise<void>;
	init(): Promise<void>;
	preload(term: string): Promise<void>;
	search(term: string, options?: { filters?: Filters }): Promise<{ results: PagefindResult[] }>;
	filters(): Promise<Record<string, Record<string, number>>>;
}
interface PagefindResult {
	id: string;
	score: number;
	data(): Promise<{ raw_url: string; content: string; meta: Record<string, string>; filters: Record<string, string[]> }>;
}
/** Facet → values, one of which a unit must have. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** A unit that answers the query. */
export interface Found {
	/** Address below the site's base: "van-ban/<id>/#<unit>". */
	url: string;
	/** Plan, as it is called in addresses. */
	plan: string;
	/** Headings above the unit, outermost first, and the unit's own place. */
	path: string[];
	text: string;
	kind: string;
	outline: boolean;
	filters: Record<string, string[]>;
	match: Match;
}

export interface Answer {
	/** Best first. */
	found: Found[];
	/** Units with every word of the query; they need not all come first. */
	complete: number;
	/** Documents have more units with these words than were read. */
	truncated: boolean;
	/** A quoted phrase stands nowhere word for word, so its words were looked up one by one. */
	looserPhrase: boolean;
}

/** Field that every record has one value of, so its counts add up to the number of units. */
export const DOCUMENT_FILTER = "van-ban";
/** Between headings in a record's `path`; no heading has a line break. */
export const PATH_BREAK = "\n";

/** Units that are read and compared; more only costs time. */
const READ = 120;
/** With so many units that have every word, those that lack one are left out. */
const ENOUGH = 8;
/** Together with units that lack a word, no more than this. */
const RELAXED = 20;
/** A unit that lacks a word must still have this much of the best one's score. */
const NEAR = 0.55;
/** An outline is an editor's summary, not the text of record. */
const OUTLINE = 0.8;
/** Headings, notes and the frame of a document are found, but after a paragraph that says the same. */
const KINDS: Readonly<Record<string, number>> = { heading: 0.96, note: 0.97, conclusion: 0.93, preface: 0.99 };

/** Searches the index. */
export async function search(pagefind: Pagefind, query: Query, filters: Filters = {}): Promise<Answer> {
	const proposals = await propose(pagefind, query, filters);
	const records = await Promise.all(proposals.best.map(({ result }) => result.data()));
	const weigh = (word: QueryWord): number => proposals.weightOf(word.f);
	const read = records.map((record): Found => {
		const text = writtenForm(record.content);
		const path = writtenForm(record.meta.path ?? "").split(PATH_BREAK);
		const plan = writtenForm(record.meta.title ?? "");
		const match = matchText(query, text, [plan, ...path].join(". "), weigh);
		const outline = record.meta.status === "outline";
		const kind = record.meta.kind ?? "";
		const score = match.score * (outline ? OUTLINE : 1) * (KINDS[kind] ?? 1);
		return { url: record.raw_url, plan, path, text, kind, outline, filters: record.filters, match: { ...match, score } };
	});
	return select(read, query, proposals.truncated);
}

interface Proposals {
	best: { result: PagefindResult; weight: number; place: number }[];
	truncated: boolean;
	weightOf(fold: string): number;
}

async function propose(pagefind: Pagefind, query: Query, filters: Filters): Promise<Proposals> {
	const keys = [...new Set(query.lookups.flat(2))];
	// All parts of the index that these words need, before the first word is asked for: what a word
	// finds must not depend on which parts an earlier word had loaded.
	await pagefind.preload(keys.map(indexForm).join(" "));
	const [totals, ...answers] = await Promise.all([
		pagefind.filters(),
		...keys.map((key) => pagefind.search(indexForm(key), { filters })),
	]);
	const units = Object.values(totals[DOCUMENT_FILTER] ?? {}).reduce((sum, count) => sum + count, 0);
	const results = new Map<string, PagefindResult>();
	const found = new Map<string, Map<string, number>>();
	const weights = new Map<string, number>();
	keys.forEach((key, index) => {
		const list = answers[index]?.results ?? [];
		found.set(key, new Map(list.map(({ id, score }) => [id, score])));
		weights.set(fold(key), Math.log(1 + units / (1 + list.length)));
		for (const result of list) results.set(result.id, result);
	});
	const ranked = [...results.values()]
		.map((result, place) => ({ result, weight: weightFor(result.id, query.lookups, found, weights), place }))
		.sort((a, b) => b.weight - a.weight || (a.result.id < b.result.id ? -1 : 1));
	const average = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.size);
	return {
		best: ranked.slice(0, READ),
		truncated: ranked.length > READ && isComplete(ranked[READ]?.result.id ?? "", query.lookups, found),
		weightOf: (word) => weights.get(word) ?? average,
	};
}

type FoundByKey = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Share of the query that the index finds in a unit, with its score as a tie-breaker. */
function weightFor(id: string, lookups: readonly Lookup[], found: FoundByKey, weights: ReadonlyMap<string, number>): number {
	return lookups.reduce((sum, lookup) => {
		const best = lookup.map((keys) => {
			const had = keys.filter((key) => found.get(key)?.has(id) === true);
			const weight = had.reduce((total, key) => total + (weights.get(fold(key)) ?? 0), 0);
			const score = had.reduce((total, key) => total + (found.get(key)?.get(id) ?? 0), 0);
			return had.length === keys.length ? weight + 0.05 * score : (weight * had.length) / (2 * keys.length);
		});
		return sum + Math.max(0, ...best);
	}, 0);
}

const isComplete = (id: string, lookups: readonly Lookup[], found: FoundByKey): boolean =>
	lookups.every((lookup) => lookup.some((keys) => keys.every((key) => found.get(key)?.has(id) === true)));

/** Best first; units that lack a word only where few have them all. */
function select(read: readonly Found[], query: Query, truncated: boolean): Answer {
	const phrased = query.phrases === 0 ? read : read.filter(({ match }) => match.phrases);
	const looserPhrase = query.phrases > 0 && phrased.length === 0;
	const ranked = (looserPhrase ? read : phrased)
		.filter(({ match }) => match.score > 0)
		.toSorted((a, b) => b.match.score - a.match.score || (a.url < b.url ? -1 : 1));
	const complete = ranked.filter(({ match }) => match.complete).length;
	const best = ranked[0]?.match.score ?? 0;
	let relaxed = complete < ENOUGH ? Math.max(0, RELAXED - complete) : 0;
	const found = ranked.filter(({ match }) => {
		if (match.complete) return true;
		if (relaxed === 0 || match.score < best * NEAR) return false;
		relaxed -= 1;
		return true;
	});
	return { found, complete, truncated, looserPhrase };
}
