/** A small site that passes every check of `check:dist`, for tests to break in one place. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createIndex } from "pagefind";
import { checkFolder, checkHost, type Report } from "../../scripts/lib/check/checkSite.ts";
import { CACHING, PAGE_POLICY, SECURITY_HEADERS } from "../../scripts/lib/hosting/headers.ts";
import { mediaType } from "../../scripts/lib/mediaType.ts";
import { type HostRules, serve } from "../../scripts/lib/serve.ts";
import { SUMS_FILE } from "../../scripts/lib/sums.ts";
import { recordAddress } from "../../src/domain/searchRecord.ts";
import { indexForm } from "../../src/text/searchForm.ts";

export const BASE = "/doi-chieu/";
export const HEADING = "Phát huy sức mạnh đại đoàn kết toàn dân tộc";

/** Path → text or bytes. */
export type Files = Record<string, string | Uint8Array>;

/** A page with the policy of the site. */
export const page = (base: string, body: string, head = ""): string =>
	`<!DOCTYPE html><html lang="vi" data-base="${base}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}"><title>a</title>${head}</head><body>${body}</body></html>`;

let index: Promise<Files> | null = null;

/** Index of one document, made once a process. */
async function searchIndex(): Promise<Files> {
	const made = (await createIndex({ forceLanguage: "vi" })).index;
	if (made === undefined) throw new Error("pagefind: no index");
	const unit = { id: "i", kind: "heading", part: "tasks", words: 9, task: null } as const;
	await made.addCustomRecord({
		url: recordAddress("a", [], [unit]),
		content: indexForm(HEADING),
		language: "vi",
		meta: { title: "a" },
	});
	const { files } = await made.getFiles();
	return Object.fromEntries(
		files
			.filter((file) => /pagefind\.js$|\.pf_|\.pagefind$|entry\.json$/u.test(file.path))
			.map((file) => [`pagefind/${file.path}`, file.content]),
	);
}

/** The files of a site without a fault. */
export async function soundSite(): Promise<Files> {
	index ??= searchIndex();
	return {
		"index.html": page(
			"./",
			'<a href="van-ban/a/#i">a</a><a href="data/index.json">b</a>',
			'<link rel="stylesheet" href="_astro/a.123.css"><script type="module" src="_astro/a.123.js"></script>',
		),
		"404.html": page(BASE, `<a href="${BASE}">a</a>`),
		"van-ban/a/index.html": page(
			"../../",
			`<h2 id="i">${HEADING}</h2><a href="../../">a</a><a href="#i">b</a>`,
		),
		"_astro/a.123.css": '@font-face { font-family: a; src: url("a.123.woff2") }',
		"_astro/a.123.js": 'import "./b.123.js"; export const svg = "http://www.w3.org/2000/svg";',
		"_astro/b.123.js": "export {};",
		"_astro/a.123.woff2": "font",
		"data/index.json": JSON.stringify({ documents: [{ id: "a", data: "data/documents/a.json" }] }),
		"data/documents/a.json": JSON.stringify({ units: [{ id: "i", kind: "heading", text: HEADING }] }),
		"web.config": "<configuration />",
		...(await index),
	};
}

/** What a host does without a fault. */
export const soundRules: HostRules = {
	typeOf: (file) => mediaType(file) ?? "application/octet-stream",
	headersOf: (file) => ({
		...Object.fromEntries(SECURITY_HEADERS),
		"Cache-Control": path.basename(path.dirname(file)) === "_astro" ? CACHING.hashed : CACHING.other,
	}),
};

interface Fault {
	/** Changes the files of the release; the list of files is made afterwards. */
	released?: (files: Files) => void;
	/** Changes what stands at the host, which the list of files knows nothing of. */
	hosted?: (files: Files) => void;
	rules?: Partial<HostRules>;
	/** The release has no list of files. */
	unlisted?: boolean;
}

/** Writes a site with a fault, does something with its folder and takes it away again. */
export async function withFolder<T>(
	{ released, hosted, unlisted }: Fault,
	use: (folder: string) => Promise<T>,
): Promise<T> {
	const files = await soundSite();
	released?.(files);
	const sum = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
	const lines = Object.entries(files).map(([name, content]) => `${sum(content)}  ${name}\n`);
	if (unlisted !== true) files[SUMS_FILE] = lines.join("");
	hosted?.(files);
	const folder = await mkdtemp(path.join(tmpdir(), "doi-chieu-check-"));
	try {
		for (const [name, content] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
			await writeFile(path.join(folder, name), content);
		}
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/**
 * Checks a host that serves a site with a fault.
 *
 * @param beside The release beside the checker; without it the very folder that is served.
 */
export const checkFaultyHost = (fault: Fault, beside?: Fault): Promise<Report> =>
	withFolder(fault, async (folder) => {
		const rules = { ...soundRules, ...fault.rules };
		const serving = await serve({ root: folder, port: 0, host: "127.0.0.1", base: BASE, rules });
		try {
			const check = (reference: string): Promise<Report> => checkHost(new URL(serving.url), reference);
			return await (beside === undefined ? check(folder) : withFolder(beside, check));
		} finally {
			await serving.close();
		}
	});

/** Checks a folder with a fault. */
export const checkFaultyFolder = (fault: Fault): Promise<Report> => withFolder(fault, checkFolder);

/** The checks that did not pass, with what they say: "Liên kết trong trang", "error", the sentences. */
export const failures = ({ outcomes }: Report): (readonly [title: string, status: string, said: string])[] =>
	outcomes
		.filter(({ status }) => status !== "passed")
		.map(({ title, status, problems, detail }) => [
			title,
			status,
			problems.length === 0
				? detail
				: problems.map(({ message, address }) => `${address} ${message}`).join("\n"),
		]);
