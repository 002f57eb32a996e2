/**
 * Word diff of two passages, made to be read. The only file that uses the package `diff`.
 *
 * Tokens are put together to words (compounds, acts, dates, mottos) and compared by their comparison
 * form, so that spelling is never a change of words; where the written forms differ all the same, the
 * segment is called `spelling`. Then: alignment (diffAlignment.ts), hunks a person would draw
 * (readableHunks.ts), moves (moves.ts), classes (diffClasses.ts).
 *
 * Blanks belong to the segment of the token after them, blanks at the very end to the last segment: the
 * ranges of a text, put together in order, give that text back, and "khối đoàn kết" + " toàn dân tộc"
 * + "." reads as one line. (With the blank at the end of a segment, what is inserted before a comma
 * would stick to the word before it.) Only what is inserted at the very beginning lacks the blank after it.
 */
import { diffArrays } from "diff";
import { segment, type Word } from "../text/compounds.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { alignWords, type Hunk, weightOf } from "./diffAlignment.ts";
import { type ChangeClass, classOf, mattersOf, type WordMatters } from "./diffClasses.ts";
import { DIFF_PARAMETERS, type DiffParameters } from "./diffParameters.ts";
import { findMoves, type Move } from "./moves.ts";
import { absorbIslands, slide } from "./readableHunks.ts";

export type { ChangeClass } from "./diffClasses.ts";

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
	/** What changed; the same for a deletion and the insertion that replaces it. Null in what is common. */
	class: ChangeClass | null;
	/** The same number on the deletion and the insertion of a phrase that moved; null for all others. */
	move: number | null;
}

/** A text with its tokens and words. */
export interface ReadText {
	text: string;
	tokens: readonly Token[];
	words: readonly Word[];
}

/**
 * Segments from `a` to `b` in order; a deletion stands before the insertion that replaces it.
 * Compounds, code numbers, dates, figures and mottos are one word each and are never cut.
 * With `a` and `b` exchanged the same is found, the other way round.
 *
 * @example diffWords("Uỷ ban nhân dân tỉnh", "Uỷ ban nhân dân huyện").map((s) => s.class)
 * // [null, "name", "name"]
 */
export function diffWords(a: string, b: string, parameters: DiffParameters = DIFF_PARAMETERS): DiffSegment[] {
	const [readA, readB] = [readText(a), readText(b)];
	const { hunks, moves } = compareTexts(readA, readB, parameters);
	const matters = {
		a: mattersOf(a, readA.tokens, readA.words),
		b: mattersOf(b, readB.tokens, readB.words),
	};
	const segments = hunks.flatMap((hunk) =>
		hunk.common ? commonSegments(hunk, readA, readB) : changedSegments(hunk, readA, readB, matters, moves),
	);
	return stretchOverBlanks(segments, a, b);
}

/** Reads a text once, for any number of comparisons. */
export function readText(text: string): ReadText {
	const tokens = tokenise(text);
	return { text, tokens, words: segment(text, tokens) };
}

/** Hunks of words, and moves. Compared in one fixed order of the two texts, so that who is `a` makes no difference. */
export function compareTexts(
	a: ReadText,
	b: ReadText,
	parameters: DiffParameters,
): { hunks: Hunk[]; moves: Move[] } {
	if (a.text > b.text) {
		const { hunks, moves } = compareTexts(b, a, parameters);
		return {
			hunks: hunks.map((hunk) => ({ common: hunk.common, a: hunk.b, b: hunk.a })),
			moves: moves.map((move) => ({ a: move.b, b: move.a, length: move.length })),
		};
	}
	const words = { a: a.words, b: b.words };
	const aligned =
		a.words.length * b.words.length > MOST_CELLS
			? alignLongTexts(a.words, b.words)
			: alignWords(
					a.words,
					b.words,
					a.words.map((word) => weightOf(word, parameters)),
					parameters,
				);
	const hunks = slide(absorbIslands(aligned, words, parameters), words);
	return { hunks, moves: findMoves(hunks, words, parameters) };
}

/** Pairs of words, a byte each, beyond which memory is not spent on the best alignment: 5,000 × 5,000. */
const MOST_CELLS = 25_000_000;

/** Longest common subsequence (Myers, 1986), which needs no table. */
function alignLongTexts(a: readonly Word[], b: readonly Word[]): Hunk[] {
	const hunks: Hunk[] = [];
	let i = 0;
	let j = 0;
	const changes = diffArrays(
		a.map((word) => word.n),
		b.map((word) => word.n),
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

/** Common words token by token, so that of "cấp uỷ" only "uỷ" is marked as spelling. */
function commonSegments(hunk: Hunk, a: ReadText, b: ReadText): DiffSegment[] {
	const segments: DiffSegment[] = [];
	const push = (same: boolean, rangeA: TextRange, rangeB: TextRange): void => {
		const kind = same ? "common" : "spelling";
		const last = segments.at(-1);
		if (last?.kind === kind && last.a !== null && last.b !== null) {
			last.a.end = rangeA.end;
			last.b.end = rangeB.end;
		} else {
			segments.push({ kind, a: rangeA, b: rangeB, class: same ? null : "spelling", move: null });
		}
	};
	for (let step = 0; step < hunk.a[1] - hunk.a[0]; step += 1) {
		const [wordA, wordB] = [a.words[hunk.a[0] + step], b.words[hunk.b[0] + step]];
		if (wordA === undefined || wordB === undefined) continue;
		for (let token = 0; token < wordA.to - wordA.from; token += 1) {
			const [tokenA, tokenB] = [a.tokens[wordA.from + token], b.tokens[wordB.from + token]];
			if (tokenA === undefined || tokenB === undefined) continue;
			push(
				tokenA.t === tokenB.t,
				{ start: tokenA.start, end: tokenA.end },
				{ start: tokenB.start, end: tokenB.end },
			);
		}
	}
	return segments;
}

/** A changed hunk: what `a` lost, then what `b` gained, each cut where a moved phrase begins and ends. */
function changedSegments(
	hunk: Hunk,
	a: ReadText,
	b: ReadText,
	matters: { a: WordMatters; b: WordMatters },
	moves: readonly Move[],
): DiffSegment[] {
	const parts = (["a", "b"] as const).flatMap((side) =>
		cutAtMoves(hunk[side], side, moves).map((part) => ({ ...part, side })),
	);
	const own = parts.filter((part) => part.move === null);
	const type = classOf(
		(own.length === 0 ? parts : own).flatMap(({ side, from, to }) =>
			(side === "a" ? a : b).words
				.slice(from, to)
				.map((word, step) => ({ word, matters: matters[side][from + step] ?? new Set() })),
		),
	);
	return parts.map(({ side, from, to, move }): DiffSegment => {
		const { tokens, words } = side === "a" ? a : b;
		const range = {
			start: tokens[words[from]?.from ?? 0]?.start ?? 0,
			end: tokens[(words[to - 1]?.to ?? 0) - 1]?.end ?? 0,
		};
		const common = { class: move === null ? type : "wording", move } as const;
		return side === "a"
			? { kind: "del", a: range, b: null, ...common }
			: { kind: "ins", a: null, b: range, ...common };
	});
}

interface Part {
	from: number;
	to: number;
	move: number | null;
}

/** Words `from`..`to` of one side in parts: moved phrases by their number, and what is between them. */
function cutAtMoves([from, to]: [number, number], side: "a" | "b", moves: readonly Move[]): Part[] {
	const parts: Part[] = [];
	let at = from;
	const inside = moves
		.map((move, number) => ({ start: move[side], length: move.length, number }))
		.filter(({ start }) => start >= from && start < to)
		.sort((x, y) => x.start - y.start);
	for (const { start, length, number } of inside) {
		if (start > at) parts.push({ from: at, to: start, move: null });
		at = start + length;
		parts.push({ from: start, to: at, move: number });
	}
	if (to > at) parts.push({ from: at, to, move: null });
	return parts;
}

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
			const blank = { class: "punctuation", move: null } as const;
			segments.push(
				key === "a"
					? { kind: "del", a: range, b: null, ...blank }
					: { kind: "ins", a: null, b: range, ...blank },
			);
		}
	}
	return segments;
}
