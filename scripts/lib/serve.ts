/** A static server for the built site: reading it on one's own machine, and the end-to-end tests. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { CACHING, HASHED_FOLDER, SECURITY_HEADERS } from "./hosting/headers.ts";
import { isForServer } from "./hosting/serverFiles.ts";
import { listen } from "./listen.ts";
import { mediaType } from "./mediaType.ts";

export interface ServeOptions {
	/** Folder to serve. */
	root: string;
	/** First port to try; 0 takes any free one. */
	port: number;
	host?: string;
	/** Path that the site stands under, e.g. "/kho/doi-chieu/". */
	base?: string;
	/** Rules of another host than our own. */
	rules?: HostRules;
}

/** What a host does with files. */
export interface HostRules {
	/** Media type of a file; null when the host does not hand out files of its kind. */
	typeOf(file: string): string | null;
	/** Headers of the answer that sends a file of the site. */
	headersOf(file: string): Readonly<Record<string, string>>;
}

const OUR_RULES: HostRules = {
	typeOf: mediaType,
	headersOf: (file) => ({
		...Object.fromEntries(SECURITY_HEADERS),
		"Cache-Control": path.basename(path.dirname(file)) === HASHED_FOLDER ? CACHING.hashed : CACHING.other,
	}),
};

export interface Serving {
	url: string;
	port: number;
	close(): Promise<void>;
}

/** Serves a folder until `close()`; a taken port moves on to the next one. */
export async function serve({
	root,
	port,
	host = "localhost",
	base = "/",
	rules = OUR_RULES,
}: ServeOptions): Promise<Serving> {
	const site = { root: path.resolve(root), base: `/${base}/`.replace(/\/{2,}/gu, "/"), rules };
	const listening = await listen(
		// A reader who goes away in the middle of a file is nothing to report.
		(request, response) => void respond(site, request, response).catch(() => response.destroy()),
		port,
		host,
	);
	const authority = host.includes(":") ? `[${host}]` : host;
	return { ...listening, url: `http://${authority}:${listening.port}${site.base}` };
}

async function respond(
	{ root, base, rules }: { root: string; base: string; rules: HostRules },
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	if (request.method !== "GET" && request.method !== "HEAD") {
		response.writeHead(405, { Allow: "GET, HEAD" }).end();
		return;
	}
	const [, address = "", query = ""] = /^([^?#]*)(\?[^#]*)?/u.exec(request.url ?? "") ?? [];
	const named = fileFor(root, base, address);
	const isFolder = named !== null && (await stat(named).catch(() => null))?.isDirectory() === true;
	if (isFolder && !address.endsWith("/")) {
		// Built from the folder found, never from the address: "//host" would lead to another site.
		const folders = path.relative(root, named).split(path.sep).filter(Boolean).map(encodeURIComponent);
		response.writeHead(301, { Location: base + folders.map((name) => `${name}/`).join("") + query }).end();
		return;
	}
	// "/a.html/" is not the file "/a.html": its relative links would lead elsewhere.
	const file = isFolder ? path.join(named, "index.html") : address.endsWith("/") ? null : named;
	if (file !== null && (await send(request, response, 200, file, rules))) return;
	if (await send(request, response, 404, path.join(root, "404.html"), rules)) return;
	response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Không có trang này.\n");
}

/** The file or folder that an address names, or null when it names nothing inside the root for readers. */
function fileFor(root: string, base: string, address: string): string | null {
	if (!`${address}/`.startsWith(base)) return null;
	try {
		const file = path.resolve(root, `./${decodeURIComponent(address.slice(base.length))}`);
		const away = path.relative(root, file);
		const isOutside = away === ".." || away.startsWith(`..${path.sep}`) || path.isAbsolute(away);
		return isOutside || isForServer(away.split(path.sep).join("/")) ? null : file;
	} catch {
		// Not valid percent-encoding.
		return null;
	}
}

async function send(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	file: string,
	rules: HostRules,
): Promise<boolean> {
	const found = await stat(file).catch(() => null);
	const type = rules.typeOf(file);
	if (found?.isFile() !== true || type === null) return false;
	// Text shrinks to a third; Pagefind's files and fonts are compressed as they are.
	const compressed =
		COMPRESSED.test(type) && /\bgzip\b/u.test(String(request.headers["accept-encoding"] ?? ""));
	const ETag = `W/"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
	const { "Cache-Control": caching = "no-cache", ...headers } = rules.headersOf(file);
	// What stands in the place of a missing page is not that page.
	const kept = status === 200 ? { ETag, "Cache-Control": caching } : {};
	if (status === 200 && request.headers["if-none-match"] === ETag) {
		response.writeHead(304, { ...headers, ...kept }).end();
		return true;
	}
	response.writeHead(status, {
		...headers,
		...kept,
		"Content-Type": type,
		...(COMPRESSED.test(type) ? { Vary: "Accept-Encoding" } : {}),
		...(compressed ? { "Content-Encoding": "gzip" } : { "Content-Length": found.size }),
	});
	if (request.method === "HEAD") response.end();
	else if (compressed) await pipeline(createReadStream(file), createGzip(), response);
	else await pipeline(createReadStream(file), response);
	return true;
}

const COMPRESSED = /^(?:text\/|image\/svg|application\/(?:json|xml|[a-z]+\+xml|manifest\+json))/u;
