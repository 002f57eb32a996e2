/** The one place that asks Astro for content; every view is a function of what comes from here. */
import { getCollection } from "astro:content";
import { compareRecords } from "../document/lineage.ts";
import type { Alignment } from "../domain/alignment.ts";
import type { PlanRecord } from "../domain/document.ts";
import type { Lineage } from "../domain/lineage.ts";

export interface Corpus {
	/** By level, then by id. */
	records: PlanRecord[];
	byId: ReadonlyMap<string, PlanRecord>;
	alignments: Alignment[];
	lineage: Lineage;
}

let built: Promise<Corpus> | null = null;

/** Everything derived from the corpus. Read once a build; afresh on every request in development. */
export function readCorpus(): Promise<Corpus> {
	if (import.meta.env.DEV) return load();
	built ??= load();
	return built;
}

async function load(): Promise<Corpus> {
	const [records, alignments, lineage] = await Promise.all([
		getCollection("records"),
		getCollection("alignments"),
		getCollection("lineage"),
	]);
	const sorted = records.map((entry) => entry.data).sort(compareRecords);
	return {
		records: sorted,
		byId: new Map(sorted.map((record) => [record.meta.id, record])),
		alignments: alignments
			.map((entry) => entry.data)
			.sort((x, y) => (`${x.a}--${x.b}` < `${y.a}--${y.b}` ? -1 : 1)),
		lineage: lineage[0]?.data ?? { acts: [] },
	};
}
