/** Documents by the place of their issuer, in the order in which readers look for them. */
import type { PlanRecord } from "../domain/document.ts";
import { viLineage } from "../i18n/lineage.ts";
import { levelOrder } from "./levels.ts";
import { levelName } from "./names.ts";

/** The centre first, what has no known place last, the others by name. */
export function byName(one: string, other: string): number {
	const rank = (name: string): number =>
		name === viLineage.central ? 0 : name === viLineage.placeUnknown ? 2 : 1;
	return rank(one) - rank(other) || one.localeCompare(other, "vi", { numeric: true });
}

/** A province, or the centre, with its documents level by level. */
export interface PlaceGroup<Document> {
	name: string;
	levels: { name: string; documents: Document[] }[];
}

/**
 * Groups records by province and level.
 *
 * @param make What is shown of a record; documents of one level are sorted by its name.
 */
export function groupByPlace<Document extends { name: string }>(
	records: readonly PlanRecord[],
	make: (record: PlanRecord) => Document,
): PlaceGroup<Document>[] {
	return [...Map.groupBy(records, placeOf)]
		.sort(([x], [y]) => byName(x, y))
		.map(([name, group]) => ({
			name,
			levels: levelOrder.flatMap((level) => {
				const documents = group.filter(({ meta }) => meta.issuer.level === level).map(make);
				documents.sort((x, y) => x.name.localeCompare(y.name, "vi", { numeric: true }));
				return documents.length === 0 ? [] : [{ name: levelName(level), documents }];
			}),
		}));
}

function placeOf({ meta }: PlanRecord): string {
	if (meta.issuer.level === "central") return viLineage.central;
	return meta.issuer.province ?? viLineage.placeUnknown;
}

const COUNT = new Intl.NumberFormat("vi-VN");

/** "11.763" */
export const countOf = (count: number): string => COUNT.format(count);
