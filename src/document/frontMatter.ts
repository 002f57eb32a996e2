/** Front-matter of an MDX file → metadata, with one issue a wrong field. */
import { LineCounter, parseDocument } from "yaml";
import { type Issue, type IssueCode, issue } from "../domain/issues.ts";
import { type PlanMeta, planMetaSchema } from "../domain/meta.ts";
import { describeFound, type Schema, schemaProblems } from "../domain/problems.ts";
import { explainYamlError } from "./syntaxErrors.ts";

/** 1-based line where a field, or the nearest one around it that is there, begins. */
export type LineOf = (path: readonly (string | number)[]) => number;

export interface ReadYaml<T> {
	value: T | null;
	issues: Issue[];
	lineOf: LineOf;
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
	const lineOf: LineOf = (path) => {
		for (let length = path.length; length > 0; length--) {
			const node: unknown = document.getIn(path.slice(0, length), true);
			const range = (node as { range?: [number, number, number] } | undefined)?.range;
			if (range !== undefined) return lineCounter.linePos(range[0]).line + lineOffset;
		}
		return lineOffset + 1;
	};
	const refused = (...issues: Issue[]): ReadYaml<T> => ({ value: null, issues, lineOf });
	const [error] = document.errors;
	if (error !== undefined) {
		const line = lineCounter.linePos(error.pos[0]).line + lineOffset;
		return refused(issue("front-matter-syntax", { file, line }, explainYamlError(error.code)));
	}
	let data: unknown;
	try {
		data = document.toJS();
	} catch {
		// An alias without an anchor, or a bomb of aliases.
		const place = { file, line: lineOffset + 1 };
		return refused(issue("front-matter-syntax", place, explainYamlError("BAD_ALIAS")));
	}
	const result = schema.safeParse(data);
	if (result.success) return { value: result.data, issues: [], lineOf };
	return refused(
		...schemaProblems(result.error, data).map(({ path, field, expected, found }) =>
			issue(code, { file, line: lineOf(path) }, { field, expected, found: describeFound(found) }),
		),
	);
}
