/** A question whose answer is known, from the data that the site publishes. */
import { ask } from "../host.ts";

export interface Question {
	/** Words of a heading. */
	words: string;
	/** Document that has it. */
	document: string;
}

const FEWEST_WORDS = 4;
const MOST_WORDS = 10;

interface Corpus {
	documents: readonly { id: string; data: string }[];
}
interface Document {
	units: readonly { kind: string; text: string }[];
}

/**
 * Takes the longest heading of the first document that has one.
 *
 * @returns Null when the site publishes no document with a heading.
 * @throws NoAnswer, or SyntaxError when what is published is no JSON.
 */
export async function findQuestion(root: URL): Promise<Question | null> {
	const index = await readJson<Partial<Corpus>>(new URL("data/index.json", root));
	for (const { id, data } of index?.documents ?? []) {
		// Addresses in the data are relative to the root of the site.
		const address = new URL(data, root);
		if (address.origin !== root.origin) continue;
		const document = await readJson<Partial<Document>>(address);
		const headings = (document?.units ?? [])
			.filter(({ kind }) => kind === "heading")
			.map(({ text }) => text.trim().split(/\s+/u))
			.filter(({ length }) => length >= FEWEST_WORDS);
		const longest = headings.reduce<readonly string[]>(
			(most, words) => (words.length > most.length ? words : most),
			[],
		);
		if (longest.length > 0) return { words: longest.slice(0, MOST_WORDS).join(" "), document: id };
	}
	return null;
}

async function readJson<T>(url: URL): Promise<T | null> {
	const { status, bytes } = await ask(url);
	return status === 200 ? (JSON.parse(new TextDecoder().decode(bytes)) as T) : null;
}
