/** Rows, columns and tables of all pages → one sequence in reading order. */
import { type Block, type Columns, continueColumns, findColumns } from "./columns.ts";
import { joinRows, type Line, type Measures, measure } from "./lines.ts";
import type { Glyph, PdfPage } from "./page.ts";
import type { Segment } from "./segments.ts";
import type { Table } from "./tables.ts";

export interface Body {
	page: PdfPage;
	tables: readonly Table[];
	segments: readonly Segment[];
}

/** Running text may go on over the page; a line of a column and a row of a table stand alone. */
export type Part =
	| { kind: "text"; lines: Line[] }
	| { kind: "column"; line: Line }
	| { kind: "row"; page: number; cells: Glyph[][] };

export interface Ordered {
	parts: Part[];
	/** Measures of the running text that hold where a line stands. */
	measuresOf: (line: Line) => Measures;
	/** Pages on which parts of a row stand apart that are neither columns nor a ruled table. */
	loose: Set<number>;
}

/** Lines from which the left and the right pages of a document are measured apart. */
const ENOUGH = 20;

/** Puts the pages in reading order. */
export function orderPages(bodies: readonly Body[]): Ordered {
	const rough = measuresByPage(
		bodies,
		bodies.flatMap(({ page, segments }) => joinRows(segments, page)),
	);
	const parts: Part[] = [];
	const loose = new Set<number>();
	/** Columns at the end of a page, which may go on over it: both left parts come before both right ones. */
	let open: { columns: Columns; left: Line[]; right: Line[] } | null = null;
	const close = (): void => {
		for (const line of [...(open?.left ?? []), ...(open?.right ?? [])]) parts.push({ kind: "column", line });
		open = null;
	};
	for (const { page, tables, segments } of bodies) {
		const place = (segment: Segment): Line => ({ ...segment, page: page.number, pageWidth: page.width });
		const more: Columns | null =
			open === null || tables.length > 0 ? null : continueColumns(segments, open.columns);
		if (more !== null && open !== null) {
			open.left.push(...more.left.map(place));
			open.right.push(...more.right.map(place));
			continue;
		}
		const { left, right } = rough(page.number);
		for (const block of blocksOf(segments, tables, (left + right) / 2)) {
			close();
			if (block.kind === "columns")
				open = { columns: block, left: block.left.map(place), right: block.right.map(place) };
			else if (block.kind === "table")
				for (const cells of block.rows) parts.push({ kind: "row", page: page.number, cells });
			else {
				const joined = joinRows(block.rows, page);
				if (joined.length < block.rows.length) loose.add(page.number);
				const last = parts.at(-1);
				if (last?.kind === "text") last.lines.push(...joined);
				else parts.push({ kind: "text", lines: joined });
			}
		}
	}
	close();
	const lines = parts.flatMap((part) => (part.kind === "text" ? part.lines : []));
	const fine = measuresByPage(bodies, lines);
	return { parts, measuresOf: ({ page }) => fine(page), loose };
}

/** Rows, columns and tables of a page from top to bottom. */
function blocksOf(
	segments: readonly Segment[],
	tables: readonly Table[],
	middle: number,
): (Block | { kind: "table"; rows: Glyph[][][] })[] {
	const tops = tables.map(({ top }) => top);
	return [...tables, null].flatMap((table, index) => {
		const from = tops[index - 1] ?? Number.NEGATIVE_INFINITY;
		const to = table?.top ?? Number.POSITIVE_INFINITY;
		const between = segments.filter(({ y }) => y >= from && y < to);
		const blocks = findColumns(between, middle);
		return table === null ? blocks : [...blocks, { kind: "table" as const, rows: table.rows }];
	});
}

/** Margins are measured apart for pages of another width, and for left and right pages. */
function measuresByPage(bodies: readonly Body[], lines: readonly Line[]): (page: number) => Measures {
	const widths = new Map(bodies.map(({ page }) => [page.number, Math.round(page.width)]));
	const groupsOf = (page: number): [string, string] => {
		const width = widths.get(page) ?? 0;
		return [String(width), `${width} ${page % 2}`];
	};
	const groups = new Map<string, Line[]>();
	for (const line of lines) {
		for (const group of groupsOf(line.page)) {
			const members = groups.get(group);
			if (members === undefined) groups.set(group, [line]);
			else members.push(line);
		}
	}
	const measures = new Map<string, Measures>();
	for (const [group, members] of groups) if (!group.includes(" ")) measures.set(group, measure(members));
	for (const [group, members] of groups) {
		const [width = "", side] = group.split(" ");
		const all = measures.get(width);
		if (side === undefined || all === undefined) continue;
		const own = measure(members);
		measures.set(group, members.length < ENOUGH ? all : { ...all, left: own.left, right: own.right });
	}
	const none: Measures = { left: 0, right: 0, leading: 0, style: "flush", indent: null };
	return (page) => measures.get(groupsOf(page)[1]) ?? none;
}
