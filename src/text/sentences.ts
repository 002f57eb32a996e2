/** Sentences and clauses of running text. */

export interface TextSpan {
	start: number;
	end: number;
}

/**
 * The end of a sentence: its mark, and what begins with a capital, a digit or a quote behind it. "TP.",
 * "KT." and the like are abbreviations, and the stop in "1. Mục đích" belongs to the number.
 */
const SENTENCE_END = /(?<!(?<!\p{L})(?:\p{Lu}{1,2}|\d{1,2}))[.!?]["”)]?\s+(?=[\p{Lu}\d“"])|\n+/gu;

/** A sentence that is longer than this is read by its clauses. */
const LONG = 600;
const CLAUSE_END = /;\s+/gu;

/** A sentence or a part of one. */
export interface Excerpt extends TextSpan {
	/** Clauses of the same sentence stand before it, behind it. */
	cutBefore: boolean;
	cutAfter: boolean;
}

/**
 * The sentence around a part of a text, or, where it is long, the clauses (parted by semicolons) around
 * that part. It begins and ends without blanks.
 *
 * @param part What must stand in it.
 */
export function sentenceAround(text: string, part: TextSpan): Excerpt {
	const sentence = cutAround(text, { start: 0, end: text.length }, part, SENTENCE_END);
	const { start, end } =
		sentence.end - sentence.start <= LONG ? sentence : cutAround(text, sentence, part, CLAUSE_END);
	return { start, end, cutBefore: start > sentence.start, cutAfter: end < sentence.end };
}

/** The smallest piece of `whole` between two borders that holds `part`. */
function cutAround(text: string, whole: TextSpan, part: TextSpan, border: RegExp): TextSpan {
	let { start, end } = whole;
	for (const { index, 0: mark } of text.matchAll(border)) {
		if (index < whole.start || index >= whole.end) continue;
		if (index + mark.length <= part.start) start = index + mark.length;
		// The mark belongs to what it ends.
		else if (index >= part.end) return { start, end: index + mark.trimEnd().length };
	}
	return { start, end };
}
