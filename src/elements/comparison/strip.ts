/**
 * The strip of a comparison for hand and keyboard: one stop of the Tab key instead of one a section,
 * arrows go through the sections, a click on a bar opens its row.
 */
import { hashOf } from "./place.ts";

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
	ArrowDown: (at, last) => Math.min(at + 1, last),
	ArrowUp: (at) => Math.max(at - 1, 0),
	Home: () => 0,
	End: (_, last) => last,
};

/** Makes the strip answer; without this it is a list of links. */
export function useStrip(strip: HTMLElement): void {
	const links = [...strip.querySelectorAll<HTMLAnchorElement>("a")];
	const reach = (link: HTMLAnchorElement | undefined): void => {
		for (const one of links) one.tabIndex = one === link ? 0 : -1;
	};
	reach(links[0]);
	strip.addEventListener("focusin", (event) => {
		const link = (event.target as Element).closest("a");
		if (link !== null) reach(link);
	});
	strip.addEventListener("keydown", (event) => {
		const step = STEPS[event.key];
		const at = links.indexOf(document.activeElement as HTMLAnchorElement);
		if (step === undefined || at < 0) return;
		event.preventDefault();
		links[step(at, links.length - 1)]?.focus();
	});
	strip.addEventListener("click", (event) => {
		const row = (event.target as HTMLElement).dataset.row;
		const link = (event.target as Element).closest("a");
		if (row === undefined || link === null || row === hashOf(link)) return;
		event.preventDefault();
		location.hash = row;
	});
}
