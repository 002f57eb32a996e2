/** Records → public data, version 1. */
import type { Alignment } from "../domain/alignment.ts";
import type { AlignmentData, DocumentData, IndexData } from "../domain/contract.ts";
import type { PlanRecord } from "../domain/document.ts";
import { directedName, fullTitle, shortName } from "./names.ts";

/** data/index.json */
export function toIndexData(records: readonly PlanRecord[], alignments: readonly Alignment[]): IndexData {
	return {
		schemaVersion: 1,
		documents: records.map(({ meta }) => ({
			id: meta.id,
			url: `van-ban/${meta.id}/`,
			data: `data/documents/${meta.id}.json`,
			title: fullTitle(meta),
			name: directedName(meta),
			shortName: shortName(meta),
			codeNumber: meta.codeNumber,
			documentType: meta.documentType,
			issuer: meta.issuer,
			issuedOn: meta.issuedOn,
			draft: meta.draft,
			textStatus: meta.textStatus,
			implements: meta.implements.map((act) => act.code),
		})),
		alignments: alignments.map(({ a, b }) => ({
			a,
			b,
			url: `so-sanh/${a}/${b}/`,
			data: `data/alignments/${a}--${b}.json`,
		})),
	};
}

/** data/documents/<id>.json */
export function toDocumentData(record: PlanRecord): DocumentData {
	return {
		schemaVersion: 1,
		id: record.meta.id,
		meta: record.meta,
		inferred: record.inferred,
		units: record.units.map((unit) => ({
			id: unit.id,
			kind: unit.kind,
			label: unit.label,
			printed: unit.printed,
			level: unit.level,
			parent: unit.parent,
			text: unit.text,
			marks: unit.marks,
			source: unit.source,
			notes: unit.marks.flatMap((mark) => (mark.type === "note" ? [mark.note] : [])),
			edited: unit.edited,
			mentions: record.mentions[unit.id] ?? [],
		})),
		issues: record.issues.map(({ code, severity, unit, message, found, suggestion, decision }) => ({
			code,
			severity,
			unit,
			message,
			found,
			suggestion,
			decision,
		})),
		corrections: record.corrections,
		normalisations: record.normalisations,
	};
}

/** data/alignments/<a>--<b>.json */
export function toAlignmentData(alignment: Alignment): AlignmentData {
	return { schemaVersion: 1, ...alignment };
}
