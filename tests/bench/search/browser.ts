/** The built site asked in a real browser, as a reader would: answers, times, bytes. */
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "../../../scripts/lib/findBrowser.ts";
import { launchOptions } from "../../../scripts/lib/launchOptions.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import type { Need, NeedScore, Records } from "./needs.ts";
import { scoreNeed } from "./needs.ts";

export interface OpenSite {
	/** Asks through /tim-kiem/?q=… and reads the links in the order of the page. */
	answers(needs: readonly Need[], records: Records): Promise<NeedScore[]>;
	/** Median milliseconds from the last key to the first result, on a page that has been used before. */
	warm(queries: readonly string[]): Promise<number>;
	/** Median milliseconds from opening the address to the first result, empty cache, every response late. */
	cold(queries: readonly string[], delay: number): Promise<number>;
	/** Bytes on the wire for the search alone (index and scripts), first query, one figure a query. */
	bytes(queries: readonly string[], compressed: boolean): Promise<number[]>;
	close(): Promise<void>;
}

const FIRST = "[data-part=found] .result-link";
const DONE = "plan-search[data-state=done]";
const address = (base: string, query: string): string => `${base}tim-kiem/?q=${encodeURIComponent(query)}`;

/** Notes when the first result is there, in milliseconds since the page was asked for. */
const WATCH = `
	addEventListener("DOMContentLoaded", () => {
		const look = () => {
			if (document.querySelector(${JSON.stringify(FIRST)}) === null) return;
			window.firstResult ??= performance.now();
			watcher.disconnect();
		};
		const watcher = new MutationObserver(look);
		watcher.observe(document.body, { childList: true, subtree: true });
		look();
	});
`;

/** Opens a built site. */
export async function openSite(root: string): Promise<OpenSite> {
	const site = await serve({ root, port: 0, host: "127.0.0.1", base: "/kho/" });
	const browser = await chromium.launch(launchOptions(findBrowser().path));
	return {
		answers: (needs, records) => onPage(browser, (page) => readAnswers(page, site.url, needs, records)),
		warm: (queries) => onPage(browser, (page) => timeTyping(page, site.url, queries)),
		cold: async (queries, delay) => {
			const late = await delayed(site.port, delay);
			const times: number[] = [];
			for (const query of queries) {
				times.push(
					await onPage(browser, (page) => timeOpening(page, `http://127.0.0.1:${late.port}/kho/`, query)),
				);
			}
			await late.close();
			return median(times);
		},
		bytes: async (queries, compressed) => {
			const sums: number[] = [];
			for (const query of queries) {
				sums.push(await onPage(browser, (page) => countBytes(page, address(site.url, query), compressed)));
			}
			return sums;
		},
		close: async () => {
			await browser.close();
			await site.close();
		},
	};
}

/** A fresh profile: nothing is cached. */
async function onPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
	const context = await browser.newContext();
	try {
		return await use(await context.newPage());
	} finally {
		await context.close();
	}
}

async function readAnswers(
	page: Page,
	base: string,
	needs: readonly Need[],
	records: Records,
): Promise<NeedScore[]> {
	const scores: NeedScore[] = [];
	for (const need of needs) {
		await page.goto(address(base, need.q));
		await page.locator(DONE).waitFor({ timeout: 20_000 });
		const links = await page
			.locator("main a[href*='van-ban/']")
			.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
		scores.push(scoreNeed(need, links, records));
	}
	return scores;
}

async function timeTyping(page: Page, base: string, queries: readonly string[]): Promise<number> {
	await page.goto(address(base, "đoàn kết"));
	await page.locator(DONE).waitFor();
	const times: number[] = [];
	for (const query of queries) {
		const time = page.evaluate(
			([first, typed]) =>
				new Promise<number>((resolve) => {
					const input = document.querySelector<HTMLInputElement>("plan-search input[name=q]");
					const list = document.querySelector("[data-part=found]");
					if (input === null || list === null) return;
					list.replaceChildren();
					const start = performance.now();
					const watcher = new MutationObserver(() => {
						if (list.querySelector(first.replace("[data-part=found] ", "")) === null) return;
						watcher.disconnect();
						resolve(performance.now() - start);
					});
					watcher.observe(list, { childList: true });
					input.value = typed;
					input.dispatchEvent(new InputEvent("input", { bubbles: true }));
				}),
			[FIRST, query] as const,
		);
		times.push(await time);
	}
	return median(times);
}

async function timeOpening(page: Page, base: string, query: string): Promise<number> {
	await page.addInitScript(WATCH);
	await page.goto(address(base, query));
	await page.locator(FIRST).first().waitFor();
	return await page.evaluate(() => (window as unknown as { firstResult: number }).firstResult);
}

async function countBytes(page: Page, url: string, compressed: boolean): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send("Network.enable");
	if (!compressed) await page.setExtraHTTPHeaders({ "Accept-Encoding": "identity" });
	const counted = new Set<string>();
	let sum = 0;
	session.on("Network.responseReceived", ({ requestId, response }) => {
		if (/\/pagefind\/|\/_astro\/[^/]+\.js/u.test(response.url)) counted.add(requestId);
	});
	session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
		if (counted.has(requestId)) sum += encodedDataLength;
	});
	await page.goto(url);
	await page.locator(DONE).waitFor({ timeout: 20_000 });
	await page.waitForTimeout(200);
	return sum;
}

/** Passes requests on to a port of this machine; every response is late by so many milliseconds. */
async function delayed(to: number, delay: number): Promise<{ port: number; close(): Promise<void> }> {
	const server = createServer((incoming, outgoing) => {
		setTimeout(() => {
			const { method, url, headers } = incoming;
			const onward = request({ host: "127.0.0.1", port: to, method, path: url, headers }, (answer) => {
				outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
				answer.pipe(outgoing);
			});
			onward.on("error", () => outgoing.destroy());
			onward.end();
		}, delay);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		port: (server.address() as AddressInfo).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Middle value; the lower of two. */
export const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
