import { expect, test } from "playwright/test";

test("the home page opens at its base path and has a heading", async ({ page }) => {
	const response = await page.goto("./");
	expect(response?.status()).toBe(200);
	await expect(page.locator("h1")).toHaveCount(1);
	await expect(page.locator("h1")).not.toBeEmpty();
});

test("a missing page answers 404", async ({ page }) => {
	const response = await page.goto("./khong-co-trang-nay/");
	expect(response?.status()).toBe(404);
});
