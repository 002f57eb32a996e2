/** What an editor looks after: per plan its source, its corrections, its findings. */

import type { PlanRecord } from "../domain/document.ts";
import { type IssueKind, issueKinds } from "../domain/issues.ts";
import { vi } from "../i18n/vi.ts";
import type { Corpus } from "./corpus.ts";
import { addressIn, type CorrectionView, correctionView } from "./corrections.ts";
import { links } from "./links.ts";
import { directedName } from "./names.ts";
import { groupNormalisations, type NormalisationView } from "./normalisations.ts";

export interface FindingView {
	address: string;
	url: string | null;
	message: string;
	suggestion: string | null;
	/** What a person said of it. */
	decision: string | null;
}

export interface EditingView {
	plans: {
		id: string;
		name: string;
		url: string;
		source: string | null;
		/** "75 đoạn: 74 theo nguồn, 1 sửa tay". */
		provenance: string;
		corrections: CorrectionView[];
		findingCount: number;
		findings: { code: string; url: string; items: FindingView[] }[];
		normalisations: NormalisationView[];
	}[];
}

/** The editing page: every plan with what is to be looked at. */
export function buildEditingView(corpus: Corpus): EditingView {
	return { plans: corpus.records.map(planView) };
}

function planView(record: PlanRecord): EditingView["plans"][number] {
	const { meta, units, corrections, issues } = record;
	const edited = units.filter((unit) => unit.edited).length;
	const findings = Map.groupBy(issues, (found) => found.code);
	return {
		id: meta.id,
		name: directedName(meta),
		url: links.document(meta.id),
		source: meta.source === null ? null : `content/sources/${meta.source}`,
		provenance:
			meta.source === null
				? vi.document.noSource
				: vi.editing.provenance(units.length, edited, corrections.length),
		corrections: corrections.map((correction) => correctionView(record, correction)),
		findingCount: issues.length,
		findings: [...findings].map(([code, found]) => ({
			code,
			url: `${links.issues}#${code}`,
			items: found.map(({ unit, message, suggestion, decision }) => ({
				address: addressIn(record, unit),
				url: unit === null ? null : links.document(meta.id, unit),
				message,
				suggestion,
				decision: decision === null ? null : vi.editing.decisions[decision],
			})),
		})),
		normalisations: groupNormalisations(record),
	};
}

/** All kinds of issues, by group, for the page that explains them. */
export const issueGroups: readonly { name: string; kinds: readonly IssueKind[] }[] = issueKinds.map(
	({ group, kinds }) => ({
		name: vi.editing.groups[group],
		kinds: kinds.map((kind) => ({
			...kind,
			suggestion: kind.suggestion?.trim() === "…" ? null : kind.suggestion,
		})),
	}),
);
