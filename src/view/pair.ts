/** All that a comparison of two documents shows, in the order of its spine. */

import type { Alignment } from "../domain/alignment.ts";
import type { PlanRecord } from "../domain/document.ts";
import { vi } from "../i18n/vi.ts";
import { actFinder } from "./acts.ts";
import { type ClassSwitch, classSwitches, defaultClasses } from "./changeClasses.ts";
import type { Corpus } from "./corpus.ts";
import { type PairFile, pairFile } from "./decisions.ts";
import { links } from "./links.ts";
import { directedName, fullTitle, issuerName, placeName, shortName, stateLine } from "./names.ts";
import { type Overview, overviewOf } from "./overview.ts";
import { type PairFindings, pairFindings } from "./pairFindings.ts";
import { type PairRow, pairRows } from "./pairRows.ts";
import { pairChoices, type RowChoice } from "./rowChoices.ts";

export interface PairSide {
	id: string;
	name: string;
	/** Shortest name that tells the two texts apart. */
	short: string;
	issuer: string;
	state: string;
	title: string;
	url: string;
	outline: boolean;
}

/** Rows that may be shown alone, with how many there are. */
export interface CountedChoice extends RowChoice {
	count: number;
}

/** A section of the spine with the rows below its heading; the first may have no heading. */
export interface PairPart {
	head: PairRow | null;
	rows: PairRow[];
}

export interface PairView {
	title: string;
	left: PairSide;
	right: PairSide;
	switchUrl: string;
	/** The same two texts where more can be put beside them. */
	moreUrl: string;
	dataUrl: string;
	choices: CountedChoice[];
	/** Classes of changes that a reader may hide or show; empty where no words are marked. */
	switches: ClassSwitch[];
	parts: PairPart[];
	overview: Overview;
	findings: PairFindings;
	/** Where decisions on this pair are written. */
	file: PairFile;
	method: string;
	hasOutline: boolean;
	/** No two units are the same. */
	noneSame: boolean;
}

/** Everything on a pair's page; `spine` is the side whose order the rows follow. */
export function buildPairView(alignment: Alignment, spine: "a" | "b", corpus: Corpus): PairView | null {
	const leftRecord = corpus.byId.get(alignment[spine]);
	const rightRecord = corpus.byId.get(alignment[spine === "a" ? "b" : "a"]);
	if (leftRecord === undefined || rightRecord === undefined) return null;
	const file = pairFile(leftRecord.meta, rightRecord.meta);
	const inLeft = actFinder(leftRecord.meta, corpus);
	const inRight = actFinder(rightRecord.meta, corpus);
	const [left, right] = [side(leftRecord, rightRecord), side(rightRecord, leftRecord)];
	const rows = pairRows({
		alignment,
		spine,
		left: leftRecord,
		right: rightRecord,
		names: { left: left.short, right: right.short },
		file,
		// A number without the issuer's sign names an act of whoever cites it.
		placeOf: (code) => inLeft(code) ?? inRight(code),
	});
	const unitRows = rows.filter((row) => row.choosable);
	const parts = partsOf(rows);
	return {
		title: `${left.name} ${vi.pair.heading} ${right.name}`,
		left,
		right,
		switchUrl: links.pair(right.id, left.id),
		moreUrl: links.synopsis([left.id, right.id]),
		dataUrl: links.alignmentData(alignment.a, alignment.b),
		choices: countChoices(pairChoices(left, right), unitRows),
		switches: classSwitches(rows.flatMap((row) => row.places)),
		parts,
		overview: overviewOf(parts, defaultClasses),
		findings: pairFindings(alignment, spine, leftRecord, rightRecord, rows),
		file,
		method: `${alignment.method.name} ${alignment.method.version}`,
		noneSame: !unitRows.some((row) => row.same),
		hasOutline: left.outline || right.outline,
	};
}

function side(record: PlanRecord, other: PlanRecord): PairSide {
	const { meta } = record;
	const alike = shortName(meta) === shortName(other.meta);
	return {
		id: meta.id,
		name: directedName(meta),
		short: alike ? placeName(meta) : shortName(meta),
		issuer: issuerName(record),
		state: stateLine(meta),
		title: fullTitle(meta),
		url: links.document(meta.id),
		outline: meta.textStatus === "outline",
	};
}

/** Rows by section: a new part begins at every heading of the first level. */
function partsOf(rows: readonly PairRow[]): PairPart[] {
	const parts: PairPart[] = [{ head: null, rows: [] }];
	for (const row of rows) {
		if (row.kind === "section" && row.rank === 2) parts.push({ head: row, rows: [] });
		else parts.at(-1)?.rows.push(row);
	}
	return parts.filter(({ head, rows: below }) => head !== null || below.length > 0);
}

/** Kinds of rows that there are. */
const countChoices = (choices: readonly RowChoice[], rows: readonly PairRow[]): CountedChoice[] =>
	choices
		.map((choice) => ({
			...choice,
			count: rows.filter(({ keys }) => keys.some((key) => key === choice.key)).length,
		}))
		.filter(({ count }) => count > 0);
