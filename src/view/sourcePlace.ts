/** Where in its source a unit stands, in words. */
import type { UnitSource } from "../domain/document.ts";
import { vi } from "../i18n/vi.ts";

/** "dòng 25, 27", "đoạn 12", "trang 3"; null when there is no source. */
export function sourcePlace(source: UnitSource | null): string | null {
	if (source === null) return null;
	if ("lines" in source) return `${vi.document.lines} ${source.lines.join(", ")}`;
	if ("page" in source) return `${vi.document.page} ${source.page}`;
	return `${vi.document.wordParagraph} ${source.paragraph}`;
}
