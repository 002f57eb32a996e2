/** Where keys write and do nothing else. */

/** True where a letter is a letter: in a field, a list, an editable text. */
export const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
