/** Reads content/: sources, plans and overrides, into records. Reports issues, throws nothing. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { assemble, type OverrideFile, withDecisions } from "../../src/document/assemble.ts";
import { type Converted, convertFile } from "../../src/document/convert.ts";
import { findCorpusSlips } from "../../src/document/corpusSlips.ts";
import { fromMdx, type ReadDocument } from "../../src/document/fromMdx.ts";
import { readYaml } from "../../src/document/frontMatter.ts";
import { actKey } from "../../src/document/lineage.ts";
import { readSource } from "../../src/document/readSource.ts";
import type { PlanRecord } from "../../src/domain/document.ts";
import { type Issue, issue } from "../../src/domain/issues.ts";
import type { PlanMeta } from "../../src/domain/meta.ts";
import { type Sidecar, sidecarDefaults, sidecarSchema } from "../../src/domain/sidecar.ts";
import { slug } from "../../src/text/forms.ts";
import { exists, folders, list, readUtf8 } from "./files.ts";
import { checkOverrides, readOverrides } from "./overrides.ts";

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
		const sidecar = await readSidecar(`${file}.yaml`);
		issues.push(...sidecar.issues);
		if (sidecar.value === null) continue;
		const reading = await readSource(await readFile(file), file, sidecar.value);
		const errors = reading.issues.filter((found) => found.severity === "error");
		// A file without lines is one to be left out: its issues say why.
		const reasons = reading.lines.length === 0 ? reading.issues : errors;
		if (reasons.length > 0) {
			issues.push(...reasons);
			continue;
		}
		if (id === "") {
			issues.push(issue("file-name", { file }, { found: basename(name) }));
			continue;
		}
		const other = owners.get(id);
		if (other !== undefined) {
			issues.push(issue("duplicate-id", { file }, { found: id, other }));
			continue;
		}
		owners.set(id, file);
		for (const converted of convertFile(reading, id, name))
			sources.push({ file, id: converted.meta.id, converted });
	}
	return { sources, issues };
}

/** What an editor decided about a source; the defaults when there is no such file. */
async function readSidecar(path: string): Promise<{ value: Sidecar | null; issues: Issue[] }> {
	if (!exists(path)) return { value: sidecarDefaults, issues: [] };
	const decoded = await readUtf8(path);
	if (decoded.issue !== null) return { value: null, issues: [decoded.issue] };
	return readYaml(decoded.text, sidecarSchema, path, 0, "override-syntax");
}

/** A plan as it stands in content/plans. */
export interface PlanFile {
	/** Path relative to the project. */
	file: string;
	id: string;
	/** File under content/sources that it names. */
	source: string | null;
	/** Key of the act that it is. */
	act: string | null;
	outline: boolean;
	read: ReadDocument & { meta: PlanMeta };
}

/** Reads every plan; one that cannot be read yields issues, and its id is among `leftOut`. */
export async function readPlans(): Promise<{ plans: PlanFile[]; issues: Issue[]; leftOut: Set<string> }> {
	const plans: PlanFile[] = [];
	const issues: Issue[] = [];
	const leftOut = new Set<string>();
	const owners = new Map<string, string>();
	for (const name of await list(folders.plans)) {
		const file = join(folders.plans, name);
		if (!name.endsWith(".mdx")) {
			if (/\.(?:mdx|md)$/iu.test(name))
				issues.push(issue("plan-ending", { file }, { found: basename(name) }));
			continue;
		}
		const decoded = await readUtf8(file);
		const read = decoded.issue === null ? fromMdx(decoded.text, file) : null;
		if (read === null || read.meta === null) {
			issues.push(...(decoded.issue === null ? [] : [decoded.issue]), ...(read?.issues ?? []));
			leftOut.add(basename(name, ".mdx"));
			continue;
		}
		const { meta } = read;
		const other = owners.get(meta.id);
		if (other !== undefined) {
			issues.push(issue("duplicate-id", { file }, { found: meta.id, other }));
			continue;
		}
		owners.set(meta.id, file);
		plans.push({
			file,
			id: meta.id,
			source: meta.source,
			act: actKey(meta.codeNumber, meta.issuer),
			outline: meta.textStatus === "outline",
			read: { ...read, meta },
		});
	}
	return { plans, issues, leftOut };
}

export interface Corpus {
	records: PlanRecord[];
	overrides: OverrideFile[];
	/** Errors; what was noticed about a text is in its record. */
	issues: Issue[];
}

/** Reads every plan with its provenance and overrides. */
export async function loadCorpus(sources: readonly ConvertedSource[]): Promise<Corpus> {
	const { overrides, issues } = await readOverrides();
	const { plans, issues: unread, leftOut } = await readPlans();
	const bySource = new Map(sources.map((source) => [source.converted.meta.source, source.converted]));
	const overridesOf = (id: string): OverrideFile[] =>
		overrides.filter(({ override }) => override.document === id);
	const alone = plans.map(({ read }) =>
		assemble(read, bySource.get(read.meta.source) ?? null, overridesOf(read.meta.id)),
	);
	const slips = findCorpusSlips(alone.map(({ meta, units }) => ({ id: meta.id, units })));
	const records = alone.map((record): PlanRecord => {
		const { id } = record.meta;
		return {
			...record,
			issues: withDecisions([...record.issues, ...(slips.get(id) ?? [])], overridesOf(id)),
		};
	});
	return {
		records,
		overrides,
		issues: [
			...unread,
			...issues,
			...plans.flatMap(missingSource),
			...waitingConversions(plans),
			...checkOverrides(overrides, records, leftOut),
			...records.flatMap((record) => record.issues.filter((found) => found.severity === "error")),
		],
	};
}

/** A plan that names a source which is no longer there: its provenance cannot be shown. */
function missingSource({ file, source }: PlanFile): Issue[] {
	return source === null || exists(join(folders.sources, source.replace(/#\d+$/u, "")))
		? []
		: [issue("source-missing", { file }, { found: source })];
}

/** Added to a plan's file name when its new conversion is left beside it. */
export const ASIDE = ".moi";

/** New conversions that still wait beside their plans. */
function waitingConversions(plans: readonly PlanFile[]): Issue[] {
	const waiting = plans.filter(({ file }) => exists(`${file}${ASIDE}`));
	return waiting.map(({ file }) => issue("merge-waiting", { file: `${file}${ASIDE}` }, { found: file }));
}
