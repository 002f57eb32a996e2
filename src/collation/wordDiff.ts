/**
 * Word diff of two passages, made to be read. The only file that uses the package `diff`.
 *
 * Tokens are compared by their comparison form (`n`), so that spelling is never a change of words;
 * where the written forms differ all the same, the segment is called `spelling`. Blanks belong to the
 * segment of the token after them, blanks at the very end to the last segment: the ranges of a text,
 * put together in order, give that text back, and "khối đoàn kết" + " toàn dân tộc" + "." reads as
 * one line. (With the blank at the end of a segment, what is inserted before a comma would stick to
 * the word before it.) Only what is inserted at the very beginning lacks the blank after it.
 */
import { diffArrays } from "diff";
import { type Token, tokenise } from "../text/tokens.ts";

export interface TextRange {
	/** UTF-16 offsets in the plain text; end exclusive. */
	start: number;
	end: number;
}

export interface DiffSegment {
	kind: "common" | "spelling" | "del" | "ins";
	/** Range in `a`; null in an insertion. */
	a: TextRange | null;
	/** Range in `b`; null in a deletion. */
	b: TextRange | null;
}

/** Tokens i..j of `a` against tokens k..l of `b`; both empty never happens. */
interface Hunk {
	common: boolean;
	a: [number, number];
	b: [number, number];
}

/** Most words of a common island that a rewritten phrase swallows, when it is changed on both sides. */
const ISLAND_WORDS = 2;
/** An island is swallowed only when the changes around it are this many times its length. */
const ISLAND_RATIO = 2;

/**
 * Segments from `a` to `b` in order; a deletion stands before the insertion that replaces it.
 * Code numbers, dates and figures are one token each and are never cut.
 *
 * @example diffWords("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân huyện").map((s) => s.kind)
 * // ["spelling", "common", "del", "ins"]
 */
export function diffWords(a: string, b: string): DiffSegment[] {
	const tokensA = tokenise(a);
	const tokensB = tokenise(b);
	const hunks = readableHunks(tokensA, tokensB);
	const segments = hunks.flatMap((hunk) => segmentsOf(hunk, tokensA, tokensB));
	return stretchOverBlanks(segments, a, b);
}

/** Words of both texts that a reader would see unchanged, as shares of each text, 0..1. */
export function commonShare(a: string, b: string): { ofA: number; ofB: number } {
	const tokensA = tokenise(a);
	const tokensB = tokenise(b);
	const words = (tokens: readonly Token[]): number =>
		tokens.filter((token) => token.kind !== "punctuation").length;
	let common = 0;
	for (const hunk of readableHunks(tokensA, tokensB)) {
		if (hunk.common) common += words(tokensA.slice(...hunk.a));
	}
	return { ofA: common / Math.max(1, words(tokensA)), ofB: common / Math.max(1, words(tokensB)) };
}

const readableHunks = (a: readonly Token[], b: readonly Token[]): Hunk[] =>
	absorbIslands(slide(alignTokens(a, b), a, b), a);

/** Longest common subsequence (Myers, 1986), as alternating hunks of common and changed tokens. */
function alignTokens(a: readonly Token[], b: readonly Token[]): Hunk[] {
	const hunks: Hunk[] = [];
	let i = 0;
	let j = 0;
	const changes = diffArrays(
		a.map((token) => token.n),
		b.map((token) => token.n),
	);
	for (const { added, removed, count } of changes) {
		const common = !added && !removed;
		const [di, dj] = [added ? 0 : count, removed ? 0 : count];
		const last = hunks.at(-1);
		if (last !== undefined && last.common === common) {
			last.a[1] += di;
			last.b[1] += dj;
		} else {
			hunks.push({ common, a: [i, i + di], b: [j, j + dj] });
		}
		i += di;
		j += dj;
	}
	return hunks;
}

const length = ([from, to]: [number, number]): number => to - from;

/**
 * "A, B, C" against "A, C": whether ", B" or "B," went is all one to the algorithm, not to a reader.
 * A pure insertion or deletion is moved along equal tokens so that it ends with a punctuation mark,
 * or else begins right after one.
 */
function slide(hunks: readonly Hunk[], a: readonly Token[], b: readonly Token[]): Hunk[] {
	const out = hunks.map((hunk): Hunk => ({ common: hunk.common, a: [...hunk.a], b: [...hunk.b] }));
	for (let at = 1; at + 1 < out.length; at += 1) {
		const [before, hunk, after] = [out[at - 1], out[at], out[at + 1]];
		if (before === undefined || hunk === undefined || after === undefined || hunk.common) continue;
		const side = length(hunk.a) === 0 ? "b" : length(hunk.b) === 0 ? "a" : null;
		if (side === null) continue;
		const tokens = side === "a" ? a : b;
		const best = bestSlide(tokens, hunk[side], length(before.a), length(after.a));
		for (const key of ["a", "b"] as const) {
			before[key][1] += best;
			hunk[key][0] += best;
			hunk[key][1] += best;
			after[key][0] += best;
		}
	}
	return out.filter((hunk) => length(hunk.a) + length(hunk.b) > 0);
}

/** How far, in tokens, a changed range is best moved; 0 when it is well placed. */
function bestSlide(
	tokens: readonly Token[],
	[from, to]: [number, number],
	left: number,
	right: number,
): number {
	let best = 0;
	let most = placement(tokens, from, to);
	for (let by = -1; -by < left && tokens[from + by]?.n === tokens[to + by]?.n; by -= 1) {
		const score = placement(tokens, from + by, to + by);
		if (score > most) [best, most] = [by, score];
	}
	for (let by = 1; by < right && tokens[from + by - 1]?.n === tokens[to + by - 1]?.n; by += 1) {
		const score = placement(tokens, from + by, to + by);
		if (score > most) [best, most] = [by, score];
	}
	return best;
}

function placement(tokens: readonly Token[], from: number, to: number): number {
	const afterMark = from === 0 || tokens[from - 1]?.kind === "punctuation";
	const endsInMark = tokens[to - 1]?.kind === "punctuation";
	const startsWithMark = tokens[from]?.kind === "punctuation";
	return (endsInMark && afterMark ? 3 : 0) + (startsWithMark && !endsInMark ? 2 : 0) + (afterMark ? 1 : 0);
}

/** Makes one hunk of changes that only a word or two, or a comma, keep apart. */
function absorbIslands(hunks: readonly Hunk[], a: readonly Token[]): Hunk[] {
	const out: Hunk[] = [];
	for (let at = 0; at < hunks.length; at += 1) {
		const hunk = hunks[at];
		if (hunk === undefined) continue;
		const before = out.at(-1);
		const after = hunks[at + 1];
		if (hunk.common && before !== undefined && after !== undefined && isIsland(hunk, before, after, a)) {
			before.a[1] = after.a[1];
			before.b[1] = after.b[1];
			at += 1;
		} else {
			out.push({ common: hunk.common, a: [...hunk.a], b: [...hunk.b] });
		}
	}
	return out;
}

function isIsland(island: Hunk, before: Hunk, after: Hunk, a: readonly Token[]): boolean {
	if (before.common || after.common) return false;
	const tokens = a.slice(...island.a);
	// A figure, a date or an act that both texts name is what a reader looks for: it stays.
	if (tokens.some((token) => token.kind === "code" || token.kind === "date" || token.kind === "number"))
		return false;
	const words = tokens.filter((token) => token.kind === "word").length;
	if (words > ISLAND_WORDS) return false;
	const size = (hunk: Hunk): number => Math.max(length(hunk.a), length(hunk.b));
	const rewritten = (hunk: Hunk): boolean => length(hunk.a) > 0 && length(hunk.b) > 0;
	if (!rewritten(before) && !rewritten(after)) return false;
	return (
		Math.min(size(before), size(after)) >= Math.max(1, words) &&
		size(before) + size(after) >= ISLAND_RATIO * words
	);
}

/** A hunk as segments with ranges from the first token to the last. */
function segmentsOf(hunk: Hunk, a: readonly Token[], b: readonly Token[]): DiffSegment[] {
	if (!hunk.common) {
		const segments: DiffSegment[] = [];
		if (length(hunk.a) > 0) segments.push({ kind: "del", a: rangeOf(a, hunk.a), b: null });
		if (length(hunk.b) > 0) segments.push({ kind: "ins", a: null, b: rangeOf(b, hunk.b) });
		return segments;
	}
	const segments: DiffSegment[] = [];
	for (let step = 0; step < length(hunk.a); step += 1) {
		const i = hunk.a[0] + step;
		const j = hunk.b[0] + step;
		const kind = a[i]?.t === b[j]?.t ? "common" : "spelling";
		const last = segments.at(-1);
		const [rangeA, rangeB] = [rangeOf(a, [i, i + 1]), rangeOf(b, [j, j + 1])];
		if (last?.kind === kind && last.a !== null && last.b !== null) {
			last.a.end = rangeA.end;
			last.b.end = rangeB.end;
		} else {
			segments.push({ kind, a: rangeA, b: rangeB });
		}
	}
	return segments;
}

const rangeOf = (tokens: readonly Token[], [from, to]: [number, number]): TextRange => ({
	start: tokens[from]?.start ?? 0,
	end: tokens[to - 1]?.end ?? 0,
});

/** Gives every blank to the segment after it, so that the ranges tile both texts. */
function stretchOverBlanks(segments: DiffSegment[], a: string, b: string): DiffSegment[] {
	for (const [key, text] of [
		["a", a],
		["b", b],
	] as const) {
		const ranges = segments.map((segment) => segment[key]).filter((range) => range !== null);
		ranges.forEach((range, at) => {
			range.start = ranges[at - 1]?.end ?? 0;
			if (at === ranges.length - 1) range.end = text.length;
		});
		if (ranges.length === 0 && text !== "") {
			const range = { start: 0, end: text.length };
			segments.push(key === "a" ? { kind: "del", a: range, b: null } : { kind: "ins", a: null, b: range });
		}
	}
	return segments;
}
