/** What an editor looks after: per plan its source, its corrections, its findings. */

import type { PlanRecord } from "../domain/document.ts";
import { type IssueKind, issueKinds } from "../domain/issues.ts";
import { viLists } from "../i18n/lists.ts";
import { vi } from "../i18n/vi.ts";
import type { Corpus } from "./corpus.ts";
import { addressIn, type CorrectionView, correctionView } from "./corrections.ts";
import { links } from "./links.ts";
import { directedName } from "./names.ts";
import { groupNormalisations, type NormalisationView } from "./normalisations.ts";
import { countOf, groupByPlace, type PlaceGroup } from "./places.ts";

export interface FindingView {
	address: string;
	url: string | null;
	message: string;
	suggestion: string | null;
	/** What a person said of it. */
	decision: string | null;
}

export interface EditedPlan {
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
}

/** A plan of many: what is to be looked at is with the plan itself. */
export interface CountedPlan {
	name: string;
	url: string;
	/** "12 nhận xét, 1 chỗ đã sửa" */
	counts: string;
}

export interface EditingView {
	/** Every plan with all that is to be looked at; empty when there are too many. */
	plans: EditedPlan[];
	/** Then only how much there is, by place, and how often each kind of finding occurs. */
	places: PlaceGroup<CountedPlan>[];
	kinds: { code: string; url: string; count: string }[];
}

/** More plans than these are only counted. */
const MOST_IN_FULL = 40;

/** The editing page: every plan with what is to be looked at, or how much that is. */
export function buildEditingView({ records }: Corpus): EditingView {
	if (records.length <= MOST_IN_FULL) return { plans: records.map(planView), places: [], kinds: [] };
	const kinds = Map.groupBy(
		records.flatMap(({ issues }) => issues),
		({ code }) => code,
	);
	return {
		plans: [],
		places: groupByPlace(records, countedPlan),
		kinds: [...kinds]
			.sort(([, x], [, y]) => y.length - x.length)
			.map(([code, found]) => ({
				code,
				url: `${links.issues}#${code}`,
				count: viLists.findings(countOf(found.length)),
			})),
	};
}

function countedPlan({ meta, issues, corrections }: PlanRecord): CountedPlan {
	const counts = [
		issues.length === 0 ? null : viLists.findings(countOf(issues.length)),
		corrections.length === 0 ? null : viLists.corrections(countOf(corrections.length)),
	].filter((part) => part !== null);
	return { name: directedName(meta), url: links.document(meta.id, "nhan-xet"), counts: counts.join(", ") };
}

function planView(record: PlanRecord): EditedPlan {
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
