/**
 * What no style sheet can do for the way a comparison is looked at: what is not marked is no insertion
 * and no deletion to a screen reader, a row that differs in nothing that is shown counts as the same,
 * a heading without rows below it goes, the strip shows what is marked.
 */
import { densityStep, readShares } from "../../apparatus/density.ts";
import { type Control, nameOf } from "./controls.ts";

/** Brings a comparison in line with its controls. */
export function applyLook(page: HTMLElement, controls: readonly Control[]): void {
	const shown = new Set(controls.flatMap(({ input }) => (input.checked ? (input.dataset.shows ?? []) : [])));
	// Reading hides every mark, but makes no two texts the same.
	const reading = isChosen(page, "#mode-reading");
	for (const mark of page.querySelectorAll<HTMLElement>(".pair-text :is(ins, del)[data-class]")) {
		if (!reading && shown.has(mark.dataset.class ?? "")) mark.removeAttribute("role");
		else mark.setAttribute("role", "none");
	}
	for (const row of page.querySelectorAll<HTMLElement>("[data-differs]")) {
		const classes = row.dataset.differs?.split(" ") ?? [];
		row.classList.toggle("same", !classes.some((one) => shown.has(one)));
	}
	for (const bar of page.querySelectorAll<HTMLElement>(".bar[data-shares]"))
		bar.dataset.step = String(densityStep(readShares(bar.dataset.shares ?? ""), shown));
	hideIdleHeadings(page, controls);
	sayWhatIsHidden(page, controls);
}

const isChosen = (page: ParentNode, selector: string): boolean =>
	page.querySelector<HTMLInputElement>(selector)?.checked === true;

/** A heading stays when a row below it is shown, down to the next heading of its rank or a higher one. */
function hideIdleHeadings(page: HTMLElement, controls: readonly Control[]): void {
	const differences = isChosen(page, "#mode-differences");
	const chosen = controls.some(({ input, on }) => on === "loc" && input.checked);
	const alone = controls.some(
		({ input, on }) => on === "bo-tri" && input.checked && !/auto|columns|stacked/u.test(input.id),
	);
	const choosing = differences || chosen || alone;
	let any = false;
	/** Deepest rank that a shown row below calls for; headings are passed from the last to the first. */
	let open = false;
	let rank = Number.POSITIVE_INFINITY;
	for (const row of [...page.querySelectorAll<HTMLElement>(".row")].reverse()) {
		if (row.classList.contains("row-unit")) {
			if (row.getClientRects().length === 0) continue;
			any = true;
			open = true;
			rank = Number.POSITIVE_INFINITY;
		} else {
			const own = Number(row.dataset.rank);
			const needed = open && own < rank;
			row.classList.toggle("idle", choosing && !needed);
			if (needed) rank = own;
			// Above a section of the first level nothing is needed for what stands in it.
			if (own === 2) open = false;
		}
	}
	page.classList.toggle("none-chosen", choosing && !any);
}

/** On paper, and where the controls are folded away: what is not marked, which rows are shown. */
function sayWhatIsHidden(page: HTMLElement, controls: readonly Control[]): void {
	const names = (wanted: (control: Control) => boolean): string[] =>
		controls.filter(wanted).map(({ input }) => nameOf(input));
	const notShown = page.querySelector<HTMLElement>(".not-shown");
	say(
		notShown,
		names(({ input }) => input.dataset.shows !== undefined && !input.checked),
	);
	// What is so until the reader says otherwise is said on paper only.
	const usual = controls.every(
		({ input, byDefault }) => !("shows" in input.dataset) || input.checked === byDefault,
	);
	notShown?.classList.toggle("as-usual", usual);
	say(
		page.querySelector(".chosen-note"),
		names(({ input, on }) => on === "loc" && input.checked),
	);
}

function say(note: HTMLElement | null, names: readonly string[]): void {
	const place = note?.querySelector("b");
	if (note === null || place == null) return;
	note.hidden = names.length === 0;
	place.textContent = names.join(", ");
}

/** A mark's class is told to whoever points at it; a title on every mark would be noise to all others. */
export function nameClass(event: Event): void {
	const mark = (event.target as Element).closest<HTMLElement>(".pair-text :is([data-class], .spelling)");
	if (mark === null || mark.title !== "") return;
	const box = document.querySelector<HTMLInputElement>(`#hien-${mark.dataset.class ?? "spelling"}`);
	if (box !== null) mark.title = nameOf(box);
}
