/** The word diff and the diffs that a first idea would take, as strokes. */
import { diffWords as diffPlainWords } from "diff";
import { diff_match_patch as DiffMatchPatch } from "diff-match-patch";
import type { DiffParameters } from "../../../src/collation/diffParameters.ts";
import { diffWords } from "../../../src/collation/index.ts";
import { compareTexts, type ReadText, readText } from "../../../src/collation/wordDiff.ts";
import { comparisonForm } from "../../../src/text/forms.ts";
import type { Stroke } from "./drawing.ts";

export interface Method {
	name: string;
	strokes: (a: string, b: string) => Stroke[];
}

const cut = (text: string, range: { start: number; end: number } | null): string | null =>
	range === null ? null : text.slice(range.start, range.end);

function ours(a: string, b: string): Stroke[] {
	return diffWords(a, b).map((segment) => ({
		kind: segment.kind === "spelling" ? "common" : segment.kind,
		a: cut(a, segment.a),
		b: cut(b, segment.b),
		moved: segment.move !== null,
	}));
}

/** Hunks alone, for fitting: texts are read once, classes are not needed. */
export function strokesWith(parameters: DiffParameters): (a: string, b: string) => Stroke[] {
	return (a, b) => {
		const [readA, readB] = [readOnce(a), readOnce(b)];
		const part = ({ text, tokens, words }: ReadText, [from, to]: [number, number]): string =>
			to === from
				? ""
				: text.slice(tokens[words[from]?.from ?? 0]?.start, tokens[(words[to - 1]?.to ?? 1) - 1]?.end);
		return compareTexts(readA, readB, parameters).hunks.flatMap((hunk): Stroke[] => {
			const [inA, inB] = [`${part(readA, hunk.a)} `, `${part(readB, hunk.b)} `];
			if (hunk.common) return [{ kind: "common", a: inA, b: inB }];
			return [
				{ kind: "del", a: inA, b: null },
				{ kind: "ins", a: null, b: inB },
			];
		});
	};
}

const memory = new Map<string, ReadText>();

function readOnce(text: string): ReadText {
	const known = memory.get(text) ?? readText(text);
	memory.set(text, known);
	return known;
}

/**
 * The baselines get texts in comparison form, lest they lose anything over the spelling that they do
 * not know; their strokes are cut from the texts as written, character by character.
 */
function onForms(diff: (a: string, b: string) => [kind: -1 | 0 | 1, length: number][]) {
	return (a: string, b: string): Stroke[] => {
		const [at, strokes]: [{ a: number; b: number }, Stroke[]] = [{ a: 0, b: 0 }, []];
		const take = (side: "a" | "b", length: number): string => {
			at[side] += length;
			return (side === "a" ? a : b).slice(at[side] - length, at[side]);
		};
		for (const [kind, length] of diff(formOf(a), formOf(b))) {
			if (kind === 0) strokes.push({ kind: "common", a: take("a", length), b: take("b", length) });
			else if (kind < 0) strokes.push({ kind: "del", a: take("a", length), b: null });
			else strokes.push({ kind: "ins", a: null, b: take("b", length) });
		}
		return strokes;
	};
}

/** Comparison form with as many characters as the text: "…" is the one that would become three. */
const formOf = (text: string): string => comparisonForm(text.replaceAll("…", "."));

const segmenter = new Intl.Segmenter("vi", { granularity: "word" });
const jsdiff = (options: { intlSegmenter?: Intl.Segmenter }) =>
	onForms((a, b) =>
		diffPlainWords(a, b, options).map(({ added, removed, value }) => [
			added ? 1 : removed ? -1 : 0,
			value.length,
		]),
	);

function semanticDiff(a: string, b: string): [-1 | 0 | 1, number][] {
	const engine = new DiffMatchPatch();
	const diffs = engine.diff_main(a, b);
	engine.diff_cleanupSemantic(diffs);
	return diffs.map(([kind, text]) => [kind as -1 | 0 | 1, text.length]);
}

export const METHODS: readonly Method[] = [
	{ name: "word diff", strokes: ours },
	{ name: "jsdiff diffWords", strokes: jsdiff({}) },
	{ name: "jsdiff diffWords, Intl.Segmenter", strokes: jsdiff({ intlSegmenter: segmenter }) },
	{ name: "diff-match-patch, semantic clean-up", strokes: onForms(semanticDiff) },
];
