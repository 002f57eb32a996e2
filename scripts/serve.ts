/**
 * Serves the built site on this machine.
 *
 *     node scripts/serve.ts [--port 4321] [--host localhost] [--base /]
 */
import { runScript } from "./lib/runScript.ts";
import { serveSite } from "./lib/serveSite.ts";

await runScript(serveSite);
