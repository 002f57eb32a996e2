/** Running heads and page numbers: told by their place at the edge of the page, on several pages. */
import type { PdfPage } from "./page.ts";
import type { Segment } from "./segments.ts";

export interface SegmentedPage {
	page: PdfPage;
	segments: Segment[];
}

export interface Furniture {
	page: number;
	kind: "page-number" | "running-head";
	text: string;
}

/** Share of the page, from the top and from the bottom, in which furniture stands. */
const EDGE = 0.14;
/** Points by which a thing that stands at the same place on two pages may differ. */
const SAME_PLACE = 3;
/** Share of the width by which a centred number may be off. */
const CENTRED = 0.04;
const PAGE_NUMBER = /^(?:[-–—]\s?)?\d{1,4}(?:\s?[-–—])?$|^Trang\s\d{1,4}(?:\s?\/\s?\d{1,4})?$/iu;

/** Takes the furniture out of the pages; nothing else is taken out. */
export function dropFurniture(pages: readonly SegmentedPage[]): {
	pages: SegmentedPage[];
	dropped: Furniture[];
} {
	const dropped: Furniture[] = [];
	const edges = pages.map((page) => ({ top: edgeOf(page, "top"), bottom: edgeOf(page, "bottom") }));
	const repeats = {
		top: indexByWords(edges.map(({ top }) => top)),
		bottom: indexByWords(edges.map(({ bottom }) => bottom)),
	};
	const kept = pages.map(({ page, segments }, index) => {
		const gone = new Set<Segment>();
		for (const side of ["top", "bottom"] as const) {
			// Rows from the edge inwards; the first that is no furniture ends it.
			for (const row of edges[index]?.[side] ?? []) {
				const kinds = row.map((segment) => kindOf(segment, row, page, repeats[side], pages.length));
				if (kinds.includes(null)) break;
				row.forEach((segment, at) => {
					gone.add(segment);
					const kind = kinds[at];
					if (kind !== null && kind !== undefined)
						dropped.push({ page: page.number, kind, text: segment.text });
				});
			}
		}
		return { page, segments: segments.filter((segment) => !gone.has(segment)) };
	});
	return { pages: kept, dropped };
}

type Edge = Segment[][];

/** Rows at one edge of a page, from the edge inwards. */
function edgeOf({ page, segments }: SegmentedPage, side: "top" | "bottom"): Edge {
	const within = segments.filter(({ y }) =>
		side === "top" ? y < EDGE * page.height : y > (1 - EDGE) * page.height,
	);
	const rows: Edge = [];
	for (const segment of side === "top" ? within : within.reverse()) {
		const row = rows.at(-1);
		const y = row?.[0]?.y;
		if (row !== undefined && y !== undefined && Math.abs(segment.y - y) < SAME_PLACE) row.push(segment);
		else rows.push([segment]);
	}
	return rows;
}

function kindOf(
	segment: Segment,
	row: readonly Segment[],
	page: PdfPage,
	repeats: ReadonlyMap<string, readonly Repeat[]>,
	pageCount: number,
): Furniture["kind"] | null {
	const number = PAGE_NUMBER.test(segment.text.trim());
	const middle = (segment.left + segment.right) / 2;
	if (number && row.length === 1 && Math.abs(middle - page.width / 2) < CENTRED * page.width)
		return "page-number";
	const same =
		repeats.get(masked(segment.text))?.filter((other) => isSamePlace(segment, other.segment)) ?? [];
	// The words of a plan may stand at the same place on two pages by chance, hardly on three.
	const enough = number || pageCount < 3 ? 2 : 3;
	if (new Set(same.map(({ page: at }) => at)).size < enough) return null;
	return number ? "page-number" : "running-head";
}

interface Repeat {
	/** Index of the page. */
	page: number;
	segment: Segment;
}

/** Segments at the edges by their words, digits aside. */
function indexByWords(edges: readonly Edge[]): Map<string, Repeat[]> {
	const index = new Map<string, Repeat[]>();
	edges.forEach((edge, page) => {
		for (const segment of edge.flat()) {
			const words = masked(segment.text);
			const same = index.get(words);
			if (same === undefined) index.set(words, [{ page, segment }]);
			else same.push({ page, segment });
		}
	});
	return index;
}

function isSamePlace(segment: Segment, other: Segment): boolean {
	const near = (a: number, b: number): boolean => Math.abs(a - b) < SAME_PLACE;
	const aligned =
		near(segment.left, other.left) ||
		near(segment.right, other.right) ||
		near(segment.left + segment.right, other.left + other.right);
	return near(segment.y, other.y) && aligned;
}

const masked = (text: string): string => text.replace(/\d+/gu, "#");
