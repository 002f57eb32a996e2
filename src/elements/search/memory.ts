/** What a result tells the document that it opens: the words to mark, and where. */
import { keep, readKept } from "../kept.ts";

export interface Remembered {
	/** The query as typed. */
	query: string;
	/** End of the address that was opened: "van-ban/<id>/#<unit>". */
	address: string;
}

export const remember = (what: Remembered): void => keep("found", JSON.stringify(what));

/** What was remembered for the page that is open, or null. */
export function recall(): Remembered | null {
	try {
		const found: unknown = JSON.parse(readKept("found") ?? "null");
		if (typeof found !== "object" || found === null || !("query" in found) || !("address" in found))
			return null;
		const { query, address } = found;
		if (typeof query !== "string" || typeof address !== "string") return null;
		return `${location.pathname}${decodeURIComponent(location.hash)}`.endsWith(address)
			? { query, address }
			: null;
	} catch {
		return null;
	}
}

/** Forgets it, so that coming back does not mark the words again. */
export const forget = (): void => keep("found", null);
