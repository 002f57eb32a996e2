/**
 * Automatic numbering → the labels that a reader of Word sees. Rules: ECMA-376, part 1, 17.9.
 * Counters belong to the abstract list: two lists made from it go on counting together, unless the
 * second says where it starts anew (w:startOverride).
 */
import { readBullet } from "./glyphs.ts";
import { isKnownFormat, writeNumber } from "./numberFormats.ts";
import { fontOf, type NumberingRequest, type Styles } from "./styles.ts";
import { child, descend, type Element, numberIn, switchIn, valueIn } from "./xml.ts";

interface Level {
	start: number;
	format: string;
	/** "%1.%2." or the sign of a bullet. */
	text: string;
	/** What stands between the label and the text. */
	gap: "" | " ";
	/** All numbers of the label in decimals. */
	legal: boolean;
	/** Starts again after a level above this one (0-based depth); 0: never. */
	restartBelow: number;
	/** Paragraph style that stands for this level. */
	style: string | null;
	font: string;
	picture: boolean;
}

interface Override {
	start: number | null;
	level: Level | null;
}

interface List {
	/** Of the abstract list, which owns the counters. */
	key: string;
	levels: ReadonlyMap<number, Level>;
	starts: ReadonlyMap<number, number>;
}

/** A label as shown. */
export interface Label {
	text: string;
	gap: "" | " ";
	/** Bullet: the sign that stood there when `text` is another. */
	sign: string | null;
	/** Format that cannot be written as Word would; the label then has decimals. */
	unknownFormat: string | null;
}

/** Counts as it goes: to be asked for every paragraph once, in document order. */
export type Numbering = (request: NumberingRequest, style: string | null) => Label | null;

/** Word has nine levels. */
const DEEPEST_LEVEL = 8;

export function readNumbering(part: Element | null, styles: Styles): Numbering {
	const listOf = readLists(part, styles);
	const counters = new Map<string, (number | null)[]>();
	const started = new Set<string>();

	return (request, style) => {
		const fromStyle = styles.numbering(style);
		const numId = request.numId ?? fromStyle.numId;
		const list = numId === null || numId === "0" ? null : listOf(numId);
		if (numId === null || list === null) return null;
		const depth =
			request.level ??
			(request.numId === null ? (levelOfStyle(list, styles.lineage(style)) ?? fromStyle.level) : null) ??
			0;
		const level = list.levels.get(depth);
		if (level === undefined || depth > DEEPEST_LEVEL) return null;

		const counts = counters.get(list.key) ?? [];
		counters.set(list.key, counts);
		if (list.starts.has(depth) && !started.has(`${numId}/${depth}`)) counts[depth] = null;
		started.add(`${numId}/${depth}`);
		const first = list.starts.get(depth) ?? level.start;
		const before = counts[depth] ?? null;
		counts[depth] = before === null ? first : before + 1;
		// A level that was passed over has used up its first number: after "1.1." comes "2.".
		for (let above = 0; above < depth; above++)
			counts[above] ??= list.starts.get(above) ?? list.levels.get(above)?.start ?? 0;
		for (let below = depth + 1; below <= DEEPEST_LEVEL; below++)
			if (depth < (list.levels.get(below)?.restartBelow ?? below)) counts[below] = null;
		return writeLabel(list, level, counts);
	};
}

function writeLabel(list: List, level: Level, counts: readonly (number | null)[]): Label | null {
	if (level.format === "bullet") {
		const sign = level.text.trim();
		if (sign === "" && !level.picture) return null;
		const text = readBullet(level.font, sign);
		return { text, gap: " ", sign: text === sign ? null : sign, unknownFormat: null };
	}
	let unknownFormat: string | null = null;
	const text = level.text.replace(/%([1-9])/gu, (_, place: string) => {
		const depth = Number(place) - 1;
		const shown = list.levels.get(depth);
		if (shown === undefined) return "";
		if (!isKnownFormat(shown.format)) unknownFormat = shown.format;
		const legal = level.legal && shown.format !== "none" && shown.format !== "bullet";
		return writeNumber(counts[depth] ?? shown.start, legal ? "decimal" : shown.format);
	});
	return text.trim() === "" ? null : { text, gap: level.gap, sign: null, unknownFormat };
}

/** Level that a style stands for: the level names the style (17.9.23). */
function levelOfStyle(list: List, lineage: readonly string[]): number | null {
	for (const style of lineage)
		for (const [depth, level] of list.levels) if (level.style === style) return depth;
	return null;
}

/** Lists by number: abstract lists, lists that only name a numbering style, and what a list changes. */
function readLists(part: Element | null, styles: Styles): (numId: string) => List | null {
	const abstracts = new Map<string, Element>();
	const numbers = new Map<string, Element>();
	for (const element of part?.children ?? []) {
		const abstractId = element.attributes["w:abstractNumId"];
		const numId = element.attributes["w:numId"];
		if (element.name === "w:abstractNum" && abstractId !== undefined) abstracts.set(abstractId, element);
		if (element.name === "w:num" && numId !== undefined) numbers.set(numId, element);
	}
	const abstractOf = (numId: string, passed: readonly string[] = []): [string, Element] | null => {
		const id = valueIn(numbers.get(numId) ?? null, "w:abstractNumId");
		const abstract = id === null ? undefined : abstracts.get(id);
		if (id === null || abstract === undefined || passed.includes(numId)) return null;
		const link = valueIn(abstract, "w:numStyleLink");
		const linked = link === null ? null : styles.listOf(link);
		return (linked === null ? null : abstractOf(linked, [...passed, numId])) ?? [id, abstract];
	};

	const known = new Map<string, List | null>();
	return (numId) => {
		const ready = known.get(numId);
		if (ready !== undefined) return ready;
		const abstract = abstractOf(numId);
		const overrides = readOverrides(numbers.get(numId) ?? null);
		const list: List | null =
			abstract === null
				? null
				: {
						key: abstract[0],
						levels: new Map([
							...readLevels(abstract[1]),
							...[...overrides].flatMap(([depth, { level }]): [number, Level][] =>
								level === null ? [] : [[depth, level]],
							),
						]),
						starts: new Map(
							[...overrides].flatMap(([depth, { start }]): [number, number][] =>
								start === null ? [] : [[depth, start]],
							),
						),
					};
		known.set(numId, list);
		return list;
	};
}

function readLevels(abstract: Element): Map<number, Level> {
	return new Map(
		abstract.children.flatMap((element): [number, Level][] => {
			if (element.name !== "w:lvl") return [];
			const depth = Number(element.attributes["w:ilvl"] ?? "0");
			return [[depth, readLevel(element, depth)]];
		}),
	);
}

function readOverrides(number: Element | null): Map<number, Override> {
	return new Map(
		(number?.children ?? []).flatMap((element): [number, Override][] => {
			if (element.name !== "w:lvlOverride") return [];
			const depth = Number(element.attributes["w:ilvl"] ?? "0");
			const level = child(element, "w:lvl");
			return [
				[
					depth,
					{
						start: numberIn(element, "w:startOverride"),
						level: level === null ? null : readLevel(level, depth),
					},
				],
			];
		}),
	);
}

function readLevel(element: Element, depth: number): Level {
	return {
		start: numberIn(element, "w:start") ?? 0,
		format:
			valueIn(element, "w:numFmt") ??
			// What a newer Word has beyond the standard stands in an alternative.
			valueIn(descend(element, "mc:AlternateContent", "mc:Choice"), "w:numFmt") ??
			"decimal",
		text: valueIn(element, "w:lvlText") ?? "",
		gap: valueIn(element, "w:suff") === "nothing" ? "" : " ",
		legal: switchIn(element, "w:isLgl") === true,
		restartBelow: numberIn(element, "w:lvlRestart") ?? depth,
		style: valueIn(element, "w:pStyle"),
		font: fontOf(child(element, "w:rPr")) ?? "",
		picture: child(element, "w:lvlPicBulletId") !== null,
	};
}
