import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { distFile, expect, test } from "./support/site.ts";

const found = "[data-part=found]";

/** Opens the search page with a query and waits for the whole answer. */
async function ask(page: Page, query: string, more = ""): Promise<void> {
	await page.goto(`./tim-kiem/?q=${encodeURIComponent(query)}${more}`);
	await expect(page.locator("plan-search")).toHaveAttribute("data-state", "done");
}

/** Addresses of the results, in the order of the page. */
const results = (page: Page): Promise<string[]> =>
	page
		.locator(`${found} a.result-link`)
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute("href")?.replace(/^.*van-ban\//u, "") ?? ""),
		);

test("a passage is found however it is typed", async ({ page }) => {
	for (const typed of [
		"vận động kiều bào",
		"van dong kieu bao",
		"VẬN ĐỘNG KIỀU BÀO",
		"vận động kiều bào".normalize("NFD"),
		"vaanj ddoongj kieeuf baof",
		"va65n d9o65ng kie62u ba2o",
	]) {
		await ask(page, typed);
		expect((await results(page)).slice(0, 3).sort(), typed).toEqual([
			"kien-giang-kh-nq43/#ii.2.a.g11",
			"phung-hiep-kh-nq43/#iii.2.g11",
			"son-la-kh-nq43/#iii.4.4",
		]);
	}
});

test("the first links to documents on the page are the results, in order of rank", async ({ page }) => {
	await ask(page, "van dong kieu bao");
	const links = await page
		.locator("main a[href*='van-ban/']")
		.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
	expect(links.map((link) => link.replace(/^.*van-ban\//u, ""))).toEqual(await results(page));
});

test("results stand under their plan, and the same task in other plans under the first", async ({ page }) => {
	await ask(page, "vận động kiều bào");
	const group = page.locator(`${found} > .plan-group`).first();
	await expect(group.getByRole("heading", { level: 3 })).not.toBeEmpty();
	await expect(group.locator(".plan-facts")).toContainText("Thực hiện 43-NQ/TW");
	const same = group.locator(".same-task").first();
	await expect(same).toContainText("Cùng một nhiệm vụ");
	await expect(same.getByRole("link")).toHaveCount(2);

	await page.getByLabel("Gộp các đoạn cùng một nhiệm vụ").uncheck();
	await expect(page).toHaveURL(/gop=khong/);
	await expect(page.locator(".same-task")).toHaveCount(0);
	expect((await results(page)).length).toBeGreaterThan(3);
});

test("marks respect tones, and what is missing is said", async ({ page }) => {
	await ask(page, "trí thức hóa công nhân");
	const [first = ""] = await page.locator(`${found} .result`).first().locator("mark").allTextContents();
	expect(first.toLowerCase()).toBe("trí thức hóa công nhân");
	for (const mark of await page.locator(`${found} mark`).allTextContents()) expect(mark).not.toMatch(/triển/);
	await ask(page, "vận động kiều bào");
	await expect(page.locator(".result-missing").first()).toHaveText(/^Không có: /);
});

test("filters combine, stand in the address, go one by one, and come back", async ({ page }) => {
	await ask(page, "giám sát");
	await page
		.getByRole("group", { name: "Cấp" })
		.getByLabel(/^Huyện/)
		.check();
	await expect(page).toHaveURL(/cap=huyen/);
	await page
		.getByRole("group", { name: "Địa phương" })
		.getByLabel(/^Tuy Phước/)
		.check();
	await expect(page).toHaveURL(/cap=huyen&noi=binh-dinh-tuy-phuoc/);
	await expect(page.locator("plan-search")).toHaveAttribute("data-state", "done");
	const narrowed = await results(page);
	expect(narrowed.length).toBeGreaterThan(0);
	for (const address of narrowed) expect(address).toMatch(/^tuy-phuoc/);

	const chosen = page.getByRole("list", { name: "Đang lọc" });
	await chosen.getByRole("button", { name: "Bỏ lọc cấp: Huyện" }).click();
	await expect(page).not.toHaveURL(/cap=/);
	await expect(page).toHaveURL(/noi=/);
	await page.goBack();
	await expect(page).toHaveURL(/cap=huyen&noi=/);
	await expect(page.getByLabel(/^Huyện/)).toBeChecked();

	// The same address, as a colleague would open it.
	const address = page.url();
	await page.goto("about:blank");
	await page.goto(address);
	await expect(page.locator("plan-search")).toHaveAttribute("data-state", "done");
	expect(await results(page)).toEqual(narrowed);
});

test("a filter by the part of a plan tells units of one plan apart", async ({ page }) => {
	await ask(page, "báo cáo", "&phan=to-chuc-thuc-hien&van-ban=");
	const all = await results(page);
	expect(all).toContain("kien-giang-kh-nq43/#iii.1");
	for (const address of all.filter((one) => one.startsWith("kien-giang"))) expect(address).toMatch(/#iii/);
});

test("results can be sorted by level", async ({ page }) => {
	await ask(page, "đại đoàn kết toàn dân tộc", "&xep=cap&gop=khong");
	const levels = await page.locator(".plan-facts").allTextContents();
	const ranks = levels.map((facts) =>
		["Trung ương", "Tỉnh", "Huyện"].findIndex((level) => facts.includes(level)),
	);
	expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
	expect(new Set(ranks).size).toBeGreaterThan(1);
});

test("what is not wanted is left out, and how much is said", async ({ page }) => {
	await ask(page, 'tham nhũng -"lãng phí"');
	await expect(page.locator("[data-part=understood]")).toHaveText("tìm: tham nhũng; không có: lãng phí");
	await expect(page.getByText(/^Đã bỏ \d+ đoạn/)).toBeVisible();
	for (const text of await page.locator(".result-text").allTextContents())
		expect(text).not.toMatch(/lãng phí/);
});

test("a query that finds nothing says what was tried, and offers the nearest words", async ({ page }) => {
	await ask(page, "zzzzz qqqq");
	await expect(page.getByText("Không thấy đoạn nào. Đã tìm: zzzzz qqqq.")).toBeVisible();
	await ask(page, "kieuu baop");
	const offer = page.locator("[data-part=status] a");
	await expect(offer).toBeVisible();
	await offer.click();
	await expect(page.locator(`${found} a.result-link`).first()).toBeVisible();
});

test("a result shows its counterparts in place, is put beside one's own plan and copied with its source", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await ask(page, "vận động kiều bào quê hương");
	const result = page
		.locator(`${found} .result`, { has: page.locator('a[href$="phung-hiep-kh-nq43/#iii.2.g11"]') })
		.first();
	await page.getByLabel("Gộp các đoạn cùng một nhiệm vụ").uncheck();
	await result.getByRole("button", { name: /^Bản tương ứng/ }).click();
	await expect(result.getByRole("link", { name: /Kiên Giang/ })).toHaveAttribute(
		"href",
		/so-sanh\/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/#iii\.2\.g11$/,
	);
	await result.getByRole("button", { name: /^Chép kèm trích dẫn/ }).click();
	await expect(result.getByText("Đã chép.")).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(
		/^“Đối với kiều bào: .*” \(Huyện ủy Phụng Hiệp, Kế hoạch .*dự thảo, 2024, III\.2, gạch 11; http/u,
	);

	await page.getByLabel("Bản của tôi").selectOption({ label: "Kiên Giang (43-NQ/TW)" });
	await result.getByRole("link", { name: "Đặt cạnh bản của tôi" }).click();
	await page.waitForURL(/so-sanh\/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/#iii\.2\.g11$/);
	await expect(page.locator("li[id='iii.2.g11']")).toBeInViewport();
});

test("the field on every page comes up with a key, arrows go through results, Esc returns", async ({
	page,
}) => {
	await page.goto("./van-ban/kien-giang-kh-nq43/#ii.4");
	await expect(page.locator("[id='ii.4']")).toBeInViewport();
	const place = await page.evaluate(() => window.scrollY);
	for (const key of ["/", "Control+k"]) {
		await page.keyboard.press(key);
		const field = page.locator("site-search input");
		await expect(field).toBeFocused();
		await expect(field).toBeInViewport();
		await field.fill("giam sat phan bien");
		const links = page.locator("site-search [data-part=panel] li a");
		await expect(links.first()).toBeVisible();
		await page.keyboard.press("ArrowDown");
		await expect(links.first()).toBeFocused();
		await page.keyboard.press("ArrowDown");
		await expect(links.nth(1)).toBeFocused();
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("ArrowUp");
		await expect(field).toBeFocused();
		await page.keyboard.press("Escape");
		await expect(links.first()).toBeHidden();
		await expect(field).not.toBeFocused();
		expect(await page.evaluate(() => window.scrollY)).toBe(place);
	}
	await page.keyboard.press("/");
	await page.locator("site-search [data-part=panel] li a").first().waitFor();
	const { violations } = await new AxeBuilder({ page }).include("site-search").analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.waitForURL(/van-ban\/[^/]+\/#.+$/);
	await expect(page.locator("mark[data-current]").first()).toBeInViewport();
});

test("`/` is a letter where one types, and goes to the field of the search page", async ({ page }) => {
	await ask(page, "giám sát");
	const field = page.locator("plan-search input[name=q]");
	await field.fill("14/08");
	await field.press("/");
	await expect(field).toHaveValue("14/08/");
	await page.getByRole("heading", { level: 1 }).click();
	await field.blur();
	await page.keyboard.press("/");
	await expect(field).toBeFocused();
	await field.fill("khiếu nại");
	await page.waitForURL(/khi/);
	await expect(page.locator("plan-search")).toHaveAttribute("data-state", "done");
	await page.keyboard.press("ArrowDown");
	await expect(page.locator(`${found} a.result-link`).first()).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(field).toBeFocused();
});

test("words are marked on arrival, gone through, and unmarked for good", async ({ page }) => {
	await ask(page, "đoàn kết");
	await page.locator(`${found} a.result-link`).first().click();
	await page.waitForURL(/#/);
	const bar = page.locator(".found-bar");
	await expect(bar).toContainText(/Chỗ \d+ trong \d+ chỗ tìm thấy/);
	await expect(page.locator("mark[data-current]").first()).toBeInViewport();
	const before = await bar.getByRole("status").textContent();
	await bar.getByRole("button", { name: "Chỗ sau" }).click();
	await expect(bar.getByRole("status")).not.toHaveText(before ?? "");
	await expect(page.locator("mark[data-current]").first()).toBeInViewport();
	await bar.getByRole("button", { name: "Bỏ đánh dấu" }).click();
	await expect(page.locator(".document mark")).toHaveCount(0);
	await page.reload();
	await expect(page.locator(".found-bar")).toBeHidden();
	await expect(page.locator(".document mark")).toHaveCount(0);
});

test("the page finds within the document, without marks and by abbreviation", async ({ page }) => {
	await page.goto("./van-ban/phung-hiep-kh-nq43/");
	const field = page.getByLabel("Tìm trong văn bản này");
	await field.fill("can bo DTTS");
	await field.press("Enter");
	const current = page.locator("mark[data-current]");
	await expect(current.first()).toBeInViewport();
	await expect(page.locator("mark", { hasText: "dân tộc thiểu số" }).first()).toBeAttached();
	const text = await page.locator(".units").textContent();
	await field.fill("không hề có");
	await field.press("Enter");
	await expect(page.getByText("Văn bản này không có “không hề có”.")).toBeVisible();
	await field.press("Escape");
	await expect(page.locator(".found-bar")).toBeHidden();
	// Nothing of the text was lost by marking and unmarking.
	expect(await page.locator(".units").textContent()).toBe(text);
});

test("axe finds nothing among results, filters and counterparts, wide and narrow", {
	tag: "@reading",
}, async ({ page }) => {
	for (const width of [1440, 360]) {
		await page.setViewportSize({ width, height: 900 });
		await ask(page, "vận động kiều bào", "&cap=huyen");
		await page.locator("details[data-part=filters]").evaluate((details: HTMLDetailsElement) => {
			details.open = true;
		});
		await page
			.getByRole("button", { name: /^Bản tương ứng/ })
			.first()
			.click();
		await page.locator(".result-counterparts a").first().waitFor();
		const { violations } = await new AxeBuilder({ page })
			.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
			.analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
		).toBeLessThanOrEqual(0);
	}
});

test("with scripts off the field says that it cannot search, and documents are listed", async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}tim-kiem/`);
	await expect(page.locator(".search-fallback a").first()).toBeVisible();
	await page.goto(`${baseURL}van-ban/kien-giang-kh-nq43/`);
	await expect(page.locator(".site-search-off").first()).toBeVisible();
	await expect(page.locator(".site-search")).toBeHidden();
	await expect(page.locator(".find-form")).toBeHidden();
	await context.close();
});

test("opened from disk the page says so, and lists the documents", async ({ browser }) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(pathToFileURL(distFile("tim-kiem/index.html")).href);
	await expect(page.getByText(/Trang đang mở thẳng từ đĩa/)).toBeVisible();
	await expect(page.locator(".search-form")).toBeHidden();
	await page.goto(pathToFileURL(distFile("van-ban/kien-giang-kh-nq43/index.html")).href);
	await expect(page.getByText("Mở từ đĩa: chưa tìm được.")).toBeVisible();
	await context.close();
});
