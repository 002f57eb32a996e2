import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

interface LockedPackage {
	version?: string;
	integrity?: string;
	resolved?: string;
	optional?: boolean;
	hasInstallScript?: boolean;
	optionalDependencies?: Record<string, string>;
}
interface Manifest {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
}
const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../..", name), "utf8"));
const { packages }: { packages: Record<string, LockedPackage> } = read("package-lock.json");
const manifest: Manifest = read("package.json");
const locked = Object.entries(packages).filter(([folder]) => folder !== "");

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

/**
 * Programs of other systems than the one on which the lock file is written, whose registry lacks them: npm
 * installs them there by version alone.
 */
const UNSUMMED = ["@astrojs/compiler-binding-", "@biomejs/cli-", "@pagefind/"];

test("every locked package has a sum, but programs of other systems that are named here", () => {
	const unsummed = locked.filter(
		([folder, { integrity, optional }]) =>
			integrity === undefined &&
			!(optional && UNSUMMED.some((start) => folder.startsWith(`node_modules/${start}`))),
	);
	assert.deepEqual(
		unsummed.map(([folder]) => folder),
		[],
	);
});

test("every sum is SHA-512", () => {
	const weak = locked.filter(([, { integrity }]) => integrity?.startsWith("sha512-") === false);
	assert.deepEqual(
		weak.map(([folder]) => folder),
		[],
	);
});

// The address of a mirror would be asked by everybody who installs.
test("no locked package names the host that it came from", () => {
	const hosts = locked.filter(([, { resolved }]) => resolved !== undefined);
	assert.deepEqual(
		hosts.map(([folder]) => folder),
		[],
	);
});

test("only packages named in allowScripts have a script that runs when they are installed", () => {
	const scripted = locked
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.map(([folder]) => folder.replace(/^node_modules\//u, ""));
	assert.deepEqual(
		scripted.sort(),
		Object.keys(manifest.allowScripts)
			.filter((name) => manifest.allowScripts[name])
			.sort(),
	);
});

test("every version in package.json is exact, and is the one that is locked", () => {
	const asked = { ...manifest.dependencies, ...manifest.devDependencies };
	const other = Object.entries(asked).filter(
		([name, version]) =>
			!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version) || packages[`node_modules/${name}`]?.version !== version,
	);
	assert.deepEqual(other, []);
});
