/**
 * How well a text answers a query, and where. The index only proposes units that have the words
 * somewhere; whether they stand together, in order and with the right marks is decided here, in the
 * same comparison forms as everywhere else.
 */
import type { Query, QueryWord } from "../../text/query.ts";
import { type SearchWord, searchWords, spellOut } from "../../text/searchForm.ts";

/** UTF-16 offsets in a text; end exclusive. */
export interface Range {
	start: number;
	end: number;
}

export interface Match {
	/** Higher is better; 0 where nothing fits. Comparable within one query only. */
	score: number;
	/** Every word of the query is there, in the text or in the headings above it. */
	complete: boolean;
	/** Words of the query that are in neither; places in the query as it was read. */
	missing: Range[];
	/** Share of what the query says that is there, from 0 to 1. */
	cover: number;
	/** Every quoted phrase is there, word beside word. */
	phrases: boolean;
	/** What to mark, in order. */
	hits: Range[];
	/** The longest run of adjacent hits, for the excerpt. */
	best: Range | null;
}

/** Commonness of a word: more says more. */
export type Weigh = (word: QueryWord) => number;

/** How far a word of a text is what was asked for. */
const QUALITY = {
	same: 1,
	/** Shorter form of a date or number: "43" for 43-NQ/TW. */
	part: 0.8,
	/** Asked without marks in a query that has none: as good as the same, which still comes first. */
	loose: 0.97,
	/** Asked without marks in a query that has them elsewhere. */
	unmarked: 0.55,
	/** Asked with other marks than stand there: may be a slip in the text ("thể trận" for "thế trận"). */
	otherMarks: 0.25,
	/** The beginning of a longer word, while typing. */
	begun: 0.5,
} as const;
/** From here on a word counts as found. */
const FOUND = 0.5;
/** The beginning of a longer word is found while one types, but never marked. */
const isMarked = (quality: number | undefined): boolean =>
	quality !== undefined && quality >= FOUND && quality !== QUALITY.begun;

/** What each kind of evidence adds to the score. */
const WEIGHT = {
	/** Share of the query that is there at all. */
	cover: 1,
	/** Share of the query's neighbours that are neighbours in the text. */
	neighbours: 0.7,
	/** Longest run, as a share of the query. */
	run: 0.8,
	/** The same, in headings above the text and the name of the document. */
	context: 0.25,
	/** A word that only the context has. */
	contextCover: 0.5,
	/** The act is cited there in full, with its date, and not only named. */
	citation: 0.15,
	/** The text says it again and again. */
	repeated: 0.08,
	/** The text says little else. */
	short: 0.08,
	/** Other names are found as well, but after the words that were typed. */
	spelled: 0.95,
} as const;

/** A text and what stands above it, cut into words once for every query. */
export interface Prepared {
	text: readonly SearchWord[];
	context: readonly SearchWord[];
}

/** Makes a text ready to be compared with queries. */
export const prepare = (text: string, context: string): Prepared => ({
	text: searchWords(text),
	context: searchWords(context),
});

const NOTHING: Match = {
	score: 0,
	complete: false,
	missing: [],
	cover: 0,
	phrases: false,
	hits: [],
	best: null,
};

/** Compares a text and what stands above it with a query. */
export function matchText(query: Query, prepared: Prepared, weigh: Weigh): Match {
	const { text: textWords, context: contextWords } = prepared;
	const plain = matchWords(query.words, textWords, contextWords, query, weigh);
	if (query.spelled === null) return plain;
	const spelled = matchWords(
		query.spelled,
		spellOut(textWords, query.rows),
		spellOut(contextWords, query.rows),
		query,
		weigh,
	);
	const score = spelled.score * WEIGHT.spelled;
	// What is missing is said in the words that were typed, and is missing under every name.
	const missing = plain.missing.filter(({ start, end }) =>
		spelled.missing.some((other) => other.start < end && start < other.end),
	);
	return score > plain.score ? { ...spelled, score, missing } : plain;
}

function matchWords(
	asked: readonly QueryWord[],
	text: readonly SearchWord[],
	context: readonly SearchWord[],
	query: Query,
	weigh: Weigh,
): Match {
	const words = asked.filter(({ asks }) => !asks);
	const weights = words.map(weigh);
	const total = sum(weights);
	const here = holdTerms(grid(words, text, query.loose), words);
	const above = holdTerms(grid(words, context, query.loose), words);
	const placesOf = (missed: readonly QueryWord[]): Range[] =>
		missed.map(({ start, end }) => ({ start, end }));
	if (total === 0 || [...here, ...above].every((row) => bestOf(row) === 0))
		return { ...NOTHING, missing: placesOf(words) };
	const qualityHere = words.map((_, index) => bestOf(here[index]));
	const qualityAbove = words.map((_, index) => bestOf(above[index]));
	const runs = findRuns(here, weights);
	const longest = runs.reduce<Run | null>(
		(best, run) => (best === null || run.value > best.value ? run : best),
		null,
	);
	const runAbove = Math.max(0, ...findRuns(above, weights).map((run) => run.value));
	const cover = sum(
		weights.map((weight, index) => {
			const inText = qualityHere[index] ?? 0;
			return weight * Math.max(inText, WEIGHT.contextCover * (qualityAbove[index] ?? 0));
		}),
	);
	const score =
		WEIGHT.cover * (cover / total) +
		WEIGHT.neighbours * neighbours(here, weights) +
		WEIGHT.run * ((longest?.value ?? 0) / total) +
		WEIGHT.context * (runAbove / total) +
		(citesInFull(here, words, text) ? WEIGHT.citation : 0) +
		WEIGHT.repeated * repetition(runs, longest) +
		WEIGHT.short * (LITTLE / (LITTLE + text.length));
	const missing = words.filter(
		(_, index) => Math.max(qualityHere[index] ?? 0, qualityAbove[index] ?? 0) < FOUND,
	);
	return {
		score,
		complete: missing.length === 0,
		missing: placesOf(missing),
		cover: cover / total,
		phrases: hasPhrases(words, runs, query.phrases),
		hits: hitsOf(here, runs, text, weights),
		best: longest === null ? null : rangeOf(longest, text),
	};
}

/** `grid[i][j]`: how far word j of the text is word i of the query. */
type Grid = readonly Float64Array[];

function grid(words: readonly QueryWord[], text: readonly SearchWord[], loose: boolean): Grid {
	return words.map((word) => {
		const row = Float64Array.from(text, (other) => quality(word, other, loose));
		if (word.unfinished && bestOf(row) < FOUND) {
			text.forEach((other, at) => {
				if (other.kind === "word" && begins(word, other, loose)) row[at] = QUALITY.begun;
			});
		}
		return row;
	});
}

const samePlace = (one: QueryWord | undefined, other: QueryWord | undefined): boolean =>
	one !== undefined && one.start === other?.start && one.end === other.end;

/** What a syllable of a name counts for where the rest of the name does not stand beside it. */
const SCATTERED = 0.4;

/**
 * An abbreviation stands for a name, not for its syllables: "CNTT" is not found where "công tác",
 * "nghệ thuật" and "tự tin" are. Syllables of a name, which have one place in the query, count in
 * full only where they stand together.
 */
function holdTerms(cells: Grid, words: readonly QueryWord[]): Grid {
	let from = 0;
	while (from < words.length) {
		const place = words[from];
		let to = from + 1;
		while (samePlace(words[to], place)) to += 1;
		if (to - from > 1) holdTerm(cells.slice(from, to));
		from = to;
	}
	return cells;
}

function holdTerm(rows: Grid): void {
	const together = new Set<string>();
	rows[0]?.forEach((_, at) => {
		if (!rows.every((row, step) => (row[at + step] ?? 0) >= FOUND)) return;
		for (const step of rows.keys()) together.add(`${step} ${at + step}`);
	});
	for (const [step, row] of rows.entries())
		row.forEach((value, at) => {
			if (value >= FOUND && !together.has(`${step} ${at}`)) row[at] = value * SCATTERED;
		});
}

function quality(word: QueryWord, other: SearchWord, loose: boolean): number {
	if (word.n === other.n) return QUALITY.same;
	if (other.also.includes(word.n)) return QUALITY.part;
	if (word.f !== other.f) return 0;
	if (word.n !== word.f) return QUALITY.otherMarks;
	return loose ? QUALITY.loose : QUALITY.unmarked;
}

const begins = (word: QueryWord, other: SearchWord, loose: boolean): boolean =>
	loose || word.n === word.f ? other.f.startsWith(word.f) : other.n.startsWith(word.n);

/** "Đề án số 08-ĐA/TU ngày 16/10/2023" names the act that was asked for by its number. */
function citesInFull(cells: Grid, words: readonly QueryWord[], text: readonly SearchWord[]): boolean {
	return words.some(
		(word, query) =>
			(word.kind === "code" || word.kind === "number") &&
			text.some(
				(other, at) =>
					other.kind === "code" &&
					(cells[query]?.[at] ?? 0) >= FOUND &&
					text[at + 1]?.n === "ngày" &&
					text[at + 2]?.kind === "date",
			),
	);
}

/** A text of so many words is neither short nor long. */
const LITTLE = 60;

/** From 0 (said once) towards 1: how often the text has a run as good as the longest. */
function repetition(runs: readonly Run[], longest: Run | null): number {
	if (longest === null) return 0;
	const times = runs.filter((run) => run.value >= longest.value * 0.9).length;
	return 1 - 1 / times;
}

interface Run {
	/** First word of the query and of the text, and how many. */
	query: number;
	text: number;
	length: number;
	/** Summed weights times qualities. */
	value: number;
}

/** Longest diagonals: words that follow one another in the query and in the text. */
function findRuns(cells: Grid, weights: readonly number[]): Run[] {
	const columns = cells[0]?.length ?? 0;
	const runs: Run[] = [];
	for (let query = 0; query < cells.length; query += 1) {
		for (let text = 0; text < columns; text += 1) {
			if ((cells[query]?.[text] ?? 0) === 0) continue;
			if (query > 0 && text > 0 && (cells[query - 1]?.[text - 1] ?? 0) > 0) continue;
			let length = 0;
			let value = 0;
			for (;;) {
				const cell = cells[query + length]?.[text + length] ?? 0;
				if (cell === 0) break;
				value += cell * (weights[query + length] ?? 0);
				length += 1;
			}
			runs.push({ query, text, length, value });
		}
	}
	return runs;
}

/** Share of the query's pairs of neighbours that stand side by side in the text, by weight. */
function neighbours(cells: Grid, weights: readonly number[]): number {
	if (cells.length < 2) return bestOf(cells[0]);
	let found = 0;
	let all = 0;
	for (let index = 0; index + 1 < cells.length; index += 1) {
		const weight = (weights[index] ?? 0) + (weights[index + 1] ?? 0);
		const first = cells[index];
		const second = cells[index + 1];
		let best = 0;
		first?.forEach((value, at) => {
			best = Math.max(best, Math.min(value, second?.[at + 1] ?? 0));
		});
		found += weight * best;
		all += weight;
	}
	return all === 0 ? 0 : found / all;
}

function hasPhrases(words: readonly QueryWord[], runs: readonly Run[], phrases: number): boolean {
	return Array.from({ length: phrases }, (_, phrase) => phrase).every((phrase) => {
		const from = words.findIndex((word) => word.phrase === phrase);
		const to = words.findLastIndex((word) => word.phrase === phrase);
		return from < 0 || runs.some((run) => run.query <= from && run.query + run.length > to);
	});
}

/** A run is marked when it is at least this share of the best one: not every "Việt Nam" in a longer name. */
const TOGETHER = 0.4;

/** A word that stands alone is marked when it says at least this share of what the rarest word says. */
const TELLING = 0.5;

/**
 * What to mark: words that stand together where any do, single words only where the query's word
 * stands nowhere together with its neighbours. So "trí thức" does not mark every "trí".
 */
function hitsOf(
	cells: Grid,
	runs: readonly Run[],
	text: readonly SearchWord[],
	weights: readonly number[],
): Range[] {
	const strongest = Math.max(0, ...runs.map(({ value }) => value));
	// A lone "ở" or "nước" out of a long query is no find.
	const telling = Math.max(0, ...weights) * TELLING;
	const marked = new Set<number>();
	const together = new Set<number>();
	for (const run of runs) {
		if (run.length < 2 || run.value < strongest * TOGETHER) continue;
		const solid = range(run.length).filter((step) => isMarked(cells[run.query + step]?.[run.text + step]));
		if (solid.length < 2) continue;
		for (const step of solid) {
			marked.add(run.text + step);
			together.add(run.query + step);
		}
	}
	cells.forEach((row, query) => {
		if (together.has(query) || (weights[query] ?? 0) < telling) return;
		row.forEach((value, at) => {
			if (isMarked(value)) marked.add(at);
		});
	});
	const ranges = [...marked]
		.sort((a, b) => a - b)
		.flatMap((at): Range[] => {
			const word = text[at];
			return word === undefined ? [] : [{ start: word.start, end: word.end }];
		});
	return ranges.filter((hit, index) => index === 0 || hit.start !== ranges[index - 1]?.start);
}

function rangeOf(run: Run, text: readonly SearchWord[]): Range | null {
	const first = text[run.text];
	const last = text[run.text + run.length - 1];
	return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const bestOf = (row: Float64Array | undefined): number =>
	row === undefined ? 0 : row.reduce((a, b) => Math.max(a, b), 0);
