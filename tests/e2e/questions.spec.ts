/** Five questions that people come with, each answered from the site alone. */
import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

const nav = (page: Page, name: string) =>
	page.getByRole("navigation", { name: "Các trang chính" }).getByRole("link", { name, exact: true });

test("Nội dung nào của NQ 43 không thấy trong kế hoạch của Sơn La?", async ({ page }) => {
	await page.goto("./");
	await nav(page, "Theo nhiệm vụ").click();
	const lacks = page.locator(".lacks-plan", { has: page.getByRole("heading", { name: /^Sơn La/ }) });
	await expect(lacks.getByRole("heading")).toHaveText("Sơn La (tỉnh): không thấy 5 trên 13 nội dung");
	await expect(lacks.locator(".missing li")).toHaveText([
		/^I\. Tình hình và nguyên nhân/,
		/^II\.1\. Đại đoàn kết/,
		/^II\.2\. Mục tiêu phồn vinh/,
		/^II\.3\. Gắn với dân chủ/,
		/^III\. Mục tiêu/,
	]);
	// Of the seven tasks none is missing; two rest on suggestions of low likeness, and the page says so.
	await expect(lacks.locator(".weak li")).toHaveText([/^IV\.2\./, /^IV\.6\./]);
});

test("Ai chủ trì việc tuyên truyền, quán triệt ở từng kế hoạch, và phải báo cáo khi nào?", async ({
	page,
}) => {
	await page.goto("./");
	await nav(page, "Theo nhiệm vụ").click();
	await page.getByRole("link", { name: "Phân công, thời hạn, chỉ tiêu của mọi văn bản" }).click();
	const rows = page.locator("tbody tr:visible");
	await page.getByRole("searchbox", { name: /^Lọc/ }).fill("hoc tap, quan triet, tuyen truyen");
	const led = (plan: string, who: string) =>
		rows
			.filter({ hasText: plan })
			.filter({ hasText: /Chủ trì|Được giao/ })
			.filter({ hasText: who });
	await expect(led("Kiên Giang", "Sở Thông tin và Truyền thông").first()).toBeVisible();
	await expect(led("Sơn La", "Ban Tuyên giáo Tỉnh ủy").first()).toBeVisible();
	await expect(led("Phụng Hiệp (43-NQ/TW)", "Ban Tuyên giáo Huyện ủy").first()).toBeVisible();
	await page.getByRole("searchbox", { name: /^Lọc/ }).fill("bao cao");
	await page.getByRole("combobox", { name: "Loại" }).selectOption({ label: "Thời hạn" });
	await expect(rows.filter({ hasText: "Sơn La" }).filter({ hasText: "25/12" }).first()).toBeVisible();
	await expect(rows.filter({ hasText: "Kiên Giang" }).filter({ hasText: "10/12" }).first()).toBeVisible();
});

test("Phụng Hiệp và Kiên Giang giữ nguyên văn những gì của cùng một nguồn?", async ({ page }) => {
	await page.goto("./so-sanh/");
	await page
		.getByRole("link", { name: /^Kế hoạch Kiên Giang \(43-NQ\/TW\) – Kế hoạch Phụng Hiệp \(43-NQ\/TW\)/ })
		.click();
	await page.getByText(/^Tóm tắt: 6 tên mục giống hệt/).click();
	const findings = page.locator(".pair-findings");
	await expect(findings).toContainText("II.1 = III.1");
	await expect(findings).toContainText("80 chữ: “có đủ phẩm chất, năng lực và uy tín");
	// The same heading stands in NQ 43, as the table says of both.
	await nav(page, "Theo nhiệm vụ").click();
	const row = page.locator('tr[data-node="iv.1"]');
	await expect(row.locator('[data-plan="kien-giang-kh-nq43"]')).toContainText("nguyên văn");
	await expect(row.locator('[data-plan="phung-hiep-kh-nq43"]')).toContainText("nguyên văn");
});

test("Thứ tự nhiệm vụ khác nhau ở đâu?", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	await page.getByText(/^Tóm tắt/).click();
	const order = page.locator(".pair-findings section").last();
	await expect(order).toContainText("III.5 ↕ II.7");
	await order.getByRole("link", { name: /III\.5 ↕ II\.7/ }).click();
	await expect(page.locator("li[id='iii.5']")).toBeInViewport();
	await expect(page.locator("li[id='iii.5'] .cell-right .pair-label")).toHaveText(/^7\./);
});

test("Mỗi kế hoạch nói gì về người cao tuổi?", async ({ page }) => {
	await page.goto("./");
	await page.getByRole("searchbox").fill("nguoi cao tuoi");
	await page.keyboard.press("Enter");
	await page.waitForURL(/tim-kiem\/\?q=/);
	const results = page.locator("#ket-qua, .results, main").first();
	for (const words of [
		"Tạo điều kiện để người cao tuổi phát huy uy tín",
		"Đối với Người cao tuổi: Phát huy uy tín",
	])
		await expect(results).toContainText(words);
	// The two say the same task: side by side in two steps.
	const hit = page.locator('a[href*="van-ban/kien-giang-kh-nq43/#ii.2.a.g8"]').first();
	await hit.click();
	await page.locator(".unit:has([id='ii.2.a.g8']) .reach button").click();
	await expect(page.locator(".in-place")).toContainText("Đối với Người cao tuổi");
});
