/**
 * Where the boxes and lines of a drawn graph stand: boxes in columns and rows, lines only in the gaps
 * between rows and, through a row, in a column that is empty there or between two columns. So no line
 * can meet a box, however much text the box holds.
 */

/** An act to be placed. */
export interface LayoutNode {
	key: string;
	/** Keys of the nodes that it stands below; others are not drawn. */
	parents: readonly string[];
	/** Bands follow each other from the top: 0 is the uppermost. */
	band: number;
}

/** A line; `x` counts columns from the left, `y` goes from 0, the top of the gap, to 1. */
export interface Line {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

/** The gap below a row. */
export interface Gap {
	/** Horizontal lines that need a height of their own. */
	lanes: number;
	lines: Line[];
}

export interface Layout {
	columns: number;
	boxes: { key: string; column: number; row: number }[];
	/** For each row, where lines pass through it. */
	passing: number[][];
	/** One less than rows. */
	gaps: Gap[];
	/** First row of each band that has one. */
	bands: { band: number; row: number }[];
}

interface Box {
	key: string;
	column: number;
	row: number;
}

/**
 * Places nodes that hang together, parents before their children.
 *
 * @returns null when some act would stand above one that it carries out, in a circle, or where lines would
 *   have to lie over each other: a list says it better.
 */
export function layOut(nodes: readonly LayoutNode[]): Layout | null {
	const byKey = new Map(nodes.map((node) => [node.key, node]));
	const parentsOf = (node: LayoutNode): LayoutNode[] => node.parents.flatMap((key) => byKey.get(key) ?? []);
	const depths = depthsOf(nodes, parentsOf);
	if (depths === null || nodes.some((node) => parentsOf(node).some(({ band }) => band > node.band)))
		return null;
	const slotOf = (node: LayoutNode): number => node.band * nodes.length + (depths.get(node.key) ?? 0);
	const slots = [...new Set(nodes.map(slotOf))].sort((x, y) => x - y);
	const columns = columnsOf(nodes, parentsOf);
	const boxes = new Map(
		nodes.map((node): [string, Box] => [
			node.key,
			{ key: node.key, column: columns.get(node.key) ?? 0, row: slots.indexOf(slotOf(node)) },
		]),
	);
	const edges = nodes.flatMap((node) =>
		parentsOf(node).map(
			(parent): Edge => ({
				from: boxes.get(parent.key) as Box,
				to: boxes.get(node.key) as Box,
			}),
		),
	);
	const all = [...boxes.values()];
	const width = Math.max(...all.map(({ column }) => column)) + 1;
	const routed = route(edges, all, slots.length, width);
	if (routed === null) return null;
	const { passing, gaps } = routed;
	const bandOf = (slot: number): number => Math.floor(slot / nodes.length);
	return {
		columns: width,
		boxes: all,
		passing,
		gaps,
		bands: [...new Set(slots.map(bandOf))].map((band) => ({
			band,
			row: slots.findIndex((slot) => bandOf(slot) === band),
		})),
	};
}

/** Longest way from a node without parents; null when there is a circle. */
function depthsOf(
	nodes: readonly LayoutNode[],
	parentsOf: (node: LayoutNode) => LayoutNode[],
): Map<string, number> | null {
	const depths = new Map<string, number>();
	for (let round = 0; round <= nodes.length; round += 1) {
		let changed = false;
		for (const node of nodes) {
			const depth = Math.max(-1, ...parentsOf(node).map(({ key }) => depths.get(key) ?? 0)) + 1;
			if (depths.get(node.key) === depth) continue;
			depths.set(node.key, depth);
			changed = true;
		}
		if (!changed) return depths;
	}
	return null;
}

/** Every leaf has a column; what has children stands over the middle of those that are placed with it. */
function columnsOf(
	nodes: readonly LayoutNode[],
	parentsOf: (node: LayoutNode) => LayoutNode[],
): Map<string, number> {
	const columns = new Map<string, number>();
	const seen = new Set<string>();
	let leaves = 0;
	const place = (node: LayoutNode): number => {
		seen.add(node.key);
		const below = nodes
			.filter((other) => !seen.has(other.key) && parentsOf(other)[0] === node)
			.map((child) => place(child));
		// On a column and never between two, so that the way between columns stays free.
		const column = below.length === 0 ? leaves++ : Math.floor((Math.min(...below) + Math.max(...below)) / 2);
		columns.set(node.key, column);
		return column;
	};
	for (const node of nodes) if (parentsOf(node).length === 0) place(node);
	return columns;
}

interface Edge {
	from: Box;
	to: Box;
}

/** Lines of one gap that belong together: they come in at the top and leave at the bottom. */
interface Net {
	top: number[];
	bottom: number[];
}

/** Middle of a column. */
const middle = ({ column }: Box): number => column + 0.5;

/** Lines of all edges; null where two would have to go through a row at one place. */
function route(
	edges: readonly Edge[],
	boxes: readonly Box[],
	rows: number,
	columns: number,
): { passing: number[][]; gaps: Gap[] } | null {
	const passing = Array.from({ length: rows }, (): number[] => []);
	const nets = Array.from({ length: Math.max(0, rows - 1) }, () => new Map<string, Net>());
	const join = (gap: number, key: string, top: number, bottom: number): void => {
		const net = nets[gap]?.get(key) ?? { top: [], bottom: [] };
		if (!net.top.includes(top)) net.top.push(top);
		if (!net.bottom.includes(bottom)) net.bottom.push(bottom);
		nets[gap]?.set(key, net);
	};
	for (const { from, to } of edges) {
		const between = passing.map((_, row) => row).filter((row) => row > from.row && row < to.row);
		const isFree = (x: number): boolean =>
			between.every(
				(row) => !boxes.some((box) => box.row === row && middle(box) === x) && !passing[row]?.includes(x),
			);
		// An empty column of its own, else the nearest place between two columns.
		const edgesOfColumns = Array.from({ length: columns + 1 }, (_, x) => x).sort(
			(x, y) => Math.abs(x - middle(to)) - Math.abs(y - middle(to)),
		);
		const way = [middle(to), ...edgesOfColumns].find(isFree);
		if (way === undefined) return null;
		for (const row of between) passing[row]?.push(way);
		join(from.row, from.key, middle(from), between.length === 0 ? middle(to) : way);
		for (const row of between) join(row, `${from.key} ${to.key}`, way, row + 1 === to.row ? middle(to) : way);
	}
	return { passing, gaps: nets.map((net) => drawGap([...net.values()])) };
}

const widthOf = ({ top, bottom }: Net): [number, number] => [
	Math.min(...top, ...bottom),
	Math.max(...top, ...bottom),
];

/** Gives every net a height at which it runs across, no two of them over each other. */
function drawGap(nets: readonly Net[]): Gap {
	const across = nets.filter((net) => widthOf(net)[0] !== widthOf(net)[1]);
	// Where one net comes in and another leaves in the same column, the first must turn off above the second.
	const above = (one: Net, other: Net): boolean =>
		one !== other && one.top.some((x) => other.bottom.includes(x));
	const lanes = new Map<Net, number>();
	const waiting = [...across];
	while (waiting.length > 0) {
		const ready = waiting.findIndex((net) => !waiting.some((other) => above(other, net)));
		const [net] = waiting.splice(Math.max(0, ready), 1);
		if (net === undefined) break;
		const [left, right] = widthOf(net);
		const least = Math.max(
			-1,
			...across.filter((other) => above(other, net)).map((other) => lanes.get(other) ?? -1),
		);
		const taken = across
			.filter((other) => lanes.has(other) && widthOf(other)[0] <= right && widthOf(other)[1] >= left)
			.map((other) => lanes.get(other) as number);
		let lane = least + 1;
		while (taken.includes(lane)) lane += 1;
		lanes.set(net, lane);
	}
	const count = Math.max(-1, ...lanes.values()) + 1;
	const lines = nets.flatMap((net): Line[] => {
		const lane = lanes.get(net);
		const [left, right] = widthOf(net);
		if (lane === undefined) return [{ x1: left, y1: 0, x2: left, y2: 1 }];
		const y = (lane + 1) / (count + 1);
		return [
			...net.top.map((x) => ({ x1: x, y1: 0, x2: x, y2: y })),
			{ x1: left, y1: y, x2: right, y2: y },
			...net.bottom.map((x) => ({ x1: x, y1: y, x2: x, y2: 1 })),
		];
	});
	return { lanes: count, lines };
}
