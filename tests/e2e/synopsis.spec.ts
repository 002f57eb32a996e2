/** Two to four texts in one table, and counterparts opened where one reads. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/site.ts";

const TEXTS = ["son-la-kh-nq43", "kien-giang-kh-nq43", "phung-hiep-kh-nq43"];
const THREE = `./so-sanh/nhieu-van-ban/?${TEXTS.map((id) => `v=${id}`).join("&")}&truc=kien-giang-kh-nq43`;

test("three plans stand side by side, every unit of each once", async ({ page, request }) => {
	await page.goto(THREE);
	await expect(page.locator(".synopsis .row").first()).toBeVisible();
	for (const [column, id] of TEXTS.entries()) {
		const data = await (await request.get(`./data/documents/${id}.json`)).json();
		const expected = data.units
			.filter(
				({ kind, id: unit }: { kind: string; id: string }) =>
					["heading", "paragraph", "item", "preamble"].includes(kind) || unit === "end.p1",
			)
			.map((unit: { id: string }) => `#${unit.id}`);
		const shown = await page
			.locator(`.synopsis [data-column="${column}"] .pair-source`)
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
		expect([...shown].sort(), id).toEqual([...expected].sort());
	}
	const [left, right] = await Promise.all(
		[0, 2].map((column) => page.locator(`.row-unit [data-column="${column}"]`).first().boundingBox()),
	);
	expect(left?.y).toBe(right?.y);
});

test("the head names a section as its own text does, and copying a column leaves the spine's words out", async ({
	page,
}) => {
	await page.goto(
		"./so-sanh/nhieu-van-ban/?v=phung-hiep-kh-nq43&v=kien-giang-kh-nq43&v=son-la-kh-nq43#iii.3",
	);
	await expect(page.locator(".synopsis .row").first()).toBeVisible();
	await expect(page.locator(".pair-where").nth(1)).toHaveText(/^3\. Tiếp tục xây dựng Đảng bộ trong sạch/);
	const copied = await page.locator("li[id='iii.3'] [data-column='1'] .pair-text").evaluate((text) => {
		getSelection()?.selectAllChildren(text);
		return getSelection()?.toString() ?? "";
	});
	expect(copied.trim()).toMatch(/^3\.\s*Tiếp tục xây dựng Đảng bộ trong sạch, vững mạnh, lãnh đạo/);
	expect(copied).not.toContain("¶");
});

test("texts are moved, made the spine and taken away by keyboard, and the address follows", async ({
	page,
}) => {
	await page.goto(THREE);
	await expect(page.locator(".synopsis .row").first()).toBeVisible();
	const names = page.locator(".synopsis-name");
	await page.getByRole("button", { name: "Đưa Kế hoạch Sơn La (43-NQ/TW) sang phải" }).focus();
	await page.keyboard.press("Enter");
	await expect(names).toHaveText([/Kiên Giang/, /Sơn La/, /Phụng Hiệp/]);
	await expect(page.getByRole("button", { name: "Đưa Kế hoạch Sơn La (43-NQ/TW) sang phải" })).toBeFocused();
	await page.getByRole("radio", { name: "Xếp hàng theo Kế hoạch Phụng Hiệp (43-NQ/TW)" }).check();
	await page.waitForURL(/truc=phung-hiep-kh-nq43/);
	await expect(page.locator(".synopsis .pair-name").nth(2)).toContainText("trục");
	await page.getByRole("button", { name: "Bỏ Kế hoạch Sơn La (43-NQ/TW)" }).click();
	await expect(page.locator(".synopsis .pair-name")).toHaveCount(2);
	expect(new URL(page.url()).searchParams.getAll("v")).toEqual(["kien-giang-kh-nq43", "phung-hiep-kh-nq43"]);
});

test("after the texts were put in another order the place is still kept, and keys act once", async ({
	page,
}) => {
	await page.goto(THREE);
	await expect(page.locator(".synopsis .row").first()).toBeVisible();
	await page.getByRole("radio", { name: "Xếp hàng theo Kế hoạch Phụng Hiệp (43-NQ/TW)" }).check();
	await expect(page.locator(".synopsis .pair-name").nth(2)).toContainText("trục");
	await page.locator("li[id='iii.3']").evaluate((row) => row.scrollIntoView());
	await expect.poll(() => new URL(page.url()).hash).toBe("#iii.3");
	await page.waitForTimeout(800);
	expect(new URL(page.url()).hash).toBe("#iii.3");
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await page.keyboard.press("3");
	await expect(page.getByRole("radio", { name: "Chỉ xem chỗ khác nhau" })).toBeChecked();
});

test("a text is added beside a pair, from the pair's own page", async ({ page }) => {
	await page.goto("./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/");
	await page.getByText("Loại khác biệt, bố trí, thứ tự").click();
	await page.getByRole("link", { name: "Thêm văn bản thứ ba, thứ tư" }).click();
	await expect(page.locator(".synopsis .pair-name")).toHaveCount(2);
	await page.getByLabel("Thêm văn bản").selectOption({ label: "Kế hoạch Sơn La (43-NQ/TW)" });
	await expect(page.locator(".synopsis .pair-name")).toHaveCount(3);
	await expect(page.locator(".synopsis ins").first()).toBeVisible();
});

test("way of looking, rows and place of a synopsis stand in the address", async ({ page, context }) => {
	await page.goto(THREE);
	await page.getByText("trục không có").click();
	await page.getByRole("radio", { name: "Đọc" }).check();
	const count = await page.locator(".row-unit:visible").count();
	expect(count).toBeGreaterThan(0);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByRole("radio", { name: "Đọc" })).toBeChecked();
	await expect(other.locator(".row-unit:visible")).toHaveCount(count);
	await expect(other.locator(".synopsis ins").first()).toHaveCSS("text-decoration-line", "none");
});

test("against the outline the passages of each plan stand beside the node, at the address asked for", async ({
	page,
}) => {
	await page.goto("./so-sanh/nhieu-van-ban/?v=43-nq-tw&v=kien-giang-kh-nq43&v=son-la-kh-nq43#iv.5");
	const row = page.locator("li[id='iv.5']");
	await expect(row).toBeInViewport();
	await expect(row).toContainText("thuộc nội dung này");
	await expect(row.locator("ins, del")).toHaveCount(0);
});

test("what is unknown, too much or not aligned is said", async ({ page }) => {
	await page.goto("./so-sanh/nhieu-van-ban/?v=khong-co&v=kien-giang-kh-nq43");
	await expect(page.getByRole("status")).toContainText("Kho không có văn bản “khong-co”");
	await expect(page.getByRole("status")).toContainText("Chọn thêm một văn bản");
});

for (const width of [1440, 360]) {
	test(`axe finds nothing in a synopsis at ${width} px`, { tag: "@reading" }, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(THREE);
		await expect(page.locator(".synopsis .row").first()).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
}

test("a unit says how many documents have a counterpart above, beside and below, and opens them in place", async ({
	page,
}) => {
	await page.goto("./van-ban/kien-giang-kh-nq43/#ii.2.a.g8");
	const unit = page.locator(".unit:has([id='ii.2.a.g8'])");
	const open = unit.getByRole("button", { name: /1 ở cấp trên.*1 ở cấp dưới.*mở tại đây/ });
	await open.focus();
	const before = await unit.boundingBox();
	await page.keyboard.press("Enter");
	const block = unit.locator(".in-place");
	await expect(block).toContainText("Khuyến khích người cao tuổi tham gia các hoạt động kinh tế");
	await expect(block).toContainText("diễn đạt lại");
	await expect(block.getByRole("link", { name: "Đặt cạnh nhau" }).last()).toHaveAttribute(
		"href",
		/so-sanh\/kien-giang-kh-nq43\/phung-hiep-kh-nq43\/#ii\.2\.a\.g8$/,
	);
	await expect(block.getByRole("link", { name: "Nội dung này ở mọi kế hoạch" })).toHaveAttribute(
		"href",
		/doi-chieu\/43-nq-tw\/iv\.2\/#kien-giang-kh-nq43$/,
	);
	// The reader stays where they are.
	await expect(unit.getByRole("button", { name: /đóng lại/ })).toBeFocused();
	expect((await unit.boundingBox())?.y).toBe(before?.y);
	await page.keyboard.press("Enter");
	await expect(block).toHaveCount(0);
	const { violations } = await new AxeBuilder({ page }).include(".units").analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test.describe("with scripts off", () => {
	test.use({ javaScriptEnabled: false });

	test("the page of several texts says what it needs, and leads to what was built", async ({ page }) => {
		await page.goto("./so-sanh/nhieu-van-ban/");
		const note = page.locator(".needs-scripts");
		await expect(note).toBeVisible();
		await expect(note.getByRole("link")).toHaveAttribute("href", /so-sanh\/$/);
	});
});
