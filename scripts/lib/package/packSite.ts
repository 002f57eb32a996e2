/** dist/ and what an office needs to put it on its own host, into release/. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleChecker } from "../check/bundle.ts";
import { filesBelow, writeWhole } from "../files.ts";
import { HOST_FILES } from "../hosting/hostFiles.ts";
import { formatNumber } from "../report.ts";
import { compareSums, type Departures, formatSums, readSums, SUMS_FILE, sumFolder } from "../sums.ts";
import { UserError } from "../userError.ts";
import { type Archive, bytesOf, fitsZip, writeTarGz, writeZip } from "./archives.ts";
import { BOM_FILE } from "./describeSite.ts";
import {
	type Entry,
	fillGuide,
	GUIDE_FILE,
	HOSTS_FOLDER,
	inOrder,
	type Release,
	releaseOf,
	SITE_FOLDER,
} from "./release.ts";

/** Where things are, from the root of the project. `hosts`: configurations that the build filled in. */
export const PLACES = {
	site: "dist",
	hosts: HOST_FILES,
	templates: "scripts/hosts",
	checker: ".cache/kiem-tra.mjs",
	releases: "release",
} as const;

/** Makes what travels beside the guide and is not in the site: the checker in one file. */
export async function prepareTools(): Promise<void> {
	await bundleChecker(PLACES.checker);
}

/**
 * The release that dist/ makes.
 *
 * @throws When there is no site, or it is not as the build left it: what cannot be checked is not handed on.
 */
export async function readRelease(): Promise<Release> {
	const [bom, sums] = [join(PLACES.site, BOM_FILE), join(PLACES.site, SUMS_FILE)];
	if (!existsSync(bom) || !existsSync(sums))
		throw new UserError(
			`Chưa có trang nào đã dựng xong trong ${PLACES.site}/. Cách sửa: chạy npm run build trước.`,
		);
	const text = await readFile(sums, "utf8");
	const departures = compareSums(readSums(text) ?? new Map(), await sumFolder(PLACES.site, [SUMS_FILE]));
	const complaint = describeDepartures(departures);
	if (complaint !== null)
		throw new UserError(
			`${PLACES.site}/ không khớp với ${SUMS_FILE} của chính nó (${complaint}). Cách sửa: chạy lại npm run build.`,
		);
	return releaseOf(await readFile(bom, "utf8"), text);
}

/** Names of departing files that are listed. */
const NAMED = 3;

/** What departs, in a few words, or null when nothing does. */
export function describeDepartures(departures: Departures): string | null {
	const kinds = [
		["thiếu", departures.missing],
		["đã bị sửa", departures.changed],
		["thừa", departures.added],
	] as const;
	const parts = kinds
		.filter(([, files]) => files.length > 0)
		.map(([word, files]) => {
			const rest = files.length > NAMED ? ` và ${formatNumber(files.length - NAMED)} tệp nữa` : "";
			return `${word} ${files.slice(0, NAMED).join(", ")}${rest}`;
		});
	return parts.length === 0 ? null : parts.join("; ");
}

/** All that a release holds, in the order of its archives, below one folder of its name. */
export async function gatherEntries(release: Release): Promise<Entry[]> {
	const below = async (folder: string, place: string): Promise<Entry[]> =>
		(existsSync(folder) ? await filesBelow(folder) : []).map((file) => ({
			path: `${release.name}/${place}/${file}`,
			source: { file: join(folder, file) },
		}));
	const guide = await readFile(join(PLACES.templates, GUIDE_FILE), "utf8");
	return inOrder([
		...(await below(PLACES.site, SITE_FOLDER)),
		...(await below(PLACES.hosts, HOSTS_FOLDER)),
		{ path: `${release.name}/${basename(PLACES.checker)}`, source: { file: PLACES.checker } },
		{ path: `${release.name}/${GUIDE_FILE}`, source: { text: fillGuide(guide, release) } },
	]);
}

/** Writes the archives and, beside them, their sums. A site too large for a ZIP gets only the other. */
export async function writeRelease(release: Release, entries: readonly Entry[]): Promise<Archive[]> {
	await mkdir(PLACES.releases, { recursive: true });
	const path = (ending: string): string => join(PLACES.releases, `${release.name}.${ending}`);
	const archives = [await writeTarGz(path("tar.gz"), entries, release.time)];
	if (fitsZip(entries, bytesOf(entries))) archives.push(await writeZip(path("zip"), entries, release.time));
	else await rm(path("zip"), { force: true });
	const sums = new Map(archives.map(({ name, sum }) => [name, sum]));
	await writeWhole(path("sha256"), formatSums(sums));
	return archives;
}
