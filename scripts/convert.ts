/**
 * `npm run convert`: content/sources → content/plans.
 * `npm run convert -- --replace <id>` takes the new conversion of a plan that was edited.
 */
import { parseArgs } from "node:util";
import { withLock } from "./lib/lock.ts";
import { reportIssues, runConvert } from "./lib/pipeline.ts";
import { runScript } from "./lib/runScript.ts";
import { UserError } from "./lib/userError.ts";

const USAGE = "Cách dùng: npm run convert -- --replace <mã văn bản> (có thể lặp lại).";

await runScript(async () => {
	const replace = readArguments();
	return await withLock("convert", async () => {
		const { issues, sources, written, merged } = await runConvert(replace);
		const fresh = new Set([...written, ...merged]);
		const findings = sources.filter(({ id }) => fresh.has(id)).flatMap(({ converted }) => converted.issues);
		return reportIssues(issues, findings);
	});
});

/** Ids to replace. Throws when the command was typed wrong. */
function readArguments(): Set<string> {
	try {
		const { values } = parseArgs({ options: { replace: { type: "string", multiple: true, default: [] } } });
		if (!values.replace.includes("")) return new Set(values.replace);
	} catch {
		// Said below.
	}
	throw new UserError(USAGE);
}
