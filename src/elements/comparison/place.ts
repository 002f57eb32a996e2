/** Where in a comparison the reader is: said in the fixed head and the strip, kept in the address. */

/** Milliseconds without scrolling after which the place is written into the address. */
const REST = 300;

/** Pixels between the head and what is jumped to; `pairHead.css` has the same. */
const BELOW_HEAD = 8;
/** Pixels below that line at which a row counts as the one that is read. */
const INTO_ROW = 12;

/** The row in focus if it is in sight, else the first below the head; null where none is. */
export function rowInSight(page: HTMLElement): HTMLElement | null {
	const top = (page.querySelector(".pair-head")?.getBoundingClientRect().bottom ?? 0) + BELOW_HEAD;
	const focus = document.activeElement?.closest<HTMLElement>(".row");
	if (focus != null) {
		const place = focus.getBoundingClientRect();
		if (place.bottom > top && place.top < window.innerHeight) return focus;
	}
	const rows = [...page.querySelectorAll<HTMLElement>(".row")];
	return rows.find((row) => isDrawn(row) && row.getBoundingClientRect().bottom > top + INTO_ROW) ?? null;
}

/**
 * Follows the reader.
 *
 * @param until Ends it: another comparison may take the place of this one.
 */
export function followPlace(page: HTMLElement, until: AbortSignal): void {
	const places = [...page.querySelectorAll<HTMLElement>(".pair-where")];
	const rows = [...page.querySelectorAll<HTMLElement>(".row")];
	const sections = rows.filter((row) => row.classList.contains("row-section"));
	const strip = [...page.querySelectorAll<HTMLAnchorElement>(".overview a")];
	const head = page.querySelector(".pair-head");
	const names = new Map(sections.map((row) => [row, places.map((_, column) => nameIn(row, column))]));
	let waiting = false;
	let rest = 0;
	const line = (): number => (head?.getBoundingClientRect().bottom ?? 0) + BELOW_HEAD;
	const show = (): void => {
		waiting = false;
		const top = line();
		const passed = sections.filter((row) => isDrawn(row) && row.getBoundingClientRect().top < top + INTO_ROW);
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
		const row = window.scrollY > 0 ? rowInSight(page) : null;
		const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		// The address may name a unit within the row.
		if (row !== null && asked !== null && row.contains(asked)) return;
		const { pathname, search } = location;
		// Replaced, not added: a place that one passes is no place to come back to.
		history.replaceState(history.state, "", `${pathname}${search}${row === null ? "" : `#${row.id}`}`);
	};
	// What is jumped to stands right below the head, however many of its controls are open.
	const measure = (): void =>
		document.documentElement.style.setProperty("--head", `${head?.getBoundingClientRect().height ?? 0}px`);
	const sizes = new ResizeObserver(measure);
	if (head !== null) sizes.observe(head);
	until.addEventListener("abort", () => {
		sizes.disconnect();
		window.clearTimeout(rest);
	});
	measure();
	window.addEventListener(
		"scroll",
		() => {
			window.clearTimeout(rest);
			rest = window.setTimeout(keep, REST);
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(show);
		},
		{ passive: true, signal: until },
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
	// In a synopsis what was taken out are the words of the spine, and not of this text.
	const others = row.closest(".synopsis") === null ? "" : ", del";
	for (const sign of text?.querySelectorAll(`.pair-source, .moved-sign${others}`) ?? []) sign.remove();
	return text?.textContent?.trim() ?? "";
}
