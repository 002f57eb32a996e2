/** `npm run build`: everything from content/ to dist/. */
import { runBuild } from "./lib/buildSite.ts";
import { withLock } from "./lib/lock.ts";
import { runScript } from "./lib/runScript.ts";

await runScript(() => withLock("build", runBuild), { publishes: true });
