import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { serve } from "../../scripts/lib/serve.ts";
import { distFile, distFolder, expect, pages, test } from "./support/site.ts";

/**
 * Of a comparison and the one in the other order, which has the same parts, only one: axe reads each for
 * twenty seconds.
 */
const isMirror = (address: string): boolean => {
	const [, a = "", b = ""] = /^\.\/so-sanh\/([^/]+)\/([^/]+)\/$/u.exec(address) ?? [];
	return a > b && pages.includes(`./so-sanh/${b}/${a}/`);
};

for (const address of pages.filter((one) => !isMirror(one))) {
	test(`${address}: axe finds nothing, in light and in dark`, { tag: "@reading" }, async ({ page }) => {
		await page.goto(address);
		const light = await new AxeBuilder({ page })
			.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
			.analyze();
		// Only colours differ in the dark.
		await page.emulateMedia({ colorScheme: "dark" });
		const dark = await new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]).analyze();
		const found = [...light.violations, ...dark.violations].map(
			({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
		);
		expect(found).toEqual([]);
	});
}

for (const address of pages) {
	test(`${address}: nothing is wider than the window, from 360 to 1440 px`, { tag: "@reading" }, async ({
		page,
	}) => {
		await page.goto(address);
		for (const width of [1440, 768, 360]) {
			await page.setViewportSize({ width, height: 800 });
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
				`${width}`,
			).toBeLessThanOrEqual(0);
		}
	});
}

test("every link within the site leads to a page that has the place it names", async ({
	page,
	request,
	baseURL,
}) => {
	test.setTimeout(120_000);
	const targets = new Map<string, Set<string>>();
	const ids = new Map<string, Set<string>>();
	for (const address of pages) {
		await page.goto(address);
		const here = page.url().replace(/#.*$/u, "");
		const found = await page.evaluate(() => ({
			links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
			ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
			canonical: document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href,
		}));
		expect(found.canonical, `${address} names itself`).toBe(here);
		expect(new Set(found.ids).size, `ids of ${address} are unique`).toBe(found.ids.length);
		ids.set(here, new Set(found.ids));
		for (const link of found.links) {
			const [target = "", hash = ""] = link.split("#");
			targets.set(target, (targets.get(target) ?? new Set()).add(decodeURIComponent(hash)));
		}
	}
	const broken: string[] = [];
	for (const [target, hashes] of targets) {
		expect(target.startsWith(baseURL ?? ""), target).toBe(true);
		const known = ids.get(target);
		if (known === undefined) {
			if ((await request.get(target)).status() !== 200) broken.push(target);
			continue;
		}
		for (const hash of hashes) if (hash !== "" && !known.has(hash)) broken.push(`${target}#${hash}`);
	}
	expect(broken).toEqual([]);
});

test("a missing page answers 404 with the site's own page", { tag: "@configured" }, async ({
	browser,
	baseURL,
}) => {
	// Only this page knows where the site stands; the host of most tests puts it elsewhere.
	const html = readFileSync(distFile("404.html"), "utf8");
	const base = /data-base="(?<base>[^"]*)"/u.exec(html)?.groups?.base ?? "";
	const isThere = new URL(baseURL ?? "").pathname === base;
	const site = isThere ? null : await serve({ root: distFolder, port: 0, host: "127.0.0.1", base });
	const home = site?.url ?? baseURL ?? "";
	const context = await browser.newContext();
	const page = await context.newPage();
	const response = await page.goto(`${home}khong-co/trang-nay/`);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.getByRole("main").getByRole("link", { name: "Trang đầu" }).click();
	expect(page.url()).toBe(home);
	await context.close();
	await site?.close();
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("a document is read and its counterparts are links", async ({ page }) => {
		await page.goto("./van-ban/phung-hiep-kh-nq43/");
		await expect(page.getByText("Đẩy mạnh vận động kiều bào quê hương")).toBeVisible();
		await expect(page.locator(".counterparts a").first()).toBeVisible();
	});

	test("a comparison can still be looked at in every way", async ({ page }) => {
		await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
		const change = page.locator(".row-unit ins").first();
		await expect(change).toHaveCSS("text-decoration-line", "underline");
		await page.getByRole("radio", { name: "Đọc" }).check();
		await expect(change).toHaveCSS("text-decoration-line", "none");
	});
});

test("in print a comparison keeps its changes by sign, and the site's frame goes", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".site-head")).toBeHidden();
	await expect(page.locator(".overview")).toBeHidden();
	await expect(page.locator(".modes")).toBeHidden();
	const before = await page
		.locator(".row-unit del")
		.first()
		.evaluate((element) => getComputedStyle(element, "::before").content);
	expect(before).toContain("[-");
});

test("what the text does not say is shown as inferred, with its evidence", async ({ page }) => {
	await page.goto("./van-ban/son-la-kh-nq43/");
	await expect(page.locator(".inferred")).toContainText("Lò Minh Hùng");
	await expect(page.locator(".inferred")).toContainText("Suy ra");
});

test("the author's slip is found, shown and not mended", async ({ page }) => {
	await page.goto("./van-ban/phung-hiep-kh-nq43/");
	await expect(page.locator("[id='pre.p1']")).toContainText("viết tắt là Chương trình số 151-CTr/TU");
	await expect(page.locator(".findings")).toContainText("226-CTr/TU lại được viết tắt là 151-CTr/TU");
});

test("the order of the style layers stands before every other style", async ({ page, request }) => {
	for (const address of pages) {
		const html = await (await request.get(address)).text();
		const [first] = /<link rel="stylesheet"[^>]*>|<style\b/u.exec(html) ?? [];
		expect(first, address).toContain("styles/layers.css");
	}
	await page.goto("./");
	const names = await page.evaluate(() => {
		const [rule] = document.styleSheets[0]?.cssRules ?? [];
		return rule instanceof CSSLayerStatementRule ? [...rule.nameList] : [];
	});
	expect(names).toEqual(["reset", "tokens", "base", "layout", "parts", "pages", "print"]);
});
