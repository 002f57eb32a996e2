/**
 * End-to-end tests of the built site in a real browser: `npm run build` first.
 * Addresses in tests are relative ("./van-ban/…"): the site stands under a base path.
 */
import { defineConfig } from "playwright/test";
import { launchOptions } from "../../scripts/lib/launchOptions.ts";

export default defineConfig({
	testDir: ".",
	testMatch: "**/*.spec.ts",
	globalSetup: "./support/globalSetup.ts",
	outputDir: "../../test-results",
	reporter: "list",
	fullyParallel: true,
	workers: 2,
	// Reading a long comparison for every rule takes a slow machine some twenty seconds.
	timeout: 60_000,
	// A test that passes the second time is a defect of the site or of the test.
	retries: 0,
	forbidOnly: process.env.CI !== undefined,
	// Only `--update-snapshots` writes pictures: one that is missing fails, on the second run as on the first.
	updateSnapshots: "none",
	expect: {
		toHaveScreenshot: {
			pathTemplate: "{testDir}/looks/{arg}{ext}",
			animations: "disabled",
			caret: "hide",
			scale: "css",
			/*
			 * Measured on five pages, 360 and 1440 px wide: letters a tenth of a pixel heavier, as another build
			 * of Chromium may smooth them, change at most 42 pixels of 1,152,000 and 21 of 288,000; one column
			 * of the matrix or of a comparison moved by one unit of space (4 px) changes 1,923 and 451. The
			 * ratio allows 345 and 86: eight and four times the one, a fifth of the other.
			 */
			threshold: 0.2,
			maxDiffPixelRatio: 0.0003,
		},
	},
	use: {
		baseURL: process.env.DOI_CHIEU_E2E_URL,
		launchOptions: launchOptions(process.env.DOI_CHIEU_E2E_BROWSER),
		locale: "vi-VN",
		screenshot: "only-on-failure",
		trace: "retain-on-failure",
	},
});
