/** `npm start`: builds the site and serves it. */
import { runBuild } from "./lib/buildSite.ts";
import { withLock } from "./lib/lock.ts";
import { runScript } from "./lib/runScript.ts";
import { serveSite } from "./lib/serveSite.ts";

await runScript(
	async () => {
		// What was left out of a site is said by the build; the rest of it can be read.
		await withLock("start", runBuild);
		await serveSite();
	},
	{ publishes: true },
);
