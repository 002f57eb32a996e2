/**
 * Asks the index and puts the answers in order. The index is asked for each word apart, which gives
 * "all words" and "most words" alike; the units that look best are then read and compared in full.
 */

import { fold } from "../text/forms.ts";
import type { Lookup, Query, QueryWord } from "../text/query.ts";
import { indexForm, writtenForm } from "../text/searchForm.ts";
import { type Match, matchText, type Prepared, prepare } from "./searchMatch.ts";

/** What is used of Pagefind's own module (pagefind.js, written beside the index). */
export interface Pagefind {
	options(options: { basePath?: string; noWorker?: boolean }): Promise<void>;
	init(): Promise<void>;
	preload(term: string): Promise<void>;
	search(term: string, options?: { filters?: Filters }): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
	id: string;
	score: number;
	data(): Promise<{
		raw_url: string;
		content: string;
		meta: Record<string, string>;
		filters: Record<string, string[]>;
	}>;
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

/** File with the commonness of words, in the folder of the index. */
export const COMMONNESS_FILE = "words.json";
/** Filter by one document. */
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
const NEAR = 0.4;
/** An outline is an editor's summary, not the text of record. */
const OUTLINE = 0.8;
/** Headings, notes and the frame of a document are found, but after a paragraph that says the same. */
const KINDS: Readonly<Record<string, number>> = {
	heading: 0.96,
	note: 0.97,
	conclusion: 0.93,
	preface: 0.99,
};

/** How common words are in the corpus; written beside the index by the build. */
export interface Commonness {
	units: number;
	/** Comparison form or fold → number of units that have it. Rare words are left out. */
	words: Readonly<Record<string, number>>;
}
/** A word in fewer units than this share is rare, and as rare as any other. */
export const RARE = 0.01;

/** Searches the index. */
export async function search(
	pagefind: Pagefind,
	commonness: Commonness,
	query: Query,
	filters: Filters = {},
): Promise<Answer> {
	const rarity = (form: string): number =>
		Math.log(1 + commonness.units / (commonness.words[form] ?? Math.max(1, commonness.units * RARE)));
	const weigh = ({ n, f }: QueryWord): number => rarity(query.loose ? f : n);
	const proposals = await propose(pagefind, query, (key) => rarity(query.loose ? fold(key) : key), filters);
	const records = await Promise.all(proposals.best.map((result) => result.data()));
	const read = records.map((record): Found => {
		const text = writtenForm(record.content);
		const path = writtenForm(record.meta.path ?? "").split(PATH_BREAK);
		const plan = writtenForm(record.meta.title ?? "");
		const match = matchText(query, preparedOnce(record.raw_url, text, [plan, ...path]), weigh);
		const outline = record.meta.status === "outline";
		const kind = record.meta.kind ?? "";
		const score = match.score * (outline ? OUTLINE : 1) * (KINDS[kind] ?? 1);
		return {
			url: record.raw_url,
			plan,
			path,
			text,
			kind,
			outline,
			filters: record.filters,
			match: { ...match, score },
		};
	});
	// Words of other marks and longer words make the index propose too much: it has more to give only
	// where the last units that were read still have every word.
	const truncated = proposals.truncated && read.slice(-READ / 4).some(({ match }) => match.complete);
	return select(read, query, truncated);
}

/** Units that were read before, by address: while one types, the same ones come again and again. */
const preparedUnits = new Map<string, Prepared>();
function preparedOnce(url: string, text: string, context: readonly string[]): Prepared {
	const known = preparedUnits.get(url) ?? prepare(text, context.join(". "));
	preparedUnits.set(url, known);
	return known;
}

interface Proposals {
	best: PagefindResult[];
	truncated: boolean;
}

async function propose(
	pagefind: Pagefind,
	query: Query,
	rarity: (key: string) => number,
	filters: Filters,
): Promise<Proposals> {
	const keys = [...new Set(query.lookups.flat(2))];
	// All parts of the index that these words need, before the first word is asked for: what a word
	// finds must not depend on which parts an earlier word had loaded.
	await pagefind.preload(keys.map(indexForm).join(" "));
	const answers = await Promise.all(keys.map((key) => pagefind.search(indexForm(key), { filters })));
	const results = new Map<string, PagefindResult>();
	const found = new Map<string, Map<string, number>>();
	keys.forEach((key, index) => {
		const list = answers[index]?.results ?? [];
		found.set(key, new Map(list.map(({ id, score }) => [id, score])));
		for (const result of list) results.set(result.id, result);
	});
	const ranked = [...results.values()]
		.map((result) => ({ result, weight: weightFor(result.id, query.lookups, found, rarity) }))
		.sort((a, b) => b.weight - a.weight || (a.result.id < b.result.id ? -1 : 1))
		.map(({ result }) => result);
	const next = ranked[READ];
	return {
		best: ranked.slice(0, READ),
		truncated: next !== undefined && isComplete(next.id, query.lookups, found),
	};
}

type FoundByKey = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Share of the query that the index finds in a unit, with its score as a tie-breaker. */
function weightFor(
	id: string,
	lookups: readonly Lookup[],
	found: FoundByKey,
	rarity: (key: string) => number,
): number {
	return lookups.reduce((sum, lookup) => {
		const best = lookup.map((keys) => {
			const had = keys.filter((key) => found.get(key)?.has(id) === true);
			const weight = had.reduce((total, key) => total + rarity(key), 0);
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
