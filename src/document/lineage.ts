/** Lineage of the corpus, and which pairs of documents belong together. */
import type { PlanRecord } from "../domain/document.ts";
import type { Lineage, LineageAct } from "../domain/lineage.ts";
import type { ActReference, Issuer, Level, PlanMeta } from "../domain/meta.ts";
import type { OverrideAct } from "../domain/overrides.ts";
import { findCodeNumbers } from "../text/codeNumbers.ts";
import { slug } from "../text/forms.ts";

/** Level of an act by the symbol of its issuer. Anything else is central. */
const LOCAL_ISSUERS: Readonly<Record<string, Level>> = {
	TU: "province",
	ThU: "province",
	UBND: "province",
	HĐND: "province",
	HU: "district",
	QU: "district",
	ĐU: "commune",
};

/** Level of the issuer of an act, by its symbol. */
export const levelOfCode = (code: string): Level => {
	const issuer = findCodeNumbers(code)[0]?.issuer.split("-")[0] ?? "";
	return LOCAL_ISSUERS[issuer] ?? "central";
};

type Seat = Pick<Issuer, "province" | "district">;

/**
 * Key of an act. Every province numbers its own acts, so `05-CTr/TU` of Bình Định and of Hậu Giang
 * are two: a local act's key carries the place of the document that names it.
 *
 * @returns null for a blank number.
 */
export function actKey(code: string | null, seat: Seat): string | null {
	if (code === null) return null;
	const level = levelOfCode(code);
	const place = [
		level === "central" ? null : seat.province,
		level === "district" || level === "commune" ? seat.district : null,
	].filter((part) => part !== null);
	return place.length === 0 ? slug(code) : `${slug(code)}@${place.map(slug).join("/")}`;
}

/** The directive that a plan is filed under: of the acts it carries out, the one of the highest level. */
export function mainDirective(meta: PlanMeta): ActReference | null {
	const order = (act: ActReference): number => LEVEL_ORDER.indexOf(levelOfCode(act.code));
	return [...meta.implements].sort((x, y) => order(x) - order(y))[0] ?? null;
}

/** Keys of the acts that a document carries out. */
export function implementedKeys(meta: PlanMeta): string[] {
	return meta.implements.flatMap((act) => actKey(act.code, meta.issuer) ?? []);
}

/** Key of a document itself: its act, or its id when the number is blank. */
export function documentKey(meta: PlanMeta): string {
	return actKey(meta.codeNumber, meta.issuer) ?? meta.id;
}

/** Lineage of all documents, the acts that they carry out, and acts that people added with evidence. */
export function buildLineage(records: readonly PlanRecord[], added: readonly OverrideAct[]): Lineage {
	const acts = new Map<string, LineageAct>();
	for (const { meta } of records) {
		acts.set(documentKey(meta), {
			key: documentKey(meta),
			code: meta.codeNumber,
			type: meta.documentType,
			subject: meta.subject,
			issuedOn: meta.issuedOn,
			level: meta.issuer.level,
			place: meta.issuer.district ?? meta.issuer.province,
			document: meta.id,
			textStatus: meta.textStatus,
			implements: implementedKeys(meta),
			evidence: null,
		});
	}
	for (const { meta } of records)
		for (const act of meta.implements) {
			const key = actKey(act.code, meta.issuer);
			if (key === null) continue;
			const present = acts.get(key);
			if (present === undefined) acts.set(key, citedAct(key, act, meta));
			else if (present.document === null) {
				present.subject ??= act.subject;
				present.issuedOn ??= act.issuedOn;
			}
		}
	for (const act of added) {
		const target = actKey(act.carriesOut, { province: null, district: null });
		const key = slug(act.code);
		if (acts.has(key)) continue;
		acts.set(key, {
			key,
			code: act.code,
			type: act.type,
			subject: null,
			issuedOn: act.issuedOn,
			level: levelOfCode(act.code),
			place: null,
			document: null,
			textStatus: null,
			implements: target === null ? [] : [target],
			evidence: act.evidence,
		});
	}
	return { acts: [...acts.values()].sort((x, y) => x.key.localeCompare(y.key, "en")) };
}

function citedAct(key: string, act: ActReference, by: PlanMeta): LineageAct {
	const level = levelOfCode(act.code);
	// "… thực hiện Nghị quyết số 43-NQ/TW": the cited act itself says what it carries out.
	const target = /thực hiện/iu.test(act.subject ?? "") ? findCodeNumbers(act.subject ?? "") : [];
	return {
		key,
		code: act.code,
		type: act.type,
		subject: act.subject,
		issuedOn: act.issuedOn,
		level,
		place: level === "central" ? null : level === "district" ? by.issuer.district : by.issuer.province,
		document: null,
		textStatus: null,
		implements: target.flatMap((code) => actKey(code.code, by.issuer) ?? []),
		evidence: null,
	};
}

/** How many other documents, nearest in content, a document is compared with besides its kin. */
export const NEAREST = 20;

export interface RelatedPair {
	a: PlanRecord;
	b: PlanRecord;
}

/**
 * Pairs that get pages of their own: a plan with each act that it carries out, and each full text with
 * the nearest others in content. So pages grow with N, not N². In a pair the upper level comes first,
 * then the id.
 *
 * @param nearest for each full text the others, nearest first, at most NEAREST
 */
export function relatedPairs(
	records: readonly PlanRecord[],
	nearest: ReadonlyMap<unknown, readonly PlanRecord[]>,
): RelatedPair[] {
	const pairs = new Map<string, RelatedPair>();
	const add = (one: PlanRecord, other: PlanRecord): void => {
		const [a, b] = [one, other].sort(compareRecords);
		if (a !== undefined && b !== undefined && a !== b) pairs.set(`${a.meta.id}--${b.meta.id}`, { a, b });
	};
	const byKey = new Map(records.map((record) => [documentKey(record.meta), record]));
	for (const record of records) {
		for (const key of implementedKeys(record.meta)) {
			const above = byKey.get(key);
			if (above !== undefined) add(above, record);
		}
		for (const other of (nearest.get(record) ?? []).slice(0, NEAREST)) add(record, other);
	}
	return [...pairs.values()].sort((x, y) => compareRecords(x.a, y.a) || compareRecords(x.b, y.b));
}

const LEVEL_ORDER: readonly (Level | null)[] = ["central", "province", "district", "commune", null];

/** Order of documents everywhere: by level, then by id. */
export function compareRecords(one: PlanRecord, other: PlanRecord): number {
	return (
		LEVEL_ORDER.indexOf(one.meta.issuer.level) - LEVEL_ORDER.indexOf(other.meta.issuer.level) ||
		one.meta.id.localeCompare(other.meta.id, "en")
	);
}
