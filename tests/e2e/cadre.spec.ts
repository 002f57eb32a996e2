import { expect, test } from "./support/site.ts";

test("a cadre goes from a search without marks to the same task in another province", async ({ page }) => {
	await page.goto("./");
	await page.getByRole("searchbox").fill("van dong kieu bao");
	await page.keyboard.press("Enter");
	await page.waitForURL(/tim-kiem\/\?q=/);

	const hit = page.locator('a[href$="van-ban/phung-hiep-kh-nq43/#iii.2.g11"]').first();
	await expect(hit).toBeVisible();
	await hit.click();
	await page.waitForURL(/van-ban\/phung-hiep-kh-nq43\/#iii\.2\.g11$/);
	const unit = page.locator("[id='iii.2.g11']");
	await expect(unit).toBeInViewport();
	await expect(unit.locator("mark").first()).toBeVisible();
	await expect(unit).toContainText("Đẩy mạnh vận động kiều bào quê hương");

	const counterpart = page
		.getByRole("list", { name: /III\.2, gạch 11/ })
		.getByRole("link", { name: /Kiên Giang/ });
	await counterpart.click();
	await page.waitForURL(/so-sanh\/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/#iii\.2\.g11$/);
	const row = page.locator("li[id='iii.2.g11']");
	await expect(row).toBeInViewport();
	await expect(row.locator(".cell-right")).toContainText("vận động kiều bào quê hương ở nước ngoài");
	await expect(row.locator(".relation-word").first()).toBeVisible();

	await expect(page.getByRole("radio", { name: "Tô chữ khác nhau" })).toBeChecked();
	const edited = page.locator('.row[data-relation~="edited"]').first();
	await expect(edited.locator("del, ins").first()).toBeVisible();
	await expect(edited.locator("del, ins").first()).not.toHaveCSS("text-decoration-line", "none");
});

test("no words are marked as changed where a text was reworded", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	await expect(page.locator('.row[data-relation~="reworded"]').first()).toBeVisible();
	await expect(page.locator('.row[data-relation~="reworded"] :is(ins, del)')).toHaveCount(0);
});
