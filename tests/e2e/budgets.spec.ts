/** What a page may cost, and that nothing moves while it comes in: measured as a browser really loads it. */
import { statSync } from "node:fs";
import type { Page } from "playwright/test";
import { type BudgetedPage, MOST_HTML, MOST_STYLE, SCRIPT_BUDGETS } from "../../scripts/lib/budgets.ts";
import { distFile, expect, pages, test } from "./support/site.ts";

const PAGES = {
	home: "./",
	document: "./van-ban/kien-giang-kh-nq43/",
	pair: "./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/",
	matrix: "./doi-chieu/",
} as const satisfies Readonly<Record<BudgetedPage, string>>;

/** Sum of shifts that nobody notices: a tenth of what Chromium calls good. */
const MOST_SHIFT = 0.01;
/**
 * Milliseconds by which files come late: more than a busy machine takes to its first layout and the tenth of
 * a second in which a font may still be put in. A third of a second was not, once in some hundred runs.
 */
const LATE = 1000;
/** Milliseconds in which what came last has been laid out. */
const SETTLED = 300;
/** Chromium says that a preload was not used some seconds after the page has loaded. */
const UNUSED_SAID_AFTER = 5000;

/** Bytes of all responses of a kind, as they travelled, until the page is at rest. */
async function load(page: Page, address: string): Promise<Map<string, number>> {
	const bytes = new Map<string, number>();
	const counted: Promise<void>[] = [];
	page.on("requestfinished", (request) => {
		const count = async (): Promise<void> => {
			const kind = /\.(?<ending>js|css|woff2)$/u.exec(new URL(request.url()).pathname)?.groups?.ending ?? "";
			const { responseBodySize } = await request.sizes();
			bytes.set(kind, (bytes.get(kind) ?? 0) + responseBodySize);
		};
		counted.push(count());
	});
	await page.goto(address, { waitUntil: "networkidle" });
	await Promise.all(counted);
	return bytes;
}

for (const [name, address] of Object.entries(PAGES) as [BudgetedPage, string][]) {
	test(`${name}: script and style stay within what a page may cost`, { tag: "@configured" }, async ({
		page,
	}) => {
		const bytes = await load(page, address);
		expect(bytes.get("js"), "script").toBeGreaterThan(0);
		expect(bytes.get("js"), "script").toBeLessThanOrEqual(SCRIPT_BUDGETS[name].most);
		expect(bytes.get("css"), "style").toBeGreaterThan(0);
		expect(bytes.get("css"), "style").toBeLessThanOrEqual(MOST_STYLE);
	});

	test(`${name}: each preloaded font is one face that the page is set in`, async ({ page }) => {
		const said: string[] = [];
		page.on("console", (message) => said.push(message.text()));
		await page.goto(address);
		const { preloaded, faces } = await page.evaluate(() => ({
			preloaded: [...document.querySelectorAll<HTMLLinkElement>("link[rel=preload][as=font]")].map(
				({ href }) => href,
			),
			faces: [...document.styleSheets]
				.flatMap((sheet) => [...sheet.cssRules])
				.filter((rule) => rule instanceof CSSFontFaceRule)
				.map((rule) => {
					const url = /url\("?(?<url>[^")]+)"?\)/u.exec(rule.style.getPropertyValue("src"))?.groups?.url;
					return url === undefined ? "" : new URL(url, rule.parentStyleSheet?.href ?? "").href;
				}),
		}));
		expect(preloaded.length).toBeGreaterThan(0);
		expect(new Set(preloaded).size, "each once").toBe(preloaded.length);
		for (const href of preloaded)
			expect(
				faces.filter((face) => face === href),
				`one face has ${href}`,
			).toHaveLength(1);
		await page.waitForTimeout(UNUSED_SAID_AFTER);
		expect(said.filter((text) => text.includes("preload"))).toEqual([]);
	});
}

/** What comes late, by page: fonts, and scripts where they only fill what has its place already. */
const LATE_FILES: Readonly<Record<string, RegExp>> = {
	[PAGES.home]: /\.(?:woff2|js)$/u,
	[PAGES.document]: /\.(?:woff2|js)$/u,
	[PAGES.matrix]: /\.(?:woff2|js)$/u,
	[PAGES.pair]: /\.woff2$/u,
	"./so-sanh/": /\.(?:woff2|js)$/u,
	"./luoc-do/": /\.(?:woff2|js)$/u,
};

for (const [address, late] of Object.entries(LATE_FILES))
	for (const width of [360, 1440])
		test(`${address} at ${width} px: nothing moves, however late fonts and scripts are`, {
			tag: "@reading",
		}, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.route(late, async (route) => {
				await new Promise((resolve) => setTimeout(resolve, LATE));
				await route.continue();
			});
			await page.addInitScript(() => {
				const shifts: number[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
				}).observe({ type: "layout-shift", buffered: true });
			});
			await page.goto(address, { waitUntil: "networkidle" });
			await page.waitForTimeout(SETTLED);
			const shift = await page.evaluate(() =>
				(window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
			);
			expect(shift).toBeLessThan(MOST_SHIFT);
		});

test("what is preloaded in time is what the page is painted with", async ({ page }) => {
	// The second page finds the fonts in the browser's store, as every page after the first does.
	await page.goto(PAGES.home);
	await page.goto(PAGES.document);
	const session = await page.context().newCDPSession(page);
	await session.send("DOM.enable");
	await session.send("CSS.enable");
	const { root } = await session.send("DOM.getDocument");
	const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "h1" });
	const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
	expect(fonts.map(({ familyName }) => familyName)).toEqual(["Source Serif 4"]);
});

test("no page is larger than 500 KB of HTML", async () => {
	const sizes = pages.map((address) => [address, statSync(distFile(`${address}index.html`)).size] as const);
	expect(sizes.filter(([, bytes]) => bytes > MOST_HTML)).toEqual([]);
});
