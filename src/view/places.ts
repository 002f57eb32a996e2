/** Places in the order in which readers look for them, and numbers as they are written in Viet Nam. */
import { viLineage } from "../i18n/lineage.ts";

/** The centre first, what has no known place last, the others by name. */
export function byName(one: string, other: string): number {
	const rank = (name: string): number =>
		name === viLineage.central ? 0 : name === viLineage.placeUnknown ? 2 : 1;
	return rank(one) - rank(other) || one.localeCompare(other, "vi", { numeric: true });
}

const COUNT = new Intl.NumberFormat("vi-VN");

/** "11.763" */
export const countOf = (count: number): string => COUNT.format(count);
