/**
 * Sources → content/plans, without ever losing a person's work. What convert itself wrote last is
 * remembered in content/.converted: it tells an edit from a conversion, and is the base of the merge
 * when a source changes under an edited plan.
 */
import { join } from "node:path";
import { fromMdx } from "../../src/document/fromMdx.ts";
import { actKey } from "../../src/document/lineage.ts";
import { decideMdx } from "../../src/document/mergeMdx.ts";
import { toMdx } from "../../src/document/toMdx.ts";
import { type Issue, issue } from "../../src/domain/issues.ts";
import { ASIDE, type ConvertedSource, convertSources, type PlanFile, readPlans } from "./corpus.ts";
import { folders, readIfExists, writeNew, writeWhole } from "./files.ts";
import { seal, unseal } from "./remembered.ts";

export interface ConvertResult {
	sources: ConvertedSource[];
	/** Ids of the plans that were written, merged, or kept as a person left them. */
	written: string[];
	merged: string[];
	kept: string[];
	issues: Issue[];
}

/** Every plan's new conversion is taken, whatever was edited. */
export const ALL = "*";

/**
 * Converts all sources. A plan that does not exist is written; one that convert wrote itself follows
 * its source; an edited one is merged with what changed in its source; the outline of an act gives
 * way to the act's text.
 *
 * @param replace Ids whose new conversion is to be taken in spite of edits; `ALL` for every one.
 */
export async function convert(replace: ReadonlySet<string>): Promise<ConvertResult> {
	const { sources, issues } = await convertSources();
	const plans = (await readPlans()).plans;
	const result: ConvertResult = { sources: [], written: [], merged: [], kept: [], issues };
	const owners = new Map<string, string>();
	for (const source of sources) {
		const plan = planOf(source, plans);
		const id = plan?.id ?? source.id;
		const other = owners.get(id);
		if (other !== undefined) {
			issues.push(issue("duplicate-id", { file: source.file }, { found: id, other }));
			continue;
		}
		owners.set(id, source.file);
		const meta = { ...source.converted.meta, id };
		const placed: ConvertedSource = { ...source, id, converted: { ...source.converted, meta } };
		result.sources.push(placed);
		const anyway = replace.has(id) || replace.has(ALL) || plan?.outline === true;
		await place(placed, plan?.file ?? join(folders.plans, `${id}.mdx`), anyway, result);
	}
	for (const id of replace)
		if (id !== ALL && !owners.has(id)) issues.push(issue("replace-unknown", {}, { found: id }));
	return result;
}

/** The plan that a source belongs to: it names the source, is the outline of its act, or has its id. */
function planOf(source: ConvertedSource, plans: readonly PlanFile[]): PlanFile | undefined {
	const { meta } = source.converted;
	const act = actKey(meta.codeNumber, meta.issuer);
	return (
		plans.find((plan) => plan.source === meta.source) ??
		plans.find((plan) => plan.outline && act !== null && plan.act === act) ??
		plans.find((plan) => plan.id === source.id)
	);
}

/**
 * Writes, merges or keeps one plan.
 *
 * @param anyway The new conversion is taken in spite of edits.
 */
async function place(
	{ id, file, converted }: ConvertedSource,
	path: string,
	anyway: boolean,
	result: ConvertResult,
): Promise<void> {
	const fresh = toMdx(converted.meta, converted.units);
	const remembered = join(folders.converted, `${id}.mdx`);
	const present = await readIfExists(path);
	const base = anyway ? present : unseal((await readIfExists(remembered)) ?? "");
	const outcome = decideMdx(present, base, fresh, (text) => fromMdx(text, path).meta !== null);
	const aside = `${path}${ASIDE}`;
	const replaceBy = async (text: string): Promise<void> => {
		if (present !== null) await writeNew(join(folders.cache, "replaced"), `${id}.mdx`, present);
		await writeWhole(path, text);
	};
	switch (outcome.kind) {
		case "same":
			break;
		case "written":
			await replaceBy(fresh);
			result.written.push(id);
			break;
		case "merged": {
			const { text, conflicts } = outcome.merged;
			const [line] = conflicts;
			await replaceBy(text);
			if (line !== undefined) await writeWhole(aside, fresh);
			result.merged.push(id);
			result.issues.push(
				line === undefined
					? issue("merged", { file: path }, { found: file })
					: issue("merge-conflict", { file: path, line }, { found: conflicts.join(", "), aside }),
			);
			break;
		}
		case "unmergeable":
			await writeWhole(aside, fresh);
			result.kept.push(id);
			result.issues.push(issue("kept-edited", { file: path }, { found: file, id, aside }));
			break;
		case "kept":
			result.kept.push(id);
			if (outcome.why === "base-unknown")
				result.issues.push(issue("kept-edited", { file: path }, { found: file, id, aside: "" }));
	}
	await writeWhole(remembered, seal(fresh));
}
