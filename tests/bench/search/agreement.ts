/** How well the search answers, asked without a browser: the same on every machine, so CI can hold it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { indexSearch } from "../../../scripts/lib/indexSearch.ts";
import { arrange } from "../../../src/elements/search/arrange.ts";
import type { Answer } from "../../../src/elements/search/engine.ts";
import type { SearchAgreement } from "../../../src/view/measures/types.ts";
import { fixedAlignments, fixedRecords } from "./fixed.ts";
import { type NeedScore, type NeedSet, readNeeds, scoreNeed, summarise } from "./needs.ts";
import { openIndex } from "./openIndex.ts";

/** Addresses of an answer in the order in which the page lists them. */
export const listed = ({ found }: Answer): string[] =>
	arrange(found, "relevance", true)
		.flatMap(({ entries }) => entries)
		.flatMap((entry) => [entry.found, ...entry.same])
		.map(({ url }) => url);

/** Scores of all needs on the fixed corpus. */
export async function askFixed(): Promise<Record<NeedSet, NeedScore[]>> {
	const records = fixedRecords();
	const byId = new Map(records.map((record) => [record.meta.id, record]));
	const folder = await mkdtemp(path.join(tmpdir(), "tim-kiem-"));
	try {
		await indexSearch(records, fixedAlignments(records), folder);
		const index = await openIndex(folder);
		const ask = async (set: NeedSet): Promise<NeedScore[]> => {
			const scores: NeedScore[] = [];
			for (const need of readNeeds(set)) {
				scores.push(scoreNeed(need, listed(await index.ask(need.q)), byId));
			}
			return scores;
		};
		return { given: await ask("given"), own: await ask("own") };
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Figures of both sets, rounded as they are written. */
export async function measureAgreement(): Promise<Record<NeedSet, SearchAgreement>> {
	const { given, own } = await askFixed();
	return { given: rounded(given), own: rounded(own) };
}

/** Mean figures, rounded. */
export function rounded(scores: readonly NeedScore[]): SearchAgreement {
	const { needs, first, five, ndcg, empty } = summarise(scores);
	const round = (share: number): number => Number(share.toFixed(3));
	return { needs, first: round(first), five: round(five), ndcg: round(ndcg), empty };
}
