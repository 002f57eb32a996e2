/**
 * `npm run check:dist -- [folder or address]`: does a built site work and is it safe, in a folder (dist/) or
 * where it stands? Ends with 1 when not; with `--strict` also when it could be better.
 *
 *     npm run check:dist -- http://host/doi-chieu/ --strict --format text|json
 */
import { join } from "node:path";
import { runCommand } from "./lib/check/command.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
	name: "npm run check:dist --",
	folder: join(import.meta.dirname, "../dist"),
	write: (text) => process.stdout.write(text),
	complain: (text) => process.stderr.write(text),
});
