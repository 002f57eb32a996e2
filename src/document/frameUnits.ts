/** Units of the head and the foot, which live in the front-matter and not in the body. */
import type { Unit, UnitKind } from "../domain/document.ts";
import type { PlanMeta } from "../domain/meta.ts";

/** Units that stand before and after the body; parts that the text lacks have no unit. */
export function frameUnits(meta: PlanMeta): { before: Unit[]; after: Unit[] } {
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
