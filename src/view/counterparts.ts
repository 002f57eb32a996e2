/** For each unit of a document, its counterparts in every other document. */

import { type RelationName, relationName } from "../apparatus/relationName.ts";
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { Alignment, Confidence } from "../domain/alignment.ts";
import type { PlanRecord } from "../domain/document.ts";
import type { Level } from "../domain/meta.ts";
import { vi } from "../i18n/vi.ts";
import type { Corpus } from "./corpus.ts";
import { levelRank } from "./levels.ts";
import { links } from "./links.ts";
import { confidenceWords, placeName } from "./names.ts";

export interface Counterpart {
	document: string;
	name: string;
	/** Addresses of the units there, e.g. "II.2.a, gạch 11". */
	address: string;
	relation: RelationName;
	confidence: string;
	confidenceKey: Confidence;
	/** Place of the pair in the comparison. */
	url: string;
	direction: Direction;
}

/** Where a counterpart stands as seen from its unit: at a higher level, at the same one, at a lower one. */
export type Direction = "up" | "across" | "down";

/** Of two documents of which one does not say its level nothing can be told but that they stand side by side. */
function directionOf(own: Level | null, other: Level | null): Direction {
	if (own === null || other === null || own === other) return "across";
	return levelRank(other) < levelRank(own) ? "up" : "down";
}

/** Counterparts of a unit as its margin shows them. */
export interface ShownCounterparts {
	/** The surest of a higher level, then the surest of all. */
	shown: Counterpart[];
	/** How many documents more have one. */
	more: number;
	/** Of all of them. */
	reach: { direction: Direction; count: number }[];
}

/** More lines than the text beside them help nobody; a task of the whole country has hundreds. */
const MOST_SHOWN = 6;
/** So many of a higher level come first: what is carried out matters more than who else carries it out. */
const MOST_ABOVE = 3;

/** Chooses what a margin has room for. */
export function shownCounterparts(counterparts: readonly Counterpart[]): ShownCounterparts {
	const above = counterparts.filter(({ direction }) => direction === "up").slice(0, MOST_ABOVE);
	const others = counterparts.filter((entry) => !above.includes(entry)).slice(0, MOST_SHOWN - above.length);
	const chosen = new Set([...above, ...others]);
	return {
		shown: counterparts.filter((entry) => chosen.has(entry)),
		more: counterparts.length - chosen.size,
		reach: reachOf(counterparts),
	};
}

/** Documents in which a unit has counterparts, by direction; directions without any are left out. */
function reachOf(counterparts: readonly Counterpart[]): { direction: Direction; count: number }[] {
	return (["up", "across", "down"] as const)
		.map((direction) => ({
			direction,
			count: counterparts.filter((entry) => entry.direction === direction).length,
		}))
		.filter(({ count }) => count > 0);
}

export interface OneSided {
	record: PlanRecord;
	other: PlanRecord;
	alignment: Alignment;
	side: "a" | "b";
}

/** Alignments of a document, each seen from its side. */
export function alignmentsOf(corpus: Corpus, id: string): OneSided[] {
	return corpus.alignments.flatMap((alignment): OneSided[] => {
		const side = alignment.a === id ? "a" : alignment.b === id ? "b" : null;
		if (side === null) return [];
		const record = corpus.byId.get(id);
		const other = corpus.byId.get(side === "a" ? alignment.b : alignment.a);
		return record === undefined || other === undefined ? [] : [{ record, other, alignment, side }];
	});
}

const isOutline = (record: PlanRecord): boolean => record.meta.textStatus === "outline";

const CONFIDENCE_ORDER: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** Counterparts by unit id; surest first. */
export function counterpartsByUnit(corpus: Corpus, id: string): Map<string, Counterpart[]> {
	const found = new Map<string, Counterpart[]>();
	for (const { record, other, alignment, side } of alignmentsOf(corpus, id)) {
		const units = new Map(other.units.map((unit) => [unit.id, unit]));
		for (const row of alignment.rows) {
			const mine = row[side];
			const theirs = row[side === "a" ? "b" : "a"].flatMap((unitId) => units.get(unitId) ?? []);
			for (const unitId of mine) {
				found.set(unitId, [
					...(found.get(unitId) ?? []),
					{
						document: other.meta.id,
						name: placeName(other.meta),
						address: theirs.map(unitAddress).join("; "),
						relation: relationName(row, isOutline(other) || isOutline(record)),
						confidence: confidenceWords(row.confidence),
						confidenceKey: row.confidence,
						url: links.pair(id, other.meta.id, unitId),
						direction: directionOf(record.meta.issuer.level, other.meta.issuer.level),
					},
				]);
			}
		}
	}
	for (const [unitId, counterparts] of found) {
		counterparts.sort((x, y) => CONFIDENCE_ORDER[x.confidenceKey] - CONFIDENCE_ORDER[y.confidenceKey]);
		found.set(unitId, oneADocument(counterparts));
	}
	return found;
}

/** Addresses shown for one document; a node of an outline may have a dozen. */
const MOST_ADDRESSES = 3;

/** Joins the counterparts in one document to one line that leads to the surest of them. */
function oneADocument(counterparts: readonly Counterpart[]): Counterpart[] {
	return [...Map.groupBy(counterparts, (entry) => entry.document).values()].flatMap((entries) => {
		const [surest] = entries;
		if (surest === undefined) return [];
		const addresses = entries.map((entry) => entry.address);
		const more = addresses.length - MOST_ADDRESSES;
		const shown = addresses.slice(0, MOST_ADDRESSES).join("; ");
		return [{ ...surest, address: more > 0 ? `${shown} ${vi.document.more(more)}` : shown }];
	});
}
