/**
 * `npm run bench search`: the needs of tests/gold/queries.json, asked of the built site in a real
 * browser through /tim-kiem/?q=…, as a reader would.
 *
 * What counts. A need has rows: a document, a line, the first line of its section, a grade from 1
 * (touches it) to 3 (exactly it). A result is a link to van-ban/<id>/#<unit>; it meets a row when the
 * document is the same and the unit's source lines contain the row's line or the first line of its
 * section. Where the section is the head of the document (it begins before every heading), every unit
 * of the head meets it. A result takes the best grade among the rows that it meets and that no better
 * placed result has taken; so two results for one row count once.
 *   success@1, success@5: share of needs with a result of grade 2 or 3 (or of the best grade that the
 *   need has, if lower) at the first place, among the first five.
 *   nDCG@10: gain 2^grade - 1, discount log2(place + 1), divided by the best possible order of rows.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { serve } from "../../scripts/lib/serve.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import { findBrowser } from "../e2e/support/findBrowser.ts";
import { launchOptions } from "../e2e/support/launchOptions.ts";

export interface Need {
	id: string;
	q: string;
	note: string;
	relevant: { doc: string; line: number; sectionLine: number; grade: number }[];
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

const ROOT = path.resolve(import.meta.dirname, "../..");

export const readNeeds = (): Need[] =>
	JSON.parse(readFileSync(path.join(ROOT, "tests/gold/queries.json"), "utf8"));

export function readRecords(): Map<string, PlanRecord> {
	const folder = path.join(ROOT, ".cache/documents");
	return new Map(
		readdirSync(folder)
			.filter((name) => name.endsWith(".json"))
			.map((name) => [
				path.basename(name, ".json"),
				JSON.parse(readFileSync(path.join(folder, name), "utf8")) as PlanRecord,
			]),
	);
}

/** Scores one need, given the addresses of its results, best first. */
export function scoreNeed(
	need: Need,
	results: readonly string[],
	records: ReadonlyMap<string, PlanRecord>,
): NeedScore {
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

function meets(
	address: string,
	row: Need["relevant"][number],
	records: ReadonlyMap<string, PlanRecord>,
): boolean {
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
export function summarise(scores: readonly NeedScore[]): { first: number; five: number; ndcg: number } {
	const mean = (value: (score: NeedScore) => number): number =>
		scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length);
	return {
		first: mean(({ first }) => Number(first)),
		five: mean(({ five }) => Number(five)),
		ndcg: mean(({ ndcg }) => ndcg),
	};
}

/** Asks every need of the site in `root` and prints the figures. */
export async function benchSearch(
	root = path.resolve(ROOT, process.env.DOI_CHIEU_DIST ?? "dist"),
): Promise<void> {
	const records = readRecords();
	const site = await serve({ root, port: 0, host: "127.0.0.1", base: "/kho/" });
	const browser = await chromium.launch(launchOptions(findBrowser().path));
	try {
		const page = await browser.newPage();
		const scores: NeedScore[] = [];
		const times: number[] = [];
		for (const need of readNeeds()) {
			const start = performance.now();
			await page.goto(`${site.url}tim-kiem/?q=${encodeURIComponent(need.q)}`);
			await page.locator("plan-search[data-state=done]").waitFor({ timeout: 10_000 });
			times.push(performance.now() - start);
			const links = await page
				.locator("main a[href*='van-ban/']")
				.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
			scores.push(scoreNeed(need, links, records));
		}
		print(scores, times);
	} finally {
		await browser.close();
		await site.close();
	}
}

function print(scores: readonly NeedScore[], times: readonly number[]): void {
	for (const { id, q, first, five, ndcg, results } of scores) {
		if (!first)
			console.log(
				`${five ? "sau" : "không"}  ${id} ${q} (nDCG ${ndcg.toFixed(2)}): ${results.slice(0, 3).join("  ")}`,
			);
	}
	const { first, five, ndcg } = summarise(scores);
	const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
	const empty = scores.filter(({ results }) => results.length === 0).length;
	console.log(
		`${scores.length} nhu cầu: success@1 ${first.toFixed(3)}, success@5 ${five.toFixed(3)}, nDCG@10 ${ndcg.toFixed(3)}, ` +
			`không có kết quả ${empty}, trung vị ${Math.round(median)} ms kể cả mở trang`,
	);
}

if (import.meta.main) await benchSearch();
