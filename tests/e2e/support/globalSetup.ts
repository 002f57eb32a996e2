/**
 * Before all tests: finds a browser and serves the built site as the strictest host would; after them: stops
 * serving. `DOI_CHIEU_E2E_URL` names a host that runs already (`npm run test:servers`).
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "../../../scripts/lib/findBrowser.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import { rulesOfIis } from "../../servers/iis.ts";

/** The site stands two folders deep, which proves that it works at any base path. */
const BASE = "/kho/doi-chieu/";

export default async function globalSetup(): Promise<() => Promise<void>> {
	const root = path.resolve(import.meta.dirname, "../../..", process.env.DOI_CHIEU_DIST ?? "dist");
	if (!existsSync(path.join(root, "index.html"))) {
		throw new Error(`Chưa có trang nào trong ${root}. Hãy chạy npm run build trước.`);
	}
	const browser = findBrowser();
	console.log(`Trình duyệt: ${browser.path} (${browser.from})`);
	// Every worker reads the configuration again, with these variables.
	process.env.DOI_CHIEU_E2E_BROWSER = browser.path;
	if (process.env.DOI_CHIEU_E2E_URL !== undefined) return async () => {};
	const site = await serve({ root, port: 0, host: "127.0.0.1", base: BASE, rules: rulesOfIis(root) });
	process.env.DOI_CHIEU_E2E_URL = site.url;
	return () => site.close();
}
