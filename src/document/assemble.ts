/** MDX, its source converted again, and what people decided → one record of the document. */
import type { PlacedUnit, PlanRecord, Unit } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import type { InferredField, PlanMeta } from "../domain/meta.ts";
import type { Override } from "../domain/overrides.ts";
import type { Converted } from "./convert.ts";
import { findingsOf } from "./findings.ts";
import type { ReadDocument } from "./fromMdx.ts";

export interface OverrideFile {
	file: string;
	override: Override;
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
	const units = withProvenance(read.units, converted?.units ?? null);
	const { meta, inferred, issues } = withInferred(read.meta, overrides);
	return {
		meta,
		inferred,
		units,
		issues: [
			...read.issues,
			...issues,
			...(converted?.issues.filter((found) => found.severity !== "error") ?? []),
			...findingsOf(units),
		],
		normalisations: converted?.normalisations ?? [],
	};
}

/**
 * Gives each unit the lines it came from. A unit is the same when its text is the same, first under
 * its own id, then anywhere; a unit with the id of a converted one but another text was edited.
 */
function withProvenance(units: readonly Unit[], converted: readonly PlacedUnit[] | null): PlacedUnit[] {
	if (converted === null) return units.map((unit) => ({ ...unit, source: null, edited: false }));
	const byId = new Map(converted.map((unit) => [unit.id, unit]));
	const free = new Map<string, PlacedUnit[]>();
	const mdxTexts = new Map(units.map((unit) => [unit.id, unit.text]));
	for (const unit of converted)
		if (mdxTexts.get(unit.id) !== unit.text) free.set(unit.text, [...(free.get(unit.text) ?? []), unit]);
	return units.map((unit): PlacedUnit => {
		const same = byId.get(unit.id);
		if (same?.text === unit.text) return { ...unit, source: same.source, edited: false };
		const elsewhere = free.get(unit.text)?.shift();
		if (elsewhere !== undefined) return { ...unit, source: elsewhere.source, edited: false };
		return { ...unit, source: same?.source ?? null, edited: true };
	});
}

/** Number of units of the MDX that a new conversion would change, add or take away. */
export function countDifferences(units: readonly Unit[], converted: readonly Unit[]): number {
	const key = (unit: Unit): string =>
		JSON.stringify([unit.id, unit.kind, unit.printed, unit.text, unit.marks]);
	const ours = new Set(units.map(key));
	const theirs = new Set(converted.map(key));
	return Math.max(
		[...ours].filter((k) => !theirs.has(k)).length,
		[...theirs].filter((k) => !ours.has(k)).length,
	);
}

/** Fields that a person may fill from evidence, and how. */
const INFERABLE: Readonly<Record<string, (meta: PlanMeta, value: string) => PlanMeta>> = {
	"issuer.name": (meta, name) => ({ ...meta, issuer: { ...meta.issuer, name } }),
	"issuer.province": (meta, province) => ({ ...meta, issuer: { ...meta.issuer, province } }),
	"issuer.district": (meta, district) => ({ ...meta, issuer: { ...meta.issuer, district } }),
	codeNumber: (meta, codeNumber) => ({ ...meta, codeNumber }),
	issuedOn: (meta, issuedOn) => ({ ...meta, issuedOn }),
	place: (meta, place) => ({ ...meta, place }),
};

function withInferred(
	meta: PlanMeta,
	overrides: readonly OverrideFile[],
): { meta: PlanMeta; inferred: InferredField[]; issues: Issue[] } {
	const inferred: InferredField[] = [];
	const issues: Issue[] = [];
	let filled = meta;
	for (const { file, override } of overrides)
		for (const entry of override.metadata) {
			const fill = Object.hasOwn(INFERABLE, entry.field) ? INFERABLE[entry.field] : undefined;
			if (fill === undefined) {
				issues.push(issue("override-field", { file }, { found: entry.field }));
				continue;
			}
			filled = fill(filled, entry.value);
			inferred.push(entry);
		}
	return { meta: filled, inferred, issues };
}
