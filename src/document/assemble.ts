/** MDX, its source converted again, and what people decided → one record of the document. */
import type { PlanRecord, Unit } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import { type InferredField, type PlanMeta, planMetaSchema } from "../domain/meta.ts";
import type { Override } from "../domain/overrides.ts";
import { schemaProblems } from "../domain/problems.ts";
import type { Converted } from "./convert.ts";
import { compareWithSource } from "./corrections.ts";
import { findingsOf } from "./findings.ts";
import type { ReadDocument } from "./fromMdx.ts";
import type { LineOf } from "./frontMatter.ts";
import { mentionsOf } from "./mentions.ts";

export interface OverrideFile {
	file: string;
	override: Override;
	/** 1-based line of a field in the file. */
	lineOf: LineOf;
}

/**
 * Record of a document.
 *
 * @param converted The source converted again, for provenance; null when there is no source.
 * @param overrides Those that are about this document.
 */
export function assemble(
	read: ReadDocument & { meta: PlanMeta },
	converted: Converted | null,
	overrides: readonly OverrideFile[],
): PlanRecord {
	const { units, corrections } = compareWithSource(read.units, converted?.units ?? null);
	const { meta, inferred, issues } = withInferred(read.meta, overrides);
	return {
		meta,
		inferred,
		units,
		issues: [
			...issues,
			...read.issues,
			...(converted?.issues.filter((found) => found.severity !== "error") ?? []),
			...findingsOf(units),
			...unattested(read.meta, units),
		],
		normalisations: converted?.normalisations ?? [],
		corrections,
		mentions: Object.fromEntries(
			[...mentionsOf(units, meta.documentType)].filter(([, mentions]) => mentions.length > 0),
		),
	};
}

/** Marks the findings that a person confirmed or dismissed; a decision about none is itself an issue. */
export function withDecisions(found: readonly Issue[], overrides: readonly OverrideFile[]): Issue[] {
	const issues = found.map((entry) => ({ ...entry }));
	for (const { file, override, lineOf } of overrides)
		for (const [index, entry] of override.findings.entries()) {
			const meant = issues.filter(
				(candidate) =>
					candidate.code === entry.code &&
					candidate.unit === entry.unit &&
					(entry.found === null || candidate.found === entry.found),
			);
			for (const candidate of meant) candidate.decision = entry.decision;
			if (meant.length === 0)
				issues.push(
					issue("override-finding", { file, line: lineOf(["findings", index]) }, { found: entry.code }),
				);
		}
	return issues;
}

/** Fields that a person may fill from evidence: where they stand in the front-matter. */
const INFERABLE: Readonly<
	Record<string, { get: (meta: PlanMeta) => unknown; set: (meta: PlanMeta, value: string) => PlanMeta }>
> = {
	"issuer.name": issuerField("name"),
	"issuer.province": issuerField("province"),
	"issuer.district": issuerField("district"),
	codeNumber: topField("codeNumber"),
	issuedOn: topField("issuedOn"),
	place: topField("place"),
};

function issuerField(field: "name" | "province" | "district"): (typeof INFERABLE)[string] {
	return {
		get: (meta) => meta.issuer[field],
		set: (meta, value) => ({ ...meta, issuer: { ...meta.issuer, [field]: value } }),
	};
}

function topField(field: "codeNumber" | "issuedOn" | "place"): (typeof INFERABLE)[string] {
	return { get: (meta) => meta[field], set: (meta, value) => ({ ...meta, [field]: value }) };
}

function withInferred(
	meta: PlanMeta,
	overrides: readonly OverrideFile[],
): { meta: PlanMeta; inferred: InferredField[]; issues: Issue[] } {
	const inferred: InferredField[] = [];
	const issues: Issue[] = [];
	let filled = meta;
	for (const { file, override, lineOf } of overrides)
		for (const [index, entry] of override.metadata.entries()) {
			const place = { file, line: lineOf(["metadata", index, "field"]) };
			const field = Object.hasOwn(INFERABLE, entry.field) ? INFERABLE[entry.field] : undefined;
			if (field === undefined) {
				issues.push(issue("override-field", place, { found: entry.field }));
				continue;
			}
			const printed = field.get(meta);
			if (printed !== null) {
				issues.push(issue("override-given", place, { found: entry.field, printed: String(printed) }));
				continue;
			}
			const next = planMetaSchema.safeParse(field.set(filled, entry.value));
			if (!next.success) {
				const [problem] = schemaProblems(next.error, field.set(filled, entry.value));
				const details = { field: entry.field, expected: problem?.expected ?? "", found: `"${entry.value}"` };
				issues.push(issue("override-syntax", { file, line: lineOf(["metadata", index, "value"]) }, details));
				continue;
			}
			filled = next.data;
			inferred.push(entry);
		}
	return { meta: filled, inferred, issues };
}

/** Attestations about units that do not exist. */
function unattested(meta: PlanMeta, units: readonly Unit[]): Issue[] {
	const known = new Set(units.map((unit) => unit.id));
	return (meta.attestations ?? [])
		.filter(({ unit }) => !known.has(unit))
		.map(({ unit }) => issue("attestation-unit", {}, { found: unit, document: meta.id }));
}
