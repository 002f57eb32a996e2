import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Layout, type LayoutNode, type Line, layOut } from "../../../src/view/lineageLayout.ts";

const node = (key: string, band: number, ...parents: string[]): LayoutNode => ({ key, band, parents });

/** NQ 43 with what carries it out, as in the corpus: a plan may stand two bands below its directive. */
const DIRECTIVE = [
	node("43", 0),
	node("21", 0, "43"),
	node("226", 1, "43"),
	node("51", 1, "43"),
	node("son-la", 1, "43"),
	node("kien-giang", 1, "51"),
	node("phung-hiep", 2, "226"),
];

function drawn(nodes: readonly LayoutNode[]): Layout {
	const layout = layOut(nodes);
	assert.ok(layout !== null);
	return layout;
}

const rowOf = (layout: Layout, key: string): number => layout.boxes.find((box) => box.key === key)?.row ?? -1;

/** True when a line through a row meets the inside of a box there; a box keeps clear of its column's edges. */
const meetsBox = ({ boxes, passing }: Layout): boolean =>
	passing.some((places, row) =>
		places.some((x) => boxes.some((box) => box.row === row && x > box.column && x < box.column + 1)),
	);

/** Follows lines from below one box through gaps and rows: keys of all boxes that are reached. */
function reached(layout: Layout, from: string): Set<string> {
	const found = new Set<string>();
	const start = layout.boxes.find(({ key }) => key === from);
	const seen = new Set<string>();
	const go = (row: number, x: number): void => {
		if (seen.has(`${row} ${x}`)) return;
		seen.add(`${row} ${x}`);
		for (const end of endsOf(layout.gaps[row]?.lines ?? [], x)) {
			const box = layout.boxes.find((other) => other.row === row + 1 && other.column + 0.5 === end);
			if (box !== undefined) found.add(box.key);
			else if (layout.passing[row + 1]?.includes(end)) go(row + 1, end);
		}
	};
	if (start !== undefined) go(start.row, start.column + 0.5);
	return found;
}

/** Where lines that come in at the top of a gap at `x` leave it at the bottom. */
function endsOf(lines: readonly Line[], x: number): number[] {
	const entering = lines.find((line) => line.y1 === 0 && line.x1 === x);
	if (entering === undefined) return [];
	if (entering.y2 === 1) return [x];
	const y = entering.y2;
	const across = lines.find((line) => line.y1 === y && line.y2 === y && line.x1 <= x && line.x2 >= x);
	return lines
		.filter((line) => line.y1 === y && line.y2 === 1)
		.map(({ x1 }) => x1)
		.filter((end) => across !== undefined && end >= across.x1 && end <= across.x2);
}

test("an act stands in its band, below what it carries out", () => {
	const layout = drawn(DIRECTIVE);
	assert.deepEqual(
		["43", "21", "226", "kien-giang", "phung-hiep"].map((key) => rowOf(layout, key)),
		[0, 1, 2, 3, 4],
	);
	assert.deepEqual(layout.bands, [
		{ band: 0, row: 0 },
		{ band: 1, row: 2 },
		{ band: 2, row: 4 },
	]);
});

test("lines of a real directive meet no box", () => {
	assert.equal(meetsBox(drawn(DIRECTIVE)), false);
});

test("from a directive lines lead to all that carry it out directly, and to nothing else", () => {
	assert.deepEqual([...reached(drawn(DIRECTIVE), "43")].sort(), ["21", "226", "51", "son-la"]);
});

test("a plan under two acts of different rows is reached from both, around the box between them", () => {
	const layout = drawn([node("a", 0), node("b", 0), node("c", 1, "a"), node("plan", 2, "c", "b")]);
	assert.equal(meetsBox(layout), false);
	assert.ok(reached(layout, "b").has("plan"));
	assert.ok(reached(layout, "c").has("plan"));
});

test("an act of a higher level than what it carries out is not drawn", () => {
	assert.equal(layOut([node("district", 2), node("province", 1, "district")]), null);
});

test("lines that pass one row each have a way of their own", () => {
	// Found by the property below: two ways through the second row were one.
	const layout = drawn([
		...["0", "1", "2", "3", "4", "9"].map((key) => node(key, 0)),
		node("5", 1, "0", "1"),
		node("6", 1, "0", "1"),
		node("7", 1),
		node("8", 1, "5", "0"),
	]);
	assert.ok(reached(layout, "0").has("8"));
	for (const places of layout.passing) assert.equal(new Set(places).size, places.length);
});

test("acts that carry out each other in a circle are not drawn", () => {
	assert.equal(layOut([node("root", 0), node("a", 1, "root", "b"), node("b", 1, "a")]), null);
});

/** Up to twelve acts, each under up to two of those before it and never above their band. */
const graphs = fc
	.array(fc.tuple(fc.nat(2), fc.nat(), fc.nat(), fc.nat(2)), { minLength: 2, maxLength: 12 })
	.map((entries) => {
		const nodes: LayoutNode[] = [];
		entries.forEach(([step, first, second, count], place) => {
			const parents = [first, second]
				.slice(0, place === 0 ? 0 : count)
				.map((choice) => nodes[choice % place] as LayoutNode);
			const least = Math.max(0, ...parents.map(({ band }) => band));
			nodes.push(node(String(place), Math.min(2, least + step), ...new Set(parents.map(({ key }) => key))));
		});
		return nodes;
	});

test("whatever hangs together, every line leads from an act to what carries it out", () => {
	fc.assert(
		fc.property(graphs, (nodes) => {
			const layout = layOut(nodes);
			fc.pre(layout !== null);
			for (const { key, parents } of nodes)
				for (const parent of parents) assert.ok(reached(layout, parent).has(key), `${parent} → ${key}`);
		}),
	);
});

test("whatever hangs together, no two boxes share a place", () => {
	fc.assert(
		fc.property(graphs, (nodes) => {
			const layout = layOut(nodes);
			fc.pre(layout !== null);
			const { boxes } = layout;
			assert.equal(new Set(boxes.map(({ column, row }) => `${column} ${row}`)).size, boxes.length);
		}),
	);
});

test("whatever hangs together, no line meets a box", () => {
	fc.assert(
		fc.property(graphs, (nodes) => {
			const layout = layOut(nodes);
			fc.pre(layout !== null);
			return !meetsBox(layout);
		}),
	);
});
