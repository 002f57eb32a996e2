/** Aligns many pairs: a few at once here, many on as many threads as there are processors. */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
	alignDocuments,
	buildCorpusStatistics,
	type PairDecision,
	type Witness,
} from "../../src/collation/index.ts";
import type { Alignment } from "../../src/domain/alignment.ts";
import { writeJson } from "./files.ts";

/** One pair of documents, by id, with what people decided about it. */
export interface AlignJob {
	a: string;
	b: string;
	decisions: readonly PairDecision[];
	/** Where the alignment is written; null when only its size is asked for. */
	file: string | null;
}

/** Rows of units in the alignments made. */
export interface AlignedRows {
	rows: number;
}

/** Pairs under which starting threads costs more than it saves: each must read the whole corpus. */
const MANY = 400;

interface Share {
	witnesses: readonly Witness[];
	jobs: readonly AlignJob[];
}

/** Aligns the pairs and writes them. The same files come out however many threads there are. */
export async function alignAll(
	witnesses: readonly Witness[],
	jobs: readonly AlignJob[],
): Promise<AlignedRows> {
	const threads = jobs.length < MANY ? 1 : availableParallelism();
	if (threads === 1) return await alignShare({ witnesses, jobs });
	const lean = witnesses.map(({ meta, units }) => ({
		meta: { id: meta.id, textStatus: meta.textStatus },
		units: units.map(({ id, kind, label, printed, level, parent, text }) => {
			return { id, kind, label, printed, level, parent, text, marks: [] };
		}),
	}));
	const shares = Array.from({ length: threads }, (_, thread) =>
		jobs.filter((_job, at) => at % threads === thread),
	);
	const done = await Promise.all(shares.map((share) => onThread({ witnesses: lean, jobs: share })));
	return { rows: done.reduce((sum, { rows }) => sum + rows, 0) };
}

function onThread(share: Share): Promise<AlignedRows> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL(import.meta.url), { workerData: share });
		worker.once("message", resolve);
		worker.once("error", reject);
	});
}

async function alignShare({ witnesses, jobs }: Share): Promise<AlignedRows> {
	const statistics = buildCorpusStatistics(witnesses);
	const byId = new Map(witnesses.map((witness) => [witness.meta.id, witness]));
	let rows = 0;
	for (const { a, b, decisions, file } of jobs) {
		const [first, second] = [byId.get(a), byId.get(b)];
		if (first === undefined || second === undefined) throw new Error(`no document ${a} or ${b}`);
		const alignment: Alignment = alignDocuments(first, second, statistics, decisions);
		rows += alignment.rows.filter((row) => row.kind === "unit").length;
		if (file !== null) await writeJson(file, alignment);
	}
	return { rows };
}

if (!isMainThread) parentPort?.postMessage(await alignShare(workerData as Share));
