/** Front-matter of an MDX file → metadata, with one issue a wrong field. */
import { LineCounter, parseDocument } from "yaml";
import { type Issue, type IssueCode, issue } from "../domain/issues.ts";
import { type PlanMeta, planMetaSchema } from "../domain/meta.ts";
import { describeFound, type Schema, type SchemaProblem, schemaProblems } from "../domain/problems.ts";

export interface ReadYaml<T> {
	value: T | null;
	issues: Issue[];
}

/** Reads and checks a front-matter. `lineOffset` is the number of lines before the YAML. */
export function readFrontMatter(yaml: string, file: string, lineOffset: number): ReadYaml<PlanMeta> {
	return readYaml(yaml, planMetaSchema, file, lineOffset, "front-matter");
}

/** Reads YAML by a schema; every problem is an issue with its line and field. */
export function readYaml<T>(
	yaml: string,
	schema: Schema<T>,
	file: string,
	lineOffset: number,
	code: Extract<IssueCode, "front-matter" | "override-syntax">,
): ReadYaml<T> {
	const lineCounter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter });
	const [error] = document.errors;
	if (error !== undefined) {
		const line = lineCounter.linePos(error.pos[0]).line + lineOffset;
		const found = error.message.split("\n")[0] ?? "";
		return { value: null, issues: [issue("front-matter-syntax", { file, line }, { found })] };
	}
	let data: unknown;
	try {
		data = document.toJS();
	} catch (error) {
		// An alias without an anchor, or a bomb of aliases.
		const found = error instanceof Error ? error.message : String(error);
		return { value: null, issues: [issue("front-matter-syntax", { file, line: lineOffset + 1 }, { found })] };
	}
	const result = schema.safeParse(data);
	if (result.success) return { value: result.data, issues: [] };
	const lineOf = (problem: SchemaProblem): number | null => {
		for (let length = problem.path.length; length > 0; length--) {
			const node: unknown = document.getIn(problem.path.slice(0, length), true);
			const range = (node as { range?: [number, number, number] } | undefined)?.range;
			if (range !== undefined) return lineCounter.linePos(range[0]).line + lineOffset;
		}
		return lineOffset + 1;
	};
	return {
		value: null,
		issues: schemaProblems(result.error, data).map((problem) =>
			issue(
				code,
				{ file, line: lineOf(problem) },
				{ field: problem.field, expected: problem.expected, found: describeFound(problem.found) },
			),
		),
	};
}
