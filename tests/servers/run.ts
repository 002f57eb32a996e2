/**
 * `npm run test:servers`: the built site on real web servers, at the root and below it: looked over as whoever
 * publishes it does (`npm run check:dist`), and read by the end-to-end suite in Chromium. Installs Debian's
 * packages of the servers when run as root.
 *
 *     npm run test:servers                    the suite on nginx as it comes and on Apache, without what no
 *                                             server can change (@reading); the others are looked over
 *     npm run test:servers -- --all           the whole suite on every server, and on the strict host
 *     npm run test:servers -- --only nginx    servers whose name contains the word
 *     npm run test:servers -- --grep tìm      tests whose name contains the word
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { serve } from "../../scripts/lib/serve.ts";
import { HOSTS, type Host, install, start } from "./hosts.ts";
import { rulesOfIis } from "./iis.ts";

/** The root last: its build is left in dist/, as `npm run build` makes it. */
const BASES = ["/kho/doi-chieu/", "/"] as const;

const { values } = parseArgs({
	options: { all: { type: "boolean", default: false }, only: { type: "string" }, grep: { type: "string" } },
});
const wanted = (name: string): boolean =>
	values.only === undefined || name.toLowerCase().includes(values.only.toLowerCase());
const hosts = HOSTS.filter(({ name }) => wanted(name));

/**
 * What a host changes about a page is how it arrives. Reading it with axe or against a picture can wait, and
 * two files of tests have hosts of their own.
 */
const NOT_OF_HOSTS = "@reading|hostile\\.spec|fromDisk\\.spec";
/** What a host that was not configured cannot do: our 404 page, compression of scripts and styles. */
const NEEDS_CONFIGURATION = "@configured";

const outcomes: string[] = [];
let failed = false;

install(hosts);
const folder = mkdtempSync(path.join(tmpdir(), "doi-chieu-servers-"));
// Servers read as a user of their own.
chmodSync(folder, 0o755);
try {
	for (const base of BASES) {
		run("npm", ["run", "build"], { BASE_PATH: base });
		const root = path.join(folder, `site${BASES.indexOf(base)}`);
		cpSync("dist", root, { recursive: true });
		for (const host of hosts) {
			const work = path.join(folder, `${BASES.indexOf(base)}-${HOSTS.indexOf(host)}`);
			mkdirSync(work);
			const running = await start(host, { root, base, work });
			try {
				test(host.name, base, running.url, root, host);
			} finally {
				await running.close();
			}
		}
		if (values.all && wanted("iis")) {
			const strict = await serve({ root, port: 0, host: "127.0.0.1", base, rules: rulesOfIis(root) });
			test("IIS (máy chủ chặt, theo web.config)", base, strict.url, root, null);
			await strict.close();
		}
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${outcomes.join("\n")}`);
if (failed) process.exitCode = 1;

/** Reads a running host with the suite. */
function test(name: string, base: string, url: string, root: string, host: Host | null): void {
	console.log(`\n== ${name}, ${base}`);
	const isPlain = host?.plain === true;
	const looked = run("npm", ["run", "-s", "check:dist", "--", ...(isPlain ? [] : ["--strict"]), url], {});
	if (host?.suite === false && !values.all) {
		outcomes.push(`${looked === 0 ? "✓" : "✗"} ${name}, ${base} (chỉ soát)`);
		return;
	}
	const left = [...(values.all ? [] : [NOT_OF_HOSTS]), ...(isPlain ? [NEEDS_CONFIGURATION] : [])];
	const status = run(
		"npx",
		[
			...["playwright", "test", "-c", "tests/e2e/playwright.config.ts", "--reporter", "dot"],
			...(left.length > 0 ? ["--grep-invert", left.join("|")] : []),
			...(values.grep === undefined ? [] : ["--grep", values.grep]),
		],
		{ DOI_CHIEU_E2E_URL: url, DOI_CHIEU_DIST: root },
	);
	outcomes.push(`${status === 0 && looked === 0 ? "✓" : "✗"} ${name}, ${base}`);
}

function run(program: string, words: readonly string[], environment: Record<string, string>): number {
	const { status } = spawnSync(program, words, { env: { ...process.env, ...environment }, stdio: "inherit" });
	if (status !== 0) failed = true;
	if (status !== 0 && words.includes("build")) throw new Error(`${words.join(" ")}: ${status}`);
	return status ?? 1;
}
