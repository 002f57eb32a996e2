/** From a record of the index to the units that it holds. */
import type { UnitKind } from "../../domain/document.ts";
import {
	indexedWords,
	isUnder,
	PART_FILTER,
	PART_VALUES,
	PATH_BREAK,
	readRecordAddress,
} from "../../domain/searchRecord.ts";
import { headingName } from "../../text/places.ts";
import { writtenForm } from "../../text/searchForm.ts";
import { type Prepared, prepare } from "./match.ts";
import type { RecordData } from "./pagefind.ts";

/** A unit as the index has it. */
export interface IndexedUnit {
	/** Address below the site's base: "van-ban/<id>/#<unit>". */
	url: string;
	document: string;
	unit: string;
	/** Heading that it stands under, or null. */
	section: string | null;
	/** Plan, as it is called in addresses. */
	plan: string;
	/** What the plan is beside its name: type, level, place, directive. */
	facts: string;
	/** Headings above the unit, outermost first. */
	path: string[];
	text: string;
	kind: UnitKind;
	outline: boolean;
	/** The same for units that are counterparts of each other; null for a unit without any. */
	task: string | null;
	filters: Record<string, string[]>;
	/** The text and what stands above it, cut into words when it is first asked for. */
	prepared(): Prepared;
}

/** A unit and where its text begins and ends, in words of the record. */
type PlacedUnit = IndexedUnit & { from: number; to: number };

/** Records that were read before, by address: while one types, the same ones come again and again. */
const known = new Map<string, readonly PlacedUnit[]>();

/**
 * Units of a record that have a word at one of the places, in the order of the text; all of them where
 * there is no place, because only the names above have the words.
 */
export function readRecord(record: RecordData, places: readonly number[]): readonly IndexedUnit[] {
	const units = known.get(record.raw_url) ?? unitsOf(record);
	known.set(record.raw_url, units);
	if (places.length === 0) return units;
	return units.filter(({ from, to }) => places.some((place) => place >= from && place < to));
}

function unitsOf({ raw_url, content, meta, filters }: RecordData): PlacedUnit[] {
	const place = readRecordAddress(raw_url);
	if (place === null) return [];
	const words = indexedWords(content);
	const plan = writtenForm(meta.title ?? "");
	const facts = writtenForm(meta.facts ?? "");
	const names = writtenForm(meta.path ?? "").split(PATH_BREAK);
	/** Headings met so far, outermost first. */
	let headings = place.above.map((id, index) => ({ id, name: names[index] ?? "" }));
	let at = 0;
	return place.units.map(({ id, kind, part, words: length, task }): PlacedUnit => {
		const from = at;
		at += length;
		const text = writtenForm(words.slice(from, at).join(" "));
		let prepared: Prepared | null = null;
		headings = headings.filter((heading) => heading.id !== id && isUnder(id, heading.id));
		const path = headings.map(({ name }) => name);
		const section = headings.at(-1)?.id ?? null;
		if (kind === "heading") headings = [...headings, { id, name: headingName(id, text) }];
		return {
			url: `van-ban/${place.document}/#${id}`,
			document: place.document,
			unit: id,
			section,
			plan,
			facts,
			path,
			text,
			kind,
			outline: meta.status === "outline",
			task,
			filters: { ...filters, [PART_FILTER]: [PART_VALUES[part]] },
			prepared: () => {
				prepared ??= prepare(text, [plan, facts, ...path].join(". "));
				return prepared;
			},
			from,
			to: at,
		};
	});
}
