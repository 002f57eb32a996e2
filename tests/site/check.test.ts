/** The site as it was built passes what the person who publishes it is told to run: `npm run build` first. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { checkFolder, checkHost } from "../../scripts/lib/check/checkSite.ts";
import { readHtml } from "../../scripts/lib/check/readers/html.ts";
import { serve } from "../../scripts/lib/serve.ts";
import { failures } from "../support/madeUpSite.ts";

const dist = path.resolve(import.meta.dirname, "../../dist");

test("dist/ passes every check", async () => {
	assert.deepEqual(failures(await checkFolder(dist)), []);
});

test("dist/ passes every check where our own server serves it", async () => {
	const base = readHtml(await readFile(path.join(dist, "404.html"), "utf8")).base ?? "/";
	const serving = await serve({ root: dist, port: 0, host: "127.0.0.1", base });
	try {
		assert.deepEqual(failures(await checkHost(new URL(serving.url), dist)), []);
	} finally {
		await serving.close();
	}
});
