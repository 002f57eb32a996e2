import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

const side = (page: Page, name: "a" | "b") => {
	const group = page.locator(`[data-side=${name}]`);
	return { place: group.getByLabel("Nơi ban hành"), text: group.locator("select[name]") };
};

test("two texts are chosen by place and then by text, and their comparison opens", async ({ page }) => {
	await page.goto("./so-sanh/");
	const [first, second] = [side(page, "a"), side(page, "b")];
	await first.place.selectOption("Hậu Giang");
	await first.text.selectOption("phung-hiep-kh-nq43");
	await second.place.selectOption("Kiên Giang");
	await page.getByRole("button", { name: "Đặt cạnh nhau" }).click();
	await page.waitForURL(/so-sanh\/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/$/u);
});

test("the texts of another place cannot be chosen by mistake", async ({ page }) => {
	await page.goto("./so-sanh/");
	const { place, text } = side(page, "a");
	await place.selectOption("Sơn La");
	await expect(text.locator("option")).toHaveText([/Kế hoạch Sơn La/u]);
});

test("an address with two texts opens their comparison with its parameters and its place", async ({
	page,
}) => {
	await page.goto("./so-sanh/?an=dau-cau&a=phung-hiep-kh-nq43&b=kien-giang-kh-nq43#iii.2.g11");
	await page.waitForURL(/so-sanh\/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/\?an=dau-cau#iii\.2\.g11$/u);
});

test("an address with three texts opens them side by side", async ({ page }) => {
	await page.goto("./so-sanh/?a=son-la-kh-nq43&b=kien-giang-kh-nq43&c=phung-hiep-kh-nq43&xem=doc");
	await page.waitForURL(
		/nhieu-van-ban\/\?v=son-la-kh-nq43&v=kien-giang-kh-nq43&v=phung-hiep-kh-nq43&xem=doc$/u,
	);
	await expect(page.locator(".synopsis .pair-name")).toHaveCount(3);
});

test("two texts that are not compared yet are named, with what each is compared with", async ({ page }) => {
	await page.goto("./so-sanh/?a=43-nq-tw&b=tuy-phuoc-kh-xay-dung-dang");
	const unbuilt = page.getByRole("region", { name: "Hai văn bản này chưa được đối chiếu sẵn" });
	await expect(unbuilt.getByRole("link")).toHaveText([/Nghị quyết 43-NQ\/TW/u, /Kế hoạch Tuy Phước/u]);
	await expect(side(page, "b").text).toHaveValue("tuy-phuoc-kh-xay-dung-dang");
	await unbuilt.getByRole("link").last().click();
	await expect(page.locator("#dat-canh")).toBeInViewport();
});

test("one text twice is refused in words", async ({ page }) => {
	await page.goto("./so-sanh/?a=43-nq-tw&b=43-nq-tw");
	await expect(page.getByRole("status").filter({ hasText: "cùng một văn bản" })).toBeVisible();
});

test("a text that is not there is named as the address names it", async ({ page }) => {
	await page.goto("./so-sanh/?a=43-nq-tw&b=<b>khong-co</b>");
	await expect(page.getByRole("status").filter({ hasText: "“<b>khong-co</b>”" })).toBeVisible();
});

test("without the list of pairs the page says so and does not guess", async ({ page }) => {
	await page.route("**/data/index.json", (route) => route.abort());
	await page.goto("./so-sanh/?a=phung-hiep-kh-nq43&b=kien-giang-kh-nq43");
	await expect(page.getByRole("status").filter({ hasText: "Chưa tải được danh sách" })).toBeVisible();
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("every text leads to the list of what it is compared with", async ({ page }) => {
		await page.goto("./so-sanh/");
		await expect(page.locator(".pair-form")).toBeHidden();
		await page.getByRole("link", { name: "Kế hoạch Kiên Giang (43-NQ/TW), 6/2024" }).click();
		await page.waitForURL(/van-ban\/kien-giang-kh-nq43\/#dat-canh$/u);
	});
});
