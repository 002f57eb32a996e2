/** Fetches every file of a site once, and keeps of each what the checks need: a country's site fits no memory. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { isForServer } from "../hosting/serverFiles.ts";
import { SUMS_FILE } from "../sums.ts";
import { addressOf, fileAt, targetOf } from "./addresses.ts";
import { type Answer, ask, inTurn, NoAnswer } from "./host.ts";
import { readCss } from "./readers/css.ts";
import { type PageFacts, readHtml } from "./readers/html.ts";
import { readScript, type ScriptFacts } from "./readers/script.ts";

/** What was read of a file, by its kind. */
export type Facts =
	| ({ kind: "page" } & PageFacts)
	| { kind: "picture"; page: PageFacts }
	| { kind: "style"; addresses: readonly string[] }
	| ({ kind: "script" } & ScriptFacts)
	/** A script that is none: the sentence of the parser. */
	| { kind: "broken"; why: string }
	| { kind: "bytes" };

export interface SiteFile {
	/** Below the root, with "/"; decoded. */
	path: string;
	url: URL;
	status: number;
	headers: Headers;
	bytes: number;
	/** Bytes as they travel when the server compresses; only of what pages load by themselves. */
	compressed: number;
	/** SHA-256 in hexadecimal letters. */
	sum: string;
	facts: Facts;
}

export interface Survey {
	/** Full address of the site; ends with a slash. */
	root: URL;
	/** Files that were answered with 200, by path. */
	files: ReadonlyMap<string, SiteFile>;
	/** Other answers, by path: status and headers. */
	refused: ReadonlyMap<string, Answer>;
	/** Files without an answer, by path. */
	silent: ReadonlyMap<string, NoAnswer>;
	/** The server fell silent, so that some files were not asked for. */
	unasked: number;
}

/** So many files without an answer, and the server is taken to be down. */
const MOST_SILENT = 20;

/**
 * Fetches the files of a list, or without one what can be reached from the start page by links.
 *
 * @param listed Paths of files. Those that only the server reads are left to the check for them.
 */
export async function survey(root: URL, listed: Iterable<string> | null): Promise<Survey> {
	const files = new Map<string, SiteFile>();
	const refused = new Map<string, Answer>();
	const silent = new Map<string, NoAnswer>();
	const queue = [...(listed ?? ["index.html", "404.html"])].filter(
		(path) => !isForServer(path) && path !== SUMS_FILE,
	);
	const known = new Set(queue);
	const names = new Map<string, string>();
	let asked = 0;

	await inTurn(queue, async (path) => {
		asked += 1;
		const url = new URL(addressOf(path), root);
		try {
			const answer = await ask(url);
			if (answer.status === 200) {
				const file = fileOf(path, answer, names);
				files.set(path, file);
				if (listed === null && path !== "404.html")
					for (const found of reachable(file, root))
						if (!known.has(found)) {
							known.add(found);
							queue.push(found);
						}
			} else refused.set(path, { ...answer, bytes: new Uint8Array() });
		} catch (error) {
			if (!(error instanceof NoAnswer)) throw error;
			silent.set(path, error);
		}
		return silent.size < MOST_SILENT;
	});
	return { root, files, refused, silent, unasked: queue.length - asked };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function fileOf(path: string, { url, status, headers, bytes }: Answer, names: Map<string, string>): SiteFile {
	const facts = factsOf(path, bytes, names);
	const travels = facts.kind === "script" || facts.kind === "style";
	return {
		path,
		url,
		status,
		headers,
		bytes: bytes.length,
		compressed: travels ? gzipSync(bytes).length : bytes.length,
		sum: createHash("sha256").update(bytes).digest("hex"),
		facts,
	};
}

/** @param names Ids and addresses that were met, each once: the pages of a country have the same ones. */
function factsOf(path: string, bytes: Uint8Array, names: Map<string, string>): Facts {
	const ending = /\.(?<ending>\w+)$/u.exec(path.toLowerCase())?.groups?.ending;
	switch (ending) {
		case "html": {
			const page = readHtml(textOf(bytes));
			const ids = new Set([...page.ids].map((id) => keep(names, id)));
			const links = page.links.map(({ address, place }) => ({
				address: keep(names, address),
				place: keep(names, place),
			}));
			return { kind: "page", ...page, ids, links };
		}
		case "svg":
			return { kind: "picture", page: readHtml(textOf(bytes), true) };
		case "css":
			return { kind: "style", addresses: readCss(textOf(bytes)) };
		case "js":
			try {
				return { kind: "script", ...readScript(textOf(bytes)) };
			} catch (error) {
				return { kind: "broken", why: error instanceof Error ? error.message : String(error) };
			}
		default:
			return { kind: "bytes" };
	}
}

function keep(names: Map<string, string>, name: string): string {
	const known = names.get(name);
	if (known !== undefined) return known;
	names.set(name, name);
	return name;
}

/** An address that a file leads to, and where it stands there. */
export interface Reference {
	address: string;
	place: string;
}

/** Every address that a file leads to, as written. */
export function references({ facts }: SiteFile): readonly Reference[] {
	switch (facts.kind) {
		case "page":
			return facts.links;
		case "picture":
			return facts.page.links;
		case "style":
			return facts.addresses.map((address) => ({ address, place: "url()" }));
		case "script":
			return [...facts.imports, ...facts.later]
				.filter((address) => /^\.{0,2}\//u.test(address))
				.map((address) => ({ address, place: "import" }));
		default:
			return [];
	}
}

/** Paths of the files below the root that a file leads to. */
function reachable(file: SiteFile, root: URL): string[] {
	return references(file).flatMap(({ address }) => {
		const target = targetOf(address, file.url, root);
		if (target.kind !== "site") return [];
		// A folder without its last slash has no file ending.
		const named = /(?:^|\/)[^/.]+$/u.test(target.path) ? `${target.path}/` : target.path;
		return [fileAt(named, { has: () => true }) ?? named];
	});
}
