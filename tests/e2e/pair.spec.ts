/** Reading a comparison of two: its state in the address, rows chosen, the strip, layouts, keys, paper. */
import type { Page } from "playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "./support/site.ts";

const PAIR = "./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/";
const MORE = "Loại khác biệt, bố trí, thứ tự";

const shownRows = (page: Page): Promise<string[]> =>
	page
		.locator(".row-unit")
		.evaluateAll((rows) => rows.filter((row) => row.getClientRects().length > 0).map(({ id }) => id));

test("an address brings back way of looking, rows, classes, layout, columns and place", async ({
	page,
	context,
}) => {
	await page.goto(PAIR);
	await page.getByText(MORE).click();
	await page.getByRole("radio", { name: "Chỉ xem chỗ khác nhau" }).check();
	await page.getByRole("checkbox", { name: /sửa câu chữ 15/ }).check({ force: true });
	await page.getByRole("checkbox", { name: /^dấu câu/ }).uncheck();
	await page.getByRole("radio", { name: "xen kẽ" }).check();
	await page.getByRole("checkbox", { name: "Đổi cột trái, phải" }).check();
	await page.evaluate(() => window.scrollTo(0, 2400));
	await expect.poll(() => new URL(page.url()).hash).not.toBe("");
	const rows = await shownRows(page);
	const place = new URL(page.url()).hash.slice(1);

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByRole("radio", { name: "Chỉ xem chỗ khác nhau" })).toBeChecked();
	await other.getByText(MORE).click();
	await expect(other.getByRole("checkbox", { name: /sửa câu chữ 15/ })).toBeChecked();
	await expect(other.getByRole("checkbox", { name: /^dấu câu/ })).not.toBeChecked();
	await expect(other.getByRole("radio", { name: "xen kẽ" })).toBeChecked();
	await expect(other.getByRole("checkbox", { name: "Đổi cột trái, phải" })).toBeChecked();
	expect(await shownRows(other)).toEqual(rows);
	await expect(other.locator(`[id="${place}"]`)).toBeInViewport();
});

test("counts choose rows, and a heading without rows below it goes", async ({ page }) => {
	await page.goto(PAIR);
	const all = await shownRows(page);
	await page.getByText("chỉ có ở Kiên Giang").first().click();
	const lone = await shownRows(page);
	expect(lone).toHaveLength(14);
	expect(lone.length).toBeLessThan(all.length);
	for (const id of lone) expect(id).toMatch(/^b-/u);
	const headings = page.locator(".row-section:visible");
	const count = await headings.count();
	expect(count).toBeGreaterThan(0);
	expect(count).toBeLessThan(await page.locator(".row-section").count());
	expect(new URL(page.url()).search).toBe("?loc=chi-kien-giang-kh-nq43");
});

test("an address opened again names the same place, and so does the next", async ({ page, context }) => {
	await page.goto(`${PAIR}#iii.1.p4`);
	await page.waitForTimeout(800);
	let address = page.url();
	expect(new URL(address).hash).toBe("#iii.1.p4");
	for (let times = 0; times < 3; times++) {
		const again = await context.newPage();
		await again.goto(address);
		await again.evaluate(() => window.scrollBy(0, 1));
		await again.waitForTimeout(800);
		address = again.url();
		await again.close();
	}
	expect(new URL(address).hash).toBe("#iii.1.p4");
});

test("a click on a control of the head does not move the page", async ({ page }) => {
	await page.goto(`${PAIR}#iii.3`);
	const top = (): Promise<number> =>
		page.evaluate(() => document.getElementById("iii.3")?.getBoundingClientRect().top ?? 0);
	const before = await top();
	await page.getByRole("radio", { name: "Đọc" }).click();
	await page.getByRole("radio", { name: "Tô chữ khác nhau" }).focus();
	expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
	expect(new URL(page.url()).hash).toBe("#iii.3");
});

test("the row in focus is the place that the address names", async ({ page }) => {
	await page.goto(PAIR);
	for (const key of ["j", "j", "n"]) {
		await page.keyboard.press(key);
		await page.waitForTimeout(600);
		const id = await page.evaluate(() => document.activeElement?.id);
		expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
	}
});

test("the other order opens at the counterpart of what was read", async ({ page }) => {
	await page.goto(`${PAIR}#iii.3`);
	await page.waitForTimeout(500);
	await page.keyboard.press("t");
	await page.waitForURL(/kien-giang-kh-nq43\/phung-hiep-kh-nq43\/\?cot=dao#ii\.3$/);
	await expect(page.locator("li[id='ii.3']")).toBeInViewport();
});

test("one text alone has only its name over it, and rows that it does not have leave no headings", async ({
	page,
}) => {
	await page.goto(`${PAIR}?bo-tri=kien-giang-kh-nq43`);
	await expect(page.locator(".pair-name:visible")).toHaveCount(1);
	await expect(page.locator(".pair-name:visible")).toContainText("Kiên Giang");
	await page.goto(`${PAIR}?bo-tri=phung-hiep-kh-nq43&loc=chi-kien-giang-kh-nq43`);
	await expect(page.getByText("Không có hàng nào như đã chọn.")).toBeVisible();
	await expect(page.locator(".row:visible")).toHaveCount(0);
});

test("what is jumped to is not under the head, however many of its controls are open", async ({ page }) => {
	await page.goto(PAIR);
	await page.getByText(MORE).click();
	await page.getByText(/^Tóm tắt/).click();
	await page
		.locator(".pair-findings")
		.getByRole("link", { name: /III\.5 = II\.7/ })
		.click();
	const row = page.locator("li[id='iii.5']");
	await expect(row).toBeInViewport();
	const [top, head] = await page.evaluate(() => [
		document.getElementById("iii.5")?.getBoundingClientRect().top ?? 0,
		document.querySelector(".pair-head")?.getBoundingClientRect().bottom ?? 0,
	]);
	expect(top).toBeGreaterThanOrEqual(head ?? 0);
});

test("against an outline a heading without passages can be chosen, one with passages says so", async ({
	page,
}) => {
	await page.goto("./so-sanh/43-nq-tw/son-la-kh-nq43/");
	await expect(page.locator("li[id='iv.1'] .cell-relation")).toContainText("có đoạn, không có mục riêng");
	await page.getByText("chỉ có ở 43-NQ/TW").first().click();
	const missing = page.locator(".row-unit:visible");
	await expect(missing.filter({ hasText: "Tình hình và nguyên nhân" })).toHaveCount(1);
	await expect(missing.filter({ hasText: "Nâng cao nhận thức" })).toHaveCount(0);
});

test("rows chosen stay the same rows when the other text becomes the spine", async ({ page }) => {
	await page.goto(`${PAIR}?loc=chi-kien-giang-kh-nq43`);
	const texts = (cell: string): Promise<string[]> =>
		page.locator(`.row-unit:visible ${cell} .pair-text`).allTextContents();
	const before = await texts(".cell-right");
	await page.keyboard.press("t");
	await page.waitForURL(/kien-giang-kh-nq43\/phung-hiep-kh-nq43\//);
	// Columns stay where they are, only the order of the rows is the other's.
	expect(new URL(page.url()).search).toBe("?loc=chi-kien-giang-kh-nq43&cot=dao");
	expect((await texts(".cell-left")).sort()).toEqual(before.sort());
	const left = await page.locator(".pair-name").filter({ hasText: "Phụng Hiệp" }).boundingBox();
	expect(left?.x).toBeLessThan(300);
});

test("a moved unit leads to the place that it left, and that place to it", async ({ page }) => {
	await page.goto(PAIR);
	const place = page.locator(".place-only").first();
	await expect(place).toContainText("chuyển chỗ");
	const id = await place.getAttribute("id");
	await place.getByRole("link", { name: /toàn văn đặt cạnh/ }).click();
	const row = page.locator(".row:has(:target), .row:target");
	await expect(row).toBeInViewport();
	await row.locator(".cell-right .pair-address a").first().click();
	await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
});

test("the strip is one stop of the Tab key, and arrows go through the sections", async ({ page }) => {
	await page.goto(PAIR);
	const strip = page.getByRole("navigation", { name: "Toàn cảnh" });
	const links = strip.getByRole("link");
	expect(await links.count()).toBeGreaterThan(3);
	await expect(strip.locator('a[tabindex="0"]')).toHaveCount(1);
	await links.first().focus();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await expect(links.nth(2)).toBeFocused();
	await expect(links.nth(2)).toContainText(/\d+ sửa câu chữ|\d+ diễn đạt lại|\d+ chỉ có ở/);
	const target = await links.nth(2).getAttribute("href");
	await page.keyboard.press("Enter");
	await expect(page.locator(`[id="${target?.slice(1)}"]`)).toBeInViewport();
	for (const box of await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height)))
		expect(box).toBeGreaterThanOrEqual(24);
});

test("a bar of the strip opens its row, and is shorter when a class of changes is hidden", async ({
	page,
}) => {
	await page.goto(PAIR);
	const bar = page.locator(".bar[data-shares*='wording']").first();
	const row = await bar.getAttribute("data-row");
	const before = Number(await bar.getAttribute("data-step"));
	await bar.click();
	await expect(page.locator(`[id="${row}"]`)).toBeInViewport();
	await page.getByText(MORE).click();
	await page.getByRole("checkbox", { name: /^câu chữ/ }).uncheck();
	expect(Number(await bar.getAttribute("data-step"))).toBeLessThan(before);
});

test("one text can be read alone, and one under the other", async ({ page }) => {
	await page.goto(PAIR);
	await page.getByText(MORE).click();
	await page.getByRole("radio", { name: "chỉ Kiên Giang" }).check();
	await expect(page.locator(".cell-left:visible")).toHaveCount(0);
	const shown = await page.locator(".row .cell-right .pair-text:visible").count();
	expect(shown).toBe(await page.locator(".cell-right .pair-text").count());
	expect(new URL(page.url()).search).toBe("?bo-tri=kien-giang-kh-nq43");
	await page.getByRole("radio", { name: "xen kẽ" }).check();
	const row = page.locator(".row-unit[data-relation~='edited']").first();
	const [left, right] = [
		await row.locator(".cell-left").boundingBox(),
		await row.locator(".cell-right").boundingBox(),
	];
	expect(right?.y ?? 0).toBeGreaterThanOrEqual((left?.y ?? 0) + (left?.height ?? 0));
});

test("keys go to rows without counterpart; `?` lists the keys, and turns them off for good", async ({
	page,
}) => {
	await page.goto(PAIR);
	await page.keyboard.press("n");
	const lone = page.locator(".row:focus");
	await expect(lone).toHaveClass(/lone/);
	await page.keyboard.press("3");
	await expect(page.getByRole("radio", { name: "Chỉ xem chỗ khác nhau" })).toBeChecked();
	await page.keyboard.press("c");
	expect(new URL(page.url()).search).toContain("cot=dao");

	await page.keyboard.press("?");
	const sheet = page.getByRole("dialog", { name: "Phím tắt" });
	await expect(sheet).toBeVisible();
	await sheet.getByRole("checkbox", { name: "Dùng phím tắt một chữ" }).uncheck();
	await page.keyboard.press("Escape");
	await expect(sheet).toBeHidden();
	await page.reload();
	await page.keyboard.press("1");
	await expect(page.getByRole("radio", { name: "Chỉ xem chỗ khác nhau" })).toBeChecked();
	await page.keyboard.press("/");
	await expect(page.getByRole("searchbox")).not.toBeFocused();
});

test("what gets the focus is never under the head", async ({ page }) => {
	await page.goto(PAIR);
	await page.locator(".rows .pair-source").last().focus();
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press("Shift+Tab");
		const { top, head } = await page.evaluate(() => ({
			top: document.activeElement?.getBoundingClientRect().top ?? 0,
			head: document.querySelector(".pair-head")?.getBoundingClientRect().bottom ?? 0,
		}));
		expect(top).toBeGreaterThanOrEqual(head);
	}
});

test("insertions and deletions of a row are heard: by role, and by a word before them", async ({ page }) => {
	await page.goto(PAIR);
	const row = page.locator(".row-unit[data-relation~='edited']:has(ins):has(del)").first();
	const session = await page.context().newCDPSession(page);
	await session.send("Accessibility.enable");
	await session.send("DOM.getDocument");
	const { result } = await session.send("Runtime.evaluate", {
		expression: `document.getElementById(${JSON.stringify(await row.getAttribute("id"))})`,
	});
	const { nodes } = await session.send("Accessibility.queryAXTree", { objectId: result.objectId });
	const heard = nodes.filter(({ ignored }) => ignored !== true);
	const roles = heard.map(({ role }) => role?.value);
	expect(roles).toContain("insertion");
	expect(roles).toContain("deletion");
	const said = heard.filter(({ role }) => role?.value === "StaticText").map(({ name }) => name?.value ?? "");
	expect(said.some((text) => text.startsWith("[thêm:"))).toBe(true);
	expect(said.some((text) => text.startsWith("[bỏ:"))).toBe(true);
	// Who does not see the columns hears which text it is.
	expect(said.some((text) => text.startsWith("Phụng Hiệp"))).toBe(true);
	expect(said.some((text) => text.startsWith("Kiên Giang"))).toBe(true);
});

test("on paper it lies down in two columns, repeats a section's heading and says where it is from", async ({
	page,
}) => {
	await page.goto(PAIR);
	const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
	const first = await (await pdf.getPage(1)).getViewport({ scale: 1 });
	expect(first.width).toBeGreaterThan(first.height);
	const { text } = await extractText(pdf, { mergePages: false });
	const heading = text.filter((content) => content.replace(/\s+/gu, " ").includes("QUAN ĐIỂM, MỤC TIÊU"));
	expect(heading.length).toBeGreaterThan(1);
	for (const content of text) {
		expect(content).toContain("so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
		expect(content).toMatch(/Bản dựng ngày \d{2}\/\d{1,2}\/\d{4}/u);
	}
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("rows are chosen, columns exchanged and layouts changed all the same", async ({ page }) => {
		await page.goto(PAIR);
		const all = await page.locator(".row-unit:visible").count();
		await page.getByText("chỉ có ở Kiên Giang").first().click();
		await expect(page.locator(".row-unit:visible")).toHaveCount(14);
		expect(all).toBeGreaterThan(14);
		await page.getByText(MORE).click();
		await page.getByRole("radio", { name: "chỉ Phụng Hiệp" }).check();
		await expect(page.locator(".cell-right:visible")).toHaveCount(0);
	});
});
