/**
 * Shortcuts of one letter. A reader can turn them off on the sheet that `?` opens (WCAG 2.1.4: who
 * dictates to a computer would set them off by talking); the browser remembers it.
 */
import { keep, readKept } from "./kept.ts";
import { isTyping } from "./typing.ts";

const OFF = "tat";

/** True until the reader turns them off. */
export const areShortcutsOn = (): boolean => readKept("shortcuts") !== OFF;

/** Turns them on or off, for this browser. */
export const turnShortcuts = (on: boolean): void => keep("shortcuts", on ? null : OFF);

/**
 * Runs what belongs to a key while nothing is being typed and nothing lies over the page.
 *
 * @param until Ends it.
 */
export function onShortcuts(actions: Readonly<Record<string, () => void>>, until: AbortSignal): void {
	const run = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
		const action = actions[event.key];
		if (action === undefined || !areShortcutsOn()) return;
		event.preventDefault();
		action();
	};
	document.addEventListener("keydown", run, { signal: until });
}
