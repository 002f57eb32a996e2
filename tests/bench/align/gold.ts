/** What careful readers said of which passages answer to each other, and how far a prediction agrees. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Alignment, Row } from "../../../src/domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../../../src/domain/document.ts";
import type { Agreement, GoldSet } from "../../../src/view/measures/types.ts";

/** What the engine needs of a document, with the lines that the gold speaks of. */
export type BenchDocument = Pick<PlanRecord, "units"> & {
	meta: Pick<PlanRecord["meta"], "id" | "textStatus">;
};

/** One labelled pair of plans. */
export interface AlignGold {
	a: string;
	b: string;
	/** Lines of the sources. `core`: both readers see it and one calls it the same; `ok`: the others. */
	rows: { a: number; b: number; kind: Row["kind"]; tier: "core" | "ok" }[];
}

/** For each plan, the nodes of the outline that each line carries out. */
export type OutlineGold = Record<string, { line: number; primary: string[]; any: string[] }[]>;

const root = path.join(import.meta.dirname, "../../..");

function readGold<T>(name: string): T {
	return JSON.parse(readFileSync(path.join(root, "tests/gold", name), "utf8")) as T;
}

/** All labelled pairs of plans. */
export function readAlignGold(): (AlignGold & { set: GoldSet })[] {
	return [
		{ ...readGold<AlignGold>("align.json"), set: "given" as const },
		...readGold<AlignGold[]>("align.own.json").map((gold) => ({ ...gold, set: "own" as const })),
		...readGold<AlignGold[]>("align.unseen.json").map((gold) => ({ ...gold, set: "unseen" as const })),
	];
}

/** Nodes of the outline by plan: by two readers outside, and by one for the project. */
export function readOutlineGold(): { set: GoldSet; plan: string; lines: OutlineGold[string] }[] {
	const lists = (name: string, set: GoldSet) =>
		Object.entries(readGold<OutlineGold>(name)).map(([plan, lines]) => ({ set, plan, lines }));
	return [...lists("nq43.json", "given"), ...lists("nq43.own.json", "own")];
}

/** A predicted pair of units. */
export type UnitPair = readonly [PlacedUnit, PlacedUnit];

/** Lines that a unit was joined from. */
export const linesOf = (unit: PlacedUnit): readonly number[] =>
	unit.source !== null && "lines" in unit.source ? unit.source.lines : [];

/** True when a reader listed the pair. */
export function isInGold(gold: AlignGold, kind: Row["kind"], [a, b]: UnitPair): boolean {
	return gold.rows.some(
		(row) => row.kind === kind && linesOf(a).includes(row.a) && linesOf(b).includes(row.b),
	);
}

/**
 * Precision: predicted pairs that are `core` or `ok`, of all predicted. Recall: `core` pairs that are
 * predicted, of all `core`. A unit is at a line when the line is one of those it was joined from.
 */
export function agreement(gold: AlignGold, kind: Row["kind"], predicted: readonly UnitPair[]): Agreement {
	const right = predicted.filter((pair) => isInGold(gold, kind, pair)).length;
	const missed = missedCore(gold, kind, predicted).length;
	const core = gold.rows.filter((row) => row.kind === kind && row.tier === "core").length;
	const precision = predicted.length === 0 ? 0 : right / predicted.length;
	const recall = core === 0 ? 0 : (core - missed) / core;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1, predicted: predicted.length };
}

/** `core` rows of the gold that no predicted pair is. */
export function missedCore(
	gold: AlignGold,
	kind: Row["kind"],
	predicted: readonly UnitPair[],
): AlignGold["rows"] {
	return gold.rows.filter(
		(row) =>
			row.kind === kind &&
			row.tier === "core" &&
			!predicted.some(([a, b]) => linesOf(a).includes(row.a) && linesOf(b).includes(row.b)),
	);
}

/** All pairs of the rows of one kind; a group counts as all its pairs. */
export function pairsOf(
	alignment: Alignment,
	kind: Row["kind"],
	a: BenchDocument,
	b: BenchDocument,
): UnitPair[] {
	const find = (document: BenchDocument, id: string): PlacedUnit[] =>
		document.units.filter((unit) => unit.id === id);
	return alignment.rows
		.filter((row) => row.kind === kind)
		.flatMap((row) => row.a.flatMap((idA) => row.b.map((idB): [string, string] => [idA, idB])))
		.flatMap(([idA, idB]) => find(a, idA).flatMap((x) => find(b, idB).map((y): UnitPair => [x, y])));
}

export interface NodeAccuracy {
	/** Lines of the gold whose node (or lack of one) is right, of all. */
	all: number;
	/** The same for the lines that have a node. */
	withNode: number;
	lines: number;
}

/**
 * Share of the gold's lines whose primary node is predicted; a line with no node is right when none is.
 * Where the readers named every node under one ("III. NHIỆM VỤ, GIẢI PHÁP" carries out IV.1 … IV.7),
 * that node itself is right too.
 */
export function nodeAccuracy(
	gold: OutlineGold[string],
	plan: BenchDocument,
	nodeOf: (unit: PlacedUnit) => string | null,
): NodeAccuracy {
	const judged = gold.flatMap((line) => {
		const unit = plan.units.find((one) => linesOf(one).includes(line.line));
		if (unit === undefined) return [];
		const node = nodeOf(unit)?.toUpperCase() ?? null;
		const whole = line.any.length > 2 && node !== null && line.any.every((one) => one.startsWith(`${node}.`));
		const right = line.primary.length === 0 ? node === null : whole || line.primary.includes(node ?? "");
		return [{ right, hasNode: line.primary.length > 0 }];
	});
	const share = (list: readonly { right: boolean }[]): number =>
		list.filter((one) => one.right).length / Math.max(1, list.length);
	return { all: share(judged), withNode: share(judged.filter((one) => one.hasNode)), lines: judged.length };
}
