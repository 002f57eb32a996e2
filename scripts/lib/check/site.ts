/** What the checks are given. */
import type { Sums } from "../sums.ts";
import type { ServerKind } from "./mends.ts";
import type { Survey } from "./survey.ts";

export interface Site {
	survey: Survey;
	/** What the server says it is; null when it does not. */
	server: ServerKind | null;
	/** The list of files of the release; null when there is none. */
	manifest: Sums | null;
	/** True when the list is the one beside the checker, because the host sends none. */
	manifestIsLocal: boolean;
	/** False when the list beside the checker is another one; null when there are not two to compare. */
	sameRelease: boolean | null;
	/** The folder that is checked, or null for a host. */
	folder: Folder | null;
	/** Folder of a release beside the checker, whose search runs; null when there is none. */
	reference: string | null;
}

export interface Folder {
	/** As the person gave it. */
	name: string;
	/** Files there, by path → SHA-256 in hexadecimal letters. */
	sums: ReadonlyMap<string, string>;
}

/** How an address of the site is named to the person: in full on a host, by its file in a folder. */
export function nameOf(site: Site, path: string): string {
	const { root, files } = site.survey;
	if (site.folder !== null) return `${site.folder.name.replace(/[/\\]$/u, "")}/${path}`;
	return decodeURI((files.get(path)?.url ?? new URL(path, root)).href);
}
