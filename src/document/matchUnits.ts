/** Which unit of an edited document is which unit of the conversion that it came from. */
import type { Unit } from "../domain/document.ts";

/** Two texts with at least this share of words in common (Dice) are one text, edited. */
const SAME_TEXT = 0.4;

/**
 * Index in `theirs` of the counterpart of each of `ours`, or null. Order decides, so that of five
 * equal bullets the third stays the third; what stands elsewhere word for word was moved. Units that
 * stand alone in their document (type, subject, recipients) go by their id.
 */
export function matchUnits(ours: readonly Unit[], theirs: readonly Unit[]): (number | null)[] {
	const matched: (number | null)[] = ours.map(() => null);
	const taken = new Set<number>();
	const join = (i: number, j: number): void => {
		matched[i] = j;
		taken.add(j);
	};
	const texts = ours.map(keyOf);
	const others = theirs.map(keyOf);
	matchRange(
		{ ours, theirs, texts, others, join },
		{ from: 0, to: ours.length, start: 0, end: theirs.length },
	);
	const left = new Map<string, number[]>();
	for (const [j, key] of others.entries()) if (!taken.has(j)) left.set(key, [...(left.get(key) ?? []), j]);
	for (const [i, key] of texts.entries()) {
		if (matched[i] !== null) continue;
		const j = left.get(key)?.shift();
		if (j !== undefined) join(i, j);
	}
	return matched;
}

interface Sides {
	ours: readonly Unit[];
	theirs: readonly Unit[];
	texts: readonly string[];
	others: readonly string[];
	join: (i: number, j: number) => void;
}
interface Range {
	from: number;
	to: number;
	start: number;
	end: number;
}

const keyOf = (unit: Unit): string => `${frame(unit) ? unit.id : unit.kind}\n${unit.text}`;
const frame = (unit: Unit): boolean => /^(?:head|end)\.[a-z]{3,}$/u.test(unit.id);

/** Equal ends first, then texts that are unique on both sides (as patience diff), then likeness. */
function matchRange(sides: Sides, range: Range): void {
	let { from, to, start, end } = range;
	const { texts, others, join } = sides;
	while (from < to && start < end && texts[from] === others[start]) join(from++, start++);
	while (from < to && start < end && texts[to - 1] === others[end - 1]) join(--to, --end);
	if (from === to || start === end) return;
	const anchors = uniqueAnchors(sides, { from, to, start, end });
	if (anchors.length === 0) {
		matchByLikeness(sides, { from, to, start, end });
		return;
	}
	for (const { i, j } of [...anchors, { i: to, j: end }]) {
		matchRange(sides, { from, to: i, start, end: j });
		if (i < to) join(i, j);
		from = i + 1;
		start = j + 1;
	}
}

/** The longest rising chain of texts that occur once on each side. */
function uniqueAnchors({ texts, others }: Sides, range: Range): { i: number; j: number }[] {
	const places = (keys: readonly string[], from: number, to: number): Map<string, number | null> => {
		const map = new Map<string, number | null>();
		for (let at = from; at < to; at++) map.set(keys[at] ?? "", map.has(keys[at] ?? "") ? null : at);
		return map;
	};
	const there = places(others, range.start, range.end);
	const pairs = [...places(texts, range.from, range.to)].flatMap(([key, i]) => {
		const j = there.get(key) ?? null;
		return i === null || j === null ? [] : [{ i, j }];
	});
	return longestRising(pairs.sort((a, b) => a.i - b.i));
}

/** Longest subsequence with rising `j`, by patience sorting. */
function longestRising(pairs: readonly { i: number; j: number }[]): { i: number; j: number }[] {
	interface Card {
		pair: { i: number; j: number };
		before: Card | null;
	}
	const piles: Card[] = [];
	for (const pair of pairs) {
		const at = piles.findIndex((top) => top.pair.j >= pair.j);
		const pile = at < 0 ? piles.length : at;
		piles[pile] = { pair, before: piles[pile - 1] ?? null };
	}
	const chain: { i: number; j: number }[] = [];
	for (let card = piles.at(-1) ?? null; card !== null; card = card.before) chain.unshift(card.pair);
	return chain;
}

/** Between anchors: the pairing in order with the greatest likeness in all. */
function matchByLikeness({ ours, theirs, texts, others, join }: Sides, range: Range): void {
	const { from, to, start, end } = range;
	const words = (unit: Unit | undefined): string[] => unit?.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const left = ours.slice(from, to).map(words);
	const right = theirs.slice(start, end).map(words);
	const likeness = (i: number, j: number): number => {
		const [a, b] = [ours[from + i], theirs[start + j]];
		if (a === undefined || b === undefined) return 0;
		if (frame(a) || frame(b)) return a.id === b.id ? 1 : 0;
		if (texts[from + i] === others[start + j]) return 1;
		const score = dice(left[i] ?? [], right[j] ?? []);
		return score >= SAME_TEXT ? score : 0;
	};
	// best[i][j]: greatest sum for what begins at i and j.
	const best = left.map(() => new Float64Array(right.length + 1));
	best.push(new Float64Array(right.length + 1));
	const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
	const scores = left.map((_, i) => Float64Array.from(right, (_, j) => likeness(i, j)));
	const score = (i: number, j: number): number => scores[i]?.[j] ?? 0;
	for (let i = left.length - 1; i >= 0; i--) {
		const row = best[i];
		if (row === undefined) continue;
		for (let j = right.length - 1; j >= 0; j--)
			row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + score(i, j));
	}
	for (let i = 0, j = 0; i < left.length && j < right.length; ) {
		if (score(i, j) > 0 && at(i, j) === at(i + 1, j + 1) + score(i, j)) join(from + i++, start + j++);
		else if (at(i, j) === at(i + 1, j)) i++;
		else j++;
	}
}

/** Share of words in common: twice the common words over all words. */
function dice(a: readonly string[], b: readonly string[]): number {
	if (a.length + b.length === 0) return 0;
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of b) {
		const count = counts.get(word) ?? 0;
		if (count === 0) continue;
		counts.set(word, count - 1);
		common++;
	}
	return (2 * common) / (a.length + b.length);
}
