/** Asks the index, reads the records that look best, compares their units in full, puts them in order. */

import { fold } from "../../text/forms.ts";
import type { Excluded, Query, QueryWord } from "../../text/query.ts";
import type { SearchWord } from "../../text/searchForm.ts";
import { passes } from "./facets.ts";
import { type Match, matchText, type Weigh } from "./match.ts";
import type { Filters, Pagefind, PagefindResult, RecordData } from "./pagefind.ts";
import { propose } from "./propose.ts";
import { type IndexedUnit, readRecord } from "./readRecord.ts";

/** A unit that answers the query. */
export interface Found extends IndexedUnit {
	match: Match;
}

export interface Answer {
	/** Best first. */
	found: Found[];
	/** Units with every word of the query; they need not all come first. */
	complete: number;
	/** Records with all words that were not read; they may hold more such units. */
	unread: number;
	/** A quoted phrase stands nowhere word for word, so its words were looked up one by one. */
	looserPhrase: boolean;
	/** Units that would answer but have what was excluded. */
	excluded: number;
}

/** How common words are in the corpus; written beside the index by the build. */
export interface Commonness {
	units: number;
	/** Comparison form or fold → number of units that have it. Rare words are left out. */
	words: Readonly<Record<string, number>>;
}
/** A word in fewer units than this share is rare, and as rare as any other. */
export const RARE = 0.01;

/** With so many units that have every word, those that lack one are left out. */
const ENOUGH = 8;
/** Together with units that lack a word, no more than this. */
const RELAXED = 20;
/** A unit that lacks a word must still have this much of the best one's score. */
const NEAR = 0.4;
/** And about half of what the query says. */
const HALF = 0.45;
/** What a unit that lacks a word keeps of its score. */
const LACKING = 0.92;
/** An outline is an editor's summary, not the text of record. */
const OUTLINE = 0.8;
/** Headings, notes and the frame of a document are found, but after a paragraph that says the same. */
const KINDS: Readonly<Record<string, number>> = {
	heading: 0.96,
	note: 0.97,
	conclusion: 0.93,
	preface: 0.99,
};

/**
 * Records that are read: for the first results, which a browser fetches at once; for the answer; for a
 * reader who wants more.
 */
export const SHALLOW = 6;
const DEPTH = 12;
export const DEEP = 60;

/**
 * Searches the index.
 *
 * @param depth Records that are read, 600 to 1,500 words each.
 */
export async function search(
	pagefind: Pagefind,
	commonness: Commonness,
	query: Query,
	filters: Filters = {},
	depth: number = DEPTH,
): Promise<Answer> {
	const { units: all, words } = commonness;
	const frequency = (form: string): number => words[form] ?? Math.max(1, all * RARE);
	const rarity = (form: string): number => Math.log(1 + all / frequency(form));
	const weigh = ({ n, f }: QueryWord): number => rarity(query.loose ? f : n);
	const written = (key: string): string => (query.loose ? fold(key) : key);
	const sense = {
		rarity: (key: string) => rarity(written(key)),
		// The index finds a word with any marks.
		frequency: (key: string) => frequency(fold(key)),
	};
	const proposals = await propose(pagefind, query, sense, { filters, depth });
	const records = await Promise.all(
		proposals.best.map(async ({ result, places }) => readRecord(await open(result), places)),
	);
	const matched = records.flat().map((unit): Found => {
		const match = matchOnce(query, unit, weigh);
		const whole = match.complete ? 1 : LACKING;
		const score = match.score * whole * (unit.outline ? OUTLINE : 1) * (KINDS[unit.kind] ?? 1);
		return { ...unit, match: { ...match, score } };
	});
	const inside = matched.filter((unit) => passes(unit, filters));
	const allowed = inside.filter(({ prepared }) => !query.excluded.some((one) => has(prepared().text, one)));
	const excluded = inside.filter(({ match }) => match.complete).length;
	const answer = select(allowed, query, proposals.unread);
	return { ...answer, excluded: excluded - allowed.filter(({ match }) => match.complete).length };
}

/** Records that were fetched, by result: an answer that grows asks for the first ones again. */
const opened = new WeakMap<PagefindResult, Promise<RecordData>>();

function open(result: PagefindResult): Promise<RecordData> {
	const known = opened.get(result) ?? result.data();
	opened.set(result, known);
	known.catch(() => opened.delete(result));
	return known;
}

/** Units that were compared, by query. */
const matches = new WeakMap<Query, Map<string, Match>>();

function matchOnce(query: Query, unit: IndexedUnit, weigh: Weigh): Match {
	const known = matches.get(query) ?? new Map<string, Match>();
	matches.set(query, known);
	const match = known.get(unit.url) ?? matchText(query, unit.prepared(), weigh);
	known.set(unit.url, match);
	return match;
}

/** Does a text have the words, one beside the other, or another name for them? */
function has(text: readonly SearchWord[], { alternatives, loose }: Excluded): boolean {
	const same = (here: SearchWord | undefined, word: SearchWord): boolean =>
		here !== undefined && (here.n === word.n || here.also.includes(word.n) || (loose && here.f === word.f));
	return alternatives.some((words) =>
		text.some((_, at) => words.every((word, index) => same(text[at + index], word))),
	);
}

/** Best first; units that lack a word only where few have them all. */
function select(read: readonly Found[], query: Query, unread: number): Omit<Answer, "excluded"> {
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
		if (relaxed === 0 || match.score < best * NEAR || match.cover < HALF) return false;
		relaxed -= 1;
		return true;
	});
	return { found, complete, unread, looserPhrase };
}
