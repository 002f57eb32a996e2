import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

const TABLE = "./doi-chieu/phan-cong/";

const shown = (page: Page): Locator => page.locator("tbody tr:visible");
/** The shown rows of a document. */
const of = (page: Page, plan: string): Locator =>
	shown(page).filter({ has: page.locator(`td:first-child:has-text("${plan}")`) });
const values = (rows: Locator): Promise<string[]> => rows.locator("td:nth-child(4)").allTextContents();
const filter = (page: Page): Locator => page.getByRole("searchbox", { name: "Lọc", exact: true });
const select = (page: Page, name: string): Locator => page.getByRole("combobox", { name });
const head = (page: Page, name: string): Locator => page.getByRole("columnheader", { name });

test("who leads dissemination in each plan: the filter needs no marks, and one of its phrases is enough", async ({
	page,
}) => {
	await page.goto(TABLE);
	await filter(page).fill("hoc tap, quan triet, tuyen truyen");
	await select(page, "Loại").selectOption("Cơ quan, đơn vị (ba loại trên)");

	const [kienGiang, sonLa, phungHiep] = await Promise.all(
		["Kiên Giang (43-NQ/TW)", "Sơn La (43-NQ/TW)", "Phụng Hiệp (43-NQ/TW)"].map((plan) =>
			values(of(page, plan)),
		),
	);
	expect(kienGiang).toContain("Sở Thông tin và Truyền thông");
	expect(kienGiang).toContain("Báo Kiên Giang; Đài Phát thanh và Truyền hình Kiên Giang");
	expect(sonLa).toContain("Ban Tuyên giáo Tỉnh ủy");
	expect(phungHiep).toContain("Ban Tuyên giáo Huyện ủy");

	const row = of(page, "Phụng Hiệp (43-NQ/TW)").filter({ hasText: "Ban Tuyên giáo Huyện ủy" }).first();
	await row.getByRole("link").click();
	await page.waitForURL(/van-ban\/phung-hiep-kh-nq43\/#iv\.5$/);
	await expect(page.locator("[id='iv.5']")).toContainText("Ban Tuyên giáo Huyện ủy chủ trì");
});

test("by when each plan must be reported on, and which plan sets no date", async ({ page }) => {
	await page.goto(TABLE);
	await filter(page).fill("báo cáo");
	await select(page, "Loại").selectOption("Thời hạn");
	expect(await values(of(page, "Kiên Giang"))).toEqual(["Trước ngày 10/12 hằng năm"]);
	expect(await values(of(page, "Sơn La"))).toEqual(["Định kỳ hằng năm (trước ngày 25/12)"]);
	const tuyPhuoc = await values(of(page, "Tuy Phước"));
	expect(tuyPhuoc).toContain("Định kỳ tháng 11 hằng năm");
	expect(tuyPhuoc).toContain("Quý IV năm 2024");
	// "định kỳ sơ kết, tổng kết, báo cáo khi có yêu cầu"
	expect((await values(of(page, "Phụng Hiệp (43-NQ/TW)"))).join()).not.toMatch(/\d/);
});

test("how many rows are shown is said", async ({ page }) => {
	await page.goto(TABLE);
	const all = await page.locator("tbody tr").count();
	const status = page.locator("sortable-table > div > [role=status]");
	await expect(status).toHaveText(`${all} dòng.`);
	await select(page, "Văn bản").selectOption("Sơn La (43-NQ/TW)");
	await expect(status).toHaveText(`Hiện ${await shown(page).count()} trong ${all} dòng.`);
	await filter(page).fill("không có câu nào như thế này");
	await expect(page.getByText("Không có dòng nào như vậy.")).toBeVisible();
	await page.getByRole("button", { name: "Bỏ lọc" }).click();
	await expect(status).toHaveText(`${all} dòng.`);
});

test("a head puts rows in order, the other way round, and back", async ({ page }) => {
	await page.goto(`${TABLE}?loai=thoi-han`);
	const before = await values(shown(page));
	const button = head(page, "Giá trị").getByRole("button");

	await button.click();
	await expect(head(page, "Giá trị")).toHaveAttribute("aria-sort", "ascending");
	const up = await values(shown(page));
	const at = (value: string): number => up.indexOf(value);
	expect(at("Đến năm 2022")).toBeLessThan(at("Hoàn thành trước 10/01/2024"));
	expect(at("Hoàn thành trước 10/01/2024")).toBeLessThan(at("Đến năm 2030"));
	expect(at("Đến năm 2030")).toBeLessThan(at("Trước ngày 10/12 hằng năm"));
	expect(at("Trước ngày 10/12 hằng năm")).toBeLessThan(at("Thực hiện thường xuyên"));

	await button.click();
	await expect(head(page, "Giá trị")).toHaveAttribute("aria-sort", "descending");
	const down = await values(shown(page));
	expect(down.indexOf("Đến năm 2030")).toBeLessThan(down.indexOf("Đến năm 2022"));

	await button.click();
	await expect(head(page, "Giá trị")).not.toHaveAttribute("aria-sort");
	expect(await values(shown(page))).toEqual(before);
});

test("a copied address opens the table as it was", async ({ page, context }) => {
	await page.goto(TABLE);
	await filter(page).fill("báo cáo");
	await select(page, "Văn bản").selectOption("Tuy Phước (05-CTr/TU)");
	await select(page, "Loại").selectOption("Thời hạn");
	await head(page, "Giá trị").getByRole("button").click();
	await head(page, "Giá trị").getByRole("button").click();
	const rows = await shown(page).allTextContents();
	expect(new URL(page.url()).search).toBe(
		"?xep=-gia-tri&loc=b%C3%A1o+c%C3%A1o&van-ban=tuy-phuoc-kh-xay-dung-dang&loai=thoi-han",
	);

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(filter(other)).toHaveValue("báo cáo");
	await expect(select(other, "Loại")).toHaveValue("thoi-han");
	await expect(head(other, "Giá trị")).toHaveAttribute("aria-sort", "descending");
	expect(await shown(other).allTextContents()).toEqual(rows);
});

test("the file holds the rows that are shown, in the order in which they are", async ({ page }) => {
	await page.goto(`${TABLE}?loc=bao+cao&loai=thoi-han&xep=gia-tri`);
	const expected = await values(shown(page));
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.locator("sheet-export button[value=json]").click(),
	]);
	const sheet = JSON.parse(await readFile(await download.path(), "utf8"));
	expect(sheet.columns).toEqual(["Văn bản", "Nội dung", "Loại", "Giá trị", "Câu"]);
	expect(sheet.rows.map(({ cells }: { cells: { text: string }[] }) => cells[3]?.text)).toEqual(expected);
	expect(sheet.about.join(" ")).toMatch(/\d+ hàng đang ẩn không có trong bảng/);
});

test("the tasks across plans lead to it", async ({ page }) => {
	await page.goto("./doi-chieu/");
	await page.getByRole("link", { name: "Phân công, thời hạn, chỉ tiêu của mọi văn bản" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phân công, thời hạn, chỉ tiêu");
});

test("on paper the form is not there and the table is", async ({ page }) => {
	await page.goto(TABLE);
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".table-tools")).toBeHidden();
	await expect(head(page, "Câu")).toBeVisible();
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });
	test("the whole table is there, and nothing to press that does nothing", async ({ page }) => {
		await page.goto(TABLE);
		await expect(shown(page).first()).toBeVisible();
		expect(await shown(page).count()).toBe(await page.locator("tbody tr").count());
		await expect(page.locator("main button:visible, main select:visible")).toHaveCount(0);
	});
});
