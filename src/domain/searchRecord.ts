/**
 * A record of the search index is a part of a document: neighbouring units, whole sections where they
 * fit. Its text is the text of its units, one after another; its address says which units these are
 * and under which headings the first one stands, so that the browser finds the unit in the part
 * without another request: `van-ban/<id>/?duoi=iii,iii.2&doan=iii.2.g1:iT60:3f,iii.2.g2:iT41`. The index
 * knows nothing of units: with a record each, the list of records alone would weigh 400 kB for 768 plans.
 */
import type { UnitKind } from "./document.ts";

/** Which part of a plan a unit stands in, as far as headings say. */
export type SectionPart =
	| "opening"
	| "situation"
	| "purpose"
	| "viewpoint"
	| "objectives"
	| "tasks"
	| "implementation"
	| "closing"
	| "attachment"
	| "other";

/** A unit within a record. */
export interface RecordUnit {
	id: string;
	kind: UnitKind;
	part: SectionPart;
	/** Words between blanks. */
	words: number;
	/** The same for units that are counterparts of each other; null for a unit without any. */
	task: string | null;
}

const KINDS: Readonly<Record<UnitKind, string>> = {
	heading: "h",
	paragraph: "p",
	item: "i",
	note: "n",
	preface: "f",
	preamble: "r",
	conclusion: "c",
	table: "t",
};
const PARTS: Readonly<Record<SectionPart, string>> = {
	opening: "M",
	situation: "S",
	purpose: "P",
	viewpoint: "V",
	objectives: "G",
	tasks: "T",
	implementation: "I",
	closing: "C",
	attachment: "A",
	other: "X",
};

/** Values of `PART_FILTER`, as they stand in addresses. */
export const PART_VALUES: Readonly<Record<SectionPart, string>> = {
	opening: "mo-dau",
	situation: "tinh-hinh",
	purpose: "muc-dich",
	viewpoint: "quan-diem",
	objectives: "muc-tieu",
	tasks: "nhiem-vu",
	implementation: "to-chuc-thuc-hien",
	closing: "ket-thuc",
	attachment: "phu-luc",
	other: "khac",
};

const keyed = <K extends string>(letters: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
	new Map((Object.keys(letters) as K[]).map((key) => [letters[key], key]));
const KIND_OF = keyed(KINDS);
const PART_OF = keyed(PARTS);

/** Filter by one document. */
export const DOCUMENT_FILTER = "van-ban";
/** Filter by the part of a plan; the only one that tells units of one record apart. */
export const PART_FILTER = "phan";
/** Between headings in a record's `path`; no heading has it. */
export const PATH_BREAK = " › ";

/** Words of a text as the index counts them: what stands between blanks. */
export const indexedWords = (text: string): string[] =>
	text.split(/[^\S\uFEFF]+/u).filter((word) => word !== "");

/**
 * Address of a record, below the root of the site.
 *
 * @param above Ids of the headings above the first unit, outermost first.
 * @param units In the order of the text.
 */
export function recordAddress(
	document: string,
	above: readonly string[],
	units: readonly RecordUnit[],
): string {
	const list = units.map(({ id, kind, part, words, task }) => {
		return `${id}:${KINDS[kind]}${PARTS[part]}${words}${task === null ? "" : `:${task}`}`;
	});
	return `van-ban/${document}/?duoi=${above.join(",")}&doan=${list.join(",")}`;
}

/** What the address of a record says. */
export interface RecordPlace {
	document: string;
	above: string[];
	units: RecordUnit[];
}

/** Document and units of a record, from its address; null for an address of another form. */
export function readRecordAddress(address: string): RecordPlace | null {
	const { document, headings, list } =
		/van-ban\/(?<document>[^/]+)\/\?duoi=(?<headings>[^&]*)&doan=(?<list>.*)$/u.exec(address)?.groups ?? {};
	if (document === undefined || list === undefined) return null;
	const units = list.split(",").flatMap((entry): RecordUnit[] => {
		const [id = "", counted = "", task] = entry.split(":");
		const kind = KIND_OF.get(counted.slice(0, 1));
		const part = PART_OF.get(counted.slice(1, 2));
		if (kind === undefined || part === undefined) return [];
		return [{ id, kind, part, words: Number(counted.slice(2)), task: task ?? null }];
	});
	return { document, above: (headings ?? "").split(",").filter((id) => id !== ""), units };
}

/** True when a unit stands somewhere under a heading: ids are paths of labels. */
export const isUnder = (unit: string, heading: string): boolean => unit.startsWith(`${heading}.`);
