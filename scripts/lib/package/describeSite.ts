/** Writes into a built site what it is made of: licences, bill of materials and, last of all, sums. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeJson, writeWhole } from "../files.ts";
import { formatSums, SUMS_FILE, sumFolder } from "../sums.ts";
import { toBom } from "./bom.ts";
import { readComponents } from "./components.ts";
import type { Part } from "./inventory.ts";
import { toLicenceFile } from "./licences.ts";

/** Names of the files, in the root of the site. */
export const LICENCES_FILE = "giay-phep.txt";
export const BOM_FILE = "bom.cdx.json";

const MANIFEST = z.object({ name: z.string(), version: z.string(), license: z.string() });

/**
 * Writes giay-phep.txt and bom.cdx.json of a site that is otherwise finished.
 *
 * @param site Date that the pages bear, and where 404.html believes the site to stand.
 * @returns Number of fonts and libraries inside, those within others included.
 * @throws When a licence cannot be found (see `readComponents`).
 */
export async function describeSite(
	root: string,
	parts: readonly Part[],
	site: { date: string; base: string },
): Promise<number> {
	const own = MANIFEST.parse(JSON.parse(await readFile("package.json", "utf8")));
	const components = await readComponents(root, parts, process.cwd());
	await writeWhole(join(root, LICENCES_FILE), toLicenceFile(await readFile("LICENSE", "utf8"), components));
	const { name, version, license: licence } = own;
	await writeJson(join(root, BOM_FILE), toBom({ name, version, licence, ...site }, components));
	return components.reduce((sum, { inside }) => sum + 1 + inside.length, 0);
}

/** Writes sha256sums.txt. Nothing may be written into the site after it. */
export async function sealSite(root: string): Promise<void> {
	await writeWhole(join(root, SUMS_FILE), formatSums(await sumFolder(root, [SUMS_FILE])));
}
