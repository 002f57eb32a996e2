/** "Bản của tôi": the plan that a reader works on, kept in the browser so that results can be put beside it. */
const KEY = "doi-chieu:ban-cua-toi";

/** Id of the reader's own plan, or null. */
export function homePlan(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** Remembers it; null forgets it. Storage may be forbidden: then it holds for this page only. */
export function setHomePlan(id: string | null): void {
	try {
		if (id === null) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, id);
	} catch {
		// Not kept.
	}
}
