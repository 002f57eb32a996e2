/** A static server for the built site: reading it on one's own machine, and the end-to-end tests. */
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
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
}

export interface Serving {
	url: string;
	port: number;
	close(): Promise<void>;
}

/** Serves a folder until `close()`; a taken port moves on to the next one. */
export async function serve({ root, port, host = "localhost", base = "/" }: ServeOptions): Promise<Serving> {
	const site = { root: path.resolve(root), base: `/${base}/`.replace(/\/{2,}/gu, "/") };
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
	{ root, base }: { root: string; base: string },
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
	if (file !== null && (await send(request, response, 200, file))) return;
	if (await send(request, response, 404, path.join(root, "404.html"))) return;
	response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Không có trang này.\n");
}

/** The file or folder that an address names, or null when it names nothing inside the root. */
function fileFor(root: string, base: string, address: string): string | null {
	if (!`${address}/`.startsWith(base)) return null;
	try {
		const file = path.resolve(root, `./${decodeURIComponent(address.slice(base.length))}`);
		const away = path.relative(root, file);
		return away === ".." || away.startsWith(`..${path.sep}`) || path.isAbsolute(away) ? null : file;
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
): Promise<boolean> {
	const found = await stat(file).catch(() => null);
	if (found?.isFile() !== true) return false;
	const type = mediaType(file);
	// Text shrinks to a third; Pagefind's files and fonts are compressed as they are.
	const compressed =
		COMPRESSED.test(type) && /\bgzip\b/u.test(String(request.headers["accept-encoding"] ?? ""));
	const kept = cachingOf(file, found);
	if (status === 200 && request.headers["if-none-match"] === kept.ETag) {
		response.writeHead(304, kept).end();
		return true;
	}
	response.writeHead(status, {
		"Content-Type": type,
		...(status === 200 ? kept : {}),
		...(COMPRESSED.test(type) ? { Vary: "Accept-Encoding" } : {}),
		...(compressed ? { "Content-Encoding": "gzip" } : { "Content-Length": found.size }),
	});
	if (request.method === "HEAD") response.end();
	else if (compressed) await pipeline(createReadStream(file), createGzip(), response);
	else await pipeline(createReadStream(file), response);
	return true;
}

/**
 * What a browser may keep. Astro's files are named after what they hold and never change; any other may
 * be another one after the next build, and is asked for again by its mark.
 */
function cachingOf(file: string, { size, mtimeMs }: Stats): Record<"ETag" | "Cache-Control", string> {
	const named = path.basename(path.dirname(file)) === "_astro";
	return {
		ETag: `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
		"Cache-Control": named ? "public, max-age=31536000, immutable" : "no-cache",
	};
}

const COMPRESSED = /^(?:text\/|image\/svg|application\/(?:json|xml|[a-z]+\+xml|manifest\+json))/u;
