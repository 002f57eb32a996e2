/**
 * What `kiem-tra.mjs` is made from: the checker in one file, for a machine that has Node and nothing else.
 * Without an argument it checks the folder `trang/` beside it.
 */
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { runCommand } from "./command.ts";

// The thread that asks the index runs the same file.
if (isMainThread)
	process.exitCode = await runCommand(process.argv.slice(2), {
		name: "node kiem-tra.mjs",
		folder: fileURLToPath(new URL("trang", import.meta.url)),
		write: (text) => process.stdout.write(text),
		complain: (text) => process.stderr.write(text),
	});
