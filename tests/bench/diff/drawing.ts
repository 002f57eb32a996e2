/** One way to draw the changes between two texts, and how much two ways agree. */
import { tokenise } from "../../../src/text/tokens.ts";

/** A stretch in the order of reading: what both texts have, or one. */
export interface Stroke {
	kind: "common" | "del" | "ins";
	/** As it stands in the two texts; null where it does not. */
	a: string | null;
	b: string | null;
	/** Drawn as moved. */
	moved?: boolean;
}

export interface Drawing {
	/** Where changed ranges begin ("[3") and end ("5]"), in words of the text; with marks left out. */
	boundaries: { a: ReadonlySet<string>; b: ReadonlySet<string> };
	/** The same with every mark a word of its own. */
	strict: { a: ReadonlySet<string>; b: ReadonlySet<string> };
	/** Changes between common words, deletion and insertion together. */
	hunks: number;
	/** Moved ranges in words of the text. */
	moves: { a: [number, number][]; b: [number, number][] };
}

const WORD = /[\p{L}\p{N}]/u;

/** Strokes of `merged` in the gold: `[-…-]` only in a, `{+…+}` only in b, `⟦m⟧` behind a bracket: moved. */
export function strokesOfMerged(merged: string): Stroke[] {
	const parts = merged.matchAll(/\[-(⟦m⟧)?(.*?)-\]|\{\+(⟦m⟧)?(.*?)\+\}|((?:(?!\[-|\{\+).)+)/gsu);
	return [...parts].map(([, movedA, del, movedB, ins, common = ""]): Stroke => {
		if (del !== undefined) return { kind: "del", a: del, b: null, moved: movedA !== undefined };
		if (ins !== undefined) return { kind: "ins", a: null, b: ins, moved: movedB !== undefined };
		return { kind: "common", a: common, b: common };
	});
}

/**
 * What strokes come to. A boundary is counted in words, so that blanks make no difference; and in the
 * looser count marks make none either: whether the comma before or after an inserted phrase is
 * "the inserted one" is a matter of taste on which two careful hands differ.
 */
export function drawingOf(strokes: readonly Stroke[]): Drawing {
	const texts = { a: "", b: "" };
	const ranges: { a: Range[]; b: Range[] } = { a: [], b: [] };
	const moved: { a: Range[]; b: Range[] } = { a: [], b: [] };
	let hunks = 0;
	let inHunk = false;
	for (const stroke of strokes) {
		for (const side of ["a", "b"] as const) {
			const part = stroke[side];
			if (part === null) continue;
			const range: Range = [texts[side].length, texts[side].length + part.length];
			texts[side] += part;
			if (stroke.kind === "common") continue;
			ranges[side].push(range);
			if (stroke.moved) moved[side].push(range);
		}
		if (!WORD.test(stroke.a ?? stroke.b ?? "")) continue;
		if (stroke.kind === "common") inHunk = false;
		else if (!inHunk) {
			hunks += 1;
			inHunk = true;
		}
	}
	const boundaries = (side: "a" | "b", marks: boolean): Set<string> =>
		new Set(inWords(texts[side], ranges[side], marks).flatMap(([from, to]) => [`[${from}`, `${to}]`]));
	const both = (marks: boolean) => ({ a: boundaries("a", marks), b: boundaries("b", marks) });
	return {
		boundaries: both(false),
		strict: both(true),
		hunks,
		moves: { a: inWords(texts.a, moved.a, false), b: inWords(texts.b, moved.b, false) },
	};
}

type Range = [number, number];

/** Ranges of characters as ranges of words; a boundary inside a word lies at a half. Neighbours are joined. */
function inWords(text: string, ranges: readonly Range[], marks: boolean): Range[] {
	const words = tokenise(text).filter((token) => marks || token.kind !== "punctuation");
	const out: Range[] = [];
	for (const [start, end] of ranges) {
		const first = words.findIndex((word) => word.end > start);
		if (first < 0) continue;
		const from = first + ((words[first]?.start ?? 0) < start ? 0.5 : 0);
		const count = words.filter((word) => word.start < end).length;
		const to = count - ((words[count - 1]?.end ?? 0) > end ? 0.5 : 0);
		const last = out.at(-1);
		if (to <= from) continue;
		if (last !== undefined && last[1] >= from) last[1] = Math.max(last[1], to);
		else out.push([from, to]);
	}
	return out;
}

export interface BoundaryScore {
	precision: number;
	recall: number;
	f1: number;
	/** F1 with every mark a word. */
	strictF1: number;
	/** Changes a pair, of the method and of the gold. */
	hunks: number;
	goldHunks: number;
	pairs: number;
}

/** Agreement over the boundaries of all pairs together. */
export function scoreDrawings(drawn: readonly (readonly [mine: Drawing, gold: Drawing])[]): BoundaryScore {
	const count = (key: "boundaries" | "strict"): { precision: number; recall: number; f1: number } => {
		let [right, mine, gold] = [0, 0, 0];
		for (const [own, wanted] of drawn) {
			for (const side of ["a", "b"] as const) {
				mine += own[key][side].size;
				gold += wanted[key][side].size;
				right += [...own[key][side]].filter((boundary) => wanted[key][side].has(boundary)).length;
			}
		}
		const [precision, recall] = [right / Math.max(1, mine), right / Math.max(1, gold)];
		return { precision, recall, f1: (2 * right) / Math.max(1, mine + gold) };
	};
	const mean = (of: (pair: readonly [Drawing, Drawing]) => number): number =>
		drawn.reduce((sum, pair) => sum + of(pair), 0) / Math.max(1, drawn.length);
	return {
		...count("boundaries"),
		strictF1: count("strict").f1,
		hunks: mean(([own]) => own.hunks),
		goldHunks: mean(([, gold]) => gold.hunks),
		pairs: drawn.length,
	};
}
