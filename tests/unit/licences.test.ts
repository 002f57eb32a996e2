/** Every dependency against the written policy, from the lock file: what is not installed here counts too. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EXCEPTIONS, exceptionsFor, isPermitted, SHIPPED, TOOLS } from "../support/licencePolicy.ts";

const ROOT = join(import.meta.dirname, "../..");
const readJson = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));

interface Dependency {
	name: string;
	folder: string;
	/** SPDX expression; null when the lock file and the package itself name none. */
	licence: string | null;
}

const packages: Record<string, { license?: string }> = readJson("package-lock.json").packages;
const dependencies: readonly Dependency[] = Object.entries(packages)
	.filter(([folder]) => folder !== "")
	.map(([folder, { license }]) => ({
		folder,
		name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
		licence: license ?? ownLicence(folder),
	}));

/** Licence by the package's own package.json, also in the form of before SPDX (`licenses: [{ type }]`). */
function ownLicence(folder: string): string | null {
	if (!existsSync(join(ROOT, folder, "package.json"))) return null;
	const { license, licenses = [] } = readJson(`${folder}/package.json`);
	const types = [license ?? licenses].flat().map((each) => each.type ?? each);
	return types.length === 0 ? null : types.join(" OR ");
}

test("every dependency has a licence that the policy permits", () => {
	const refused = dependencies.filter(
		({ name, licence }) => !isPermitted(licence ?? "", [...SHIPPED, ...TOOLS, ...exceptionsFor(name)]),
	);
	assert.deepEqual(
		refused.map(({ folder, licence }) => `${folder}: ${licence}`),
		[],
	);
});

test("every exception is still needed", () => {
	const needed = dependencies.filter(
		({ licence }) => licence !== null && !isPermitted(licence, [...SHIPPED, ...TOOLS]),
	);
	const idle = EXCEPTIONS.filter(
		(row) => !needed.some(({ name }) => exceptionsFor(name).includes(row.licence)),
	);
	assert.deepEqual(
		idle.map(({ name }) => name),
		[],
	);
});

const CASES: readonly (readonly [expression: string, permitted: boolean, why: string])[] = [
	["MIT", true, "a licence of the list"],
	["GPL-3.0-only OR MIT", true, "a choice of which one is in the list"],
	["MIT AND GPL-3.0-only", false, "two that both bind, one of them not in the list"],
	["(MIT OR GPL-3.0-only) AND ISC", true, "brackets"],
	["Apache-2.0 WITH LLVM-exception", false, "an exception that was not thought about"],
	["SEE LICENSE IN LICENSE.txt", false, "no SPDX expression"],
	["", false, "none at all"],
];
for (const [expression, permitted, why] of CASES) {
	test(`the policy ${permitted ? "permits" : "refuses"} ${why} (${expression || "nothing"})`, () => {
		assert.equal(isPermitted(expression, ["MIT", "ISC", "Apache-2.0"]), permitted);
	});
}
