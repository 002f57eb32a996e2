/**
 * `npm run bench pages`: builds the whole country (768 made-up plans) with the project's own pipeline and
 * says how long each stage took, how much memory, how many pages there are and how large the largest of
 * each kind is, against the limit.
 *
 * `-- --pairs 400` builds that many of the pages of pairs, evenly taken; `-- --pairs all` every one.
 * `-- --in <folder>` keeps the site there, and takes plans and alignments that an earlier run left.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { MOST_HTML } from "../../scripts/lib/budgets.ts";
import { runBuild } from "../../scripts/lib/buildSite.ts";
import { GROWING } from "../../scripts/lib/publish.ts";
import { formatBytes, formatNumber, stage } from "../../scripts/lib/report.ts";
import { buildPages } from "../../scripts/lib/site.ts";
import { writeCountry } from "./pages/country.ts";

/** Pages of pairs that are built unless told otherwise: there are some 23,500, of 300 KB each. */
const PAIRS = 200;

/** The route that a page belongs to: "/van-ban/[id]/". */
function routeOf(page: string): string {
	return `/${page.replace(/index\.html$/u, "")}`
		.replace(/^\/van-ban\/[^/]+\//u, "/van-ban/[id]/")
		.replace(/^\/so-sanh\/(?!nhieu-van-ban)[^/]+\/[^/]+\//u, "/so-sanh/[a]/[b]/")
		.replace(/^\/doi-chieu\/phan-cong\/[^/]+\//u, "/doi-chieu/phan-cong/[province]/")
		.replace(/^\/doi-chieu\/(?!phan-cong)[^/]+\/tinh\/[^/]+\//u, "/doi-chieu/[directive]/tinh/[province]/")
		.replace(/^\/doi-chieu\/(?!phan-cong)[^/[]+\/[^/[]+\//u, "/doi-chieu/[directive]/[node]/")
		.replace(/^\/doi-chieu\/(?!phan-cong)[^/[]+\//u, "/doi-chieu/[directive]/");
}

interface PageSize {
	page: string;
	bytes: number;
}

function pagesOf(root: string): PageSize[] {
	return readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".html"))
		.map((name) => ({
			page: name.split(path.sep).join("/"),
			bytes: statSync(path.join(root, name)).size,
		}));
}

/** One line a route, the largest first: its largest page, plain and as it travels, and its number of pages. */
function report(root: string): boolean {
	const routes = [...Map.groupBy(pagesOf(root), ({ page }) => routeOf(page))]
		.map(([route, pages]) => ({
			route,
			count: pages.length,
			over: pages.filter(({ bytes }) => bytes > MOST_HTML).length,
			largest: pages.reduce((most, page) => (page.bytes > most.bytes ? page : most)),
		}))
		.sort((x, y) => y.largest.bytes - x.largest.bytes);
	console.log(`\nLargest page of each route; the limit is ${formatBytes(MOST_HTML)}`);
	for (const { route, count, over, largest } of routes) {
		const travels = gzipSync(readFileSync(path.join(root, largest.page))).length;
		const verdict = over === 0 ? "" : `  OVER (${formatNumber(over)} of them)`;
		console.log(
			`${formatBytes(largest.bytes).padStart(10)} ${formatBytes(travels).padStart(9)} gzip  ${route} × ${formatNumber(count)}  ${largest.page}${verdict}`,
		);
	}
	console.log(`Pages: ${formatNumber(routes.reduce((sum, { count }) => sum + count, 0))}`);
	return routes.every(({ over }) => over === 0);
}

const { values } = parseArgs({
	options: { pairs: { type: "string", default: String(PAIRS) }, in: { type: "string" } },
});
const pairs = values.pairs === "all" ? null : Number(values.pairs);
const folder =
	values.in === undefined ? mkdtempSync(path.join(tmpdir(), "ca-nuoc-")) : path.resolve(values.in);
mkdirSync(folder, { recursive: true });
try {
	rmSync(path.join(folder, "src"), { recursive: true, force: true });
	await stage("Lập cả nước", () => writeCountry(folder, pairs));
	process.chdir(folder);
	const aligned = existsSync(".cache/lineage.json");
	if (aligned) await stage("Dựng trang", buildPages);
	else await runBuild();
	const within = report(aligned ? GROWING : "dist");
	console.log(
		pairs === null ? "All pages of pairs were built." : `Only some ${pairs} pages of pairs were built.`,
	);
	console.log(`Peak memory: ${formatNumber(Math.round(process.resourceUsage().maxRSS / 1024))} MB`);
	if (!within) process.exitCode = 1;
} finally {
	if (values.in === undefined) rmSync(folder, { recursive: true });
}
