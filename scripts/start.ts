/** `npm start`: builds the site and serves it. */
import { runBuild } from "./lib/buildSite.ts";

await runBuild();
await import("./serve.ts");
