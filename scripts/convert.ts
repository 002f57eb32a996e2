/**
 * `npm run convert`: content/sources → content/plans.
 * `npm run convert -- --replace <id>` takes the new conversion of a plan that was edited.
 */
import { reportIssues, runConvert } from "./lib/pipeline.ts";

const replace = new Set(
	process.argv.flatMap((word, index, all) => (all[index - 1] === "--replace" ? [word] : [])),
);
const { issues } = await runConvert(replace);
process.exitCode = reportIssues(issues);
