/** The stages of the pipeline, each from files to files. Entry scripts only order them. */
import { join } from "node:path";
import { alignDocuments, buildCorpusStatistics, documentSimilarity } from "../../src/collation/index.ts";
import { countDifferences } from "../../src/document/assemble.ts";
import { fromMdx } from "../../src/document/fromMdx.ts";
import { actKey, buildLineage, relatedPairs } from "../../src/document/lineage.ts";
import { toMdx } from "../../src/document/toMdx.ts";
import type { Alignment } from "../../src/domain/alignment.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import { type Issue, issue } from "../../src/domain/issues.ts";
import { type ConvertedSource, convertSources, decisionsBetween, folders, loadCorpus } from "./corpus.ts";
import { keepOnly, readIfExists, writeJson, writeWhole } from "./files.ts";

export interface ConvertResult {
	sources: ConvertedSource[];
	written: string[];
	kept: string[];
	issues: Issue[];
}

/**
 * Sources → content/plans. A plan that does not exist is written; one that exists is a person's and
 * is kept, unless its id is in `replace` or it is the outline of the very act that now has a text.
 */
export async function convert(replace: ReadonlySet<string>): Promise<ConvertResult> {
	const { sources, issues } = await convertSources();
	const result: ConvertResult = { sources: [], written: [], kept: [], issues };
	const outlines = await outlinesByAct();
	for (const source of sources) {
		const own = actKey(source.converted.meta.codeNumber, source.converted.meta.issuer);
		const outline = own === null ? undefined : outlines.get(own);
		const id = outline ?? source.id;
		const meta = { ...source.converted.meta, id };
		const placed: ConvertedSource = { ...source, id, converted: { ...source.converted, meta } };
		result.sources.push(placed);
		const path = join(folders.plans, `${id}.mdx`);
		const fresh = toMdx(meta, source.converted.units);
		const present = await readIfExists(path);
		// What convert itself wrote last is nobody's edit: a changed source may replace it.
		const remembered = join(folders.cache, "converted", `${id}.mdx`);
		const untouched = present !== null && present === (await readIfExists(remembered));
		if (present === fresh) {
			await writeWhole(remembered, fresh);
			continue;
		}
		if (present === null || untouched || replace.has(id) || replace.has("*") || outline !== undefined) {
			await writeWhole(remembered, fresh);
			if (present !== null) await writeWhole(join(folders.cache, "replaced", `${id}.mdx`), present);
			await writeWhole(path, fresh);
			result.written.push(id);
			continue;
		}
		result.kept.push(id);
		const read = fromMdx(present, path);
		const found = String(countDifferences(read.units, source.converted.units));
		issues.push(issue("kept-edited", { file: path }, { found, id }));
	}
	return result;
}

async function outlinesByAct(): Promise<Map<string, string>> {
	const { records } = await loadCorpus([]);
	return new Map(
		records.flatMap(({ meta }) => {
			const key = actKey(meta.codeNumber, meta.issuer);
			return meta.textStatus === "outline" && key !== null ? [[key, meta.id] as const] : [];
		}),
	);
}

export interface AlignResult {
	records: PlanRecord[];
	units: number;
	/** Pairs of documents. */
	alignments: number;
	/** Rows of units in all pairs. */
	rows: number;
	issues: Issue[];
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
		issues: [
			...issues,
			...records.flatMap((record) => record.issues.filter((found) => found.severity !== "error")),
		],
	};
}
