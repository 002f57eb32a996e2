/** The word diff and the diffs that a first idea would take, as strokes. */
import { diffWords as diffPlainWords } from "diff";
import { diff_match_patch as DiffMatchPatch } from "diff-match-patch";
import { DIFF_PARAMETERS, type DiffParameters } from "../../../src/collation/diffParameters.ts";
import { diffWords } from "../../../src/collation/index.ts";
import { compareTexts, type ReadText, readText } from "../../../src/collation/wordDiff.ts";
import type { Word } from "../../../src/text/compounds.ts";
import { comparisonForm } from "../../../src/text/forms.ts";
import { tokenise } from "../../../src/text/tokens.ts";
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
export function strokesWith(
	parameters: DiffParameters,
	read: (text: string) => ReadText = readOnce,
): (a: string, b: string) => Stroke[] {
	return (a, b) => {
		const [readA, readB] = [read(a), read(b)];
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

/** A text with a word for every token: what the diff would know without compounds. */
function readSyllables(text: string): ReadText {
	const tokens = tokenise(text);
	const words = tokens.map(
		({ n, kind }, at): Word => ({ from: at, to: at + 1, n, kind, size: kind === "punctuation" ? 0 : 1 }),
	);
	return { text, tokens, words };
}

/**
 * The baselines get texts in comparison form, lest they lose anything over the spelling that they do
 * not know. Their strokes are cut from the texts as written by counting letters and marks, because
 * jsdiff does not give every blank back.
 */
function onForms(diff: (a: string, b: string) => [kind: -1 | 0 | 1, text: string][]) {
	return (a: string, b: string): Stroke[] => {
		const at = { a: 0, b: 0 };
		const take = (side: "a" | "b", drawn: string): string => {
			const text = side === "a" ? a : b;
			const start = at[side];
			let left = drawn.replace(/\s/gu, "").length;
			while (at[side] < text.length && (left > 0 || /\s/u.test(text[at[side]] ?? ""))) {
				if (!/\s/u.test(text[at[side]] ?? "")) left -= 1;
				at[side] += 1;
			}
			return text.slice(start, at[side]);
		};
		return diff(formOf(a), formOf(b)).map(
			([kind, text]): Stroke => ({
				kind: kind === 0 ? "common" : kind < 0 ? "del" : "ins",
				a: kind > 0 ? null : take("a", text),
				b: kind < 0 ? null : take("b", text),
			}),
		);
	};
}

/** Comparison form with as many characters as the text: "…" is the one that would become three. */
const formOf = (text: string): string => comparisonForm(text.replaceAll("…", "."));

const segmenter = new Intl.Segmenter("vi", { granularity: "word" });
const jsdiff = (options: { intlSegmenter?: Intl.Segmenter }) =>
	onForms((a, b) =>
		diffPlainWords(a, b, options).map(({ added, removed, value }) => [added ? 1 : removed ? -1 : 0, value]),
	);

function semanticDiff(a: string, b: string): [-1 | 0 | 1, string][] {
	const engine = new DiffMatchPatch();
	const diffs = engine.diff_main(a, b);
	engine.diff_cleanupSemantic(diffs);
	return diffs.map(([kind, text]) => [kind as -1 | 0 | 1, text]);
}

export const METHODS: readonly Method[] = [
	{ name: "word diff", strokes: ours },
	{ name: "jsdiff diffWords", strokes: jsdiff({}) },
	{ name: "jsdiff diffWords, Intl.Segmenter", strokes: jsdiff({ intlSegmenter: segmenter }) },
	{ name: "diff-match-patch, semantic clean-up", strokes: onForms(semanticDiff) },
];

/** What the compounds are worth: the same diff, with the same numbers, on syllables. */
export const WITHOUT_COMPOUNDS: Method = {
	name: "word diff without compounds",
	strokes: strokesWith(DIFF_PARAMETERS, readSyllables),
};
