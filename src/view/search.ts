/** What the index and the search page say of a document and of a unit: names, addresses, filters. */
import { actKey } from "../document/lineage.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import { viSearch } from "../i18n/search.ts";
import { vi } from "../i18n/vi.ts";
import { sentenceCase, slug } from "../text/forms.ts";
import { issuerName, stateLine, typeName } from "./names.ts";

/** Facets of a document; the part of the plan (`phan`) is a section's own. */
export type FacetKey = Exclude<keyof typeof viSearch.facets, "phan">;

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
		loai: [plain(typeName(meta))],
		"thuc-hien": meta.implements.flatMap((act): FacetValue[] => {
			const key = actKey(act.code, meta.issuer);
			if (key === null) return [];
			// A province's own act needs its place: every province numbers from 1.
			const local = key.includes("@");
			const place = key.includes("/") ? district : province;
			const label = local && place !== null ? `${act.code} (${place})` : act.code;
			return [{ value: key.replace(/[@/]/gu, "-"), label, under: null }];
		}),
		nam: meta.issuedOn === null ? [] : [plain(meta.issuedOn.slice(0, 4))],
	};
}

/** "Huyện ủy Phụng Hiệp (dự thảo, 2024)" */
export function planName(record: PlanRecord): string {
	const state = stateLine(record.meta);
	return state === "" ? issuerName(record) : `${issuerName(record)} (${state})`;
}

/**
 * What a document is, beside its name, in one line: "Kế hoạch · Huyện · Hậu Giang · Thực hiện
 * 43-NQ/TW". Found by its words as well.
 */
export function planFacts(record: PlanRecord): string {
	const { documentType, codeNumber, issuer } = record.meta;
	const acts = facetsOf(record)["thuc-hien"].map(({ label }) => label);
	return [
		[documentType, codeNumber].filter((part) => part !== null).join(" "),
		vi.levels[issuer.level ?? "unknown"],
		[issuer.province, issuer.district].filter((part) => part !== null).join(", "),
		acts.length === 0 ? "" : `${viSearch.facts.carriesOut} ${acts.join(", ")}`,
	]
		.filter((part) => part !== "")
		.join(" · ");
}

/** Text of a unit as it is found and excerpted: headings in sentence case. */
export const foundText = (unit: PlacedUnit): string =>
	unit.kind === "heading" ? sentenceCase(unit.text) : unit.text;
