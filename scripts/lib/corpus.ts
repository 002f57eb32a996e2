/** Reads content/: sources, plans and overrides, into records. Reports issues, throws nothing. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assemble, type OverrideFile } from "../../src/document/assemble.ts";
import { type Converted, convertReading } from "../../src/document/convert.ts";
import { fromMdx } from "../../src/document/fromMdx.ts";
import { readYaml } from "../../src/document/frontMatter.ts";
import { readSource } from "../../src/document/readSource.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import { type Issue, issue } from "../../src/domain/issues.ts";
import { type Override, overrideSchema } from "../../src/domain/overrides.ts";
import { slug } from "../../src/text/forms.ts";
import { list } from "./files.ts";

export const folders = {
	sources: "content/sources",
	plans: "content/plans",
	overrides: "content/overrides",
	cache: ".cache",
} as const;

export interface ConvertedSource {
	/** Path relative to the project. */
	file: string;
	id: string;
	converted: Converted;
}

/** Files beside the sources that are not sources themselves. */
const NOT_SOURCES = /(?:^|\/)(?:README\.md|.+\.ya?ml)$/u;

/** Converts every source; a file that cannot be read yields issues and is left out. */
export async function convertSources(): Promise<{ sources: ConvertedSource[]; issues: Issue[] }> {
	const sources: ConvertedSource[] = [];
	const issues: Issue[] = [];
	const owners = new Map<string, string>();
	for (const name of await list(folders.sources)) {
		if (NOT_SOURCES.test(name)) continue;
		const file = join(folders.sources, name);
		const id = slug(name.replace(/\.[^.]+$/u, ""));
		const reading = await readSource(await readFile(file), file);
		const errors = reading.issues.filter((found) => found.severity === "error");
		// A file without lines is one to be left out: its issues say why.
		const reasons = reading.lines.length === 0 ? reading.issues : errors;
		if (reasons.length > 0) {
			issues.push(...reasons);
			continue;
		}
		const other = owners.get(id);
		if (other !== undefined) {
			issues.push(issue("duplicate-id", { file }, { found: id, other }));
			continue;
		}
		owners.set(id, file);
		sources.push({ file, id, converted: convertReading(reading, id, name) });
	}
	return { sources, issues };
}

export interface Corpus {
	records: PlanRecord[];
	overrides: OverrideFile[];
	issues: Issue[];
}

/** Reads every plan with its provenance and overrides. */
export async function loadCorpus(sources: readonly ConvertedSource[]): Promise<Corpus> {
	const issues: Issue[] = [];
	const overrides = await readOverrides(issues);
	const bySource = new Map(sources.map((source) => [source.converted.meta.source, source.converted]));
	const owners = new Map<string, string>();
	const records: PlanRecord[] = [];
	for (const name of await list(folders.plans)) {
		if (!name.endsWith(".mdx")) continue;
		const file = join(folders.plans, name);
		const read = fromMdx(await readFile(file, "utf8"), file);
		const { meta } = read;
		if (meta === null) {
			issues.push(...read.issues);
			continue;
		}
		const other = owners.get(meta.id);
		if (other !== undefined) {
			issues.push(issue("duplicate-id", { file }, { found: meta.id, other }));
			continue;
		}
		owners.set(meta.id, file);
		const own = overrides.filter(({ override }) => override.document === meta.id);
		records.push(assemble({ ...read, meta }, bySource.get(meta.source) ?? null, own));
	}
	issues.push(...checkOverrides(overrides, records));
	issues.push(...records.flatMap((record) => record.issues.filter((found) => found.severity === "error")));
	return { records, overrides, issues };
}

async function readOverrides(issues: Issue[]): Promise<OverrideFile[]> {
	const overrides: OverrideFile[] = [];
	for (const name of await list(folders.overrides)) {
		if (!/\.ya?ml$/u.test(name)) continue;
		const file = join(folders.overrides, name);
		const read = readYaml(await readFile(file, "utf8"), overrideSchema, file, 0, "override-syntax");
		issues.push(...read.issues);
		if (read.value !== null) overrides.push({ file, override: read.value });
	}
	return overrides;
}

/** An override that names a document or a unit that does not exist is an error that says so. */
function checkOverrides(overrides: readonly OverrideFile[], records: readonly PlanRecord[]): Issue[] {
	const units = new Map(
		records.map((record) => [record.meta.id, new Set(record.units.map((unit) => unit.id))]),
	);
	const missing = (file: string, document: string, unit: string): Issue[] => {
		const known = units.get(document);
		if (known === undefined) return [issue("override-document", { file }, { found: document })];
		return known.has(unit) ? [] : [issue("override-unit", { file }, { found: unit, document })];
	};
	return overrides.flatMap(({ file, override }) => [
		...(units.has(override.document)
			? []
			: [issue("override-document", { file }, { found: override.document })]),
		...override.pairs.flatMap((pair) => [
			...(units.has(override.document) ? missing(file, override.document, pair.unit) : []),
			...missing(file, pair.with, pair.counterpart),
		]),
	]);
}

/** Pair decisions between two documents, in the direction asked for. */
export function decisionsBetween(
	overrides: readonly OverrideFile[],
	a: string,
	b: string,
): { a: string; b: string; decision: Override["pairs"][number]["decision"] }[] {
	return overrides.flatMap(({ override }) =>
		override.pairs.flatMap((pair) => {
			if (override.document === a && pair.with === b)
				return [{ a: pair.unit, b: pair.counterpart, decision: pair.decision }];
			if (override.document === b && pair.with === a)
				return [{ a: pair.counterpart, b: pair.unit, decision: pair.decision }];
			return [];
		}),
	);
}
