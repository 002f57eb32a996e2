/**
 * Asks the search index of a host with Pagefind's own runtime, in a thread of its own that can be stopped.
 * The runtime that runs, its WebAssembly too, is the one given here: never a file of the host.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { readRecordAddress } from "../../../../src/domain/searchRecord.ts";
import { ENTRY_TAG } from "../../../../src/elements/search/files.ts";
import type { Pagefind } from "../../../../src/elements/search/pagefind.ts";
import { indexForm } from "../../../../src/text/searchForm.ts";

export interface Runtime {
	/** Text of pagefind.js. */
	script: string;
	/** Name and bytes of each WebAssembly file beside it. */
	programs: readonly (readonly [name: string, bytes: Uint8Array])[];
}

interface Job {
	role: typeof ROLE;
	runtime: Runtime;
	/** Address of the index; ends with a slash. */
	basePath: string;
	words: string;
}
const ROLE = "doi-chieu: ask the index";

/** Documents in the order found, or why there are none: the error as the runtime says it. */
export type IndexAnswer = { documents: readonly string[] } | { failed: string } | { tooSlow: true };

/** Milliseconds that the whole question may take. */
const PATIENCE = 30_000;

/**
 * Asks for records that have all words.
 *
 * @param basePath Full address of the folder of the index.
 */
export async function askIndex(
	runtime: Runtime,
	basePath: URL,
	words: string,
	patience: number = PATIENCE,
): Promise<IndexAnswer> {
	const job: Job = { role: ROLE, runtime, basePath: basePath.href, words };
	const worker = new Worker(new URL(import.meta.url), { workerData: job, stdout: true, stderr: true });
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise<IndexAnswer>((resolve) => {
			timer = setTimeout(() => resolve({ tooSlow: true }), patience);
			worker.once("message", resolve);
			worker.once("error", (error) => resolve({ failed: String(error) }));
			worker.once("exit", () => resolve({ failed: "dừng giữa chừng" }));
		});
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}

/** Records that are opened. */
const MOST_RECORDS = 20;

async function answer({ runtime, basePath, words }: Job): Promise<IndexAnswer> {
	const ours = new Map(runtime.programs.map(([name, bytes]) => [new URL(name, basePath).href, bytes]));
	const fetchFromHost = globalThis.fetch;
	globalThis.fetch = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, basePath);
		const bytes = ours.get(url.origin + url.pathname);
		if (bytes !== undefined) return new Response(new Uint8Array(bytes));
		if (/\.pagefind$/u.test(url.pathname)) throw new Error(`no local copy of ${url.pathname}`);
		return await fetchFromHost(input, init);
	};
	const source = `data:text/javascript;base64,${Buffer.from(runtime.script).toString("base64")}`;
	const pagefind = (await import(source)) as Pagefind;
	await pagefind.options({ basePath, noWorker: true, metaCacheTag: ENTRY_TAG });
	await pagefind.init();
	const { results } = await pagefind.search(indexForm(words));
	const records = await Promise.all(results.slice(0, MOST_RECORDS).map((result) => result.data()));
	const documents = records.flatMap(({ raw_url }) => readRecordAddress(raw_url)?.document ?? []);
	return { documents: [...new Set(documents)] };
}

const isJob = (data: unknown): data is Job =>
	typeof data === "object" && data !== null && "role" in data && data.role === ROLE;

if (!isMainThread && isJob(workerData))
	answer(workerData)
		.catch((error: unknown): IndexAnswer => ({ failed: String(error) }))
		.then((found) => parentPort?.postMessage(found));
