/**
 * `npm run check`: reads content/ and lists every issue and finding, grouped by file; builds nothing.
 * Ends with 1 when a document or an override is wrong.
 *
 *     npm run check -- --format text|json|annotations
 *
 * `json` is an array of issues on standard output; `annotations` are the workflow commands by which
 * GitHub and its kin show an issue at its line.
 */
import { parseArgs } from "node:util";
import { convertSources, loadCorpus } from "./lib/corpus.ts";
import { reportIssues } from "./lib/pipeline.ts";
import { formatAnnotations, formatJson } from "./lib/report.ts";
import { runScript } from "./lib/runScript.ts";
import { UserError } from "./lib/userError.ts";

const FORMATS = ["text", "json", "annotations"] as const;

await runScript(async () => {
	const format = readFormat();
	const { sources, issues } = await convertSources();
	const corpus = await loadCorpus(sources);
	const findings = corpus.records.flatMap((record) =>
		record.issues.filter((found) => found.severity !== "error"),
	);
	const all = [...issues, ...corpus.issues, ...findings];
	if (format === "text") return reportIssues(all.filter((found) => found.decision !== "dismissed"));
	process.stdout.write(format === "json" ? formatJson(all) : formatAnnotations(all));
	return all.some((found) => found.severity === "error") ? 1 : 0;
});

/** How issues are to be written. Throws when the command was typed wrong. */
function readFormat(): (typeof FORMATS)[number] {
	try {
		const { values } = parseArgs({ options: { format: { type: "string", default: "text" } } });
		const known = FORMATS.find((name) => name === values.format);
		if (known !== undefined) return known;
	} catch {
		// Said below.
	}
	throw new UserError(`Cách dùng: npm run check -- --format ${FORMATS.join("|")}`);
}
