/** A small corpus that does not change with content/: the five plans and the outline, as fixtures have them. */
import { alignDocuments, buildCorpusStatistics } from "../../../src/collation/index.ts";
import type { Alignment } from "../../../src/domain/alignment.ts";
import type { PlanRecord } from "../../../src/domain/document.ts";
import { convertPlan, planIds, readOutlineMeta, readOutlineUnits } from "../../support/fixtures.ts";

const bare = { inferred: [], issues: [], normalisations: [], corrections: [], mentions: {} };

/** Records of the corpus. */
export const fixedRecords = (): PlanRecord[] => [
	{ ...bare, meta: readOutlineMeta(), units: readOutlineUnits() },
	...planIds.map((id): PlanRecord => {
		const { meta, units } = convertPlan(id);
		return { ...bare, meta, units };
	}),
];

/** Alignments of every two full texts among them. */
export function fixedAlignments(records: readonly PlanRecord[]): Alignment[] {
	const full = records.filter(({ meta }) => meta.textStatus === "full");
	const statistics = buildCorpusStatistics(records);
	return full.flatMap((a, index) => full.slice(index + 1).map((b) => alignDocuments(a, b, statistics)));
}
