/** Where in a comparison the reader is: said in the fixed head and the strip, kept in the address. */

/** Milliseconds without scrolling after which the place is written into the address. */
const REST = 300;

/** Follows the reader until the page goes. */
export function followPlace(page: HTMLElement): void {
	const places = [...page.querySelectorAll<HTMLElement>(".pair-where")];
	const rows = [...page.querySelectorAll<HTMLElement>(".row")];
	const sections = rows.filter((row) => row.classList.contains("row-section"));
	const strip = [...page.querySelectorAll<HTMLAnchorElement>(".overview a")];
	const head = page.querySelector(".pair-head");
	const names = new Map(sections.map((row) => [row, places.map((_, column) => nameIn(row, column))]));
	let waiting = false;
	let rest = 0;
	const line = (): number => (head?.getBoundingClientRect().bottom ?? 0) + 8;
	const show = (): void => {
		waiting = false;
		const top = line();
		const passed = sections.filter((row) => isDrawn(row) && row.getBoundingClientRect().top < top);
		places.forEach((place, column) => {
			const current = passed.findLast((row) => names.get(row)?.[column] !== "");
			place.textContent = current === undefined ? "" : (names.get(current)?.[column] ?? "");
		});
		const ids = new Set(passed.map(({ id }) => id));
		const here = strip.findLast((link) => ids.has(hashOf(link))) ?? strip[0];
		for (const link of strip) {
			if (link === here) link.setAttribute("aria-current", "location");
			else link.removeAttribute("aria-current");
		}
	};
	const keep = (): void => {
		const top = line();
		const row = rows.find((one) => isDrawn(one) && one.getBoundingClientRect().bottom > top + 8);
		const begun = window.scrollY > 0 && row !== undefined;
		const { pathname, search } = location;
		// Replaced, not added: a place that one passes is no place to come back to.
		history.replaceState(history.state, "", `${pathname}${search}${begun ? `#${row.id}` : ""}`);
	};
	window.addEventListener(
		"scroll",
		() => {
			window.clearTimeout(rest);
			rest = window.setTimeout(keep, REST);
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(show);
		},
		{ passive: true },
	);
	show();
}

const isDrawn = (row: HTMLElement): boolean => row.getClientRects().length > 0;

/** Id that a link of the page leads to. */
export const hashOf = (link: HTMLAnchorElement): string => decodeURIComponent(link.hash.slice(1));

/** Text of a heading in one column, without what only leads somewhere. */
function nameIn(row: HTMLElement, column: number): string {
	const text = row.querySelector(`[data-column="${column}"] .pair-text`)?.cloneNode(true) as
		| HTMLElement
		| undefined;
	for (const sign of text?.querySelectorAll(".pair-source, .moved-sign") ?? []) sign.remove();
	return text?.textContent?.trim() ?? "";
}
