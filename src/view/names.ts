/** How documents are called in the interface. */

import { mainDirective } from "../document/lineage.ts";
import type { Confidence } from "../domain/alignment.ts";
import type { PlanRecord } from "../domain/document.ts";
import type { Level, PlanMeta } from "../domain/meta.ts";
import { vi } from "../i18n/vi.ts";
import { writeDate } from "../text/dates.ts";

/** Type of a document; what a text without one is called in the interface. */
export const typeName = (meta: PlanMeta): string => meta.documentType ?? vi.document.untyped;

/** "Kế hoạch thực hiện Nghị quyết số 43-NQ/TW …"; without a subject, the id says which it is. */
export function fullTitle(meta: PlanMeta): string {
	const [first = "", ...rest] = meta.subject ?? "";
	return `${typeName(meta)} ${meta.subject === null ? `“${meta.id}”` : first.toLowerCase() + rest.join("")}`;
}

/** Number of an act as far as its text has it: "43-NQ/TW", "(chưa ghi)-KH/HU". */
export const codeNumberSaid = ({ codeNumber, symbol }: PlanMeta): string =>
	codeNumber ?? (symbol === null ? vi.document.lost : `${vi.document.blank}${symbol}`);

/** Shortest name that tells documents of one directive apart: place, or the number of a central act. */
export function shortName(meta: PlanMeta): string {
	return meta.issuer.district ?? meta.issuer.province ?? meta.codeNumber ?? meta.issuer.name ?? meta.id;
}

/** Short name with the directive in brackets, for margins: "Kiên Giang (43-NQ/TW)". */
export function placeName(meta: PlanMeta): string {
	const directive = mainDirective(meta);
	return directive === null ? shortName(meta) : `${shortName(meta)} (${directive.code})`;
}

/** The same with the type of the document: "Kế hoạch Kiên Giang (43-NQ/TW)". */
export const directedName = (meta: PlanMeta): string => `${typeName(meta)} ${placeName(meta)}`;

/** Issuer with its place: "Ban Thường vụ Tỉnh ủy (Sơn La, suy ra)". */
export function issuerName({ meta, inferred }: PlanRecord): string {
	const { province, district } = meta.issuer;
	const name = meta.issuer.name ?? vi.document.issuerUnknown;
	const place = district ?? province;
	if (place === null || name.includes(place)) return name;
	const guessed = inferred.some((entry) => entry.field.startsWith("issuer."));
	return `${name} (${place}${guessed ? `, ${vi.document.inferredShort}` : ""})`;
}

/** "dự thảo, 2024" — what distinguishes the state of a document, in small type. */
export function stateLine(meta: PlanMeta): string {
	return [
		meta.textStatus === "outline" ? vi.document.outlineShort : null,
		meta.draft === true ? vi.document.draftShort : null,
		meta.issuedOn === null ? null : writeDate(meta.issuedOn),
	]
		.filter((part) => part !== null)
		.join(", ");
}

export const levelName = (level: Level | null): string => vi.levels[level ?? "unknown"];

export const confidenceWords = (confidence: Confidence): string => vi.confidence[confidence];
