/**
 * How the main pages look: what stands in the window, never the whole page, so that the pictures stay
 * small. `npm run test:e2e -- looks --update-snapshots` records them; look at each that changed,
 * and put the number of the browser into `TAKEN_WITH`.
 */
import type { Page } from "playwright/test";
import { expect, test } from "./support/site.ts";

interface Look {
	address: string;
	/** Waits for what scripts bring. */
	ready?: (page: Page) => Promise<void>;
}

const PAGES: Readonly<Record<string, Look>> = {
	home: { address: "./" },
	document: { address: "./van-ban/kien-giang-kh-nq43/#iii" },
	pair: { address: "./so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/" },
	matrix: { address: "./doi-chieu/" },
	lineage: { address: "./luoc-do/" },
	search: {
		address: "./tim-kiem/?q=kiều bào",
		ready: async (page) => {
			await expect(page.locator(".result-text").first()).toBeVisible();
			await page.waitForLoadState("networkidle");
		},
	},
};

const WINDOWS = {
	"360": { width: 360, height: 740 },
	"768": { width: 768, height: 800 },
	"1440": { width: 1440, height: 600 },
	"1440-dark": { width: 1440, height: 600, colorScheme: "dark" },
	"1440-print": { width: 1440, height: 600, media: "print" },
} as const;

/** Chromium that the pictures were taken with: another one draws lists, boxes and arrows of its own. */
const TAKEN_WITH = 156;

for (const [name, { address, ready }] of Object.entries(PAGES))
	for (const [look, { width, height, ...media }] of Object.entries(WINDOWS))
		test(`${name} looks as it did: ${look}`, { tag: "@reading" }, async ({ page, browser }) => {
			const major = Number.parseInt(browser.version(), 10);
			test.skip(
				major !== TAKEN_WITH,
				`the pictures were taken with Chromium ${TAKEN_WITH}, this is ${major}`,
			);
			await page.setViewportSize({ width, height });
			await page.emulateMedia({ reducedMotion: "reduce", ...media });
			// A busy machine must not be painted in the fallback: here the page waits for its fonts.
			await page.route("**/*.css", async (route) => {
				const response = await route.fetch();
				const body = (await response.text()).replaceAll(/font-display:\s*optional/gu, "font-display:block");
				await route.fulfill({ response, body });
			});
			await page.goto(address);
			await ready?.(page);
			await page.evaluate(() => document.fonts.ready);
			await expect(page).toHaveScreenshot(`${name}-${look}.png`);
		});
