/** Which texts stand in a synopsis, in which order, and whose order the rows follow: `?v=a&v=b&truc=b`. */

const TEXT = "v";
const SPINE = "truc";

/** Columns that a window still holds. */
export const MOST_TEXTS = 4;

export interface Choice {
	/** Ids in the order of the columns. */
	texts: readonly string[];
	/** One of them; the first unless the address says otherwise. */
	spine: string | null;
}

/** What an address asks for; each text once. */
export function readChoice(search: string): Choice {
	const parameters = new URLSearchParams(search);
	const texts = [...new Set(parameters.getAll(TEXT).filter((id) => id !== ""))];
	const asked = parameters.get(SPINE);
	return { texts, spine: asked !== null && texts.includes(asked) ? asked : (texts[0] ?? null) };
}

/** The query that brings the choice back; whatever else the address asks stays. */
export function writeChoice(search: string, { texts, spine }: Choice): string {
	const parameters = new URLSearchParams(search);
	parameters.delete(TEXT);
	parameters.delete(SPINE);
	const written = new URLSearchParams();
	for (const id of texts) written.append(TEXT, id);
	if (spine !== null && spine !== texts[0]) written.append(SPINE, spine);
	for (const [name, value] of parameters) written.append(name, value);
	return written.size === 0 ? "" : `?${written.toString()}`;
}

/** The choice with a text taken one column to the left (−1) or to the right (1). */
export function move({ texts, spine }: Choice, id: string, by: -1 | 1): Choice {
	const at = texts.indexOf(id);
	const to = at + by;
	if (at < 0 || to < 0 || to >= texts.length) return { texts, spine };
	return { texts: texts.with(at, texts[to] as string).with(to, id), spine };
}

/** The choice without a text; the first that is left takes the place of a spine that went. */
export function remove({ texts, spine }: Choice, id: string): Choice {
	const left = texts.filter((one) => one !== id);
	return { texts: left, spine: spine === id ? (left[0] ?? null) : spine };
}
