/** From content/plans to what the pages are made from. */
import { join } from "node:path";
import { nearestDocuments } from "../../src/collation/index.ts";
import { buildLineage, NEAREST, relatedPairs } from "../../src/document/lineage.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import type { Issue } from "../../src/domain/issues.ts";
import { type AlignJob, openAligner } from "./aligner.ts";
import { type ConvertedSource, loadCorpus } from "./corpus.ts";
import { folders, keepOnly, writeJson } from "./files.ts";
import { checkCompared, decisionsBetween } from "./overrides.ts";

export interface AlignResult {
	records: PlanRecord[];
	units: number;
	/** Pairs of documents. */
	alignments: number;
	/** Rows of units in all pairs. */
	rows: number;
	/** About files and decisions. */
	issues: Issue[];
	/** About the texts. */
	findings: Issue[];
}

/** content/plans → .cache: one record a document, one file a pair, the lineage. */
export async function align(sources: readonly ConvertedSource[]): Promise<AlignResult> {
	const { records, overrides, issues } = await loadCorpus(sources);
	const aligner = openAligner(records);
	const full = records.filter((record) => record.meta.textStatus === "full");
	const nearest = nearestDocuments(full, aligner.statistics, NEAREST);
	const pairs = relatedPairs(records, nearest);
	const names = { documents: new Set<string>(), alignments: new Set<string>() };
	for (const record of records) {
		const name = `${record.meta.id}.json`;
		names.documents.add(name);
		await writeJson(join(folders.cache, "documents", name), record);
	}
	const jobs = pairs.map(({ a, b }): AlignJob => {
		const name = `${a.meta.id}--${b.meta.id}.json`;
		names.alignments.add(name);
		return {
			a: a.meta.id,
			b: b.meta.id,
			decisions: decisionsBetween(overrides, a.meta.id, b.meta.id),
			file: join(folders.cache, "alignments", name),
		};
	});
	const rows = await aligner.run(jobs);
	await keepOnly(join(folders.cache, "documents"), names.documents);
	await keepOnly(join(folders.cache, "alignments"), names.alignments);
	await writeJson(
		join(folders.cache, "lineage.json"),
		buildLineage(
			records,
			overrides.flatMap(({ override }) => override.acts),
		),
	);
	return {
		records,
		units: records.reduce((sum, record) => sum + record.units.length, 0),
		alignments: jobs.length,
		rows,
		issues: [...issues, ...checkCompared(overrides, jobs)],
		findings: records.flatMap((record) => record.issues.filter((found) => found.severity !== "error")),
	};
}
