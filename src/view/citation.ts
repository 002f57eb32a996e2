/** How a text is cited. */
import type { PlanRecord } from "../domain/document.ts";
import { vi } from "../i18n/vi.ts";
import { fullTitle, issuerName, stateLine } from "./names.ts";

/**
 * Issuer, title, number where it is known, and state: "Huyện ủy Phụng Hiệp, Kế hoạch thực hiện …, dự thảo,
 * 2024". The place in the text and the address are added where a passage is cited.
 */
export function citationOf(record: PlanRecord): string {
	const { codeNumber } = record.meta;
	return [
		issuerName(record),
		fullTitle(record.meta),
		codeNumber === null ? "" : `${vi.document.number} ${codeNumber}`,
		stateLine(record.meta),
	]
		.filter((part) => part !== "")
		.join(", ");
}
