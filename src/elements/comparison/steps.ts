/** From row to row of a comparison. */

/** Where a reader's eye is, as a part of the window's height. */
const EYE = 1 / 3;

/**
 * Goes to the next or the previous row that matches and is shown, from the row in focus or, without one,
 * from where the reader looks.
 */
export function stepTo(page: HTMLElement, selector: string, by: 1 | -1): void {
	const rows = [...page.querySelectorAll<HTMLElement>(selector)].filter(
		(row) => row.getClientRects().length > 0,
	);
	const focus = document.activeElement?.closest<HTMLElement>(".row") ?? null;
	const isBefore = (row: HTMLElement): boolean =>
		focus === null
			? row.getBoundingClientRect().top < window.innerHeight * EYE
			: (focus.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
	const before = rows.filter((row) => row !== focus && isBefore(row));
	const next = by === 1 ? rows.find((row) => row !== focus && !isBefore(row)) : before.at(-1);
	if (next === undefined) return;
	next.tabIndex = -1;
	next.focus({ preventScroll: true });
	next.scrollIntoView({ block: "center" });
}
