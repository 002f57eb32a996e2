/** What may have been meant by words that stand in no document. */
import { fold } from "../../text/forms.ts";
import type { Query } from "../../text/query.ts";
import { isBareSyllable } from "../../text/telex.ts";

/** Comparison form of each word of the corpus → number of units that have it. */
export type Vocabulary = Readonly<Record<string, number>>;

/**
 * The query with each unknown word replaced by the nearest known one; null where all are known, or
 * nothing is near. A word of up to five letters may have one wrong, missing, added or exchanged
 * letter, a longer one two; marks do not count. Two words written as one are taken apart.
 *
 * @example suggest(readQuery("kiều baoo"), vocabulary) === "kiều bào"
 */
export function suggest(query: Query, vocabulary: Vocabulary): string | null {
	const folds = new Map<string, { form: string; count: number }>();
	for (const [form, count] of Object.entries(vocabulary)) {
		const known = folds.get(fold(form));
		if (known === undefined || known.count < count) folds.set(fold(form), { form, count });
	}
	let text = query.read;
	let changed = false;
	for (const word of query.words.toReversed()) {
		if (word.kind !== "word" || word.asks || folds.has(word.f) || !isMistyped(word.f)) continue;
		const near = split(word.f, folds) ?? nearest(word.f, folds);
		if (near === null) continue;
		// Which marks are meant is not known where none were typed.
		text = text.slice(0, word.start) + (query.loose ? fold(near) : near) + text.slice(word.end);
		changed = true;
	}
	return changed ? text : null;
}

/** A syllable that the corpus lacks is still a word, and letters without a vowel are an abbreviation. */
const isMistyped = (word: string): boolean =>
	!isBareSyllable(word) && /[aeiouy]/u.test(word) && word.length > 2;

type Folds = ReadonlyMap<string, { form: string; count: number }>;

/** "phanbien" → "phản biện": the cut that gives the two most frequent words. */
function split(word: string, folds: Folds): string | null {
	let best: { text: string; count: number } | null = null;
	for (let at = 2; at <= word.length - 2; at += 1) {
		const [first, second] = [folds.get(word.slice(0, at)), folds.get(word.slice(at))];
		if (first === undefined || second === undefined) continue;
		const count = Math.min(first.count, second.count);
		if (best === null || count > best.count) best = { text: `${first.form} ${second.form}`, count };
	}
	return best?.text ?? null;
}

function nearest(word: string, folds: Folds): string | null {
	const most = word.length > 5 ? 2 : 1;
	let best: { form: string; count: number; distance: number } | null = null;
	for (const [known, { form, count }] of folds) {
		if (Math.abs(known.length - word.length) > most) continue;
		const distance = editDistance(word, known);
		if (distance > most) continue;
		const better =
			best === null || distance < best.distance || (distance === best.distance && count > best.count);
		if (better) best = { form, count, distance };
	}
	return best?.form ?? null;
}

/** Letters wrong, missing, added or exchanged with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row += 1) {
		const now = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let best = Math.min(
				(last[column] ?? 0) + 1,
				(now[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (exchanged) best = Math.min(best, (before[column - 2] ?? 0) + 1);
			now.push(best);
		}
		before = last;
		last = now;
	}
	return last[b.length] ?? 0;
}
