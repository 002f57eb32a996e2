/**
 * `npm run check`: reads content/ and lists every issue and finding, grouped by file; builds nothing.
 * Ends with 1 when a document or an override is wrong.
 */
import { convertSources, loadCorpus } from "./lib/corpus.ts";
import { reportIssues } from "./lib/pipeline.ts";

const { sources, issues } = await convertSources();
const corpus = await loadCorpus(sources);
const findings = corpus.records.flatMap((record) =>
	record.issues.filter((found) => found.severity !== "error"),
);
process.exitCode = reportIssues([...issues, ...corpus.issues, ...findings]);
