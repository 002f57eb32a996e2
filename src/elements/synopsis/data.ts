/** The public data of the site, fetched once a page. */
import type { SynopsisAlignment, SynopsisText, SynopsisUnit } from "../../apparatus/synopsis.ts";
import type { AlignmentData, DocumentData, IndexData } from "../../domain/contract.ts";
import { siteBase } from "../search/load.ts";

export type Listed = IndexData["documents"][number];

const fetched = new Map<string, Promise<unknown>>();

/** A file of the public data; after a failure the next call tries again. */
function read<T>(path: string): Promise<T> {
	const known = fetched.get(path);
	if (known !== undefined) return known as Promise<T>;
	const file = fetch(new URL(siteBase() + path, document.baseURI)).then((response) => {
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return response.json() as Promise<T>;
	});
	file.catch(() => fetched.delete(path));
	fetched.set(path, file);
	return file;
}

/** What documents and alignments there are. */
export const readIndex = (): Promise<IndexData> => read<IndexData>("data/index.json");

/** The text of a document. */
export async function readText({ data, id, textStatus }: Listed): Promise<SynopsisText> {
	const { units } = await read<DocumentData>(data);
	return { id, outline: textStatus === "outline", units: units satisfies readonly SynopsisUnit[] };
}

/** Every alignment among some documents. */
export function readAlignments(index: IndexData, ids: readonly string[]): Promise<SynopsisAlignment[]> {
	return Promise.all(
		index.alignments
			.filter(({ a, b }) => ids.includes(a) && ids.includes(b))
			.map(({ data }) => read<AlignmentData>(data)),
	);
}

/** True where two documents were aligned by the build. */
export const isAligned = ({ alignments }: IndexData, a: string, b: string): boolean =>
	alignments.some((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
