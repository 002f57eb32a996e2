/** `npm run align`: content/plans → .cache (records, alignments, lineage). */
import { convertSources } from "./lib/corpus.ts";
import { withLock } from "./lib/lock.ts";
import { reportIssues, runAlign } from "./lib/pipeline.ts";
import { runScript } from "./lib/runScript.ts";

await runScript(() =>
	withLock("align", async () => {
		const { sources, issues } = await convertSources();
		const result = await runAlign(sources);
		return reportIssues([...issues, ...result.issues], result.findings);
	}),
);
