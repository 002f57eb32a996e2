/** Where the method page finds what the benches measured. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const fileOf = (name: string): string =>
	path.join(import.meta.dirname, "../../src/view/measures", `${name}.json`);

/** Writes what a bench measured; `name` is that of the file. */
export function writeMeasures(name: string, measures: unknown): void {
	writeFileSync(fileOf(name), `${JSON.stringify(measures, null, "\t")}\n`);
}

/** What was written last; null where nothing was. */
export function readMeasures(name: string): unknown {
	return existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), "utf8")) : null;
}
