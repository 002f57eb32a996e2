/** Which page shows what, where one page cannot show the whole country. */
import { slug } from "../text/forms.ts";

/** What stands on one page. */
export interface ProvincePart<T> {
	/** Last part of the page's address; no two pages share one. */
	slug: string;
	/** Null for what has no province: the central level, and what does not say. */
	province: string | null;
	/** 1 for the first page of a province that needs several. */
	part: number;
	parts: number;
	items: T[];
}

/** Address of the page of what has no province; no province is called so. */
const ELSEWHERE = "khac";

const collator = new Intl.Collator("vi", { numeric: true });

/**
 * A page for each province, in Vietnamese order of names, what has none last; further pages where a
 * province has more than a page holds, cut between items. Every item is on one page, and keeps its order.
 *
 * @param weightOf How much of a page an item takes; one that takes more than a page stands alone.
 * @param most What a page holds.
 */
export function provinceParts<T extends { province: string | null }>(
	items: readonly T[],
	weightOf: (item: T) => number,
	most: number,
): ProvincePart<T>[] {
	const taken = new Set<string>();
	return [...Map.groupBy(items, ({ province }) => province)]
		.sort(([x], [y]) => Number(x === null) - Number(y === null) || collator.compare(x ?? "", y ?? ""))
		.flatMap(([province, own]) => {
			const runs = cut(own, weightOf, most);
			const name = free(province === null ? ELSEWHERE : slug(province), taken);
			return runs.map((run, index) => ({
				slug: index === 0 ? name : free(`${name}-${index + 1}`, taken),
				province,
				part: index + 1,
				parts: runs.length,
				items: run,
			}));
		});
}

/** Runs of neighbours that together weigh no more than a page holds. */
function cut<T>(items: readonly T[], weightOf: (item: T) => number, most: number): T[][] {
	const runs: T[][] = [];
	let weight = 0;
	for (const item of items) {
		const last = runs.at(-1);
		if (last === undefined || weight + weightOf(item) > most) {
			runs.push([item]);
			weight = weightOf(item);
		} else {
			last.push(item);
			weight += weightOf(item);
		}
	}
	return runs;
}

/** A slug that no other page has. */
function free(wanted: string, taken: Set<string>): string {
	let name = wanted;
	for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
	taken.add(name);
	return name;
}
