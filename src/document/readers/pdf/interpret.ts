/**
 * Drawing operations of a page → glyphs and rules with their places.
 * Source: ISO 32000-1, 8.4 (graphics state), 9.3 and 9.4 (text state and text showing).
 */
import type { Font, Glyph, Rule } from "./page.ts";

/** One operation by its name in the PDF library; arguments as it hands them over. */
export interface Operation {
	name: string;
	args: readonly unknown[];
}

/** A font with what is needed to advance by its glyphs. */
export interface SizedFont extends Font {
	/** Text space units of one glyph space unit: 0.001 but for drawn (Type 3) fonts. */
	unit: number;
	vertical: boolean;
}

/** [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface TextState {
	font: SizedFont | null;
	size: number;
	characterSpacing: number;
	wordSpacing: number;
	/** 1 is the width of the font. */
	stretch: number;
	leading: number;
	rise: number;
	/** 3 and 7 leave no ink, 2 thickens. */
	mode: number;
}

interface GraphicsState extends TextState {
	matrix: Matrix;
}

/** Runs the operations of one page; `view` turns user space into points from the upper left corner. */
export function interpret(
	operations: readonly Operation[],
	view: Matrix,
	fontOf: (id: string) => SizedFont | null,
): { glyphs: Glyph[]; rules: Rule[] } {
	const glyphs: Glyph[] = [];
	const rules: Rule[] = [];
	const stack: GraphicsState[] = [];
	let state: GraphicsState = {
		matrix: view,
		font: null,
		size: 0,
		characterSpacing: 0,
		wordSpacing: 0,
		stretch: 1,
		leading: 0,
		rise: 0,
		mode: 0,
	};
	let line: Matrix = IDENTITY;
	let text: Matrix = IDENTITY;

	const moveTo = (matrix: Matrix): void => {
		line = matrix;
		text = matrix;
	};
	const nextLine = (x: number, y: number): void => moveTo(multiply(line, [1, 0, 0, 1, x, y]));
	const setFont = (id: unknown, size: unknown): void => {
		state.font = typeof id === "string" ? fontOf(id) : null;
		state.size = toNumber(size);
	};
	const restore = (): void => {
		state = stack.pop() ?? state;
	};

	const handlers: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
		save: () => stack.push({ ...state }),
		restore,
		transform: (args) => {
			state.matrix = multiply(state.matrix, toMatrix(args));
		},
		paintFormXObjectBegin: ([matrix]) => {
			stack.push({ ...state });
			state.matrix = multiply(state.matrix, toMatrix(matrix));
		},
		paintFormXObjectEnd: restore,
		beginText: () => moveTo(IDENTITY),
		setTextMatrix: (args) => moveTo(toMatrix(args.length === 1 ? args[0] : args)),
		moveText: ([x, y]) => nextLine(toNumber(x), toNumber(y)),
		setLeadingMoveText: ([x, y]) => {
			state.leading = -toNumber(y);
			nextLine(toNumber(x), toNumber(y));
		},
		nextLine: () => nextLine(0, -state.leading),
		setFont: ([id, size]) => setFont(id, size),
		setGState: ([entries]) => {
			for (const entry of toList(entries)) {
				const [key, value] = toList(entry);
				if (key === "Font") setFont(...pairOf(value));
			}
		},
		setCharSpacing: ([value]) => {
			state.characterSpacing = toNumber(value);
		},
		setWordSpacing: ([value]) => {
			state.wordSpacing = toNumber(value);
		},
		setHScale: ([value]) => {
			state.stretch = toNumber(value) / 100;
		},
		setLeading: ([value]) => {
			state.leading = toNumber(value);
		},
		setTextRise: ([value]) => {
			state.rise = toNumber(value);
		},
		setTextRenderingMode: ([value]) => {
			state.mode = toNumber(value);
		},
		showText: ([shown]) => {
			text = show(toList(shown), state, text, glyphs);
		},
		constructPath: ([paint, data]) => {
			if (paint === "clip" || paint === "endPath") return;
			const [path] = toList(data);
			rules.push(...rulesOf(path, state.matrix, /stroke/iu.test(String(paint))));
		},
	};
	for (const { name, args } of operations) {
		if (Object.hasOwn(handlers, name)) handlers[name]?.(args);
	}
	return { glyphs, rules };
}

/** Places the glyphs of one string; returns the text matrix after it. */
function show(shown: readonly unknown[], state: GraphicsState, start: Matrix, glyphs: Glyph[]): Matrix {
	const { font, size, stretch, rise, mode } = state;
	if (font === null || font.vertical) return start;
	let text = start;
	const advance = (by: number): void => {
		text = multiply(text, [1, 0, 0, 1, by, 0]);
	};
	for (const piece of shown) {
		if (typeof piece === "number") {
			advance((-piece / 1000) * size * stretch);
			continue;
		}
		const { unicode, width, isSpace } = toGlyph(piece);
		const own = width * font.unit * size;
		const all = (own + state.characterSpacing + (isSpace ? state.wordSpacing : 0)) * stretch;
		const at = multiply(state.matrix, multiply(text, [stretch, 0, 0, 1, 0, rise]));
		const along = Math.hypot(at[0], at[1]);
		const across = Math.hypot(at[2], at[3]);
		const angle = (Math.round((Math.atan2(at[1], at[0]) * 180) / Math.PI) + 360) % 360;
		if (unicode !== "") {
			glyphs.push({
				text: unicode,
				x: at[4],
				y: at[5],
				width: Math.abs(own * along),
				size: Math.abs(size * across),
				font,
				bold: font.bold || mode === 2,
				italic: font.italic || isSlanted(at),
				hidden: mode === 3 || mode === 7,
				angle,
			});
		}
		advance(all);
	}
	return text;
}

/** A font without an italic is slanted by its matrix: baseline and stems are not at right angles. */
function isSlanted([a, b, c, d]: Matrix): boolean {
	const along = Math.hypot(a, b);
	const across = Math.hypot(c, d);
	return along > 0 && across > 0 && Math.abs(a * c + b * d) / (along * across) > 0.1;
}

/** Thicker than this is an area and not a line. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 8;
/** A path of more corners is a drawing. */
const MOST_CORNERS = 8;

/** Level and upright lines of a path: thin boxes, strokes, and the sides of stroked boxes. */
function rulesOf(path: unknown, matrix: Matrix, stroked: boolean): Rule[] {
	const rules: Rule[] = [];
	for (const points of subpathsOf(path)) {
		const placed = points.map(([x, y]) => apply(matrix, x, y));
		const box = boxOf(placed);
		if (isThin(box)) rules.push(box);
		else if (stroked) {
			for (const [index, point] of placed.entries()) {
				const side = boxOf([point, placed[(index + 1) % placed.length] ?? point]);
				if (isThin(side)) rules.push(side);
			}
		}
	}
	return rules;
}

type Point = readonly [number, number];

/** Numbers of each kind of path step after its code. Steps: move, line, cubic, quadratic, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0] as const;
const CURVES: ReadonlySet<number> = new Set([2, 3]);

/** Corners of the straight subpaths; a curve is no rule, so its subpath is left out. */
function subpathsOf(path: unknown): Point[][] {
	const numbers = toNumbers(path);
	const subpaths: { points: Point[]; curved: boolean }[] = [];
	for (let at = 0; at < numbers.length; ) {
		const step = numbers[at] ?? 0;
		const length = STEP_LENGTHS[step];
		if (length === undefined) break;
		const end: Point = [numbers[at + length - 1] ?? 0, numbers[at + length] ?? 0];
		const current = subpaths.at(-1);
		if (step === 0 || current === undefined) subpaths.push({ points: [end], curved: false });
		else if (CURVES.has(step)) current.curved = true;
		else if (length > 0) current.points.push(end);
		at += length + 1;
	}
	return subpaths
		.filter(({ points, curved }) => !curved && points.length > 1 && points.length <= MOST_CORNERS)
		.map(({ points }) => points);
}

function boxOf(points: readonly Point[]): Rule {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function isThin({ left, right, top, bottom }: Rule): boolean {
	const [short, long] = [right - left, bottom - top].sort((a, b) => a - b);
	return (short ?? 0) <= THICKEST_RULE && (long ?? 0) >= SHORTEST_RULE;
}

/** Applies `second` first, as PDF multiplies: the product of a matrix and what is drawn under it. */
function multiply(first: Matrix, second: Matrix): Matrix {
	const [a, b, c, d, e, f] = first;
	const [g, h, i, j, k, l] = second;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [
	a * x + c * y + e,
	b * x + d * y + f,
];

const toNumber = (value: unknown): number =>
	typeof value === "number" && Number.isFinite(value) ? value : 0;

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const pairOf = (value: unknown): [unknown, unknown] => {
	const [first, second] = toList(value);
	return [first, second];
};

/** Lists of numbers arrive as arrays or typed arrays. */
function toNumbers(value: unknown): number[] {
	if (value instanceof Float32Array || value instanceof Float64Array) return [...value];
	return toList(value).map(toNumber);
}

function toMatrix(value: unknown): Matrix {
	const [a, b, c, d, e, f] = toNumbers(value);
	return a === undefined || b === undefined || c === undefined || d === undefined
		? IDENTITY
		: [a, b, c, d, e ?? 0, f ?? 0];
}

function toGlyph(value: unknown): { unicode: string; width: number; isSpace: boolean } {
	if (typeof value !== "object" || value === null) return { unicode: "", width: 0, isSpace: false };
	return {
		unicode: "unicode" in value && typeof value.unicode === "string" ? value.unicode : "",
		width: "width" in value ? toNumber(value.width) : 0,
		isSpace: "isSpace" in value && value.isSpace === true,
	};
}
