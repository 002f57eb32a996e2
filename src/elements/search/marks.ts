/** Marks what a query finds in the units of a page, and takes the marks away again. */
import { readQuery } from "../../text/query.ts";
import { join } from "./excerpt.ts";
import { matchText, prepare, type Range } from "./match.ts";

/** Parts of a unit that are not its text: label, permanent link, note signs. */
const APPARATUS = ".unit-label, .permalink, .note-sign, sup, button, [aria-hidden=true]";

/** One place that was found; it may run over several elements. */
export type Place = readonly HTMLElement[];

/**
 * Marks every place in the units that answers the query.
 *
 * @param always A unit whose words are marked even where it lacks one: a result led there.
 */
export function markUnits(units: Iterable<Element>, typed: string, always: Element | null): Place[] {
	const query = readQuery(typed);
	if (query.words.length === 0) return [];
	return [...units].flatMap((unit) => {
		const nodes = textNodes(unit);
		const text = nodes.map((node) => node.data).join("");
		const match = matchText(query, prepare(text, ""), () => 1);
		const answers = unit === always || (match.complete && (query.phrases === 0 || match.phrases));
		return answers ? markRanges(nodes, join(text, match.hits)) : [];
	});
}

/** Takes marks away. */
export function unmark(places: readonly Place[]): void {
	for (const mark of places.flat()) {
		const parent = mark.parentNode;
		mark.replaceWith(...mark.childNodes);
		parent?.normalize();
	}
}

/** Wraps ranges of the joined text of nodes in `<mark>`, piece by piece. */
function markRanges(nodes: readonly Text[], ranges: readonly Range[]): Place[] {
	const places: HTMLElement[][] = ranges.map(() => []);
	let offset = 0;
	for (const node of nodes) {
		const length = node.data.length;
		wrap(node, ranges, offset, places);
		offset += length;
	}
	return places.filter((place) => place.length > 0);
}

function textNodes(unit: Element): Text[] {
	const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest(APPARATUS) == null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
	);
	const nodes: Text[] = [];
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
		if (node instanceof Text) nodes.push(node);
	return nodes;
}

/** Marks in one text node, from the last to the first so that earlier offsets stay true. */
function wrap(node: Text, ranges: readonly Range[], offset: number, places: HTMLElement[][]): void {
	const end = offset + node.data.length;
	const inside = ranges
		.map((range, number) => ({
			number,
			start: Math.max(range.start, offset),
			end: Math.min(range.end, end),
		}))
		.filter((range) => range.start < range.end);
	for (const range of inside.toReversed()) {
		const piece = node.splitText(range.start - offset);
		piece.splitText(range.end - range.start);
		const mark = document.createElement("mark");
		piece.replaceWith(mark);
		mark.append(piece);
		places[range.number]?.push(mark);
	}
}
