/**
 * `npm run convert`: content/sources → content/plans.
 * `npm run convert -- --replace <id>` takes the new conversion of a plan that was edited.
 */
import { parseArgs } from "node:util";
import { reportIssues, runConvert } from "./lib/pipeline.ts";

const USAGE = "Cách dùng: npm run convert -- --replace <mã văn bản> (có thể lặp lại).";

const replace = readArguments();
if (replace === null) {
	process.stderr.write(`${USAGE}\n`);
	process.exitCode = 1;
} else {
	const { issues, sources, written, merged } = await runConvert(replace);
	const fresh = new Set([...written, ...merged]);
	const findings = sources.filter(({ id }) => fresh.has(id)).flatMap(({ converted }) => converted.issues);
	process.exitCode = reportIssues(issues, findings);
}

/** Ids to replace, or null when the command was typed wrong. */
function readArguments(): Set<string> | null {
	try {
		const { values } = parseArgs({ options: { replace: { type: "string", multiple: true, default: [] } } });
		return values.replace.includes("") ? null : new Set(values.replace);
	} catch {
		return null;
	}
}
