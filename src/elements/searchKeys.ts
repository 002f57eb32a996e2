/** The keys that bring up the search, on every page. */
import { areShortcutsOn } from "./shortcuts.ts";
import { isTyping } from "./typing.ts";

/** True for `/` outside of a field, unless keys of one letter are turned off, and for Ctrl+K everywhere. */
export function asksForSearch(event: KeyboardEvent): boolean {
	const control = event.ctrlKey || event.metaKey;
	if (control && !event.altKey && event.key.toLowerCase() === "k") return true;
	return event.key === "/" && !control && !event.altKey && !isTyping(event.target) && areShortcutsOn();
}
