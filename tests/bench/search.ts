/**
 * `npm run bench search`: how well the search answers, how fast, and what it costs to fetch. Asks the
 * built site in a real browser, so build first. `-- --scale` indexes the whole country as well;
 * `-- --write` keeps the figures for the method page.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PlanRecord } from "../../src/domain/document.ts";
import type { SearchAgreement, SearchMeasures } from "../../src/view/measures/types.ts";
import { readMeasures, writeMeasures } from "./measures.ts";
import { measureAgreement, rounded } from "./search/agreement.ts";
import { median, openSite } from "./search/browser.ts";
import { measureCountry } from "./search/country.ts";
import { fixedRecords } from "./search/fixed.ts";
import { NEED_SETS, type NeedSet, type Records, readNeeds } from "./search/needs.ts";
import { askMiniSearch, askPagefind, scoreRival } from "./search/rivals.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DIST = path.resolve(ROOT, process.env.DOI_CHIEU_DIST ?? "dist");
/** Every so many needs are timed with an empty cache: each takes a second. */
const EVERY = 6;
/** Added to every response, in milliseconds. */
const DELAY = 100;

/** Records that the built site was made from. */
function readRecords(): PlanRecord[] {
	const folder = path.join(ROOT, ".cache/documents");
	return readdirSync(folder)
		.filter((name) => name.endsWith(".json"))
		.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as PlanRecord);
}

const bothSets = async <T>(make: (set: NeedSet) => Promise<T>): Promise<Record<NeedSet, T>> => ({
	given: await make("given"),
	own: await make("own"),
});

async function measureBrowser(): Promise<
	Pick<SearchMeasures, "browser" | "warm" | "cold" | "bytes" | "bytesPlain">
> {
	const records: Records = new Map(readRecords().map((record) => [record.meta.id, record]));
	const queries = (Object.keys(NEED_SETS) as NeedSet[]).flatMap(readNeeds).map(({ q }) => q);
	const some = queries.filter((_, index) => index % EVERY === 0);
	const site = await openSite(DIST);
	try {
		// First of all: a browser that has opened a hundred pages is slower to open one more.
		const cold = Math.round(await site.cold(some, DELAY));
		return {
			cold,
			browser: await bothSets(async (set) => rounded(await site.answers(readNeeds(set), records))),
			warm: Math.round(await site.warm(queries)),
			bytes: median(await site.bytes(some, true)),
			bytesPlain: median(await site.bytes(some, false)),
		};
	} finally {
		await site.close();
	}
}

async function measureRivals(): Promise<SearchMeasures["rivals"]> {
	const fixed = fixedRecords();
	const records: Records = new Map(fixed.map((record) => [record.meta.id, record]));
	const pagefind = await askPagefind(DIST, records);
	const mini = askMiniSearch(fixed);
	try {
		return [
			{
				method: "pagefind",
				...(await bothSets(async (set) =>
					rounded(await scoreRival(pagefind, readNeeds(set), records, true)),
				)),
			},
			{
				method: "minisearch",
				...(await bothSets(async (set) => rounded(await scoreRival(mini, readNeeds(set), records, false)))),
			},
		];
	} finally {
		await pagefind.close();
	}
}

const shares = ({ needs, first, five, ndcg, empty }: SearchAgreement): string =>
	`success@1 ${first.toFixed(3)}, success@5 ${five.toFixed(3)}, nDCG@10 ${ndcg.toFixed(3)} (${needs} needs, ${empty} without result)`;

const known = readMeasures("search") as SearchMeasures | null;
// First, so that its memory is its own.
const country = process.argv.includes("--scale") || known === null ? await measureCountry() : known.country;
const measures: SearchMeasures = {
	fixed: await measureAgreement(),
	...(await measureBrowser()),
	rivals: await measureRivals(),
	country,
};
for (const set of ["given", "own"] as const) {
	console.log(`${set}, fixed index:  ${shares(measures.fixed[set])}`);
	console.log(`${set}, built site:   ${shares(measures.browser[set])}`);
	for (const rival of measures.rivals) console.log(`${set}, ${rival.method}: ${shares(rival[set])}`);
}
console.log(
	`first results: ${measures.warm} ms typed on an open page, ${measures.cold} ms cold with ${DELAY} ms added`,
);
console.log(
	`first query: ${measures.bytes} bytes, ${measures.bytesPlain} from a host that does not compress`,
);
console.log(`country: ${JSON.stringify(measures.country)}`);
if (process.argv.includes("--write")) writeMeasures("search", measures);
