/**
 * What a reader's browser keeps for the site, and nothing else: no other file may touch its storage. The help
 * page lists it and clears it. Storage may be forbidden: then it holds for the page that is open.
 */
import type { viKept } from "../i18n/kept.ts";

export type Kept = keyof typeof viKept.what;

/** Each thing that is kept: its key, and how long. The words for it are in `viKept`, so that nothing is kept unsaid. */
export const KEPT = {
	/** Id of the plan that a reader works on. */
	homePlan: { key: "doi-chieu:ban-cua-toi", until: "cleared" },
	/** Set where shortcuts of one letter are turned off. */
	shortcuts: { key: "doi-chieu:phim-tat", until: "cleared" },
	/** Query and address of the result that was opened last, so that its words are marked there. */
	found: { key: "doi-chieu:tim", until: "closed" },
} as const satisfies Readonly<Record<Kept, { key: string; until: "cleared" | "closed" }>>;

/** Everything of the site's begins so: other sites of the same host keep theirs in the same place. */
const OURS = "doi-chieu:";

const storageOf = (what: Kept): Storage => (KEPT[what].until === "closed" ? sessionStorage : localStorage);

/** What is kept, or null. */
export function readKept(what: Kept): string | null {
	try {
		return storageOf(what).getItem(KEPT[what].key);
	} catch {
		return null;
	}
}

/** Keeps a value; null forgets it. */
export function keep(what: Kept, value: string | null): void {
	try {
		if (value === null) storageOf(what).removeItem(KEPT[what].key);
		else storageOf(what).setItem(KEPT[what].key, value);
	} catch {
		// Not kept.
	}
}

/** Forgets all, also what an older version of the site kept under another key. */
export function forgetAll(): void {
	try {
		for (const storage of [localStorage, sessionStorage])
			for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key);
	} catch {
		// Nothing was kept.
	}
}
