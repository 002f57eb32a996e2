/**
 * What a page may cost: `tests/e2e/budgets.spec.ts` measures it in a browser, `npm run bench pages` on the
 * plans of a whole country, `npm run check:dist` where the site stands.
 */

/** Most bytes of HTML of a page, as it stands in its file. */
export const MOST_HTML = 500_000;

/** Most bytes of style sheets of a page, compressed as they travel. */
export const MOST_STYLE = 25_000;

export type BudgetedPage = "home" | "document" | "pair" | "matrix";

/** Kinds of pages whose script is limited: addresses below the root, and most bytes, compressed as they travel. */
export const SCRIPT_BUDGETS: Readonly<Record<BudgetedPage, { pages: RegExp; most: number }>> = {
	home: { pages: /^$/u, most: 20_000 },
	document: { pages: /^van-ban\/[^/]+\/$/u, most: 20_000 },
	pair: { pages: /^so-sanh\/(?!nhieu-van-ban\/)[^/]+\/[^/]+\/$/u, most: 35_000 },
	matrix: { pages: /^doi-chieu\/$/u, most: 20_000 },
};

/**
 * Most bytes of script of a page, by its address below the root; null for a page without such a limit.
 *
 * @example mostScript("van-ban/a/") === 20_000
 */
export const mostScript = (address: string): number | null =>
	Object.values(SCRIPT_BUDGETS).find(({ pages }) => pages.test(address))?.most ?? null;
