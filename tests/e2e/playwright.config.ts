/**
 * End-to-end tests of the built site in a real browser: `npm run build` first.
 * Addresses in tests are relative ("./van-ban/…"): the site stands under a base path.
 */
import { defineConfig } from "playwright/test";
import { launchOptions } from "./support/launchOptions.ts";

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
	use: {
		baseURL: process.env.DOI_CHIEU_E2E_URL,
		launchOptions: launchOptions(process.env.DOI_CHIEU_E2E_BROWSER),
		locale: "vi-VN",
		screenshot: "only-on-failure",
		trace: "retain-on-failure",
	},
});
