/** The keys that bring up the search, on every page. */

/** True for `/` outside of a field, and for Ctrl+K everywhere. */
export function asksForSearch(event: KeyboardEvent): boolean {
	const control = event.ctrlKey || event.metaKey;
	if (control && !event.altKey && event.key.toLowerCase() === "k") return true;
	return event.key === "/" && !control && !event.altKey && !isTyping(event.target);
}

/** True where a letter is a letter: in a field, a list, an editable text. */
export const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
