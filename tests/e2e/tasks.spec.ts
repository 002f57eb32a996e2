import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

const TABLE = "./doi-chieu/";
const TASK = "./doi-chieu/43-nq-tw/iv.1/";

/** Presses Tab until the focus is on something that matches. */
async function tabTo(page: Page, selector: string, most = 200): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press("Tab");
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
	}
	throw new Error(`no ${selector} within ${most} tabs`);
}

const oneLine = (text: string | null): string => (text ?? "").replace(/\s+/gu, " ").trim();

test("a cell shows its first words on focus and leads to the plan's place on the page of the task", async ({
	page,
}) => {
	await page.goto(TABLE);
	await tabTo(page, 'a.task[href$="iv.4/#son-la-kh-nq43"]');
	const cell = page.locator("a.task:focus");
	await expect(cell).toContainText("diễn đạt lại tên mục");
	await expect(cell).toContainText("4 đoạn");
	await expect(cell.locator(".first")).toBeVisible();
	await page.keyboard.press("Enter");
	await page.waitForURL(/doi-chieu\/43-nq-tw\/iv\.4\/#son-la-kh-nq43$/);
	await expect(page.locator(".witness:has(> :target) .witness-place")).toBeInViewport();
	await expect(page.locator(".witness:has(> :target)")).toContainText("Sơn La (tỉnh)");
});

test("what NQ 43 has and Sơn La's plan has not is listed, with what is only weakly there", async ({
	page,
}) => {
	await page.goto(TABLE);
	const lacks = page.locator(".lacks-plan[data-plan='son-la-kh-nq43']");
	await expect(lacks.getByRole("heading")).toHaveText("Sơn La (tỉnh): không thấy 5 trên 13 nội dung");
	await expect(lacks.locator(".missing li")).toHaveText([
		/^I\. /,
		/^II\.1\. /,
		/^II\.2\. /,
		/^II\.3\. /,
		/^III\. /,
	]);
	await expect(lacks.locator(".weak li")).toHaveText([/^IV\.2\. .*\(2 đoạn\)$/, /^IV\.6\. .*\(1 đoạn\)$/]);
	await expect(
		page.getByText("không phải bằng chứng: có khi kế hoạch viết ý ấy bằng lời khác"),
	).toBeVisible();
	await lacks.getByRole("link", { name: /^II\.2\./ }).click();
	await page.waitForURL(/van-ban\/43-nq-tw\/#ii\.2$/);
});

test("each mark of the table stands in the legend above it, by its sign and its word", async ({ page }) => {
	await page.goto(TABLE);
	const legend = oneLine(await page.locator(".task-legend dl").textContent());
	for (const line of await page.locator(".task-line, .task-none").allTextContents())
		expect(legend).toContain(oneLine(line.replace("tên mục", "")));
});

test("the names of the plans stay while the table is read", async ({ page }) => {
	await page.goto(TABLE);
	await page.locator("tr[data-node='iv.7']").scrollIntoViewIfNeeded();
	await page.mouse.wheel(0, 300);
	await expect(page.getByRole("columnheader", { name: /Sơn La \(tỉnh\)/ })).toBeInViewport();
});

test("on a telephone each cell names its plan, and nothing scrolls to the side", async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await page.goto(TABLE);
	const cell = page.locator("tr[data-node='iv.5'] td[data-plan='son-la-kh-nq43']");
	await cell.scrollIntoViewIfNeeded();
	await expect(cell.locator(".cell-plan")).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("on paper the table lies on its side", async ({ page }) => {
	await page.goto(TABLE);
	const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
	const [, width = "", height = ""] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(paper) ?? [];
	expect(Number(width)).toBeGreaterThan(Number(height));
});

test("on the elderly two plans are read one above the other, a third has nothing, and each leads to the comparison", async ({
	page,
}) => {
	await page.goto("./doi-chieu/43-nq-tw/iv.2/");
	const group = page.locator(".task-group", { hasText: "Đối với Người cao tuổi" });
	await expect(group).toContainText("Có ở 2 trên 3 kế hoạch");
	await expect(group.locator(".witness-place")).toHaveText([
		"Kiên Giang (tỉnh), II.2.a, gạch 8",
		"Phụng Hiệp (huyện), III.2, gạch 8",
	]);
	await expect(page.locator(".wording", { hasText: "người cao tuổi" })).toHaveCount(2);
	await group.getByRole("link", { name: "Đặt cạnh Kiên Giang (tỉnh)" }).click();
	await page.waitForURL(/so-sanh\/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/#iii\.2\.g8$/);
	await expect(page.locator("li[id='iii.2.g8']")).toContainText("Tạo điều kiện để người cao tuổi");
});

test("a departing wording is copied as its plan wrote it, with issuer, title, state, place and address", async ({
	page,
	context,
	baseURL,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(TASK);
	const wording = page.locator(".wording[data-marked]", { hasText: "Phụng Hiệp (huyện), III.1, đoạn 3" });
	await expect(wording.locator("del").first()).toBeVisible();
	const button = wording.getByRole("button", { name: /^Chép kèm trích dẫn: Phụng Hiệp/ });
	await button.focus();
	await page.keyboard.press("Enter");
	await expect(wording.getByRole("status")).toHaveText("Đã chép");
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto("./van-ban/phung-hiep-kh-nq43/");
	const written = await page.locator("[id='iii.1.p3']").evaluate((unit) => {
		const copy = unit.cloneNode(true) as HTMLElement;
		for (const other of copy.querySelectorAll(".unit-label, .permalink, .note-sign")) other.remove();
		return copy.textContent;
	});
	expect(copied).toMatch(
		/^“.+” \(Huyện ủy Phụng Hiệp, Kế hoạch thực hiện .+, dự thảo, 2024, III\.1, đoạn 3; .+\)$/su,
	);
	expect(copied).toContain(`“${oneLine(written)}”`);
	expect(copied).toContain(`; ${baseURL}van-ban/phung-hiep-kh-nq43/#iii.1.p3)`);
});

test("where the browser has no newer clipboard the older way copies", async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
	await page.goto(TASK);
	await page
		.getByRole("button", { name: /^Chép kèm trích dẫn/ })
		.first()
		.click();
	await expect(page.getByRole("status").filter({ hasText: "Đã chép" })).toBeVisible();
});

test("one goes on to the next task and back to the table", async ({ page }) => {
	await page.goto(TASK);
	await page
		.getByRole("navigation", { name: "Nội dung trước và sau" })
		.getByRole("link", { name: /^IV\.2/ })
		.click();
	await page.waitForURL(/iv\.2\/$/);
	await page.getByRole("link", { name: "Bảng theo nhiệm vụ" }).click();
	await page.waitForURL(/doi-chieu\/$/);
});

test("what opens and what is pressed is large enough", async ({ page }) => {
	for (const address of [TABLE, TASK]) {
		await page.goto(address);
		const small = await page
			.locator(
				".task-pair, .head-pair, .witness-place, .witness-actions > *:not([role]), .task-plans a, .steps a",
			)
			.evaluateAll((targets) =>
				targets
					.filter((target) => target.getBoundingClientRect().height < 24)
					.map((target) => target.outerHTML),
			);
		expect(small).toEqual([]);
	}
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("passages, changes and citations are read, and no button is there that would do nothing", async ({
		page,
	}) => {
		await page.goto(TASK);
		await expect(page.locator("del").first()).toBeVisible();
		await expect(page.locator(".task-page button:visible")).toHaveCount(0);
		await expect(page.locator("[data-cited='son-la-kh-nq43']")).toContainText("Ban Thường vụ Tỉnh ủy");
	});
});
