/** Media types of the files that a built site holds. */
import path from "node:path";

/** What the build writes is UTF-8, and a host must say so: `.txt` cannot by itself. */
const utf8 = (type: string): string => `${type}; charset=utf-8`;
/** Read by scripts only; they are compressed as they are. */
const BYTES = "application/octet-stream";

/** Every kind of file that the site publishes, or that somebody may put into public/. */
export const PUBLISHED_TYPES: readonly (readonly [extension: string, type: string])[] = [
	[".css", utf8("text/css")],
	[".csv", utf8("text/csv")],
	[".html", utf8("text/html")],
	[".js", utf8("text/javascript")],
	[".json", utf8("application/json")],
	[".svg", utf8("image/svg+xml")],
	[".txt", utf8("text/plain")],
	[".xml", utf8("application/xml")],
	[".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
	[".ico", "image/x-icon"],
	[".jpg", "image/jpeg"],
	[".pdf", "application/pdf"],
	[".png", "image/png"],
	[".wasm", "application/wasm"],
	[".webp", "image/webp"],
	[".woff2", "font/woff2"],
	[".pagefind", BYTES],
	[".pf_filter", BYTES],
	[".pf_fragment", BYTES],
	[".pf_index", BYTES],
	[".pf_meta", BYTES],
];

const TYPES: ReadonlyMap<string, string> = new Map(PUBLISHED_TYPES);

/**
 * Media type of a file by its extension; null for what a site does not publish.
 *
 * @example mediaType("a.html") === "text/html; charset=utf-8"
 */
export function mediaType(file: string): string | null {
	return TYPES.get(path.extname(file).toLowerCase()) ?? null;
}
