/**
 * Shortcuts of one letter. A reader can turn them off on the sheet that `?` opens (WCAG 2.1.4: who
 * dictates to a computer would set them off by talking); the browser remembers it.
 */
import { isTyping } from "./typing.ts";

const KEY = "doi-chieu:phim-tat";
const OFF = "tat";

/** True until the reader turns them off. Storage may be forbidden; then they are on. */
export function areShortcutsOn(): boolean {
	try {
		return localStorage.getItem(KEY) !== OFF;
	} catch {
		return true;
	}
}

/** Turns them on or off, for this browser. */
export function turnShortcuts(on: boolean): void {
	try {
		if (on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, OFF);
	} catch {
		// Not remembered.
	}
}

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
