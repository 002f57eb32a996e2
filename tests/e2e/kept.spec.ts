/** What the browser keeps for the site is listed on the help page, and cleared there. */
import { expect, test } from "./support/site.ts";

test("what is kept is shown, and cleared without touching what is not ours", async ({ page }) => {
	await page.goto("./huong-dan/");
	const list = page.locator("kept-list");
	await expect(list.locator("[data-kept]").filter({ hasText: "chưa nhớ gì" })).toHaveCount(3);
	await page.evaluate(() => localStorage.setItem("noi-khac", "1"));
	await page.keyboard.press("?");
	await page.getByRole("checkbox", { name: "Dùng phím tắt một chữ" }).uncheck();
	await page.reload();
	await expect(list.locator("[data-kept=shortcuts]")).not.toHaveText("chưa nhớ gì");
	await list.getByRole("button", { name: "Xoá hết khỏi trình duyệt này" }).click();
	await expect(list.getByRole("status")).toHaveText("Đã xoá.");
	await expect(list.locator("[data-kept=shortcuts]")).toHaveText("chưa nhớ gì");
	expect(await page.evaluate(() => Object.entries({ ...localStorage, ...sessionStorage }))).toEqual([
		["noi-khac", "1"],
	]);
});

test("no page sets a cookie", async ({ page, context }) => {
	for (const address of ["./", "./tim-kiem/?q=kiều bào", "./van-ban/phung-hiep-kh-nq43/", "./so-sanh/"]) {
		await page.goto(address, { waitUntil: "networkidle" });
		expect(await context.cookies(), address).toEqual([]);
	}
});
