/**
 * Words and n-grams as numbers. A corpus of 768 plans has some seventeen million n-grams; as text they
 * would fill the memory, as numbers they are read, counted and compared by the thousand.
 */

export interface Lexis {
	/** Word by comparison form → id, from 1. */
	readonly words: Map<string, number>;
	/** Key of an n-gram → id, from 0. */
	readonly grams: Map<number, number>;
	/** Words of each n-gram: 1, 2 or 3. */
	readonly lengths: number[];
	/** In how many units of the corpus each n-gram stands; 0 for one met later. */
	readonly frequency: number[];
}

/** Room for a word's id in the key of an n-gram: a million words. */
const WORD_ROOM = 2 ** 20;

/** A lexis that knows no word. */
export function emptyLexis(): Lexis {
	return { words: new Map(), grams: new Map(), lengths: [], frequency: [] };
}

/** Id of a word; a new one is learnt. */
export function wordId(lexis: Lexis, word: string): number {
	const known = lexis.words.get(word);
	if (known !== undefined) return known;
	const id = lexis.words.size + 1;
	lexis.words.set(word, id);
	return id;
}

/** Id of a word as an n-gram of one. */
export function gramOfWord(lexis: Lexis, word: number): number {
	return gramId(lexis, word, 1);
}

/** Id of two words in order. */
export function gramOfPair(lexis: Lexis, first: number, second: number): number {
	return gramId(lexis, first * WORD_ROOM + second, 2);
}

/** Id of the n-gram that a pair and one more word make. */
export function gramOfTriple(lexis: Lexis, pair: number, third: number): number {
	return gramId(lexis, (WORD_ROOM + pair) * WORD_ROOM + third, 3);
}

function gramId(lexis: Lexis, key: number, length: number): number {
	const known = lexis.grams.get(key);
	if (known !== undefined) return known;
	const id = lexis.grams.size;
	lexis.grams.set(key, id);
	lexis.lengths.push(length);
	lexis.frequency.push(0);
	return id;
}
