/** `npm run check:dist`: all checks of a folder, or of a site where it stands. */
import { join } from "node:path";
import { readIfExists } from "../files.ts";
import { serve } from "../serve.ts";
import { readSums, SUMS_FILE, type Sums, sumFolder } from "../sums.ts";
import { checkListing, checkMissing, checkRedirect, checkServerFiles } from "./checks/answers.ts";
import { checkBudgets } from "./checks/budgets.ts";
import { checkFiles } from "./checks/files.ts";
import { checkCaching, checkCookies, checkHeaders, checkPolicy } from "./checks/headers.ts";
import { checkLinks } from "./checks/links.ts";
import { checkInline, checkOutside } from "./checks/outside.ts";
import { checkSearch } from "./checks/search.ts";
import { checkCompression, checkIndexFiles, checkTypes } from "./checks/types.ts";
import { type Answer, ask, NoAnswer } from "./host.ts";
import { mend, serverKind } from "./mends.ts";
import { type Outcome, outcome } from "./outcome.ts";
import { readHtml } from "./readers/html.ts";
import type { Site } from "./site.ts";
import { survey } from "./survey.ts";

type Check = (site: Site) => Outcome | Promise<Outcome>;

/** What the files themselves show, wherever they are. */
const ANYWHERE: readonly Check[] = [
	checkFiles,
	checkLinks,
	checkOutside,
	checkInline,
	checkPolicy,
	checkTypes,
	checkMissing,
	checkSearch,
	checkBudgets,
];

/** What only a real host can show. */
const ON_HOST: readonly Check[] = [
	checkIndexFiles,
	checkCompression,
	checkHeaders,
	checkCaching,
	checkCookies,
	checkListing,
	checkServerFiles,
	checkRedirect,
];

export interface Report {
	/** Address or folder, as it was really checked. */
	target: string;
	/** Only a folder: what a host says remains to be checked. */
	isFolder: boolean;
	outcomes: readonly Outcome[];
}

const START = "Trang đầu";
const DIFFERENT_SITE = "Đây không phải trang đầu của Đối chiếu.";

async function runAll(checks: readonly Check[], site: Site): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const check of checks) outcomes.push(await check(site));
	return outcomes;
}

/** Path that a page was built for, as the page for missing addresses says it; "/" when it does not. */
async function builtFor(folder: string): Promise<string> {
	const page = await readIfExists(join(folder, "404.html"));
	const base = page === null ? null : readHtml(page).base;
	return base?.startsWith("/") === true && !base.startsWith("//") ? base : "/";
}

/** Checks the files of a folder, served by our own server under the path that they were built for. */
export async function checkFolder(folder: string): Promise<Report> {
	const sums = await sumFolder(folder);
	const serving = await serve({ root: folder, port: 0, host: "127.0.0.1", base: await builtFor(folder) });
	try {
		const root = new URL(serving.url);
		const start = await startOf(root);
		if ("outcome" in start) return { target: folder, isFolder: true, outcomes: [start.outcome] };
		const text = await readIfExists(join(folder, SUMS_FILE));
		const site: Site = {
			survey: await survey(root, sums.keys()),
			server: null,
			manifest: text === null ? null : readSums(text),
			manifestIsLocal: false,
			sameRelease: null,
			folder: { name: folder, sums },
			reference: folder,
		};
		return { target: folder, isFolder: true, outcomes: await runAll(ANYWHERE, site) };
	} finally {
		await serving.close();
	}
}

/**
 * Checks a site where it stands.
 *
 * @param address Of its start page; with or without the last slash or "index.html".
 * @param reference Folder of a release beside the checker, or null: its list of files is compared, and its
 *   search runs.
 */
export async function checkHost(address: URL, reference: string | null): Promise<Report> {
	const root = rootOf(address);
	const start = await startOf(root);
	if ("outcome" in start) return { target: root.href, isFolder: false, outcomes: [start.outcome] };
	const { answer, found } = start;
	const sent = await askForManifest(answer.url);
	const local = reference === null ? null : await readIfExists(join(reference, SUMS_FILE));
	const localManifest = local === null ? null : readSums(local);
	const manifest = sent ?? localManifest;
	const site: Site = {
		survey: await survey(answer.url, manifest === null ? null : listed(manifest)),
		server: serverKind(answer.headers),
		manifest,
		manifestIsLocal: sent === null && localManifest !== null,
		sameRelease: sent === null || localManifest === null ? null : isSame(sent, localManifest),
		folder: null,
		reference,
	};
	const outcomes = [found, ...(await runAll([...ANYWHERE, ...ON_HOST], site))];
	return { target: answer.url.href, isFolder: false, outcomes };
}

const listed = (manifest: Sums): string[] => [...new Set(["index.html", ...manifest.keys()])];

const isSame = (a: Sums, b: Sums): boolean =>
	a.size === b.size && [...a].every(([path, sum]) => b.get(path) === sum);

function rootOf(address: URL): URL {
	const path = address.pathname.replace(/\/index\.html$/u, "/");
	return new URL(path.endsWith("/") ? path : `${path}/`, address.origin);
}

async function askForManifest(root: URL): Promise<Sums | null> {
	try {
		const { status, bytes } = await ask(new URL(SUMS_FILE, root));
		return status === 200 ? readSums(new TextDecoder().decode(bytes)) : null;
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		return null;
	}
}

/** Redirects that are followed to the start page. */
const MOST_STEPS = 5;

/** The start page, or why there is nothing to check. */
async function startOf(root: URL): Promise<{ answer: Answer; found: Outcome } | { outcome: Outcome }> {
	const failed = (message: string, how: string): { outcome: Outcome } => ({
		outcome: outcome(START, root.href, [{ severity: "error", address: root.href, message, mend: how }]),
	});
	const place = mend("Xem lại địa chỉ, và thư mục mà máy chủ phục vụ ở địa chỉ ấy", "startPage", null);
	let url = root;
	try {
		for (let step = 0; step < MOST_STEPS; step += 1) {
			const answer = await ask(url);
			const location = answer.headers.get("location");
			if (answer.status >= 300 && answer.status < 400 && location !== null && URL.canParse(location, url)) {
				url = new URL(location, url);
				// Only to https on the same host: whoever typed this address meant no other.
				if (url.hostname === root.hostname && url.pathname === root.pathname) continue;
				return failed(
					`Máy chủ đưa trang đầu sang ${url.href}.`,
					"Chạy lại lệnh này với địa chỉ ấy, nếu đó là nơi đặt trang.",
				);
			}
			if (answer.status !== 200)
				return failed(`Trang đầu không mở được, máy chủ trả lời ${answer.status}.`, place);
			if (readHtml(new TextDecoder().decode(answer.bytes)).base === null)
				return failed(DIFFERENT_SITE, place);
			return { answer, found: outcome(START, url.href, []) };
		}
		return failed("Máy chủ đưa trang đầu đi vòng quanh.", place);
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		return failed(error.message, error.mend);
	}
}
