/** What a person changed against the source, with the words marked. */

import { changesBetween } from "../apparatus/changes.ts";
import { type Piece, toPieces } from "../apparatus/pieces.ts";
import { unitAddress } from "../apparatus/unitAddress.ts";
import type { Correction, PlanRecord } from "../domain/document.ts";
import { vi } from "../i18n/vi.ts";
import { links } from "./links.ts";

import { sourcePlace } from "./sourcePlace.ts";

export interface CorrectionView {
	kind: string;
	/** Address of the unit in words, and its link; null when it was taken away. */
	address: string | null;
	url: string | null;
	before: Piece[];
	after: Piece[];
	place: string | null;
}

/** A correction with its words marked. */
export function correctionView(record: PlanRecord, correction: Correction): CorrectionView {
	const { before, after } = correction;
	const changes = before === null || after === null ? null : changesBetween([before], [after]);
	return {
		kind: vi.editing.corrections[correction.kind],
		address: correction.unit === null ? null : addressIn(record, correction.unit),
		url: correction.unit === null ? null : links.document(record.meta.id, correction.unit),
		before: before === null ? [] : toPieces(before, [], changes?.left[0]),
		after: after === null ? [] : toPieces(after, [], changes?.right[0]),
		place: sourcePlace(correction.source),
	};
}

/** Address of a unit in words; the document itself has none. */
export function addressIn(record: PlanRecord, id: string | null): string {
	if (id === null) return vi.editing.wholeDocument;
	const unit = record.units.find((candidate) => candidate.id === id);
	return unit === undefined ? id : unitAddress(unit);
}
