/**
 * `npm run check:dist -- [folder or address]`: does a built site work and is it safe, in a folder (dist/) or
 * where it stands? Ends with 1 when not; with `--strict` also when it could be better.
 *
 *     npm run check:dist -- http://host/doi-chieu/ --strict --format text|json
 */
import { runCommand } from "./lib/check/command.ts";
import { DIST, restoreSite } from "./lib/publish.ts";
import { runScript } from "./lib/runScript.ts";

await runScript(async () => {
	await restoreSite();
	return await runCommand(process.argv.slice(2), {
		name: "npm run check:dist --",
		folder: DIST,
		write: (text) => process.stdout.write(text),
		complain: (text) => process.stderr.write(text),
	});
});
