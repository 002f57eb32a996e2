import AxeBuilder from "@axe-core/playwright";
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

	await tabTo(page, 'a.task-pair[href$="/kien-giang-kh-nq43/#iv.4"]');
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

const DEADLINES = "./so-sanh/kien-giang-kh-nq43/son-la-kh-nq43/";

test("a row says in words why it is there, and no bare percentage", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	const row = page.locator("li[id='iii.2.g11']");
	await row.getByText(/gợi ý, độ tin cậy/).click();
	const why = row.locator(".why-said");
	await expect(why).toContainText("Lý do chính: ");
	await expect(why).toContainText(/Cùng nói về: .*người Việt Nam ở nước ngoài/);
	await expect(why).toContainText(/Cụm chữ chung: “/);
	expect(await why.textContent()).not.toMatch(/\d\s*%/);
});

test("an act that both sides cite leads to its place on the site", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	const act = page.locator(".why-said a", { hasText: "43-NQ/TW" }).first();
	await expect(act).toHaveAttribute("href", /van-ban\/43-nq-tw\/$/);
});

test("deadlines and agencies of both plans stand side by side and say that they differ", async ({ page }) => {
	await page.goto(DEADLINES);
	const lines = page
		.locator(".row", { hasText: "Giao Sở Nội vụ là cơ quan đầu mối" })
		.locator(".values > div");
	await expect(lines.filter({ hasText: "Chủ trì, thực hiện" })).toContainText("khác nhau");
	await expect(lines.filter({ hasText: "Chủ trì, thực hiện" }).locator("dd")).toHaveText([
		"Sở Nội vụ",
		"Ban Dân vận Tỉnh ủy",
	]);
	await expect(lines.filter({ hasText: "Thời hạn" }).locator("dd")).toHaveText([
		"không nêu",
		"định kỳ hằng năm (trước ngày 25/12)",
	]);
});

test("against an outline no values are compared: its wording is not there", async ({ page }) => {
	await page.goto("./so-sanh/son-la-kh-nq43/43-nq-tw/");
	await expect(page.locator(".values")).toHaveCount(0);
});

test("an editor copies the lines that forbid a wrong pair, by keyboard only", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(DEADLINES);
	const row = page.locator("li[id='iii.2']");
	await row.locator("summary").focus();
	await page.keyboard.press("Enter");
	const copy = row.getByRole("button", { name: "Chép: Không được ghép" });
	await expect(copy).toBeVisible();
	const box = await copy.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
	await tabTo(page, "button[aria-label='Chép: Không được ghép']", 5);
	await page.keyboard.press("Enter");
	await expect(row.getByRole("status").filter({ hasText: "Đã chép" })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		[
			"document: kien-giang-kh-nq43",
			"pairs:",
			"  - unit: iii.2",
			"    with: son-la-kh-nq43",
			"    counterpart: iv.3",
			"    decision: forbid",
			"    reason: ghi lý do",
			"",
		].join("\n"),
	);
	await expect(row).toContainText("content/overrides/kien-giang-kh-nq43.yaml");
});

test("a unit without counterpart has the lines that pin one, with a place for its id", async ({ page }) => {
	await page.goto(DEADLINES);
	const row = page.locator(".row.lone:has(.why)").first();
	await row.hover();
	await row.getByText("Máy bỏ sót?").click();
	await expect(row.locator("pre")).toContainText("decision: pin");
	await expect(row.locator("pre")).toContainText("điền mã đoạn");
});

test("what opens in a row has no fault that axe finds, and stays within the window", {
	tag: "@reading",
}, async ({ page }) => {
	await page.goto(DEADLINES);
	for (const summary of (await page.locator(".why > summary").all()).slice(0, 12)) {
		await summary.focus();
		await summary.press("Enter");
	}
	const { violations } = await new AxeBuilder({ page }).include(".rows").analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	await page.setViewportSize({ width: 360, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("a row gives its reasons and ids, and the page says what to write in which file", async ({ page }) => {
		await page.goto(DEADLINES);
		const row = page.locator("li[id='iii.2']");
		await row.locator("summary").click();
		await expect(row.locator(".why-said")).toContainText("Lý do chính");
		await expect(row).toContainText("Mã đoạn: iii.2 – iv.3");
		await row.getByRole("link", { name: "Cặp này chưa đúng?" }).click();
		const section = page.locator("#quyet-dinh");
		await expect(section).toBeInViewport();
		await expect(section.locator("pre")).toContainText("with: son-la-kh-nq43");
		await expect(section).toContainText("content/overrides/kien-giang-kh-nq43.yaml");
		await expect(section).toContainText("npm run check");
	});
});
