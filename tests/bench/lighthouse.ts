/**
 * `npm run bench lighthouse`: what Lighthouse says of a document, a comparison and the first page, on a
 * slow telephone and on a desk, served compressed as a host would. Lighthouse is fetched by npx, in one
 * version, and is no dependency: this bench needs the registry. Build first.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../../scripts/lib/findBrowser.ts";
import { launchOptions } from "../../scripts/lib/launchOptions.ts";
import { serve } from "../../scripts/lib/serve.ts";

const VERSION = "13.5.0";
const ROOT = path.resolve(import.meta.dirname, "../..", process.env.DOI_CHIEU_DIST ?? "dist");
const PAGES = ["", "van-ban/kien-giang-kh-nq43/", "so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/"];
const PRESETS = { mobile: [], desktop: ["--preset=desktop"] } as const;

/** What is read of Lighthouse's report. */
interface Report {
	categories: Record<
		string,
		{ title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
	>;
	audits: Record<
		string,
		{ title: string; score: number | null; scoreDisplayMode: string; displayValue?: string }
	>;
}

async function judge(url: string, preset: readonly string[]): Promise<Report> {
	const folder = mkdtempSync(path.join(tmpdir(), "lighthouse-"));
	const file = path.join(folder, "report.json");
	const flags = ["--headless=new", "--no-sandbox", ...(launchOptions(undefined).args ?? [])].join(" ");
	const words = [
		...["--yes", `lighthouse@${VERSION}`, url, "--quiet", "--output=json", `--output-path=${file}`],
		...[`--chrome-flags=${flags}`, "--no-enable-error-reporting", ...preset],
	];
	try {
		const status = await new Promise((resolve, reject) => {
			const child = spawn("npx", words, {
				stdio: ["ignore", "ignore", "inherit"],
				env: { ...process.env, CHROME_PATH: findBrowser().path },
			});
			child.once("error", reject);
			child.once("close", resolve);
		});
		if (status !== 0) throw new Error(`Lighthouse ended with ${status} for ${url}`);
		return JSON.parse(readFileSync(file, "utf8")) as Report;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The scores of 100, then every audit that was not passed, those that count first. */
function print(name: string, { categories, audits }: Report): void {
	const scores = Object.values(categories).map(
		({ title, score }) => `${title} ${score === null ? "–" : Math.round(score * 100)}`,
	);
	console.log(`\n${name}: ${scores.join(", ")}`);
	for (const { title, auditRefs } of Object.values(categories))
		for (const { id, weight } of auditRefs.toSorted((x, y) => y.weight - x.weight)) {
			const audit = audits[id];
			if (audit === undefined || audit.score === null || audit.score >= 0.9) continue;
			const value = audit.displayValue === undefined ? "" : `: ${audit.displayValue}`;
			console.log(`  ${title}, weight ${weight}: ${audit.title}${value} [${id}]`);
		}
}

const site = await serve({ root: ROOT, port: 0, host: "127.0.0.1" });
try {
	for (const page of PAGES)
		for (const [preset, flags] of Object.entries(PRESETS))
			print(`/${page} (${preset})`, await judge(site.url + page, flags));
} finally {
	await site.close();
}
