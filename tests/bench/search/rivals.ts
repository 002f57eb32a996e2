/** The same needs asked of other ways to search the same texts. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";
import type { PlacedUnit, PlanRecord } from "../../../src/domain/document.ts";
import { fold } from "../../../src/text/forms.ts";
import { foundText } from "../../../src/view/search.ts";
import { isFindable } from "../../../src/view/searchRecords.ts";
import { type Need, type NeedScore, type Records, scoreNeed } from "./needs.ts";
import { openPagefind } from "./openIndex.ts";

/** Addresses of results, best first. */
type Ask = (query: string) => Promise<string[]>;

/**
 * Pagefind as it comes: every page of a document indexed as it stands in dist/, results in its order,
 * each with its sub-results, those with most hits first, as its own search box chooses them. A sub-result is a heading with what stands under it, so it is taken for
 * the best unit there: a kindness that the search of this project is not shown.
 */
export async function askPagefind(dist: string, records: Records): Promise<Ask & { close(): Promise<void> }> {
	const folder = await mkdtemp(path.join(tmpdir(), "pagefind-"));
	const { index } = await pagefind.createIndex();
	if (index === undefined) throw new Error("Pagefind did not start");
	await index.addDirectory({ path: dist, glob: "van-ban/**/*.html" });
	await index.writeFiles({ outputPath: path.join(folder, "pagefind") });
	await pagefind.close();
	const searcher = await openPagefind(path.join(folder, "pagefind"));
	const ask = async (query: string): Promise<string[]> => {
		const { results } = await searcher.search(query);
		const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
		return pages
			.flatMap((page) => {
				const parts = (page as { sub_results?: { url: string; locations: number[] }[] }).sub_results ?? [];
				return parts.toSorted((a, b) => b.locations.length - a.locations.length);
			})
			.flatMap(({ url }) => {
				const { id = "", unit } = /van-ban\/(?<id>[^/#]+)\/?(?:#(?<unit>.+))?$/u.exec(url)?.groups ?? {};
				return records.has(id) ? [`van-ban/${id}/#${decodeURIComponent(unit ?? "head.subject")}`] : [];
			});
	};
	return Object.assign(ask, { close: () => rm(folder, { recursive: true }) });
}

/** MiniSearch over the same units with the same folding, its defaults otherwise, words begun included. */
export function askMiniSearch(records: readonly PlanRecord[]): Ask {
	const search = new MiniSearch<{ id: string; text: string; above: string }>({
		fields: ["text", "above"],
		processTerm: (term) => fold(term),
		searchOptions: { prefix: true, boost: { text: 2 } },
	});
	for (const record of records) {
		const byId = new Map(record.units.map((unit) => [unit.id, unit]));
		for (const unit of record.units.filter(isFindable)) {
			const heading = byId.get(unit.parent ?? "");
			const above = [
				record.meta.issuer.name ?? "",
				record.meta.issuer.province ?? "",
				heading?.text ?? "",
			].join(". ");
			search.add({ id: `van-ban/${record.meta.id}/#${unit.id}`, text: foundText(unit), above });
		}
	}
	return (query) => Promise.resolve(search.search(query).map(({ id }) => String(id)));
}

/** Scores of all needs. `lenient`: an address of a heading stands for the best unit directly under it. */
export async function scoreRival(
	ask: Ask,
	needs: readonly Need[],
	records: Records,
	lenient: boolean,
): Promise<NeedScore[]> {
	const scores: NeedScore[] = [];
	for (const need of needs) {
		const found = await ask(need.q);
		scores.push(
			scoreNeed(need, lenient ? found.map((url) => bestUnder(url, need, records)) : found, records),
		);
	}
	return scores;
}

function bestUnder(address: string, need: Need, records: Records): string {
	const { id = "", unit = "" } = /van-ban\/(?<id>[^/]+)\/#(?<unit>.+)$/u.exec(address)?.groups ?? {};
	const units = records.get(id)?.units ?? [];
	const under = units.filter((other: PlacedUnit) => other.id === unit || other.parent === unit);
	const scored = under.map((other) => {
		const url = `van-ban/${id}/#${other.id}`;
		return { url, gain: scoreNeed(need, [url], records).ndcg };
	});
	return scored.sort((a, b) => b.gain - a.gain)[0]?.url ?? address;
}
