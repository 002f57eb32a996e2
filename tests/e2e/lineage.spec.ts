import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

/** Acts that a line runs through, by name. */
const crossed = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const lines = [...document.querySelectorAll(".lineage-lines line")].map((line) =>
			line.getBoundingClientRect(),
		);
		return [...document.querySelectorAll(".act")]
			.filter((act) => {
				const box = act.getBoundingClientRect();
				// Lines end at the frame of a box, which is three pixels at most.
				const inside = { left: box.left + 3, right: box.right - 3, top: box.top + 3, bottom: box.bottom - 3 };
				return lines.some(
					(line) =>
						line.right > inside.left &&
						line.left < inside.right &&
						line.bottom > inside.top &&
						line.top < inside.bottom,
				);
			})
			.map((act) => act.textContent?.trim() ?? "");
	});

for (const [what, style] of [
	["as it is", "html { font-size: 100% }"],
	["with letters twice as large", "html { font-size: 200% } .page { max-width: none }"],
] as const)
	test(`no line of a drawing runs through an act, ${what}`, async ({ page }) => {
		await page.setViewportSize({ width: 2400, height: 1200 });
		await page.goto("./luoc-do/");
		// A sheet made by script: the site's policy lets no page carry style of its own.
		await page.evaluate((text) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			document.adoptedStyleSheets = [sheet];
		}, style);
		await expect(page.locator(".lineage-drawing").first()).toBeVisible();
		await expect(page.locator(".lineage-lines line").first()).toBeAttached();
		expect(await crossed(page)).toEqual([]);
	});

test("in the list a plan stands under what it carries out, with what is there of it", async ({ page }) => {
	await page.goto("./luoc-do/");
	const directive = page.locator(".lineage-list > li").filter({ hasText: /^Nghị quyết 43-NQ\/TW/u });
	const programme = directive.locator("li").filter({ hasText: /^Chương trình 226-CTr\/TU/u });
	await expect(directive).toContainText("được thực hiện bởi:");
	await expect(programme).toContainText("mới thấy dẫn, chưa có toàn văn");
	await expect(programme.locator("li")).toHaveText(
		/^Kế hoạch Phụng Hiệp .*có toàn văn; có \d+ trên 13 nội dung$/u,
	);
});

test("a plan under two acts says so where it stands", async ({ page }) => {
	await page.goto("./luoc-do/");
	await expect(page.locator("#vb-tuy-phuoc-kh-xay-dung-dang")).toContainText(
		"cũng thực hiện Chương trình hành động 06-CTr/HU",
	);
});

test("in the drawing each act says what it carries out to who cannot see the lines", async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto("./luoc-do/");
	await expect(page.locator(".act").filter({ hasText: "Kế hoạch Kiên Giang" })).toContainText(
		"thực hiện Chương trình hành động 51-CTr/TU",
	);
});

test("on a narrow screen the list stands alone", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const address of ["./", "./luoc-do/"]) {
		await page.goto(address);
		await expect(page.locator(".lineage-drawing").first()).toBeHidden();
		await expect(page.locator(".lineage-list").first()).toBeVisible();
	}
});
