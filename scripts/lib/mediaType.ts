/** Media types of the files that a built site holds. */
import path from "node:path";

/** Text goes out as UTF-8, which is what the build writes. */
const TEXT: Readonly<Record<string, string>> = {
	".css": "text/css",
	".csv": "text/csv",
	".html": "text/html",
	".js": "text/javascript",
	".json": "application/json",
	".map": "application/json",
	".md": "text/markdown",
	".mdx": "text/markdown",
	".mjs": "text/javascript",
	".svg": "image/svg+xml",
	".tei": "application/tei+xml",
	".txt": "text/plain",
	".webmanifest": "application/manifest+json",
	".xml": "application/xml",
};

const BINARY: Readonly<Record<string, string>> = {
	".avif": "image/avif",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".gif": "image/gif",
	".ico": "image/x-icon",
	".jpeg": "image/jpeg",
	".jpg": "image/jpeg",
	".pdf": "application/pdf",
	".png": "image/png",
	".wasm": "application/wasm",
	".webp": "image/webp",
	".woff": "font/woff",
	".woff2": "font/woff2",
	".zip": "application/zip",
};

/**
 * Media type of a file by its extension; what is unknown is plain bytes (so are Pagefind's own files).
 *
 * @example mediaType("a.html") === "text/html; charset=utf-8"
 */
export function mediaType(file: string): string {
	const extension = path.extname(file).toLowerCase();
	const text = TEXT[extension];
	return text === undefined ? (BINARY[extension] ?? "application/octet-stream") : `${text}; charset=utf-8`;
}
