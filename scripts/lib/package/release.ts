/** What a release is called and what it holds: data in, data out. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { fillTemplate } from "../hosting/template.ts";
import { BASE_PROPERTY } from "./bom.ts";

/** One file of an archive. */
export interface Entry {
	/** Path in the archive, with "/". */
	path: string;
	/** Where its bytes are: a file on the disk, or the text itself. */
	source: { file: string } | { text: string };
}

/** Folders of a release below its own one, and the guide. */
export const SITE_FOLDER = "trang";
export const HOSTS_FOLDER = "cau-hinh";
export const GUIDE_FILE = "HUONG-DAN-TRIEN-KHAI.md";

/** What is read of a site's bill of materials. */
const BOM = z.object({
	metadata: z.object({
		timestamp: z.string(),
		component: z.object({ name: z.string(), version: z.string() }),
		properties: z.array(z.object({ name: z.string(), value: z.string() })),
	}),
});

/** What a built site says of itself. */
export interface Release {
	/** Name of the folder and of the archives: `doi-chieu-0.1.0-20261121-0a1b2c3d`. */
	name: string;
	version: string;
	/** ISO date that the pages bear. */
	date: string;
	/** Time that every file of the archives bears: ISO date and time, of no zone. */
	time: string;
	/** Where the site is to stand on its host. */
	base: string;
}

const SUM_DIGITS = 8;
/** Between 6 and 22 o'clock no zone sets its clocks, so every wall clock has each of these times once. */
const FIRST_HOUR = 6;
const HOURS = 16;

/**
 * The release that a built site makes, from its own files and not from the folder that it was built in: a
 * site that was built yesterday is packed as what it is.
 *
 * @param bom Text of bom.cdx.json.
 * @param sums Text of sha256sums.txt: two sites that differ in one byte have two names.
 */
export function releaseOf(bom: string, sums: string): Release {
	const { component, timestamp, properties } = BOM.parse(JSON.parse(bom)).metadata;
	const date = timestamp.slice(0, "2026-11-21".length);
	const sum = createHash("sha256").update(sums).digest("hex").slice(0, SUM_DIGITS);
	const time = `${date}T${timeOfDay(Number.parseInt(sum, 16))}`;
	return {
		name: `${component.name}-${component.version}-${date.replaceAll("-", "")}-${sum}`,
		version: component.version,
		date,
		time,
		base: properties.find(({ name }) => name === BASE_PROPERTY)?.value ?? "/",
	};
}

/**
 * A time of day that stands for the content. Servers make the tag by which browsers ask whether a file is
 * still the same of its time and size: two editions of one day must not bear the same time.
 */
function timeOfDay(number: number): string {
	// ZIP keeps every other second.
	const second = 2 * (number % (HOURS * 1800));
	const parts = [FIRST_HOUR + Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
	return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Fills `{{name}}`, `{{version}}`, `{{date}}` and `{{base}}` of the guide. */
export const fillGuide = (template: string, { name, version, date, base }: Release): string =>
	fillTemplate(template, { name, version, date: date.split("-").reverse().join("/"), base });

/** Entries in the order of an archive: by code units, so that it depends on no folder's own order. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
	entries.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** Every folder that the entries lie in, from the outside in: `a/`, `a/b/`. */
export function foldersOf(entries: readonly Entry[]): string[] {
	const folders = new Set<string>();
	for (const { path } of entries)
		for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1))
			folders.add(path.slice(0, at + 1));
	return [...folders].sort();
}
