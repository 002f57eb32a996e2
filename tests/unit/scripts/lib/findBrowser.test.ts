import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBrowser, type Probes } from "../../../../scripts/lib/findBrowser.ts";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
const DOWNLOAD = "/cache/playwright/chrome";

interface Machine {
	variables?: Record<string, string>;
	/** Files that can be run. */
	files?: readonly string[];
	/** Files that are there but do not start. */
	broken?: readonly string[];
	root?: boolean;
	/** What installing adds to the machine. */
	packageBrings?: readonly string[];
}

function probe({ variables = {}, files = [], broken = [], root = false, packageBrings = [] }: Machine) {
	const present = new Set([...files, ...broken]);
	const asked: string[] = [];
	const probes: Probes = {
		variable: (name) => variables[name],
		installed: () => SYSTEM,
		downloaded: () => DOWNLOAD,
		isExecutable: (path) => present.has(path),
		starts: (path) => !broken.includes(path),
		mayInstall: () => root,
		install() {
			asked.push("install");
			for (const path of packageBrings) present.add(path);
		},
	};
	return { probes, asked };
}

describe("findBrowser", () => {
	const everything: Machine = {
		variables: { DOI_CHIEU_BROWSER: "/opt/own", CHROME_PATH: "/opt/chrome" },
		files: ["/opt/own", "/opt/chrome", ...SYSTEM, DOWNLOAD],
		root: true,
		packageBrings: ["/usr/bin/chromium"],
	};
	const order: readonly (readonly [string, Machine, string, RegExp])[] = [
		["DOI_CHIEU_BROWSER first", everything, "/opt/own", /DOI_CHIEU_BROWSER/u],
		[
			"then CHROME_PATH",
			{ ...everything, variables: { CHROME_PATH: "/opt/chrome" } },
			"/opt/chrome",
			/CHROME_PATH/u,
		],
		["then the system's browser", { ...everything, variables: {} }, "/usr/bin/chromium", /trên máy/u],
		[
			"then the system's next one",
			{ ...everything, variables: {}, files: ["/usr/bin/google-chrome", DOWNLOAD] },
			"/usr/bin/google-chrome",
			/trên máy/u,
		],
		[
			"then Playwright's download",
			{ ...everything, variables: {}, files: [DOWNLOAD] },
			DOWNLOAD,
			/Playwright/u,
		],
		["then Debian's package", { ...everything, variables: {}, files: [] }, "/usr/bin/chromium", /Debian/u],
	];
	for (const [what, machine, path, from] of order) {
		it(`should take ${what}`, () => {
			const browser = findBrowser(probe(machine).probes);
			assert.equal(browser.path, path);
			assert.match(browser.from, from);
		});
	}

	it("should pass over a browser that does not start", () => {
		const { probes } = probe({ broken: ["/usr/bin/chromium"], files: [DOWNLOAD] });
		assert.equal(findBrowser(probes).path, DOWNLOAD);
	});

	it("should take an empty variable for none", () => {
		const { probes } = probe({ variables: { DOI_CHIEU_BROWSER: "" }, files: [DOWNLOAD] });
		assert.equal(findBrowser(probes).path, DOWNLOAD);
	});

	it("should not install anything while there is a browser", () => {
		const { probes, asked } = probe({ files: [DOWNLOAD], root: true });
		findBrowser(probes);
		assert.deepEqual(asked, []);
	});

	for (const name of ["DOI_CHIEU_BROWSER", "CHROME_PATH"]) {
		it(`should refuse a wrong path in ${name} instead of taking another browser`, () => {
			const { probes } = probe({ ...everything, variables: { [name]: "/opt/nothing" } });
			assert.throws(() => findBrowser(probes), new RegExp(`${name}.*/opt/nothing.*sửa đường dẫn`, "u"));
		});
	}

	for (const [who, machine] of [
		["without root", { root: false }],
		["when the package brings none", { root: true }],
	] as const) {
		it(`should fail and say what to do ${who}`, () => {
			assert.throws(
				() => findBrowser(probe(machine).probes),
				/npx playwright install chromium.*DOI_CHIEU_BROWSER/u,
			);
		});
	}
});
