import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

interface LockedPackage {
	version?: string;
	optionalDependencies?: Record<string, string>;
}
const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
	readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8"),
);

// A lock file written where a registry lacked the packages of other systems made `npm ci` refuse
// every clean clone.
test("the lock file has an entry for every optional dependency, also those of other systems", () => {
	const names = Object.keys(packages);
	const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !names.some((entry) => entry.endsWith(`node_modules/${name}`)))
			.map((name) => `${name} of ${parent}`),
	);
	assert.deepEqual(missing, []);
});
