/**
 * Takes the pictures of the help page and of the README from the built site: `npm run build` first.
 * They are kept in the repository, because a build must not need a browser.
 *
 *     npm run pictures
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { findBrowser } from "./lib/findBrowser.ts";
import { launchOptions } from "./lib/launchOptions.ts";
import { restoreSite } from "./lib/publish.ts";
import { runScript } from "./lib/runScript.ts";
import { serve } from "./lib/serve.ts";
import { UserError } from "./lib/userError.ts";

interface Picture {
	/** Where it is kept, from the root of the repository. */
	file: string;
	/** Page of the site, from its base. */
	address: string;
	height: number;
	/** What a reader does before. */
	prepare?: (page: Page) => Promise<void>;
}

const HELP = "public/huong-dan";
const README = ".github/readme";
const WIDTH = 1200;

const PICTURES: readonly Picture[] = [
	{
		file: `${HELP}/tim-kiem.png`,
		address: "tim-kiem/?q=van+dong+kieu+bao",
		height: 620,
		prepare: waitForResults,
	},
	{
		file: `${HELP}/van-ban.png`,
		address: "van-ban/kien-giang-kh-nq43/#ii.2.a.g8",
		height: 620,
		prepare: async (page) => {
			await page.locator(".unit:has([id='ii.2.a.g8']) .reach button").click();
			await page.locator(".in-place .pair-text").first().waitFor();
		},
	},
	{ file: `${HELP}/nhiem-vu.png`, address: "doi-chieu/", height: 760, prepare: scrollToTable },
	{
		file: `${HELP}/so-sanh.png`,
		address: "so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/#iii.3.p2",
		height: 620,
	},
	{
		file: `${HELP}/nhieu-van-ban.png`,
		address:
			"so-sanh/nhieu-van-ban/?v=son-la-kh-nq43&v=kien-giang-kh-nq43&v=phung-hiep-kh-nq43&truc=kien-giang-kh-nq43#iii.2",
		height: 620,
		prepare: async (page) => page.locator(".synopsis .row").first().waitFor(),
	},
	{ file: `${HELP}/phan-cong.png`, address: "doi-chieu/phan-cong/", height: 620 },
	{
		file: `${README}/pair.png`,
		address: "so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/#iii.1.p2",
		height: 850,
	},
	{ file: `${README}/document.png`, address: "van-ban/kien-giang-kh-nq43/#ii.3", height: 850 },
	{ file: `${README}/tasks.png`, address: "doi-chieu/", height: 850, prepare: scrollToTable },
	{ file: `${README}/task.png`, address: "doi-chieu/43-nq-tw/iv.2/", height: 850 },
	{
		file: `${README}/synopsis.png`,
		address:
			"so-sanh/nhieu-van-ban/?v=son-la-kh-nq43&v=kien-giang-kh-nq43&v=phung-hiep-kh-nq43&truc=kien-giang-kh-nq43#ii.3",
		height: 850,
		prepare: async (page) => page.locator(".synopsis .row").first().waitFor(),
	},
	{
		file: `${README}/search.png`,
		address: "tim-kiem/?q=van+dong+kieu+bao",
		height: 850,
		prepare: waitForResults,
	},
	{ file: `${README}/home.png`, address: "", height: 850 },
];

async function scrollToTable(page: Page): Promise<void> {
	await page.locator("table.tasks tbody tr").nth(5).scrollIntoViewIfNeeded();
	await page.evaluate(() => window.scrollBy(0, 360));
}

async function waitForResults(page: Page): Promise<void> {
	await page.locator(".result-link").first().waitFor();
}

const root = path.resolve(import.meta.dirname, "..");

await runScript(async () => {
	await restoreSite();
	if (!existsSync(path.join(root, "dist/index.html")))
		throw new UserError("Chưa có dist/. Hãy chạy npm run build trước.");
	const site = await serve({ root: path.join(root, "dist"), port: 0, host: "127.0.0.1", base: "/" });
	const browser = await chromium.launch(launchOptions(findBrowser().path));
	try {
		for (const { file, address, height, prepare } of PICTURES) {
			const context = await browser.newContext({
				viewport: { width: WIDTH, height },
				locale: "vi-VN",
				reducedMotion: "reduce",
			});
			const page = await context.newPage();
			await page.goto(site.url + address);
			await prepare?.(page);
			await page.evaluate(() => document.fonts.ready);
			await page.screenshot({ path: path.join(root, file), animations: "disabled", caret: "hide" });
			await context.close();
			console.log(file);
		}
	} finally {
		await browser.close();
		await site.close();
	}
});
