/** Loaded before a build: the program that makes the search index is killed as soon as it runs. */
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";

const { spawn } = childProcess;
childProcess.spawn = ((...given: Parameters<typeof spawn>) => {
	const child = spawn(...given);
	if (/pagefind/u.test(given[0])) child.kill("SIGKILL");
	return child;
}) as typeof spawn;
syncBuiltinESMExports();
