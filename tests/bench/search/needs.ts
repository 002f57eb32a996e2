/**
 * Search needs with their right answers, and how a list of results is scored against them.
 *
 * A need has rows: a document, a line, the first line of its section, a grade from 1 (touches it) to 3
 * (exactly it). A result is an address van-ban/<id>/#<unit>; it meets a row when the document is the
 * same and the unit's source lines contain the row's line or the first line of its section. Where the
 * section is the head of the document (it begins before every heading), every unit of the head meets
 * it. A result takes the best grade among the rows that it meets and that no better placed result has
 * taken; so two results for one row count once.
 *   success@1, success@5: share of needs with a result of grade 2 or 3 (or of the best grade that the
 *   need has, if lower) at the first place, among the first five.
 *   nDCG@10: gain 2^grade - 1, discount log2(place + 1), divided by the best possible order of rows.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { PlanRecord } from "../../../src/domain/document.ts";

export interface NeedRow {
	doc: string;
	line: number;
	sectionLine: number;
	grade: number;
}

export interface Need {
	id: string;
	/** As typed. */
	q: string;
	/** How it is typed. */
	note: string;
	relevant: NeedRow[];
}

export interface NeedScore {
	id: string;
	q: string;
	first: boolean;
	five: boolean;
	ndcg: number;
	/** Addresses below the base, best first. */
	results: string[];
}

export interface Agreement {
	needs: number;
	first: number;
	five: number;
	ndcg: number;
	/** Needs without any result. */
	empty: number;
}

/** The given needs, and those written for the project before this search was tuned. */
export const NEED_SETS = { given: "queries.json", own: "queries.own.json" } as const;
export type NeedSet = keyof typeof NEED_SETS;

export const readNeeds = (set: NeedSet): Need[] =>
	JSON.parse(readFileSync(path.join(import.meta.dirname, "../../gold", NEED_SETS[set]), "utf8"));

export type Records = ReadonlyMap<string, PlanRecord>;

/** Scores one need, given the addresses of its results, best first. */
export function scoreNeed(need: Need, results: readonly string[], records: Records): NeedScore {
	const open = new Set(need.relevant);
	const grades = results.slice(0, 10).map((address) => {
		const met = [...open].filter((row) => meets(address, row, records)).sort((a, b) => b.grade - a.grade)[0];
		if (met !== undefined) open.delete(met);
		return met?.grade ?? 0;
	});
	const gain = (list: readonly number[]): number =>
		list.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
	const ideal = need.relevant.map(({ grade }) => grade).sort((a, b) => b - a);
	const good = Math.min(2, ideal[0] ?? 0);
	return {
		id: need.id,
		q: need.q,
		first: (grades[0] ?? 0) >= good,
		five: grades.slice(0, 5).some((grade) => grade >= good),
		ndcg: gain(grades) / gain(ideal.slice(0, 10)),
		results: results.slice(0, 10),
	};
}

function meets(address: string, row: NeedRow, records: Records): boolean {
	const { id, unit } = /van-ban\/(?<id>[^/]+)\/#(?<unit>.+)$/u.exec(address)?.groups ?? {};
	if (id !== row.doc) return false;
	const units = records.get(row.doc)?.units ?? [];
	const linesOf = (found: (typeof units)[number] | undefined): number[] =>
		found?.source != null && "lines" in found.source ? found.source.lines : [];
	const lines = linesOf(units.find((candidate) => candidate.id === unit));
	if (lines.includes(row.line) || lines.includes(row.sectionLine)) return true;
	const firstHeading = linesOf(units.find(({ kind }) => kind === "heading"))[0] ?? 0;
	return row.sectionLine < firstHeading && lines.some((line) => line < firstHeading);
}

/** Mean figures of all needs. */
export function summarise(scores: readonly NeedScore[]): Agreement {
	const mean = (value: (score: NeedScore) => number): number =>
		scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length);
	return {
		needs: scores.length,
		first: mean(({ first }) => Number(first)),
		five: mean(({ five }) => Number(five)),
		ndcg: mean(({ ndcg }) => ndcg),
		empty: scores.filter(({ results }) => results.length === 0).length,
	};
}
