/** Units of the head and the foot, which live in the front-matter and not in the body. */
import type { Unit, UnitKind } from "../domain/document.ts";
import type { PlanMeta } from "../domain/meta.ts";
import { readAttachmentLabel } from "../text/labels.ts";

/** All units of a document in reading order: head, body, foot, and what is attached behind the foot. */
export function withFrame<T extends Unit>(meta: PlanMeta, body: readonly T[]): (T | Unit)[] {
	const { before, after } = frameUnits(meta);
	const attached = body.findIndex(isAttachmentHeading);
	const end = attached < 0 ? body.length : attached;
	return [...before, ...body.slice(0, end), ...after, ...body.slice(end)];
}

/** Does an attachment (phụ lục) begin with this unit? */
export const isAttachmentHeading = ({ kind, level, printed }: Unit): boolean =>
	kind === "heading" && level === 1 && printed !== null && readAttachmentLabel(printed) !== null;

/** Units that stand before and after the body; parts that the text lacks have no unit. */
function frameUnits(meta: PlanMeta): { before: Unit[]; after: Unit[] } {
	const unit = (id: string, kind: UnitKind, text: string): Unit[] =>
		text === "" ? [] : [{ id, kind, label: null, printed: null, level: null, parent: null, text, marks: [] }];
	return {
		before: [
			...unit("head.letterhead", "preface", meta.letterhead.join("\n")),
			...unit("head.type", "preface", meta.documentType?.toUpperCase() ?? ""),
			...unit("head.subject", "preface", meta.subject ?? ""),
		],
		after: [
			...unit("end.recipients", "conclusion", meta.recipients.map((line) => `- ${line}`).join("\n")),
			...unit("end.signature", "conclusion", meta.signatureBlock.join("\n")),
		],
	};
}
