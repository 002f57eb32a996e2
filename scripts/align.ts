/** `npm run align`: content/plans → .cache (records, alignments, lineage). */
import { convertSources } from "./lib/corpus.ts";
import { reportIssues, runAlign } from "./lib/pipeline.ts";

const { sources, issues } = await convertSources();
const result = await runAlign(sources);
process.exitCode = reportIssues([...issues, ...result.issues], result.findings);
