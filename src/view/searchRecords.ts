/** What the search index is made of: records for the parts of each document. */
import { type SectionRole, sectionRoles } from "../collation/index.ts";
import type { Alignment } from "../domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import {
	DOCUMENT_FILTER,
	indexedWords,
	PART_FILTER,
	PART_VALUES,
	PATH_BREAK,
	recordAddress,
	type SectionPart,
} from "../domain/searchRecord.ts";
import { viSearch } from "../i18n/search.ts";
import { headingName } from "../text/places.ts";
import { indexForm } from "../text/searchForm.ts";
import { type FacetValue, facetsOf, foundText, planFacts, planName } from "./search.ts";

export interface SearchRecord {
	url: string;
	content: string;
	/** Names and headings are indexed too: "kiều bào Kiên Giang" finds a section that says only the first. */
	meta: Record<string, string>;
	filters: Record<string, string[]>;
}

/** Records of a corpus; more of them make a longer list to fetch, and indexing takes more memory. */
const MOST_RECORDS = 3500;
/** Fewest and most words of a record: what is read of one should be little, what one query reads should say much. */
const FEWEST_WORDS = 600;
const MOST_WORDS = 1500;

/**
 * Most words of a record in a corpus of so many words. Measured: with records of 1,000 words the index
 * of 768 plans is made in less than 1.5 GB and fetched in less than 450 kB; for a few plans short
 * records mean less to read.
 */
export const recordLength = (corpusWords: number): number =>
	Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, Math.round(corpusWords / MOST_RECORDS)));

/** Lines of the printed head that are metadata, and stand on no page as a unit of their own. */
const NOT_FOUND: ReadonlySet<string> = new Set(["head.letterhead", "head.type"]);

/** Can a unit be found? */
export const isFindable = (unit: PlacedUnit): boolean => unit.text.trim() !== "" && !NOT_FOUND.has(unit.id);

/**
 * Records of one document.
 *
 * @param mostWords Words of a record, at most; a longer unit is a record of its own.
 * @param tasks Unit id → what its counterparts have in common.
 */
export function buildSearchRecords(
	record: PlanRecord,
	mostWords: number,
	tasks: ReadonlyMap<string, string> = new Map(),
): SearchRecord[] {
	const { id, textStatus } = record.meta;
	const byId = new Map(record.units.map((unit) => [unit.id, unit]));
	const facts = planFacts(record);
	const facets = facetValues(record);
	const texts = new Map(
		record.units.filter(isFindable).map((unit) => [unit, indexedWords(indexForm(foundText(unit)))] as const),
	);
	return partsOf(texts, mostWords).map((units) => {
		const listed = units.map((unit) => ({
			id: unit.id,
			kind: unit.kind,
			part: sectionPart(unit, headingsAbove(byId, unit)),
			words: texts.get(unit)?.length ?? 0,
			task: tasks.get(unit.id) ?? null,
		}));
		const above = units[0] === undefined ? [] : headingsAbove(byId, units[0]);
		const path = above.map((heading) => headingName(heading.id, foundText(heading))).join(PATH_BREAK);
		const parts = new Set(listed.map(({ part }) => PART_VALUES[part]));
		return {
			url: recordAddress(
				id,
				above.map((heading) => heading.id),
				listed,
			),
			content: units.map((unit) => texts.get(unit)?.join(" ") ?? "").join("\n"),
			meta: {
				title: indexForm(planName(record)),
				...(facts === "" ? {} : { facts: indexForm(facts) }),
				...(path === "" ? {} : { path: indexForm(path) }),
				...(textStatus === "outline" ? { status: textStatus } : {}),
			},
			filters: { [DOCUMENT_FILTER]: [id], ...facets, [PART_FILTER]: [...parts] },
		};
	});
}

/** What a document is filtered by, as it stands in addresses; facets without a value left out. */
function facetValues(record: PlanRecord): Record<string, string[]> {
	const facets = Object.entries(facetsOf(record)).map(([key, list]): [string, string[]] => [
		key,
		list.map(({ value }) => value),
	]);
	return Object.fromEntries(facets.filter(([, list]) => list.length > 0));
}

/** Headings above a unit, and the unit itself if it is one, outermost first. */
function headingsAbove(byId: ReadonlyMap<string, PlacedUnit>, unit: PlacedUnit): PlacedUnit[] {
	const above = byId.get(unit.parent ?? "");
	return [
		...(above === undefined ? [] : headingsAbove(byId, above)),
		...(unit.kind === "heading" ? [unit] : []),
	];
}

/**
 * Units in records: whole sections as long as they fit, a section that is longer cut between units.
 */
function partsOf(texts: ReadonlyMap<PlacedUnit, readonly string[]>, mostWords: number): PlacedUnit[][] {
	const parts: { units: PlacedUnit[]; words: number }[] = [];
	const sections: { units: PlacedUnit[]; words: number }[] = [];
	for (const [unit, { length }] of texts) {
		if (sections.length === 0 || unit.kind === "heading") sections.push({ units: [], words: 0 });
		const section = sections.at(-1);
		section?.units.push(unit);
		if (section !== undefined) section.words += length;
	}
	for (const section of sections) {
		let part = parts.at(-1);
		if (part === undefined || part.words + section.words > mostWords) {
			part = { units: [], words: 0 };
			parts.push(part);
		}
		for (const unit of section.units) {
			const words = texts.get(unit)?.length ?? 0;
			if (part.units.length > 0 && part.words + words > mostWords) {
				part = { units: [], words: 0 };
				parts.push(part);
			}
			part.units.push(unit);
			part.words += words;
		}
	}
	return parts.map(({ units }) => units);
}

/** Which part of a plan each role of a heading is. */
const PARTS: Readonly<Record<SectionRole, SectionPart>> = {
	situation: "situation",
	purpose: "purpose",
	requirements: "purpose",
	viewpoint: "viewpoint",
	objectives: "objectives",
	targets: "objectives",
	tasks: "tasks",
	implementation: "implementation",
};

/** The part of the plan that a unit belongs to: what the nearest heading says that says one. */
function sectionPart(unit: PlacedUnit, above: readonly PlacedUnit[]): SectionPart {
	if (unit.id.startsWith("phu-luc")) return "attachment";
	const role = above
		.toReversed()
		.map(({ text }) => sectionRoles(text)[0])
		.find((found) => found !== undefined);
	if (role !== undefined) return PARTS[role];
	if (unit.kind === "preface" || unit.kind === "preamble") return "opening";
	return unit.kind === "conclusion" ? "closing" : "other";
}

/** Names of all values of a facet, for filters: value → name, and the value that it is a part of. */
export type FacetNames = Record<string, Record<string, [label: string, under?: string]>>;

/** Names of the filters that the records have. */
export function facetNames(records: readonly PlanRecord[]): FacetNames {
	const names: FacetNames = {};
	const add = (key: string, { value, label, under }: FacetValue): void => {
		names[key] ??= {};
		names[key][value] = under === null ? [label] : [label, under];
	};
	for (const record of records) {
		for (const [key, values] of Object.entries(facetsOf(record))) for (const one of values) add(key, one);
	}
	for (const part of Object.keys(viSearch.parts) as SectionPart[])
		add(PART_FILTER, { value: PART_VALUES[part], label: viSearch.parts[part], under: null });
	return names;
}

/**
 * Units that are counterparts of each other, over all pairs of documents that were aligned: document →
 * unit → name of the task. Only rows that a reader may rely on count; what merely overlaps or is of low
 * likeness would chain different tasks together.
 */
export function joinTasks(
	alignments: Iterable<Alignment>,
	outlines: ReadonlySet<string>,
): Map<string, Map<string, string>> {
	const leader = new Map<string, string>();
	const find = (key: string): string => {
		let at = key;
		for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next;
		for (let from = key; from !== at; ) {
			const next = leader.get(from) ?? at;
			leader.set(from, at);
			from = next;
		}
		return at;
	};
	const members = new Set<string>();
	for (const { a, b, rows } of alignments) {
		if (outlines.has(a) || outlines.has(b)) continue;
		for (const row of rows) {
			if (row.kind !== "unit" || row.relation === "partial" || row.confidence === "low") continue;
			const keys = [...row.a.map((id) => `${a} ${id}`), ...row.b.map((id) => `${b} ${id}`)];
			const [first, ...others] = keys.map(find).sort();
			for (const other of others) if (other !== first && first !== undefined) leader.set(other, first);
			for (const key of keys) members.add(key);
		}
	}
	const names = new Map<string, string>();
	const tasks = new Map<string, Map<string, string>>();
	for (const key of [...members].sort()) {
		const top = find(key);
		const name = names.get(top) ?? names.size.toString(36);
		names.set(top, name);
		const [document = "", unit = ""] = key.split(" ");
		const known = tasks.get(document) ?? new Map<string, string>();
		tasks.set(document, known.set(unit, name));
	}
	return tasks;
}
