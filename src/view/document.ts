/** All that a document's page shows. */

import { type Piece, toCells, toPieces } from "../apparatus/pieces.ts";
import { unitAddress, unitName } from "../apparatus/unitAddress.ts";
import { isAttachmentHeading } from "../document/frameUnits.ts";
import { actKey, documentKey } from "../document/lineage.ts";
import type { PlacedUnit, PlanRecord } from "../domain/document.ts";
import type { ActReference, Attestation } from "../domain/meta.ts";
import { vi } from "../i18n/vi.ts";
import { writeDate } from "../text/dates.ts";
import { type ActPlace, actFinder } from "./acts.ts";
import { citationOf } from "./citation.ts";
import type { Corpus } from "./corpus.ts";
import { type CorrectionView, correctionView } from "./corrections.ts";
import {
	alignmentsOf,
	counterpartsByUnit,
	type ShownCounterparts,
	shownCounterparts,
} from "./counterparts.ts";
import { links } from "./links.ts";
import { codeNumberSaid, directedName, fullTitle, issuerName, levelName, typeName } from "./names.ts";
import { groupNormalisations, type NormalisationView } from "./normalisations.ts";
import { sourcePlace } from "./sourcePlace.ts";

export interface UnitView {
	id: string;
	kind: PlacedUnit["kind"];
	printed: string | null;
	/** Depth of a heading, 2 to 6 as HTML counts. */
	rank: number;
	pieces: Piece[];
	/** Cells of a row of a table. */
	cells: Piece[][] | null;
	/** Plain text, for copying. */
	text: string;
	address: string;
	counterparts: ShownCounterparts;
	findings: { number: number; message: string; suggestion: string | null }[];
	attestation: Attestation | null;
	/** "dòng 25, 27" of the source. */
	place: string | null;
	edited: boolean;
}

export interface ActView {
	label: string;
	detail: string;
	url: string | null;
}

export interface DocumentView {
	id: string;
	title: string;
	documentTitle: string;
	issuer: string;
	letterhead: string[];
	codeNumber: string;
	placeAndDate: string;
	documentType: string;
	subject: UnitView | null;
	stamp: string | null;
	fields: { name: string; values: ActView[] }[];
	inferred: { field: string; value: string; evidence: string }[];
	contents: { id: string; rank: number; text: string }[];
	units: UnitView[];
	/** What is attached behind the signature. */
	attachments: UnitView[];
	notes: UnitView[];
	recipients: string[];
	signature: string[];
	conclusionsLinks: { recipients: UnitView | null; signature: UnitView | null };
	comparisons: { name: string; url: string; summary: string }[];
	findings: {
		number: number;
		unit: string | null;
		address: string;
		message: string;
		suggestion: string | null;
	}[];
	normalisations: NormalisationView[];
	corrections: CorrectionView[];
	source: string | null;
	dataUrl: string;
	citation: string;
}

/** Everything on the page of one document. */
export function buildDocumentView(record: PlanRecord, corpus: Corpus): DocumentView {
	const { meta, inferred } = record;
	const counterparts = counterpartsByUnit(corpus, meta.id);
	const numbered = record.issues
		.filter((found) => found.decision !== "dismissed")
		.map((found, index) => ({ ...found, number: index + 1 }));
	const attestations = new Map((meta.attestations ?? []).map((entry) => [entry.unit, entry]));
	const findAct = actFinder(meta, corpus);
	const view = (unit: PlacedUnit): UnitView => ({
		id: unit.id,
		kind: unit.kind,
		printed: unit.printed,
		rank: Math.min((unit.level ?? 1) + 1, 6),
		pieces: toPieces(unit.text, unit.marks, [], (code) => findAct(code)?.url ?? null),
		cells: toCells(unit.text, unit.marks),
		text: unit.text,
		address: unitAddress(unit),
		counterparts: shownCounterparts(counterparts.get(unit.id) ?? []),
		findings: numbered.filter((found) => found.unit === unit.id),
		attestation: attestations.get(unit.id) ?? null,
		place: sourcePlace(unit.source),
		edited: unit.edited,
	});
	const views = record.units.map(view);
	const byId = new Map(views.map((unit) => [unit.id, unit]));
	const body = views.filter(
		(unit) =>
			!unit.id.startsWith("head.") &&
			unit.kind !== "note" &&
			!/^end\.(?:recipients|signature)$/u.test(unit.id),
	);
	const firstAttached = record.units.find(isAttachmentHeading)?.id;
	const attached = body.findIndex((unit) => unit.id === firstAttached);
	const addressOf = (id: string | null): string => (id === null ? "" : (byId.get(id)?.address ?? id));

	return {
		id: meta.id,
		title: directedName(meta),
		documentTitle: fullTitle(meta),
		issuer: issuerName(record),
		letterhead: meta.letterhead,
		codeNumber: codeNumberSaid(meta),
		placeAndDate: placeAndDate(record),
		documentType: typeName(meta),
		subject: byId.get("head.subject") ?? null,
		stamp:
			meta.textStatus === "outline"
				? vi.document.outlineStamp
				: meta.draft === true
					? vi.document.draftStamp
					: null,
		fields: fieldsOf(record, corpus, findAct),
		inferred: inferred.map((entry) => ({ ...entry, field: fieldName(entry.field) })),
		contents: body
			.filter((unit) => unit.kind === "heading")
			.map((unit) => ({ id: unit.id, rank: unit.rank, text: nameOf(record, unit.id) })),
		units: body.slice(0, attached < 0 ? body.length : attached),
		attachments: attached < 0 ? [] : body.slice(attached),
		notes: views.filter((unit) => unit.kind === "note"),
		recipients: meta.recipients,
		signature: meta.signatureBlock,
		conclusionsLinks: {
			recipients: byId.get("end.recipients") ?? null,
			signature: byId.get("end.signature") ?? null,
		},
		comparisons: alignmentsOf(corpus, meta.id).map(({ other, alignment }) => ({
			name: directedName(other.meta),
			url: links.pair(meta.id, other.meta.id),
			summary: `${alignment.rows.filter((row) => row.kind === "unit").length} ${vi.pair.rowsWord}`,
		})),
		findings: numbered.map(({ number, unit, message, suggestion }) => ({
			number,
			unit,
			address: addressOf(unit),
			message,
			suggestion,
		})),
		normalisations: groupNormalisations(record),
		corrections: record.corrections.map((correction) => correctionView(record, correction)),
		source: meta.source === null ? null : `content/sources/${meta.source}`,
		dataUrl: links.documentData(meta.id),
		citation: citationOf(record),
	};
}

function nameOf(record: PlanRecord, id: string): string {
	const unit = record.units.find((candidate) => candidate.id === id);
	if (unit === undefined) return id;
	return unit.text === "" ? `${unit.printed ?? ""} ${vi.units.empty}` : unitName(unit);
}

function placeAndDate({ meta }: PlanRecord): string {
	const date = meta.issuedOn === null ? null : writeDate(meta.issuedOn);
	if (meta.place === null && date === null) return `${vi.document.placeAndDate}: ${vi.document.lost}`;
	const [year, month, day] = (meta.issuedOn ?? "").split("-");
	const written = `ngày ${day ?? "…"} tháng ${month === undefined ? "…" : Number(month)} năm ${year ?? "…"}`;
	return meta.place === null ? written : `${meta.place}, ${written}`;
}

function fieldsOf(
	record: PlanRecord,
	corpus: Corpus,
	findAct: (code: string) => ActPlace | null,
): DocumentView["fields"] {
	const { meta } = record;
	const act = (reference: ActReference, carriedOut: boolean): ActView => {
		const place = findAct(reference.code);
		const details = [
			reference.issuedOn === null ? null : writeDate(reference.issuedOn),
			reference.issuer,
			carriedOut && place?.held !== true ? vi.document.notInCorpus : null,
			carriedOut ? null : reference.subject,
		].filter((part) => part !== null);
		return {
			label: [reference.type, reference.code].filter((part) => part !== null).join(" "),
			detail: details.join(", "),
			url: place?.url ?? null,
		};
	};
	const plain = (label: string | null): ActView[] =>
		label === null ? [] : [{ label, detail: "", url: null }];
	const own = documentKey(meta);
	const carriedOutBy = corpus.records
		.filter((other) =>
			other.meta.implements.some((reference) => actKey(reference.code, other.meta.issuer) === own),
		)
		.map((other) => ({
			label: directedName(other.meta),
			detail: issuerName(other),
			url: links.document(other.meta.id),
		}));
	const decision = corpus.byId.get(meta.attachedTo ?? "");
	const attachedTo =
		decision === undefined
			? []
			: [{ label: fullTitle(decision.meta), detail: "", url: links.document(decision.meta.id) }];
	const signatory =
		meta.signatory === null
			? null
			: [meta.signatory.name, meta.signatory.title].filter((part) => part !== null).join(", ");
	return [
		{ name: vi.document.level, values: plain(levelName(meta.issuer.level)) },
		{ name: vi.document.signatory, values: plain(signatory) },
		{ name: vi.document.attachedTo, values: attachedTo },
		{ name: vi.document.implements, values: meta.implements.map((reference) => act(reference, true)) },
		{ name: vi.document.implementedBy, values: carriedOutBy },
		{ name: vi.document.cites, values: meta.cites.map((reference) => act(reference, false)) },
	].filter((field) => field.values.length > 0);
}

const FIELD_NAMES: Readonly<Record<string, string>> = vi.fields;
const fieldName = (field: string): string => FIELD_NAMES[field] ?? field;
