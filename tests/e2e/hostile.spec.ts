/**
 * Plans that attack the page which shows them, in every format that is read, and addresses that do. The
 * site is built of them as `npm run build` builds it.
 */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { serve } from "../../scripts/lib/serve.ts";
import { rulesOfIis } from "../servers/iis.ts";
import { ATTACKS, hostileDocx, hostilePdf, hostileText } from "../support/hostilePlan.ts";
import { makeProject, removeProject, run } from "../support/project.ts";
import { test as base, expect } from "./support/site.ts";

const SOURCES: Readonly<Record<string, string | Uint8Array>> = {
	"van-ban-txt.txt": hostileText("An Giang"),
	"van-ban-md.md": hostileText("Bạc Liêu"),
	"van-ban-docx.docx": hostileDocx("Cà Mau"),
	"van-ban-pdf.pdf": hostilePdf("Đồng Nai"),
	// A name that attacks becomes an id of letters only.
	'a"><img src=x onerror=hacked=1>.txt': hostileText("Gia Lai"),
};
const SITE_BUILT_IN = 120_000;

interface HostileSite {
	url: string;
	/** Addresses of its pages, from the base. */
	pages: string[];
}

const test = base.extend<object, { site: HostileSite }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern, and it needs nothing
		async ({}, use) => {
			const project = makeProject();
			for (const [name, bytes] of Object.entries(SOURCES))
				writeFileSync(path.join(project, "content/sources", name), bytes);
			const built = await run(project);
			const root = path.join(project, "dist");
			expect(built.stdout + built.stderr).toContain("Tệp trong dist/");
			const serving = await serve({ root, port: 0, host: "127.0.0.1", rules: rulesOfIis(root) });
			const pages = readdirSync(root, { recursive: true, encoding: "utf8" })
				.filter((name) => name.endsWith("index.html"))
				.map((name) => `./${name.replace(/index\.html$/u, "")}`);
			await use({ url: serving.url, pages });
			await serving.close();
			removeProject(project);
		},
		{ scope: "worker", timeout: SITE_BUILT_IN },
	],
	baseURL: async ({ site }, use) => use(site.url),
});

/** Nothing of what was written ran, asked for anything or became part of the page. */
async function isHarmless(page: Page): Promise<void> {
	const found = await page.evaluate(() => ({
		ran: "hacked" in window,
		elements: [...document.querySelectorAll("main iframe, main svg[onload], main [onerror], main [onclick]")]
			.length,
		links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
			.map(({ href }) => href)
			.filter((href) => new URL(href).origin !== location.origin),
	}));
	expect(found, page.url()).toEqual({ ran: false, elements: 0, links: [] });
}

// On one worker: the site is built once.
test.describe.configure({ mode: "default" });

test("no page of the site does what a plan says", async ({ page, site }) => {
	test.setTimeout(180_000);
	expect(site.pages.length).toBeGreaterThan(60);
	for (const address of site.pages) {
		await page.goto(address);
		await isHarmless(page);
	}
});

for (const format of ["txt", "docx", "pdf"])
	test(`every letter of what attacks is read as text: .${format}`, async ({ page }) => {
		await page.goto(`./van-ban/van-ban-${format}/`);
		const shown = await page.evaluate(() => document.querySelector("main")?.textContent ?? "");
		const single = shown.replace(/\s+/gu, " ");
		expect(ATTACKS.filter((attack) => !single.includes(attack))).toEqual([]);
	});

test("what scripts put into a page stays text: results, counterparts, several texts", async ({ page }) => {
	await page.goto("./tim-kiem/?q=window.hacked");
	await expect(page.locator(".result-text").first()).toContainText("window.hacked");
	await page.getByText("Bản tương ứng").first().click();
	await isHarmless(page);
	await page.goto("./so-sanh/nhieu-van-ban/?v=van-ban-txt&v=van-ban-docx&v=van-ban-pdf");
	await expect(page.locator(".rows")).toContainText("<script>window.hacked");
	await isHarmless(page);
	await page.goto("./van-ban/van-ban-txt/");
	await page.getByText("mở tại đây").first().click();
	await isHarmless(page);
});

const ADDRESSES: readonly string[] = [
	'tim-kiem/?q=<img src=x onerror=window.hacked=1>&cap="><script>window.hacked=1</script>',
	"so-sanh/?a=<img src=x onerror=window.hacked=1>&b=javascript:window.hacked=1",
	"so-sanh/nhieu-van-ban/?v=<img src=x onerror=window.hacked=1>&v=javascript:window.hacked=1&truc=../..",
	"so-sanh/van-ban-txt/van-ban-docx/?xem=<script>window.hacked=1</script>&loc=__proto__&an=constructor#<img src=x onerror=window.hacked=1>",
	"van-ban/van-ban-txt/#<img src=x onerror=window.hacked=1>",
	"doi-chieu/phan-cong/?loc=<img src=x onerror=window.hacked=1>&xep=__proto__",
];

for (const address of ADDRESSES)
	test(`an address that attacks is only an address: ${address}`, async ({ page }) => {
		await page.goto(`./${encodeURI(address)}`, { waitUntil: "networkidle" });
		await isHarmless(page);
	});
