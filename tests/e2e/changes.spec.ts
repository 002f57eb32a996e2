/** Words that differ in a comparison: which classes are marked, moves, and rows that a unit shares. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

const PAIR = "./so-sanh/kien-giang-kh-nq43/phung-hiep-kh-nq43/";

/** A row with a moved phrase, and with words and marks that were taken out. */
const ROW = ["wording", "punctuation"].reduce(
	(row, one) => `${row}:has(del[data-class='${one}'])`,
	".row-unit:has(.moved-sign)",
);

/** Opens the page and the options beside the ways of looking, as a reader does. */
async function openOptions(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.getByText("Loại khác biệt, bố trí, thứ tự").click();
}

/** How many insertions and deletions the browser tells assistive technology of. */
async function announced(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send("Accessibility.enable");
	const { nodes } = await session.send("Accessibility.getFullAXTree");
	await session.detach();
	return nodes.filter(({ ignored, role }) => !ignored && /^(?:insertion|deletion)$/u.test(role?.value ?? ""))
		.length;
}

test("all classes are marked but spelling, each with its count", async ({ page }) => {
	await openOptions(page, PAIR);
	const group = page.getByRole("group", { name: "Hiện khác biệt về" });
	await expect(group.getByRole("checkbox")).toHaveCount(6);
	await expect(group.getByRole("checkbox", { checked: true })).toHaveCount(5);
	const spelling = group.getByRole("checkbox", { name: /^chính tả \d+$/ });
	await expect(spelling).not.toBeChecked();
	const mark = page.locator(".pair-text .spelling").first();
	await expect(mark).toHaveCSS("text-decoration-line", "none");
	await spelling.check();
	await expect(mark).toHaveCSS("text-decoration-style", "dotted");
	await expect(mark).toHaveCSS("text-decoration-line", "underline");
});

test("a class is hidden by keyboard, the address keeps it, and so does whoever opens the address", async ({
	page,
}) => {
	await openOptions(page, `${PAIR}#ii.3.g1`);
	const box = page.getByRole("checkbox", { name: /^câu chữ/ });
	const row = page.locator(ROW).first();
	const removed = row.locator("del[data-class='wording']").first();
	const words = await row.locator(".cell-left").textContent();
	await expect(removed).toHaveCSS("text-decoration-line", "line-through");
	await box.focus();
	await page.keyboard.press("Space");
	const check = async (): Promise<void> => {
		await expect(box).not.toBeChecked();
		await expect(removed).toHaveCSS("text-decoration-line", "none");
		await expect(removed).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
		await expect(removed).toBeVisible();
		await expect(row.locator(".moved-sign").first()).toBeHidden();
		// What is not hidden stays marked.
		await expect(row.locator("del[data-class='punctuation']").first()).toHaveCSS(
			"text-decoration-line",
			"line-through",
		);
		expect(await row.locator(".cell-left").textContent()).toBe(words);
	};
	await check();
	expect(new URL(page.url()).search).toBe("?an=cau-chu");
	expect(new URL(page.url()).hash).toBe("#ii.3.g1");
	await page.reload();
	await page.getByText("Loại khác biệt, bố trí, thứ tự").click();
	await check();
	// Who exchanges the texts goes on looking at the same differences.
	await page.getByRole("link", { name: "Xếp hàng theo thứ tự của Phụng Hiệp" }).click();
	await page.waitForURL(/phung-hiep-kh-nq43\/kien-giang-kh-nq43\/\?an=cau-chu&cot=dao/);
	await page.getByText("Loại khác biệt, bố trí, thứ tự").click();
	await expect(box).not.toBeChecked();
	await box.check();
	expect(new URL(page.url()).search).toBe("?cot=dao");
});

test("going back brings back what was shown there", async ({ page }) => {
	await openOptions(page, `${PAIR}?hien=chinh-ta`);
	const spelling = page.getByRole("checkbox", { name: /^chính tả/ });
	await expect(spelling).toBeChecked();
	await page.locator(".cell-left .moved-sign").first().click();
	await spelling.uncheck();
	await page.goBack();
	await expect(spelling).toBeChecked();
});

test("what is not marked is no insertion and no deletion to a screen reader", async ({ page }) => {
	await openOptions(page, PAIR);
	const all = await announced(page);
	const wording = await page.locator(".pair-text :is(ins, del)[data-class='wording']").count();
	expect(wording).toBeGreaterThan(50);
	const box = page.getByRole("checkbox", { name: /^câu chữ/ });
	await box.uncheck();
	expect(await announced(page)).toBe(all - wording);
	await box.check();
	expect(await announced(page)).toBe(all);
	// Two samples stand in the legend, which is folded.
	await page.getByRole("radio", { name: "Đọc" }).check();
	expect(await announced(page)).toBe(0);
	// The way of looking stands in the address, and so does what it means.
	await page.reload();
	await expect(page.getByRole("radio", { name: "Đọc" })).toBeChecked();
	expect(await announced(page)).toBe(0);
});

test("a row that differs only in what is hidden counts as the same", async ({ page }) => {
	await openOptions(page, PAIR);
	await page.getByRole("radio", { name: "Chỉ xem chỗ khác nhau" }).check();
	const row = page.locator(".row-unit[data-differs='wording spelling']").first();
	await expect(row).toBeVisible();
	const box = page.getByRole("checkbox", { name: /^câu chữ/ });
	await box.uncheck();
	await expect(row).toBeHidden();
	await expect(page.locator(".row-unit[data-differs~='punctuation']").first()).toBeVisible();
	await box.check();
	await expect(row).toBeVisible();
});

test("a moved phrase leads to where it stands on the other side, and back", async ({ page }) => {
	await page.goto(PAIR);
	const row = page.locator(ROW).first();
	const here = row
		.locator(".cell-left")
		.getByRole("link", { name: /^Cụm chữ (?:1 )?chuyển tới chỗ khác ở văn bản kia$/ });
	const there = row
		.locator(".cell-right")
		.getByRole("link", { name: /^Cụm chữ (?:1 )?chuyển từ chỗ khác ở văn bản kia$/ });
	const phrase = async (link: typeof here): Promise<string> =>
		((await link.locator("..").textContent()) ?? "").replace(/^↕\d*/u, "").toLowerCase();
	expect(await phrase(here)).toBe(await phrase(there));
	await expect(here.locator("..")).toHaveCSS("text-decoration-style", "dotted");
	await here.focus();
	await page.keyboard.press("Enter");
	await expect(row.locator(".cell-right .moved:target")).toBeInViewport();
	await there.click();
	await expect(row.locator(".cell-left .moved:target")).toBeInViewport();
	await expect(row.locator(".moved :is(ins, del), :is(ins, del) .moved")).toHaveCount(0);
});

test("units of a group are marked as one text", async ({ page }) => {
	await page.goto(PAIR);
	const row = page
		.locator(".row-unit[data-relation~='edited'][data-relation~='group']", { hasText: "tách / gộp" })
		.first();
	await expect(row.locator("ins, del").first()).toBeVisible();
});

test("a unit of two rows stands in one of them and is named in the other, with the way there", async ({
	page,
}) => {
	await page.goto(PAIR);
	const named = page.locator(".row-unit .cell-right .node-note").first();
	const first = /\)\. (.*?)…?$/u.exec((await named.textContent())?.trim() ?? "")?.[1] ?? "nothing";
	await named.getByRole("link", { name: /^toàn văn đặt cạnh / }).click();
	const row = page.locator("li:has(:target), li:target");
	await expect(row).toBeInViewport();
	await expect(row.locator(".cell-right .pair-text", { hasText: first })).toBeVisible();
});

test("on paper the page says what is not marked, and hidden classes have no brackets", async ({ page }) => {
	await page.goto(`${PAIR}?an=dau-cau`);
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".not-shown")).toHaveText("Không hiện khác biệt về: dấu câu, chính tả");
	const bracket = (selector: string): Promise<string> =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element, "::before").content);
	expect(await bracket(".row-unit del[data-class='punctuation']")).toBe("none");
	expect(await bracket(".row-unit del[data-class='wording']")).toContain("[-");
	expect(await bracket(".row-unit .moved")).toContain("[");
});

for (const width of [1440, 360]) {
	test(`axe finds nothing with the options open and classes hidden, at ${width} px`, {
		tag: "@reading",
	}, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(`${PAIR}?an=cau-chu&an=ten&hien=chinh-ta`);
		if (width === 360) await page.getByText("Cách xem và lọc").click();
		await page.getByText("Loại khác biệt, bố trí, thứ tự").click();
		await expect(page.getByRole("checkbox").first()).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("the default is marked, and the boxes still take marks away", async ({ page }) => {
		await openOptions(page, PAIR);
		const removed = page.locator(`${ROW} del[data-class='wording']`).first();
		await expect(removed).toHaveCSS("text-decoration-line", "line-through");
		await expect(page.locator(".pair-text .spelling").first()).toHaveCSS("text-decoration-line", "none");
		await page.getByRole("checkbox", { name: /^câu chữ/ }).uncheck();
		await expect(removed).toHaveCSS("text-decoration-line", "none");
	});
});
