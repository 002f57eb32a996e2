/**
 * Words and n-grams as numbers. A corpus of 768 plans has some seventeen million n-grams; as text they
 * would fill the memory, as numbers they are read, counted and compared by the thousand.
 */

export interface Lexis {
	/** Word by comparison form → id, from 1. */
	readonly words: Map<string, number>;
	readonly grams: GramTable;
}

/**
 * N-grams by key, ids from 0 in order of their first occurrence. Open addressing with linear probing
 * (Knuth, TAOCP 3, 6.4): a Map of so many fractional keys takes three times the room.
 */
interface GramTable {
	size: number;
	/** Key of an n-gram at each slot, 0 where there is none; a power of two long. */
	keys: Float64Array;
	ids: Uint32Array;
	/** By id: words of the n-gram, 1, 2 or 3. */
	lengths: Uint8Array;
	/** By id: in how many units of the corpus it stands; 0 for one met later. */
	frequency: Uint32Array;
}

/** Room for a word's id in the key of an n-gram: a million words. */
const WORD_ROOM = 2 ** 20;
const FIRST_SLOTS = 2 ** 16;
/** Share of slots that may be taken before the table grows. */
const FULL = 0.6;

/** A lexis that knows no word. */
export function emptyLexis(): Lexis {
	return {
		words: new Map(),
		grams: {
			size: 0,
			keys: new Float64Array(FIRST_SLOTS),
			ids: new Uint32Array(FIRST_SLOTS),
			lengths: new Uint8Array(FIRST_SLOTS),
			frequency: new Uint32Array(FIRST_SLOTS),
		},
	};
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
	return gramId(lexis.grams, word, 1);
}

/** Id of two words in order. */
export function gramOfPair(lexis: Lexis, first: number, second: number): number {
	return gramId(lexis.grams, first * WORD_ROOM + second, 2);
}

/** Id of the n-gram that a pair and one more word make. */
export function gramOfTriple(lexis: Lexis, pair: number, third: number): number {
	return gramId(lexis.grams, (WORD_ROOM + pair) * WORD_ROOM + third, 3);
}

/** Number of words of an n-gram. */
export function lengthOf(lexis: Lexis, gram: number): number {
	return lexis.grams.lengths[gram] ?? 1;
}

/** In how many units of the corpus an n-gram stands. */
export function frequencyOf(lexis: Lexis, gram: number): number {
	return lexis.grams.frequency[gram] ?? 0;
}

/** Counts one more unit that holds the n-gram. */
export function countGram(lexis: Lexis, gram: number): void {
	lexis.grams.frequency[gram] = frequencyOf(lexis, gram) + 1;
}

function gramId(table: GramTable, key: number, length: number): number {
	let slot = slotOf(table, key);
	if (table.keys[slot] === key) return table.ids[slot] as number;
	if (table.size >= FULL * table.keys.length) {
		grow(table);
		slot = slotOf(table, key);
	}
	const id = table.size;
	table.keys[slot] = key;
	table.ids[slot] = id;
	table.lengths[id] = length;
	table.size += 1;
	return id;
}

/** Slot of a key, or the free one where it belongs. */
function slotOf({ keys }: GramTable, key: number): number {
	const mask = keys.length - 1;
	// Not `%`: the remainder of fractions is a call out of compiled code.
	const high = Math.floor(key / 2 ** 32);
	const low = key - high * 2 ** 32;
	// Multiplicative hashing with the golden ratio (TAOCP 3, 6.4), the high half mixed in.
	let hash = Math.imul(low ^ Math.imul(high + 1, 0x85ebca6b), 0x9e3779b1);
	hash ^= hash >>> 15;
	let slot = hash & mask;
	while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
	return slot;
}

function grow(table: GramTable): void {
	const { keys, ids, lengths, frequency } = table;
	const slots = 2 * keys.length;
	table.keys = new Float64Array(slots);
	table.ids = new Uint32Array(slots);
	table.lengths = new Uint8Array(slots);
	table.lengths.set(lengths);
	table.frequency = new Uint32Array(slots);
	table.frequency.set(frequency);
	keys.forEach((key, at) => {
		if (key === 0) return;
		const slot = slotOf(table, key);
		table.keys[slot] = key;
		table.ids[slot] = ids[at] as number;
	});
}
