import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

/** Presses Tab until the focus is on something that matches. */
async function tabTo(page: Page, selector: string, most = 300): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press("Tab");
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
	}
	throw new Error(`no ${selector} within ${most} tabs`);
}

test("a researcher goes from NQ 43's task 4 over all plans to a pair, by keyboard only", async ({ page }) => {
	await page.goto("./");
	await tabTo(page, '.site-nav a[href$="doi-chieu/"]');
	await page.keyboard.press("Enter");
	await page.waitForURL(/doi-chieu\/$/);
	await expect(page.getByRole("heading", { name: "Theo nhiệm vụ", level: 1 })).toBeVisible();
	await page.waitForLoadState();

	await tabTo(page, 'a.task[href$="/kien-giang-kh-nq43/#iv.4"]');
	const cell = page.locator("a.task:focus");
	await expect(cell).toContainText(/đoạn/);
	await expect(cell.locator(".first")).toBeVisible();
	await page.keyboard.press("Enter");
	await page.waitForURL(/so-sanh\/43-nq-tw\/kien-giang-kh-nq43\/#iv\.4$/);
	await expect(page.locator("li[id='iv.4']")).toBeInViewport();
	await expect(page.locator("li[id='iv.4']")).toContainText(
		"Nâng cao vai trò, hiệu lực, hiệu quả hoạt động của các cấp chính quyền",
	);
});

test("keys move between rows, change the way of looking and exchange the texts", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	await page.keyboard.press("j");
	const first = await page.evaluate(() => document.activeElement?.id);
	await page.keyboard.press("j");
	const second = await page.evaluate(() => document.activeElement?.id);
	expect(first).toBeTruthy();
	expect(second).not.toBe(first);
	await page.keyboard.press("k");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
	await page.keyboard.press("1");
	await expect(page.getByRole("radio", { name: "Đọc" })).toBeChecked();
	await page.keyboard.press("t");
	await page.waitForURL(/so-sanh\/kien-giang-kh-nq43\/phung-hiep-kh-nq43\//);
});

test("every unit of both texts stands in a comparison, those without counterpart in their place", async ({
	page,
	request,
}) => {
	await page.goto("./so-sanh/son-la-kh-nq43/phung-hiep-kh-nq43/");
	for (const [side, id] of [
		["left", "son-la-kh-nq43"],
		["right", "phung-hiep-kh-nq43"],
	] as const) {
		const data = await (await request.get(`./data/documents/${id}.json`)).json();
		const expected = data.units
			.filter((unit: { kind: string; id: string }) =>
				["heading", "paragraph", "item", "preamble"].includes(unit.kind),
			)
			.map((unit: { id: string }) => `#${unit.id}`);
		const shown = await page
			.locator(`.cell-${side} .pair-source`)
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
		expect([...new Set(shown)].sort()).toEqual([...new Set(expected)].sort());
	}
});
