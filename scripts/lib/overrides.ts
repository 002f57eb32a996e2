/** Reads content/overrides and checks what people decided against the documents. */
import { join } from "node:path";
import type { OverrideFile } from "../../src/document/assemble.ts";
import { readYaml } from "../../src/document/frontMatter.ts";
import { comparableKinds, type PlanRecord } from "../../src/domain/document.ts";
import { type Issue, issue } from "../../src/domain/issues.ts";
import { type Override, overrideSchema } from "../../src/domain/overrides.ts";
import { folders, list, readUtf8 } from "./files.ts";

/** Every override file that can be read; the others are issues. */
export async function readOverrides(): Promise<{ overrides: OverrideFile[]; issues: Issue[] }> {
	const overrides: OverrideFile[] = [];
	const issues: Issue[] = [];
	for (const name of await list(folders.overrides)) {
		if (!/\.ya?ml$/iu.test(name)) continue;
		const file = join(folders.overrides, name);
		const decoded = await readUtf8(file);
		if (decoded.issue !== null) {
			issues.push(decoded.issue);
			continue;
		}
		const read = readYaml(decoded.text, overrideSchema, file, 0, "override-syntax");
		issues.push(...read.issues);
		if (read.value !== null) overrides.push({ file, override: read.value, lineOf: read.lineOf });
	}
	return { overrides, issues };
}

/**
 * Decisions that name what does not exist, that contradict each other, or that can have no effect.
 *
 * @param leftOut Ids of documents that exist but could not be read: their own issue says so.
 */
export function checkOverrides(
	overrides: readonly OverrideFile[],
	records: readonly PlanRecord[],
	leftOut: ReadonlySet<string>,
): Issue[] {
	const byId = new Map(records.map((record) => [record.meta.id, record]));
	const decided = new Map<string, string>();
	return overrides.flatMap(({ file, override, lineOf }) => {
		const check = (document: string, unit: string | null, path: (string | number)[]): Issue[] => {
			const place = { file, line: lineOf(path) };
			if (leftOut.has(document)) return [];
			const record = byId.get(document);
			if (record === undefined) return [issue("override-document", place, { found: document })];
			if (unit === null) return [];
			const named = record.units.find((candidate) => candidate.id === unit);
			if (named === undefined) return [issue("override-unit", place, { found: unit, document })];
			return comparableKinds.has(named.kind) || named.kind === "heading"
				? []
				: [issue("override-idle", place, { found: unit })];
		};
		const problems = check(override.document, null, ["document"]);
		return [
			...problems,
			...override.pairs.flatMap((pair, index) => {
				const at = ["pairs", index];
				const key = [`${override.document}#${pair.unit}`, `${pair.with}#${pair.counterpart}`]
					.sort()
					.join(" ");
				const before = decided.get(key);
				decided.set(key, pair.decision);
				const place = { file, line: lineOf(at) };
				const contradicts = before !== undefined && (before === "forbid") !== (pair.decision === "forbid");
				return [
					...(problems.length > 0 ? [] : check(override.document, pair.unit, [...at, "unit"])),
					...check(pair.with, pair.counterpart, [...at, "counterpart"]),
					...(pair.with === override.document ? [issue("override-idle", place, { found: pair.with })] : []),
					...(contradicts
						? [issue("override-contradiction", place, { found: pair.unit, other: pair.counterpart })]
						: []),
				];
			}),
		];
	});
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

/** Decisions about two documents that are not compared with each other. */
export function checkCompared(
	overrides: readonly OverrideFile[],
	compared: readonly { a: string; b: string }[],
): Issue[] {
	const known = new Set(compared.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
	return overrides.flatMap(({ file, override, lineOf }) =>
		override.pairs.flatMap((pair, index) =>
			pair.with === override.document || known.has(`${override.document} ${pair.with}`)
				? []
				: [issue("override-uncompared", { file, line: lineOf(["pairs", index]) }, { found: pair.with })],
		),
	);
}
