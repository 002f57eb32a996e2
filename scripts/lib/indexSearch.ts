/** The search index: one record a unit, written by Pagefind into the built site. */
import { readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as pagefind from "pagefind";
import type { PlacedUnit, PlanRecord } from "../../src/domain/document.ts";
import {
	COMMONNESS_FILE,
	type Commonness,
	DOCUMENT_FILTER,
	PATH_BREAK,
	RARE,
} from "../../src/elements/searchEngine.ts";
import { indexForm, searchWords } from "../../src/text/searchForm.ts";
import { facetsOf, foundText, planName, unitPath } from "../../src/view/search.ts";
import { writeWhole } from "./files.ts";

/**
 * Records of one bundle travel together, so reading the best hundred costs a few requests, not a
 * hundred. About this many records make 30 to 50 kB.
 */
const RECORDS_A_BUNDLE = 64;

/** Lines of the printed head that are metadata, and stand on no page as a unit of their own. */
const NOT_FOUND: ReadonlySet<string> = new Set(["head.letterhead", "head.type"]);

/** Pagefind's own search boxes; the site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/u;

/**
 * Writes the search index of the records into `<out>/pagefind`, which is replaced as a whole.
 *
 * @returns How many units can be found, and the size of the index in bytes.
 */
export async function indexSearch(
	records: readonly PlanRecord[],
	out: string,
): Promise<{ records: number; bytes: number }> {
	const entries = records.flatMap((record) =>
		record.units.filter(isFindable).map((unit) => toRecord(record, unit)),
	);
	const { index, errors } = await pagefind.createIndex({
		maxFragments: Math.max(1, Math.ceil(entries.length / RECORDS_A_BUNDLE)),
	});
	if (index === undefined) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join("; ")}`);
	try {
		for (const entry of entries) refuse((await index.addCustomRecord(entry)).errors);
		const folder = resolve(out, "pagefind");
		await rm(folder, { recursive: true, force: true });
		refuse((await index.writeFiles({ outputPath: folder })).errors);
		for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
		const texts = records.flatMap((record) => record.units.filter(isFindable).map(foundText));
		await writeWhole(join(folder, COMMONNESS_FILE), `${JSON.stringify(commonnessOf(texts))}\n`);
		return { records: entries.length, bytes: await sizeOf(folder) };
	} finally {
		await pagefind.close();
	}
}

const isFindable = (unit: PlacedUnit): boolean => unit.text.trim() !== "" && !NOT_FOUND.has(unit.id);

/** Names and headings are indexed too: "kiều bào Kiên Giang" finds a unit that says only the first. */
function toRecord(record: PlanRecord, unit: PlacedUnit): pagefind.CustomRecord {
	const { id, textStatus } = record.meta;
	const facets = Object.entries(facetsOf(record)).filter(([, values]) => values.length > 0);
	return {
		url: `van-ban/${id}/#${unit.id}`,
		content: indexForm(foundText(unit)),
		language: "vi",
		meta: {
			title: indexForm(planName(record)),
			path: indexForm(unitPath(record, unit).join(PATH_BREAK)),
			kind: unit.kind,
			...(textStatus === "outline" ? { status: textStatus } : {}),
		},
		filters: {
			[DOCUMENT_FILTER]: [id],
			...Object.fromEntries(facets.map(([key, values]) => [key, values.map(({ value }) => value)])),
		},
	};
}

/**
 * In how many units each word stands. The index cannot say: it answers "tri" with "triển" as well.
 */
function commonnessOf(texts: readonly string[]): Commonness {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const form of new Set(searchWords(text).flatMap(({ n, f }) => [n, f]))) {
			counts.set(form, (counts.get(form) ?? 0) + 1);
		}
	}
	const common = [...counts].filter(([, count]) => count > texts.length * RARE);
	return { units: texts.length, words: Object.fromEntries(common.sort(([a], [b]) => (a < b ? -1 : 1))) };
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
