/** Many phrases looked for in one pass over the words of a text. */

/** Phrases by their first word, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly { words: readonly string[]; place: number }[]>;

/**
 * Index of a table of phrases.
 *
 * @param rows phrases of each row of the table, in comparison form, words separated by one blank
 */
export function phraseIndex(rows: readonly (readonly string[])[]): PhraseIndex {
	const index = new Map<string, { words: readonly string[]; place: number }[]>();
	rows.forEach((phrases, place) => {
		for (const phrase of phrases) {
			const words = phrase.split(" ");
			const first = words[0] ?? "";
			index.set(first, [...(index.get(first) ?? []), { words, place }]);
		}
	});
	for (const list of index.values()) list.sort((x, y) => y.words.length - x.words.length);
	return index;
}

export interface FoundPhrase {
	/** Row of the table. */
	place: number;
	/** Index of its first word. */
	at: number;
}

/** Every occurrence of every phrase, in order; of one row at one place only the longest. */
export function findPhrases(words: readonly string[], index: PhraseIndex): FoundPhrase[] {
	const found: FoundPhrase[] = [];
	words.forEach((word, at) => {
		const here = new Set<number>();
		for (const { words: phrase, place } of index.get(word) ?? []) {
			if (here.has(place) || !phrase.every((other, step) => words[at + step] === other)) continue;
			here.add(place);
			found.push({ place, at });
		}
	});
	return found;
}
