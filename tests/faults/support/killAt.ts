/**
 * Loaded before a script: kills or fails it at a chosen step of publishing. A step is a renaming or
 * deletion that concerns dist/, as it is called by the project's own code.
 *
 * FAULT_STEP: number of the step; FAULT_HOW: "before" or "after" it the process is killed, or when "half"
 * of a deletion is done; any other word is the code of the error that the step fails with.
 */
import fs from "node:fs";
import fsPromises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const step = Number(process.env.FAULT_STEP);
const how = process.env.FAULT_HOW ?? "before";
let count = 0;

function kill(): never {
	process.kill(process.pid, "SIGKILL");
	for (;;);
}

/** Runs a step, or what is to happen in its place; returns whether to be killed after it. */
function reach(paths: readonly unknown[]): boolean {
	if (!paths.some((path) => /(?:^|\/)dist(?:\.[a-z]+)?$/u.test(String(path)))) return false;
	count += 1;
	if (count !== step) return false;
	if (how === "before") kill();
	if (how === "after" || how === "half") return true;
	throw Object.assign(new Error(`${how}: made by a test`), { code: how, path: paths[0], dest: paths[1] });
}

const { renameSync } = fs;
fs.renameSync = (from, to) => {
	const last = reach([from, to]);
	renameSync(from, to);
	if (last) kill();
};
const { rm } = fsPromises;
fsPromises.rm = async (path, options) => {
	const last = reach([path]);
	await rm(last && how === "half" ? `${path}/a` : path, options);
	if (last) kill();
};
syncBuiltinESMExports();
