/** Tables by their ruled lines: glyphs → cells. A table without rules is read as lines. */
import type { Glyph, Rule } from "./page.ts";

export interface Table {
	top: number;
	bottom: number;
	/** Glyphs of each cell, row by row; a merged cell stands in its first place and leaves the others empty. */
	rows: Glyph[][][];
}

/** Points by which two lines of one grid may miss each other. */
const SNAP = 3;
/** A page with more lines than this is a drawing. */
const MOST_RULES = 5000;

/** Takes the ruled tables of two columns and more out of the glyphs of a page. */
export function takeTables(
	glyphs: readonly Glyph[],
	rules: readonly Rule[],
): { tables: Table[]; rest: Glyph[] } {
	let rest = [...glyphs];
	const tables: Table[] = [];
	for (const grid of gridsOf(rules)) {
		const [columns, bands] = [grid.xs.length - 1, grid.ys.length - 1];
		if (columns < 2 || bands < 1) continue;
		const rows = Array.from({ length: bands }, () => Array.from({ length: columns }, (): Glyph[] => []));
		const outside: Glyph[] = [];
		for (const glyph of rest) {
			const place = ownerOf(grid, indexIn(grid.ys, glyph.y), indexIn(grid.xs, glyph.x + glyph.width / 2));
			const cell = place === null ? undefined : rows[place.row]?.[place.column];
			if (cell === undefined) outside.push(glyph);
			else cell.push(glyph);
		}
		if (outside.length === rest.length) continue;
		rest = outside;
		tables.push({ top: grid.ys[0] ?? 0, bottom: grid.ys.at(-1) ?? 0, rows });
	}
	return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

interface Grid {
	/** Places of the upright lines. */
	xs: number[];
	/** Places of the level lines. */
	ys: number[];
	upright: Rule[];
	level: Rule[];
}

const isUpright = ({ left, right, top, bottom }: Rule): boolean => bottom - top > right - left;

/** Grids: upright lines that follow each other without a gap, and the level lines that meet them. */
function gridsOf(rules: readonly Rule[]): Grid[] {
	if (rules.length > MOST_RULES) return [];
	const upright = rules.filter(isUpright).sort((a, b) => a.top - b.top);
	const groups: { top: number; bottom: number; upright: Rule[] }[] = [];
	for (const rule of upright) {
		const group = groups.at(-1);
		if (group !== undefined && rule.top <= group.bottom + SNAP) {
			group.upright.push(rule);
			group.bottom = Math.max(group.bottom, rule.bottom);
		} else groups.push({ top: rule.top, bottom: rule.bottom, upright: [rule] });
	}
	return groups.map((group) => {
		const xs = distinct(group.upright.map(({ left }) => left));
		const [from = 0, to = 0] = [xs[0], xs.at(-1)];
		const level = rules.filter(
			(rule) =>
				!isUpright(rule) &&
				rule.top >= group.top - SNAP &&
				rule.bottom <= group.bottom + SNAP &&
				rule.left >= from - SNAP &&
				rule.right <= to + SNAP,
		);
		return { xs, ys: distinct(level.map(({ top }) => top)), upright: group.upright, level };
	});
}

/** The values from small to large, those that nearly coincide once. */
function distinct(values: readonly number[]): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > SNAP);
}

/** Index of the interval that holds the value, or -1. */
function indexIn(bounds: readonly number[], value: number): number {
	const after = bounds.findIndex((bound) => value < bound);
	return after - 1;
}

/** The first place of the cell that covers a place of the grid: cells merge where no line parts them. */
function ownerOf(grid: Grid, row: number, column: number): { row: number; column: number } | null {
	if (row < 0 || column < 0) return null;
	const middle = (bounds: readonly number[], index: number): number =>
		((bounds[index] ?? 0) + (bounds[index + 1] ?? 0)) / 2;
	const covers = (from: number, to: number, value: number): boolean =>
		from - SNAP <= value && value <= to + SNAP;
	const near = (a: number, b: number | undefined): boolean => Math.abs(a - (b ?? 0)) <= SNAP;
	let [r, c] = [row, column];
	const x = middle(grid.xs, column);
	while (r > 0 && !grid.level.some((rule) => near(rule.top, grid.ys[r]) && covers(rule.left, rule.right, x)))
		r--;
	const y = middle(grid.ys, r);
	while (
		c > 0 &&
		!grid.upright.some((rule) => near(rule.left, grid.xs[c]) && covers(rule.top, rule.bottom, y))
	)
		c--;
	return { row: r, column: c };
}
