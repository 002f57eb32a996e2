/** What the tests know of the built site: its pages, and that nothing asks another host. */
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { test as base, expect } from "playwright/test";

const dist = resolve(import.meta.dirname, "../../..", process.env.DOI_CHIEU_DIST ?? "dist");

/** Addresses of all pages, relative to the site's base ("./van-ban/…/"). 404.html has no address. */
export const pages: readonly string[] = readdirSync(dist, { withFileTypes: true, recursive: true })
	.filter((entry) => entry.isFile() && entry.name === "index.html")
	.map((entry) =>
		`./${relative(dist, entry.parentPath).split("\\").join("/")}/`.replace("././", "./").replace(".//", "./"),
	)
	.sort();

/** Folder of the built site. */
export const distFolder = dist;

/** A file of the built site. */
export const distFile = (path: string): string => join(dist, path);

/** What Chromium says when a page does what its Content-Security-Policy forbids. */
const BREACH = /Content Security Policy|Trusted(?:HTML|Script|ScriptURL)|Refused to /u;

/**
 * `test` whose page fails when a request leaves the host, a script throws, a file is missing or the page's
 * own policy is broken.
 */
export const test = base.extend<{ quiet: undefined }>({
	quiet: [
		async ({ page, baseURL }, use) => {
			const troubles: string[] = [];
			const home = new URL(baseURL ?? "").origin;
			page.on("request", (request) => {
				const { origin, protocol } = new URL(request.url());
				if (protocol.startsWith("http") && origin !== home) troubles.push(`request to ${request.url()}`);
			});
			page.on("response", (response) => {
				if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
			});
			page.on("pageerror", (error) => troubles.push(error.message));
			page.on("console", (message) => {
				if (BREACH.test(message.text())) troubles.push(message.text());
			});
			await use(undefined);
			expect(troubles).toEqual([]);
		},
		{ auto: true },
	],
});
export { expect };
