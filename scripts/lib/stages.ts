/** From content/plans to what the pages are made from. */
import { join } from "node:path";
import { alignDocuments, buildCorpusStatistics, documentSimilarity } from "../../src/collation/index.ts";
import { buildLineage, relatedPairs } from "../../src/document/lineage.ts";
import type { Alignment } from "../../src/domain/alignment.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import type { Issue } from "../../src/domain/issues.ts";
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
	const statistics = buildCorpusStatistics(records);
	const pairs = relatedPairs(records, (a, b) => documentSimilarity(a, b, statistics));
	const alignments: Alignment[] = pairs.map(({ a, b }) =>
		alignDocuments(a, b, statistics, decisionsBetween(overrides, a.meta.id, b.meta.id)),
	);
	const names = { documents: new Set<string>(), alignments: new Set<string>() };
	for (const record of records) {
		const name = `${record.meta.id}.json`;
		names.documents.add(name);
		await writeJson(join(folders.cache, "documents", name), record);
	}
	for (const alignment of alignments) {
		const name = `${alignment.a}--${alignment.b}.json`;
		names.alignments.add(name);
		await writeJson(join(folders.cache, "alignments", name), alignment);
	}
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
		alignments: alignments.length,
		rows: alignments.reduce((sum, { rows }) => sum + rows.filter((row) => row.kind === "unit").length, 0),
		issues: [...issues, ...checkCompared(overrides, alignments)],
		findings: records.flatMap((record) => record.issues.filter((found) => found.severity !== "error")),
	};
}
