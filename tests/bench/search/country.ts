/**
 * The whole country: 768 plans made of the five real ones, indexed and asked the same needs. A made-up
 * unit answers a need when the unit that it was made of does.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { indexSearch } from "../../../scripts/lib/indexSearch.ts";
import type { PlanRecord } from "../../../src/domain/document.ts";
import type { SearchMeasures } from "../../../src/view/measures/types.ts";
import { type MadePlan, makeCountry, PROVINCES } from "../align/scale.ts";
import { listed } from "./agreement.ts";
import { median } from "./browser.ts";
import { fixedRecords } from "./fixed.ts";
import { type Need, type NeedSet, type Records, readNeeds, scoreNeed } from "./needs.ts";
import { countBytes, openIndex } from "./openIndex.ts";

interface CountryPlan {
	made: MadePlan;
	record: PlanRecord;
}

/** Records of the country, and what each was made of. */
function makeRecords(records: readonly PlanRecord[]): CountryPlan[] {
	const byId = new Map(records.map((record) => [record.meta.id, record]));
	return makeCountry(records).flatMap((made, place) => {
		const base = byId.get(made.base);
		if (base === undefined) return [];
		const province = `Tỉnh thứ ${(place % PROVINCES) + 1}`;
		const district = place < PROVINCES ? null : `Huyện thứ ${place}`;
		const level = place < PROVINCES ? ("province" as const) : ("district" as const);
		const issuer = { ...base.meta.issuer, level, province, district };
		const meta = { ...base.meta, id: made.witness.meta.id, issuer };
		return [{ made, record: { ...base, meta, units: made.witness.units as PlanRecord["units"] } }];
	});
}

/** True when the first result was made of a unit that answers the need. */
function firstIsRight(
	need: Need,
	results: readonly string[],
	country: ReadonlyMap<string, MadePlan>,
	records: Records,
): boolean {
	const { id = "", unit = "" } = /van-ban\/(?<id>[^/]+)\/#(?<unit>.+)$/u.exec(results[0] ?? "")?.groups ?? {};
	const origin = country.get(id)?.origins.get(unit);
	if (origin === undefined) return false;
	return scoreNeed(need, [`van-ban/${origin.document}/#${origin.unit}`], records).first;
}

/** Peak memory of Pagefind's own process, in MB; 0 where the system does not tell. */
async function indexerMemory(): Promise<number> {
	const processes = await readdir("/proc").catch(() => []);
	const peaks = await Promise.all(
		processes
			.filter((name) => /^\d+$/u.test(name))
			.map(async (id) => {
				const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
				if (!command.includes("pagefind_extended")) return 0;
				const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
				return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
			}),
	);
	return Math.round(Math.max(0, ...peaks));
}

/** Indexes the country and asks it every need, each with nothing fetched before. */
export async function measureCountry(): Promise<SearchMeasures["country"]> {
	const fixed = fixedRecords();
	const records: Records = new Map(fixed.map((record) => [record.meta.id, record]));
	const country = makeRecords(fixed);
	const made = new Map(country.map((plan) => [plan.record.meta.id, plan.made]));
	const folder = await mkdtemp(path.join(tmpdir(), "ca-nuoc-"));
	let indexer = 0;
	const watch = setInterval(async () => {
		indexer = Math.max(indexer, await indexerMemory());
	}, 250);
	try {
		const start = performance.now();
		const { units } = await indexSearch(
			country.map(({ record }) => record),
			[],
			folder,
		);
		const seconds = (performance.now() - start) / 1000;
		const script = Math.round(process.resourceUsage().maxRSS / 1024);
		const always = ["pagefind.js", "words.json"].map(
			async (name) => gzipSync(await readFile(path.join(folder, "pagefind", name))).length,
		);
		const base = (await Promise.all(always)).reduce((sum, size) => sum + size, 0);
		const bytes: number[] = [];
		const share = async (set: NeedSet): Promise<number> => {
			const needs = readNeeds(set);
			let right = 0;
			for (const need of needs) {
				// What starting fetches belongs to a first query.
				const index = await openIndex(folder);
				const results = listed(await index.ask(need.q));
				bytes.push(countBytes() + base);
				if (firstIsRight(need, results, made, records)) right += 1;
			}
			return Number((right / needs.length).toFixed(3));
		};
		countBytes();
		const first = { given: await share("given"), own: await share("own") };
		return {
			plans: country.length,
			units,
			seconds: Math.round(seconds),
			indexer,
			script,
			first,
			bytes: median(bytes),
			mostBytes: Math.max(...bytes),
		};
	} finally {
		clearInterval(watch);
		await rm(folder, { recursive: true });
	}
}
