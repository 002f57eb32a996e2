/** `npm run bench <name>`: runs one of the slow measures. None of them is a test. */

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const [name, ...rest] = process.argv.slice(2);
const folder = import.meta.dirname;
const file = join(folder, `${name ?? ""}.ts`);
if (name === undefined || name === "run" || name === "measures" || !existsSync(file)) {
	const known = readdirSync(folder)
		.filter((entry) => entry.endsWith(".ts") && entry !== "run.ts" && entry !== "measures.ts")
		.map((entry) => basename(entry, ".ts"));
	process.stderr.write(`npm run bench <name>, one of: ${known.join(", ")}\n`);
	process.exitCode = 1;
} else {
	process.exitCode = spawnSync(process.execPath, [file, ...rest], { stdio: "inherit" }).status ?? 1;
}
