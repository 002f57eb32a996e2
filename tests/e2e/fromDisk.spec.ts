/** The built site opened straight from a disk: what works there works, and the rest says how to get it. */
import { pathToFileURL } from "node:url";
import { test as base, expect } from "playwright/test";
import { distFolder } from "./support/site.ts";

/** A site on a disk has no host, so the checks of hosts do not hold. */
const test = base.extend({
	baseURL: async ({ browserName: _ }, use) => use(`${pathToFileURL(distFolder).href}/`),
});

test("one reads from the first page to a comparison, and the changes are drawn", async ({ page }) => {
	await page.goto("./index.html");
	await page.getByRole("link", { name: "So sánh", exact: true }).click();
	await page
		.locator(
			".pair-list a[href*='phung-hiep-kh-nq43/kien-giang'], .pair-list a[href*='kien-giang-kh-nq43/phung-hiep-kh-nq43']",
		)
		.first()
		.click();
	await expect(page.locator(".row-unit ins").first()).toHaveCSS("text-decoration-line", "underline");
	await page.getByRole("radio", { name: "Đọc" }).check();
	await expect(page.locator(".row-unit ins").first()).toHaveCSS("text-decoration-line", "none");
	await expect(page.locator("h1")).toHaveCSS("font-family", /Source Serif 4/u);
});

test("a place in a text is found by its link", async ({ page }) => {
	await page.goto("./van-ban/phung-hiep-kh-nq43/index.html");
	const link = page.locator(".counterparts a[href*='so-sanh']").first();
	await link.click();
	expect(page.url()).toMatch(/index\.html#.+$/u);
	const place = decodeURIComponent(new URL(page.url()).hash.slice(1));
	await expect(page.locator(`[id='${place}']`)).toBeInViewport();
});

test("no link of any page leads to a folder", async ({ page }) => {
	for (const address of ["index.html", "doi-chieu/index.html", "luoc-do/index.html", "so-sanh/index.html"]) {
		await page.goto(`./${address}`);
		const folders = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
				.map(({ href }) => href.replace(/[?#].*$/u, ""))
				.filter((href) => href.endsWith("/")),
		);
		expect(folders, address).toEqual([]);
	}
});

for (const address of ["index.html", "van-ban/son-la-kh-nq43/index.html", "tim-kiem/index.html"])
	test(`the search says that it does not work from a disk, and leads to how it does: ${address}`, async ({
		page,
	}) => {
		await page.goto(`./${address}`);
		await expect(page.getByRole("searchbox")).toBeHidden();
		await page.getByRole("link", { name: "Cách mở" }).first().click();
		await expect(page.getByText("python -m http.server 8000")).toBeInViewport();
		// Two hyphens as typed: a dash in their place is no option.
		await expect(page.getByText("--bind 127.0.0.1")).toBeVisible();
	});

test("nothing is offered that would do nothing", async ({ page }) => {
	for (const address of [
		"van-ban/son-la-kh-nq43",
		"so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43",
		"doi-chieu/phan-cong",
		"huong-dan",
	]) {
		await page.goto(`./${address}/index.html`);
		await expect(page.locator("button:visible"), address).toHaveCount(0);
	}
});
