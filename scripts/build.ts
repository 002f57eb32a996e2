/** `npm run build`: everything from content/ to dist/. */
import { runBuild } from "./lib/buildSite.ts";

const { status } = await runBuild();
process.exitCode = status;
