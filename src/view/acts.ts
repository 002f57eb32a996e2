/** Where on the site an act stands that a text names. */
import { actKey, documentKey } from "../document/lineage.ts";
import type { PlanMeta } from "../domain/meta.ts";
import type { Corpus } from "./corpus.ts";
import { links } from "./links.ts";

export interface ActPlace {
	url: string;
	/** The corpus holds its text; otherwise the address is its place in the lineage. */
	held: boolean;
}

/** Finds acts as a document's text names them; null for the document itself and for what is unknown. */
export function actFinder(meta: PlanMeta, { lineage }: Corpus): (code: string) => ActPlace | null {
	const acts = new Map(lineage.acts.map((act) => [act.key, act]));
	const own = documentKey(meta);
	return (code) => {
		const act = acts.get(actKey(code, meta.issuer) ?? "");
		if (act === undefined || act.key === own) return null;
		return act.document === null
			? { url: links.lineageAct(act.key), held: false }
			: { url: links.document(act.document), held: true };
	};
}
