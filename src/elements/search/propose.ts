/**
 * Which records are worth reading. The index is asked for each word apart, which gives "all words"
 * and "most words" alike, and says where in a record each word stands; so records where the words
 * stand together are known before any text is fetched.
 */
import type { Lookup, Query } from "../../text/query.ts";
import { indexForm } from "../../text/searchForm.ts";
import type { Filters, Pagefind, PagefindResult } from "./pagefind.ts";

/** Words that are looked up, at most and in any case. */
const MOST_LOOKUPS = 5;
const FEWEST_LOOKUPS = 2;
/** Units that have the words that are looked up, all in all: each costs some bytes of the index. */
const MOST_UNITS = 100_000;
/** Syllables of a long name that are looked up. */
const NAME_KEYS = 3;
/** A window of so many words is about a unit. */
const UNIT_WORDS = 60;
/** Two words that follow one another; one more for a dash between blanks, which the index counts as a word. */
const NEXT = 2;

/** What each kind of evidence adds, as a share of what the words say. */
const WEIGHT = {
	/** Words that stand together in about one unit. */
	together: 0.7,
	/** Words that stand anywhere in the record. */
	anywhere: 0.3,
	/** Neighbours in the query that are neighbours there. */
	neighbours: 0.7,
	/** A word that only the names and headings above have. */
	above: 0.5,
	/** What the index itself thinks of it decides between equals. */
	index: 0.02,
} as const;

/** What is known of the words of a lookup, by their form there. */
export interface WordSense {
	/** How much a word says. */
	rarity(key: string): number;
	/** How many units have it. */
	frequency(key: string): number;
}

/** A record worth reading. */
export interface Proposal {
	result: PagefindResult;
	/** Places of the words that were looked up, in words of the record's text, in no order. */
	places: readonly number[];
}

export interface Proposals {
	best: Proposal[];
	/** Records with all words that are not among them. */
	unread: number;
}

/**
 * Records that may answer a query, best first. The same question with another depth costs nothing.
 *
 * @param depth How many.
 */
export async function propose(
	pagefind: Pagefind,
	query: Query,
	sense: WordSense,
	{ filters, depth }: { filters: Filters; depth: number },
): Promise<Proposals> {
	const lookups = telling(query.lookups, sense);
	const question = JSON.stringify([lookups, query.words.at(-1)?.unfinished, filters]);
	const ranked = await (answered.get(pagefind)?.get(question) ??
		remember(pagefind, question, rank(pagefind, query, lookups, sense.rarity, filters)));
	const complete = (candidate: Candidate): boolean =>
		lookups.every((lookup) => lookup.some((keys) => hasAll(candidate, keys)));
	return {
		best: ranked
			.slice(0, depth)
			.map(({ result, places }) => ({ result, places: [...places.values()].flat() })),
		unread: ranked.slice(depth).filter(complete).length,
	};
}

/** The last questions and their answers, by index: a reader who deepens or narrows asks them again. */
const answered = new WeakMap<Pagefind, Map<string, Promise<Candidate[]>>>();
const KEPT = 4;

function remember(pagefind: Pagefind, question: string, ranked: Promise<Candidate[]>): Promise<Candidate[]> {
	const known = answered.get(pagefind) ?? new Map<string, Promise<Candidate[]>>();
	answered.set(pagefind, known);
	known.set(question, ranked);
	for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
	// A part of the index that could not be fetched is asked for again.
	ranked.catch(() => known.delete(question));
	return ranked;
}

async function rank(
	pagefind: Pagefind,
	query: Query,
	lookups: readonly Lookup[],
	rarity: (key: string) => number,
	filters: Filters,
): Promise<Candidate[]> {
	const keys = [...new Set(lookups.flat(2))];
	// All parts of the index that these words need, before the first word is asked for: what a word
	// finds must not depend on which parts an earlier word had loaded.
	await pagefind.preload(keys.map(indexForm).join(" "));
	const answers = await Promise.all(keys.map((key) => lookUp(pagefind, key, filters, query)));
	const candidates = new Map<string, Candidate>();
	keys.forEach((key, index) => {
		for (const result of answers[index] ?? []) {
			const known = candidates.get(result.id) ?? { result, score: 0, places: new Map() };
			candidates.set(result.id, known);
			known.places.set(key, result.words);
			known.score += result.score;
		}
	});
	return [...candidates.values()]
		.map((candidate) => ({ candidate, weight: weightOf(candidate, lookups, rarity) }))
		.sort((a, b) => b.weight - a.weight || (a.candidate.result.id < b.candidate.result.id ? -1 : 1))
		.map(({ candidate }) => candidate);
}

/**
 * Records that have a word. Asked for "tri", the index answers with "triển" too, and with places of
 * both; asked for it in quotes, it answers with the first place only. So the first answer is taken
 * where the second one agrees. A word that is still being typed may be the beginning of another.
 */
async function lookUp(
	pagefind: Pagefind,
	key: string,
	filters: Filters,
	query: Query,
): Promise<PagefindResult[]> {
	const form = indexForm(key);
	const { results } = await pagefind.search(form, { filters });
	const last = query.words.at(-1);
	if (last?.unfinished === true && last.n === key) return results;
	const exact = await pagefind.search(`"${form}"`, { filters });
	const whole = new Set(exact.results.map(({ id }) => id));
	return results.filter(({ id }) => whole.has(id));
}

/**
 * The words that are looked up, in the order of the query: the rarest ones. Common words say little,
 * stand in every record, and their part of the index is the largest; whether they are there is seen
 * when the record is read.
 */
function telling(lookups: readonly Lookup[], { rarity, frequency }: WordSense): readonly Lookup[] {
	const short = lookups.map((lookup) => lookup.map((keys) => rarest(keys, rarity)));
	const says = (lookup: Lookup): number =>
		Math.max(...lookup.map((keys) => keys.reduce((sum, key) => sum + rarity(key), 0)));
	const costs = (lookup: Lookup): number => lookup.flat().reduce((sum, key) => sum + frequency(key), 0);
	let cost = 0;
	const chosen = new Set<Lookup>();
	for (const lookup of short.toSorted((a, b) => says(b) - says(a)).slice(0, MOST_LOOKUPS)) {
		cost += costs(lookup);
		if (chosen.size >= FEWEST_LOOKUPS && cost > MOST_UNITS) break;
		chosen.add(lookup);
	}
	return short.filter((lookup) => chosen.has(lookup));
}

/** The rarest syllables of a name, in their order. */
function rarest(keys: readonly string[], rarity: (key: string) => number): readonly string[] {
	if (keys.length <= NAME_KEYS) return keys;
	const kept = new Set(keys.toSorted((a, b) => rarity(b) - rarity(a)).slice(0, NAME_KEYS));
	return keys.filter((key) => kept.has(key));
}

interface Candidate {
	result: PagefindResult;
	/** Sum of the index's own scores. */
	score: number;
	/** Key → its places; a key without places stands in names and headings only. */
	places: Map<string, readonly number[]>;
}

const hasAll = (candidate: Candidate, keys: readonly string[]): boolean =>
	keys.every((key) => candidate.places.has(key));

function weightOf(candidate: Candidate, lookups: readonly Lookup[], rarity: (key: string) => number): number {
	const found = lookups.map((lookup) => bestOf(candidate, lookup, rarity));
	const anywhere = found.reduce((sum, { weight, above }) => sum + weight * (above ? WEIGHT.above : 1), 0);
	let neighbours = 0;
	for (let index = 0; index + 1 < found.length; index += 1) {
		const [one, other] = [found[index], found[index + 1]];
		if (one !== undefined && other !== undefined && follow(one.last, other.first))
			neighbours += (one.weight + other.weight) / 2;
	}
	return (
		WEIGHT.together * together(found) +
		WEIGHT.anywhere * anywhere +
		WEIGHT.neighbours * neighbours +
		WEIGHT.index * candidate.score
	);
}

interface FoundLookup {
	/** What the words of its best alternative say; half of that where one is missing. */
	weight: number;
	above: boolean;
	/** Places of the first and of the last word of every alternative. */
	first: readonly number[];
	last: readonly number[];
}

function bestOf(candidate: Candidate, lookup: Lookup, rarity: (key: string) => number): FoundLookup {
	const found: FoundLookup = { weight: 0, above: false, first: [], last: [] };
	for (const keys of lookup) {
		const had = keys.filter((key) => candidate.places.has(key));
		if (had.length === 0) continue;
		const all = had.reduce((sum, key) => sum + rarity(key), 0);
		const weight = had.length === keys.length ? all : (all * had.length) / (2 * keys.length);
		const first = candidate.places.get(had[0] ?? "") ?? [];
		const last = candidate.places.get(had.at(-1) ?? "") ?? [];
		if (weight > found.weight) {
			found.weight = weight;
			found.above = first.length === 0;
		}
		found.first = found.first.length === 0 ? first : [...found.first, ...first].sort((a, b) => a - b);
		found.last = found.last.length === 0 ? last : [...found.last, ...last].sort((a, b) => a - b);
	}
	return found;
}

/** True when a place of `then` comes directly after one of `first`; both in order. */
function follow(first: readonly number[], then: readonly number[]): boolean {
	let at = 0;
	for (const place of first) {
		while ((then[at] ?? Number.POSITIVE_INFINITY) <= place) at += 1;
		const next = then[at];
		if (next === undefined) return false;
		if (next - place <= NEXT) return true;
	}
	return false;
}

/** The most that lookups say that have a place in one window. */
function together(found: readonly FoundLookup[]): number {
	const hits = found
		.flatMap(({ first }, lookup) => first.map((place) => ({ place, lookup })))
		.sort((a, b) => a.place - b.place);
	const inside = found.map(() => 0);
	let sum = 0;
	let best = 0;
	let from = 0;
	for (const { place, lookup } of hits) {
		if (inside[lookup] === 0) sum += found[lookup]?.weight ?? 0;
		inside[lookup] = (inside[lookup] ?? 0) + 1;
		for (let old = hits[from]; old !== undefined && place - old.place > UNIT_WORDS; old = hits[from]) {
			from += 1;
			inside[old.lookup] = (inside[old.lookup] ?? 0) - 1;
			if (inside[old.lookup] === 0) sum -= found[old.lookup]?.weight ?? 0;
		}
		best = Math.max(best, sum);
	}
	return best;
}
