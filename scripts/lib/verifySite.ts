/** A last look at a site before it is published: whether all that it must hold is there. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** What every site has, whatever the corpus. */
const ALWAYS = ["index.html", "404.html", "tim-kiem/index.html", "pagefind/pagefind.js", "data/index.json"];

/** Of the public contract (src/domain/contract.ts), what this reads. */
interface Index {
	documents: readonly { id: string; url: string; data: string }[];
	alignments: readonly { data: string }[];
}

/**
 * Astro only logs some failures to read content and goes on, so nobody else would miss a document. Looks
 * for every document's page and data and every alignment's data.
 *
 * @param root Folder of the site.
 * @param ids Documents that were handed to the pages.
 * @throws Error that names what is missing, empty or too much.
 */
export async function verifySite(root: string, ids: readonly string[]): Promise<void> {
	await verifyFiles(root, ALWAYS);
	const { documents, alignments }: Index = JSON.parse(await readFile(join(root, "data/index.json"), "utf8"));
	const found = documents.map(({ id }) => id).sort();
	const expected = [...ids].sort();
	if (found.join() !== expected.join())
		throw new Error(
			`bản mới có ${found.length} văn bản (${found.join(", ")}) mà đáng lẽ có ${expected.length} (${expected.join(", ")}), nên không được đưa vào dist/`,
		);
	await verifyFiles(root, [
		...documents.flatMap(({ url, data }) => [`${url}index.html`, data]),
		...alignments.map(({ data }) => data),
	]);
}

async function verifyFiles(root: string, names: readonly string[]): Promise<void> {
	for (const name of names) {
		const status = await stat(join(root, name)).catch(() => null);
		if (status === null || status.size === 0)
			throw new Error(`bản mới thiếu ${name} hoặc tệp ấy trống, nên không được đưa vào dist/`);
	}
}
