/** A directive with more plans than one table holds: by province, and which page shows which plans. */
import { viTasks } from "../i18n/tasks.ts";
import { type Family, isCovered, type PlanColumn, type TaskRow } from "./families.ts";
import { levelRank } from "./levels.ts";
import { links } from "./links.ts";
import { type ProvincePart, provinceParts } from "./provinceParts.ts";

/** What the partition needs of a plan. */
export type Placed = Pick<PlanColumn, "id" | "name" | "level" | "province">;

export interface ProvincePage<P extends Placed> extends Omit<ProvincePart<P>, "items"> {
	/** The province's own plans first. */
	plans: P[];
}

/** Most plans on the page of a province: with thirty-two columns and forty contents it is half of 500 KB. */
export const MOST_ON_PAGE = 32;

/**
 * Which page shows which plans: a page for each province, further ones where it has more plans than a page
 * holds; the province's own plans first. Every plan is on one page.
 *
 * @param plans in the order of columns
 */
export const provincePages = <P extends Placed>(
	plans: readonly P[],
	most: number = MOST_ON_PAGE,
): ProvincePage<P>[] =>
	provinceParts(
		plans.toSorted((x, y) => levelRank(x.level) - levelRank(y.level)),
		() => 1,
		most,
	).map(({ items, ...page }) => ({ ...page, plans: items }));

export interface ProvinceLine {
	name: string;
	pages: { name: string; url: string }[];
	plans: number;
	/** Contents found in the plans of the province's own offices; null where it has none in the corpus. */
	byProvince: number | null;
	/** Contents found in at least one plan of a district; null where there is none. */
	byDistrict: number | null;
	/** Contents found in no plan of the province. */
	byNone: number;
	total: number;
}

/** The table of a large family: a line a province. */
export function provinceLines(family: Family): ProvinceLine[] {
	const pages = provincePages(family.plans);
	return [...Map.groupBy(pages, ({ province }) => province)].map(([province, own]) => {
		const plans = own.flatMap((page) => page.plans);
		const covered = (part: readonly PlanColumn[]): Set<string> =>
			new Set(part.flatMap(({ coveredNodes }) => coveredNodes));
		const of = (level: string): number | null => {
			const part = plans.filter((plan) => plan.level === level);
			return part.length === 0 ? null : covered(part).size;
		};
		return {
			name: province ?? viTasks.noProvince,
			pages: own.map((page) => ({ name: pageName(page), url: links.tasksOfProvince(family.id, page.slug) })),
			plans: plans.length,
			byProvince: of("province"),
			byDistrict: of("district"),
			byNone: family.nodes.length - covered(plans).size,
			total: family.nodes.length,
		};
	});
}

/** "Kiên Giang", or "Kiên Giang, phần 2" where a province has several pages. */
export function pageName({ province, part, parts }: ProvincePage<Placed>): string {
	const name = province ?? viTasks.noProvince;
	return parts === 1 ? name : viTasks.part(name, part);
}

/** A family with the plans of one page only, to be shown as a table. */
export function ofPage(family: Family, page: ProvincePage<PlanColumn>): Family {
	const ids = new Set(page.plans.map(({ id }) => id));
	const order = new Map(page.plans.map(({ id }, index) => [id, index]));
	const row = (one: TaskRow): TaskRow => {
		const cells = one.cells
			.filter(({ plan }) => ids.has(plan))
			.sort((x, y) => (order.get(x.plan) ?? 0) - (order.get(y.plan) ?? 0));
		return { ...one, cells, found: cells.filter(isCovered).length };
	};
	return { ...family, plans: page.plans, rows: family.rows.map(row) };
}
