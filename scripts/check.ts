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

const FORMATS = ["text", "json", "annotations"] as const;

const format = readFormat();
if (format === null) {
	process.stderr.write(`Cách dùng: npm run check -- --format ${FORMATS.join("|")}\n`);
	process.exitCode = 1;
} else {
	const { sources, issues } = await convertSources();
	const corpus = await loadCorpus(sources);
	const findings = corpus.records.flatMap((record) =>
		record.issues.filter((found) => found.severity !== "error"),
	);
	const all = [...issues, ...corpus.issues, ...findings];
	if (format === "text")
		process.exitCode = reportIssues(all.filter((found) => found.decision !== "dismissed"));
	else {
		process.stdout.write(format === "json" ? formatJson(all) : formatAnnotations(all));
		process.exitCode = all.some((found) => found.severity === "error") ? 1 : 0;
	}
}

function readFormat(): (typeof FORMATS)[number] | null {
	try {
		const { values } = parseArgs({ options: { format: { type: "string", default: "text" } } });
		return FORMATS.find((name) => name === values.format) ?? null;
	} catch {
		return null;
	}
}
