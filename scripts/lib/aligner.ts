/** Aligns many pairs: a small corpus here, a large one on as many threads as there are processors. */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
	alignDocuments,
	buildCorpusStatistics,
	type CorpusStatistics,
	type PairDecision,
	type Witness,
} from "../../src/collation/index.ts";
import { writeJson } from "./files.ts";

/** One pair of documents, by id, with what people decided about it. */
export interface AlignJob {
	a: string;
	b: string;
	decisions: readonly PairDecision[];
	/** Where the alignment is written; null when only its rows are counted. */
	file: string | null;
}

export interface Aligner {
	statistics: CorpusStatistics;
	/** Threads that share the work, this one among them. */
	threads: number;
	/** Aligns the pairs and writes them; to be called once. Returns how many rows of units they have. */
	run: (jobs: readonly AlignJob[]) => Promise<number>;
}

/** Documents from which more threads are worth their start: each of them reads the whole corpus. */
const MANY_DOCUMENTS = 60;

/** What a further thread is given at its start, and when the pairs are known. */
interface Corpus {
	witnesses: readonly Witness[];
	/** Number of pairs that some thread has taken. */
	taken: SharedArrayBuffer;
}

/**
 * Reads a corpus, on every thread at the same time. All threads take the next pair from one list, so
 * that none is idle while another works; each pair is written by one of them, so the files are the same
 * however many there are.
 */
export function openAligner(witnesses: readonly Witness[]): Aligner {
	const threads = witnesses.length < MANY_DOCUMENTS ? 1 : availableParallelism();
	const corpus: Corpus = {
		witnesses: threads === 1 ? witnesses : witnesses.map(lean),
		taken: new SharedArrayBuffer(4),
	};
	const workers = Array.from({ length: threads - 1 }, () => {
		const worker = new Worker(new URL(import.meta.url), { workerData: corpus });
		// Until it is given pairs it must not keep alive a process that failed on the way to them.
		worker.unref();
		return worker;
	});
	const statistics = buildCorpusStatistics(witnesses);
	const run = async (jobs: readonly AlignJob[]): Promise<number> => {
		const others = workers.map((worker) => resultOf(worker, jobs));
		const rows = await Promise.all([alignNext({ ...corpus, witnesses }, statistics, jobs), ...others]);
		return rows.reduce((sum, count) => sum + count, 0);
	};
	return { statistics, threads, run };
}

/** A document without what an alignment does not read: it is copied to every thread. */
function lean({ meta, units }: Witness): Witness {
	return {
		meta: { id: meta.id, textStatus: meta.textStatus },
		units: units.map(({ id, kind, label, printed, level, parent, text }) => {
			return { id, kind, label, printed, level, parent, text, marks: [] };
		}),
	};
}

function resultOf(worker: Worker, jobs: readonly AlignJob[]): Promise<number> {
	return new Promise((resolve, reject) => {
		worker.ref();
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.postMessage(jobs);
	});
}

/** Takes pair after pair until none is left. */
async function alignNext(
	{ witnesses, taken }: Corpus,
	statistics: CorpusStatistics,
	jobs: readonly AlignJob[],
): Promise<number> {
	const byId = new Map(witnesses.map((witness) => [witness.meta.id, witness]));
	const next = new Int32Array(taken);
	let rows = 0;
	for (;;) {
		const job = jobs[Atomics.add(next, 0, 1)];
		if (job === undefined) return rows;
		const [a, b] = [byId.get(job.a), byId.get(job.b)];
		if (a === undefined || b === undefined) throw new Error(`no document ${job.a} or ${job.b}`);
		const alignment = alignDocuments(a, b, statistics, job.decisions);
		rows += alignment.rows.filter((row) => row.kind === "unit").length;
		if (job.file !== null) await writeJson(job.file, alignment);
	}
}

if (!isMainThread && parentPort !== null) {
	const port = parentPort;
	const corpus = workerData as Corpus;
	const statistics = buildCorpusStatistics(corpus.witnesses);
	port.once("message", (jobs: readonly AlignJob[]) => {
		void alignNext(corpus, statistics, jobs).then((rows) => port.postMessage(rows));
	});
}
