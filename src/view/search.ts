/** What the index and the search page say of a document and of a unit: names, addresses, filters. */
import { actKey } from "../document/lineage.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import { viSearch } from "../i18n/search.ts";
import { vi } from "../i18n/vi.ts";
import { readingCase, slug } from "../text/forms.ts";
import { issuerName, stateLine, unitName } from "./names.ts";

export type FacetKey = keyof typeof viSearch.facets;

export interface FacetValue {
	/** As it stands in addresses. */
	value: string;
	label: string;
	/** Value that this one is a part of: the province of a district. */
	under: string | null;
}

/** Values that a document is filtered by. */
export function facetsOf({ meta }: PlanRecord): Record<FacetKey, FacetValue[]> {
	const { kind, level, province, district } = meta.issuer;
	const plain = (label: string): FacetValue => ({ value: slug(label), label, under: null });
	const places: FacetValue[] = province === null ? [] : [plain(province)];
	if (district !== null) {
		const under = province === null ? null : slug(province);
		places.push({ value: slug(`${province ?? ""} ${district}`), label: district, under });
	}
	return {
		cap: [plain(vi.levels[level ?? "unknown"])],
		noi: places,
		khoi: [plain(vi.issuerKinds[kind ?? "unknown"])],
		"thuc-hien": meta.implements.flatMap((act): FacetValue[] => {
			const key = actKey(act.code, meta.issuer);
			if (key === null) return [];
			// A province's own act needs its place: every province numbers from 1.
			const local = key.includes("@");
			const place = key.includes("/") ? district : province;
			const label = local && place !== null ? `${act.code} (${place})` : act.code;
			return [{ value: key.replace(/[@/]/gu, "-"), label, under: null }];
		}),
	};
}

/** "Huyện ủy Phụng Hiệp (dự thảo, 2024)" */
export function planName(record: PlanRecord): string {
	const state = stateLine(record.meta);
	return state === "" ? issuerName(record) : `${issuerName(record)} (${state})`;
}

/** Longest heading in an address line, in words; the rest is what the unit itself shows. */
const HEADING_WORDS = 14;

/**
 * Headings above a unit, outermost first, then the unit's own place in its section.
 *
 * @example ["III. Nhiệm vụ, giải pháp chủ yếu", "2. …", "gạch đầu dòng 9"]
 */
export function unitPath(record: PlanRecord, unit: PlacedUnit): string[] {
	const units = new Map(record.units.map((other) => [other.id, other]));
	const path: string[] = [];
	for (let at = unit.parent; at !== null; ) {
		const heading = units.get(at);
		if (heading === undefined) break;
		path.unshift(shorten(unitName(heading)));
		at = heading.parent;
	}
	return [...path, ownPlace(unit)].filter((part) => part !== "");
}

/** "gạch đầu dòng 9", "điểm a, đoạn 2"; a heading's own place is its label. */
function ownPlace(unit: PlacedUnit): string {
	if (unit.kind === "heading") return unit.printed ?? "";
	if (unit.kind !== "item" && unit.kind !== "paragraph") return unitName(unit);
	const below = unit.parent === null ? unit.id : unit.id.slice(unit.parent.length + 1);
	return below
		.split(".")
		.map((part) => {
			const counted = /^(?<letter>[pg])(?<number>\d+)$/u.exec(part)?.groups;
			if (counted === undefined)
				return `${/^\d/u.test(part) ? viSearch.places.number : viSearch.places.letter} ${part}`;
			const word = counted.letter === "g" ? vi.units.item : vi.units.paragraph;
			return `${word.toLowerCase()} ${counted.number}`;
		})
		.join(", ");
}

function shorten(heading: string): string {
	const words = heading.split(/\s+/u);
	return words.length <= HEADING_WORDS ? heading : `${words.slice(0, HEADING_WORDS).join(" ")}…`;
}

/** Text of a unit as it is found and excerpted: headings in reading case. */
export const foundText = (unit: PlacedUnit): string =>
	unit.kind === "heading" ? readingCase(unit.text) : unit.text;

export interface FacetView {
	key: FacetKey;
	title: string;
	values: FacetValue[];
}

/** The filters that the corpus can be narrowed by, in the order of the corpus; empty ones left out. */
export function buildFacets(records: readonly PlanRecord[]): FacetView[] {
	const all = records.map(facetsOf);
	return (Object.keys(viSearch.facets) as FacetKey[])
		.map((key): FacetView => {
			const values = new Map(all.flatMap((facets) => facets[key]).map((value) => [value.value, value]));
			return { key, title: viSearch.facets[key], values: byParent([...values.values()]) };
		})
		.filter(({ values }) => values.length > 1);
}

/** Districts directly after their province. */
function byParent(values: readonly FacetValue[]): FacetValue[] {
	const top = values.filter(({ under }) => under === null || !values.some(({ value }) => value === under));
	return top.flatMap((value) => [value, ...values.filter(({ under }) => under === value.value)]);
}
