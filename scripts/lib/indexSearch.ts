/** The search index: records of neighbouring units, written by Pagefind into the built site. */
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { transform } from "esbuild";
import * as pagefind from "pagefind";
import type { Alignment } from "../../src/domain/alignment.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import { type Commonness, RARE } from "../../src/elements/search/engine.ts";
import { COMMONNESS_FILE, FACETS_FILE, VOCABULARY_FILE } from "../../src/elements/search/files.ts";
import type { Vocabulary } from "../../src/elements/search/suggest.ts";
import { searchWords } from "../../src/text/searchForm.ts";
import { foundText } from "../../src/view/search.ts";
import {
	buildSearchRecords,
	facetNames,
	isFindable,
	joinTasks,
	recordLength,
} from "../../src/view/searchRecords.ts";
import { writeBytes, writeWhole } from "./files.ts";

/**
 * Records in one file travel together. A file each wastes no bytes on records that are not read; more
 * files than this are a burden for whoever copies the site.
 */
const MOST_FILES = 5000;

/** Pagefind's own search boxes; the site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/u;

/** What the index was made of. */
export interface IndexResult {
	/** Units that can be found, and records that hold them. */
	units: number;
	records: number;
	/** Size of the index. */
	bytes: number;
}

/** Writes the search index of the records into `<out>/pagefind`, which is replaced as a whole. */
export async function indexSearch(
	records: readonly PlanRecord[],
	alignments: Iterable<Alignment>,
	out: string,
): Promise<IndexResult> {
	const outlines = records.filter(({ meta }) => meta.textStatus === "outline").map(({ meta }) => meta.id);
	const tasks = joinTasks(alignments, new Set(outlines));
	const counts = countWords(records);
	const length = recordLength(counts.total);
	const entries = records.flatMap((record) => buildSearchRecords(record, length, tasks.get(record.meta.id)));
	const { index, errors } = await pagefind.createIndex({ maxFragments: MOST_FILES });
	if (index === undefined) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join("; ")}`);
	try {
		for (const entry of entries) refuse((await index.addCustomRecord({ ...entry, language: "vi" })).errors);
		const folder = resolve(out, "pagefind");
		await rm(folder, { recursive: true, force: true });
		// Pagefind's own writing ends without a word where the disk is full.
		const made = await index.getFiles();
		refuse(made.errors);
		for (const { path, content } of made.files)
			if (!UNUSED.test(path)) await writeBytes(join(folder, path), content);
		await minify(join(folder, "pagefind.js"));
		const writeFile = (name: string, value: unknown): Promise<boolean> =>
			writeWhole(join(folder, name), `${JSON.stringify(value)}\n`);
		await writeFile(COMMONNESS_FILE, commonnessOf(counts));
		await writeFile(VOCABULARY_FILE, vocabularyOf(counts));
		await writeFile(FACETS_FILE, facetNames(records));
		return { units: counts.units, records: entries.length, bytes: await sizeOf(folder) };
	} finally {
		await pagefind.close();
	}
}

interface WordCounts {
	units: number;
	/** Words in all. */
	total: number;
	/** Comparison form or fold → units that have it. */
	forms: ReadonlyMap<string, number>;
	/** Comparison forms of words, as against numbers and folds. */
	words: ReadonlySet<string>;
}

/** In how many units each word stands. The index cannot say: it answers "tri" with "triển" as well. */
function countWords(records: readonly PlanRecord[]): WordCounts {
	const forms = new Map<string, number>();
	const words = new Set<string>();
	let units = 0;
	let total = 0;
	for (const record of records) {
		for (const unit of record.units.filter(isFindable)) {
			units += 1;
			const found = searchWords(foundText(unit));
			total += found.length;
			for (const form of new Set(found.flatMap(({ n, f }) => [n, f])))
				forms.set(form, (forms.get(form) ?? 0) + 1);
			for (const { n, kind } of found) if (kind === "word") words.add(n);
		}
	}
	return { units, total, forms, words };
}

const sorted = (entries: Iterable<[string, number]>): Record<string, number> =>
	Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const commonnessOf = ({ units, forms }: WordCounts): Commonness => ({
	units,
	words: sorted([...forms].filter(([, count]) => count > units * RARE)),
});

const vocabularyOf = ({ forms, words }: WordCounts): Vocabulary =>
	sorted([...forms].filter(([form]) => words.has(form)));

/** A third less to fetch before the first result, whether or not the host compresses. */
async function minify(file: string): Promise<void> {
	const { code } = await transform(await readFile(file, "utf8"), { minify: true, format: "esm" });
	await writeWhole(file, code);
}

function refuse(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join("; ")}`);
}

async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
	return sizes.reduce((sum, size) => sum + size, 0);
}
