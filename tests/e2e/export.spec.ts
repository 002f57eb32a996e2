import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

const PAIR = "./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/";

interface Taken {
	name: string;
	bytes: Uint8Array;
	text: string;
}

/** Presses a button of the first line of exports and waits for its file. */
async function take(page: Page, format: "docx" | "csv" | "json"): Promise<Taken> {
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.locator(`sheet-export button[value=${format}]`).first().click(),
	]);
	const bytes = await readFile(await download.path());
	return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

const wordXml = ({ bytes }: Taken): string => {
	const part = unzipSync(bytes)["word/document.xml"];
	if (part === undefined) throw new Error("no document in the file");
	return strFromU8(part);
};
const wordText = (xml: string): string =>
	[...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join("");

interface JsonSheet {
	address: string;
	about: string[];
	columns: string[];
	rows: { kind: string; cells: { text: string; marks?: { type: string; start: number; end: number }[] }[] }[];
}
const asSheet = ({ text }: Taken): JsonSheet => JSON.parse(text);

test("a comparison is taken away as a Word table with its changes drawn", async ({ page }) => {
	await page.goto(PAIR);
	const file = await take(page, "docx");
	expect(file.name).toBe("so-sanh_phung-hiep-kh-nq43_kien-giang-kh-nq43.docx");
	const xml = wordXml(file);
	const text = wordText(xml);
	expect(text).toContain("Đẩy mạnh vận động kiều bào quê hương");
	expect(text).toContain("Còn là dự thảo, chưa phải văn bản chính thức: Phụng Hiệp (43-NQ/TW).");
	expect(text).toContain("Việc ghép các đoạn là gợi ý của máy");
	expect(xml).toMatch(/<w:strike\/>/);
	expect(xml).toMatch(/<w:u w:val="single"\/>/);
	await expect(page.locator("sheet-export [role=status]")).toHaveText(/Đã tạo tệp .+\.docx/);
});

test("the same as a spreadsheet: UTF-8 with its mark, one record a row, changes in brackets", async ({
	page,
}) => {
	await page.goto(PAIR);
	const { bytes, text } = await take(page, "csv");
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(text).toContain("Kế hoạch Phụng Hiệp (43-NQ/TW),Quan hệ,Kế hoạch Kiên Giang (43-NQ/TW)\r\n");
	expect(text).toContain('"I. MỤC ĐÍCH[-,] YÊU CẦU"');
	expect(text).toContain("I. MỤC ĐÍCH [+VÀ] YÊU CẦU");
	// No field begins like a formula.
	expect(text).not.toMatch(/(?:^|,|\r\n)"?[=+@-]/);
});

test("the same as data has every row of the page and its address", async ({ page }) => {
	await page.goto(PAIR);
	const sheet = asSheet(await take(page, "json"));
	expect(sheet.address).toBe(page.url());
	expect(sheet.rows).toHaveLength(await page.locator("[data-sheet-row]").count());
	expect(sheet.rows.find(({ kind }) => kind === "heading")?.cells[0]?.text).toBe("I. MỤC ĐÍCH, YÊU CẦU");
	const alone = sheet.rows.find(({ cells }) => cells[1]?.text.startsWith("chỉ có ở"));
	const sides = [alone?.cells[0], alone?.cells[2]];
	expect(sides.some((cell) => cell?.marks?.some(({ type }) => type === "aside"))).toBe(true);
});

test("rows that are not shown are not in the file, which says so", async ({ page }) => {
	await page.goto(PAIR);
	const all = await page.locator("[data-sheet-row]").count();
	await page.locator("#mode-differences").check();
	const shown = await page.locator("[data-sheet-row]:visible").count();
	expect(shown).toBeLessThan(all);
	const sheet = asSheet(await take(page, "json"));
	expect(sheet.rows).toHaveLength(shown);
	expect(sheet.about.join(" ")).toContain(`${all - shown} hàng đang ẩn không có trong bảng`);
});

test("a class of changes that the reader has switched off is not marked in the file", async ({ page }) => {
	const marksOf = async (query: string): Promise<number> => {
		await page.goto(PAIR + query);
		const { rows } = asSheet(await take(page, "json"));
		return rows.flatMap(({ cells }) => cells.flatMap(({ marks = [] }) => marks)).length;
	};
	expect(await marksOf("?an=dau-cau")).toBeLessThan(await marksOf(""));
});

test("where one text is shown alone, the file has that text alone and says so", async ({ page }) => {
	await page.goto(`${PAIR}?bo-tri=kien-giang-kh-nq43`);
	const sheet = asSheet(await take(page, "json"));
	expect(sheet.columns).toContain("Kế hoạch Kiên Giang (43-NQ/TW)");
	expect(sheet.columns).not.toContain("Kế hoạch Phụng Hiệp (43-NQ/TW)");
	expect(sheet.rows.every(({ cells }) => cells.length === sheet.columns.length)).toBe(true);
	expect(sheet.about.join(" ")).toContain(
		"Cột không hiện trên trang thì không có trong bảng: Kế hoạch Phụng Hiệp",
	);
});

test("columns that were exchanged are exchanged in the file", async ({ page }) => {
	await page.goto(`${PAIR}?cot=dao`);
	const { columns, rows } = asSheet(await take(page, "json"));
	expect(columns).toEqual(["Kế hoạch Kiên Giang (43-NQ/TW)", "Quan hệ", "Kế hoạch Phụng Hiệp (43-NQ/TW)"]);
	expect(JSON.stringify(rows[0]?.cells[0])).toContain("Chương trình hành động");
});

test("texts that are only read are taken away without marks", async ({ page }) => {
	await page.goto(PAIR);
	await page.locator("#mode-reading").check();
	const { text } = await take(page, "csv");
	expect(text).toContain('"I. MỤC ĐÍCH, YÊU CẦU"');
	expect(text).not.toContain("[+");
});

test("the tasks across plans are taken away as Word, spreadsheet and data", async ({ page }) => {
	await page.goto("./doi-chieu/");
	const plans = await page.locator("table[data-sheet]").first().locator("thead tr:last-child th").count();
	const rows = await page.locator("table[data-sheet]").first().locator("tbody tr").count();

	const sheet = asSheet(await take(page, "json"));
	expect(sheet.columns).toHaveLength(plans);
	expect(sheet.rows).toHaveLength(rows);

	const { text } = await take(page, "csv");
	expect(text).toContain("IV. Nhiệm vụ, giải pháp");
	expect(text).toContain("điều chỉnh tên mục");

	expect(wordText(wordXml(await take(page, "docx")))).toContain("Kiên Giang (tỉnh)");
});

test("one task in all plans is taken away: a group has a heading, a wording its relation and its plan", async ({
	page,
}) => {
	await page.goto("./doi-chieu/43-nq-tw/iv.2/");
	const wordings = await page.locator(".wording").count();
	const sheet = asSheet(await take(page, "json"));
	expect(sheet.columns).toEqual(["Lời văn", "Quan hệ", "Kế hoạch và chỗ đứng"]);
	expect(sheet.rows.filter(({ kind }) => kind === "row")).toHaveLength(wordings);
	const { text } = await take(page, "csv");
	expect(text).toContain('diễn đạt lại,"Phụng Hiệp (huyện), III.2, gạch 11"');
});

test("a synopsis is taken away with a column for each text and its changes", async ({ page }) => {
	await page.goto("./so-sanh/nhieu-van-ban/?v=son-la-kh-nq43&v=kien-giang-kh-nq43&v=phung-hiep-kh-nq43");
	await expect(page.locator(".synopsis .row").first()).toBeVisible();
	const sheet = asSheet(await take(page, "json"));
	expect(sheet.columns).toHaveLength(3);
	expect(sheet.about.join(" ")).toContain("Kế hoạch Phụng Hiệp (43-NQ/TW)");
	expect((await take(page, "csv")).text).toMatch(/\[[+-]/u);
});

test("the library for Word is fetched only when Word is asked for", async ({ page }) => {
	const scripts: string[] = [];
	page.on("request", (request) => scripts.push(request.url()));
	await page.goto(PAIR);
	await take(page, "csv");
	expect(scripts.filter((url) => url.includes("toDocx"))).toEqual([]);
	await take(page, "docx");
	expect(scripts.filter((url) => url.includes("toDocx"))).toHaveLength(1);
});

test("when the library cannot be fetched, the page says what to do", async ({ page }) => {
	await page.route(/toDocx/, (route) => route.abort());
	await page.goto(PAIR);
	await page.locator("sheet-export button[value=docx]").click();
	await expect(page.locator("sheet-export [role=status]")).toContainText("tải lại trang rồi bấm lại");
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });
	test("there is no button that could do nothing", async ({ page }) => {
		await page.goto(PAIR);
		await expect(page.locator("sheet-export button").first()).toBeHidden();
	});
});
