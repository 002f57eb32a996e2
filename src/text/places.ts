/** How the place of a unit is said in an address line, from its id alone: the browser has nothing else. */

/** Longest heading in an address line, in words; the rest is what the unit itself shows. */
const HEADING_WORDS = 14;

const ROMAN = /^[ivx]+$/u;

/**
 * Label of a heading from the last part of its id, as most offices print it; empty where the heading
 * has none of its own ("Phụ lục 1" says it in its text).
 *
 * @example headingLabel("iii.2") === "2."
 * @example headingLabel("iii") === "III."
 */
export function headingLabel(id: string): string {
	const last = id.split(".").at(-1) ?? "";
	if (ROMAN.test(last)) return `${last.toUpperCase()}.`;
	if (/^\d+$/u.test(last)) return `${last}.`;
	return /^[a-zđ]$/u.test(last) ? `${last})` : "";
}

/**
 * A heading in an address line: label and first words.
 *
 * @example headingName("iii.2", "Phát huy dân chủ") === "2. Phát huy dân chủ"
 */
export function headingName(id: string, text: string): string {
	const words = text.split(/\s+/u);
	const short = words.length <= HEADING_WORDS ? text : `${words.slice(0, HEADING_WORDS).join(" ")}…`;
	return [headingLabel(id), short].filter((part) => part !== "").join(" ");
}

/** True for a unit before, behind or below the body: its id is no path of labels. */
export const isFrame = (id: string): boolean => /^(?:head|pre|end|n\d)/u.test(id);

/** Words for counted units. */
export interface PlaceWords {
	attachment: string;
	itemShort: string;
	paragraphShort: string;
}

/**
 * Short address of a unit in its document, from its id.
 *
 * @example shortAddress("iii.2.g9", words) === "III.2, gạch 9"
 */
export function shortAddress(id: string, words: PlaceWords): string {
	const parts = id.split(".");
	const isCounted = (part: string): boolean => /^[pg]\d+$/u.test(part);
	const labels = parts.filter((part) => !isCounted(part)).map((part) => labelOf(part, words));
	const counted = parts
		.filter(isCounted)
		.map((part) => `${part.startsWith("g") ? words.itemShort : words.paragraphShort} ${part.slice(1)}`);
	return [labels.join("."), ...counted].filter((part) => part !== "").join(", ");
}

/** A part of an id as a reader would say it: "ii" → "II", "phu-luc-2" → "Phụ lục 2". */
function labelOf(part: string, words: PlaceWords): string {
	const attachment = /^phu-luc(?:-so)?(?:-(?<number>.+))?$/u.exec(part);
	if (attachment !== null)
		return [words.attachment, (attachment.groups?.number ?? "").toUpperCase()].join(" ").trim();
	return ROMAN.test(part) ? part.toUpperCase() : part;
}
