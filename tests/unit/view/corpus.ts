/** Corpora for tests of views: the five plans as the pipeline reads them, and ones made up. */
import { buildLineage } from "../../../src/document/lineage.ts";
import type { Alignment, Row } from "../../../src/domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../../../src/domain/document.ts";
import type { Level, PlanMeta } from "../../../src/domain/meta.ts";
import type { Corpus } from "../../../src/view/corpus.ts";
import { convertPlan, planIds, readOutlineMeta } from "../../support/fixtures.ts";
import { align, outline, plan } from "../collation/corpus.ts";

/** A corpus of these records. */
export function corpusOf(records: readonly PlanRecord[], alignments: readonly Alignment[]): Corpus {
	return {
		records: [...records],
		byId: new Map(records.map((record) => [record.meta.id, record])),
		alignments: [...alignments],
		lineage: buildLineage(records, []),
	};
}

const record = (meta: PlanMeta, units: PlacedUnit[]): PlanRecord => ({
	meta,
	units,
	inferred: [],
	issues: [],
	normalisations: [],
	corrections: [],
	mentions: {},
});

const carriesOut43 = ["kien-giang-kh-nq43", "son-la-kh-nq43", "phung-hiep-kh-nq43"] as const;

/** The outline of NQ 43 and the five plans; the plans that carry it out are aligned with it and each other. */
export function fivePlans(): Corpus {
	const plans = planIds.map((id) => {
		const { meta, units } = convertPlan(id);
		// The text does not name its province; content/overrides/ does, with evidence.
		const province = id === "son-la-kh-nq43" ? "Sơn La" : meta.issuer.province;
		return record({ ...meta, issuer: { ...meta.issuer, province } }, units);
	});
	const witnesses = carriesOut43.map(plan);
	return corpusOf(
		[record(readOutlineMeta(), outline.units), ...plans],
		[
			...witnesses.map((one) => align(outline, one)),
			...witnesses.flatMap((one, index) => witnesses.slice(index + 1).map((other) => align(one, other))),
		],
	);
}

export interface MadeUp {
	id: string;
	level: Level;
	province: string | null;
	district?: string;
	issuedOn?: string;
	codeNumber?: string;
	textStatus?: "full" | "outline";
	/** Code number of the act that it carries out. */
	carriesOut?: string;
	/** Ids and texts; an id of labels only is a heading, one that ends in p or g and a number a passage. */
	units: readonly (readonly [string, string])[];
}

/** A plan made up for a test. */
export function madeUp(given: MadeUp): PlanRecord {
	const units = given.units.map(([id, text]): PlacedUnit => {
		const parts = id.split(".");
		const heading = !/^[pg]\d+$/u.test(parts.at(-1) ?? "");
		return {
			id,
			kind: heading ? "heading" : "paragraph",
			label: heading ? (parts.at(-1) ?? null) : null,
			printed: heading ? `${parts.at(-1)?.toUpperCase()}.` : null,
			level: heading ? parts.length : null,
			parent: parts.slice(0, -1).join(".") || null,
			text,
			marks: [],
			source: null,
			edited: false,
		};
	});
	const { level, province, district = null, carriesOut } = given;
	const cited = { type: "Chương trình", subject: null, issuedOn: null, issuer: null };
	return record(
		{
			id: given.id,
			documentType: "Kế hoạch",
			codeNumber: given.codeNumber ?? null,
			symbol: null,
			subject: "Thực hiện một chương trình",
			issuer: { name: "Cơ quan ban hành", kind: "party", level, province, district },
			place: null,
			issuedOn: given.issuedOn ?? null,
			draft: null,
			textStatus: given.textStatus ?? "full",
			implements: carriesOut === undefined ? [] : [{ code: carriesOut, ...cited }],
			cites: [],
			signatory: null,
			recipients: [],
			letterhead: [],
			signatureBlock: [],
			source: null,
		},
		units,
	);
}

type MadeUpRow = Partial<Omit<Row, "a" | "b">> & { a: string[]; b: string[] };

/** An alignment made up for a test; a row is of passages and sure unless it says otherwise. */
export const madeUpAlignment = (a: string, b: string, rows: readonly MadeUpRow[]): Alignment => ({
	a,
	b,
	method: { name: "test", version: "1", parameters: {} },
	rows: rows.map((row) => ({
		kind: "unit",
		relation: "edited",
		moved: false,
		score: 0.9,
		confidence: "high",
		origin: "computed",
		also: [],
		evidence: { runs: [], acts: [], figures: [], groups: [], themes: [], views: {} },
		...row,
	})),
	onlyA: [],
	onlyB: [],
});
