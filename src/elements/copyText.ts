/**
 * Copies a text. Pages opened over plain http, as on many office networks, have no clipboard of the
 * newer kind; the older way still works there.
 *
 * @returns False when the browser allows neither.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyOldWay(text);
	}
}

function copyOldWay(text: string): boolean {
	const before = document.activeElement;
	const field = document.createElement("textarea");
	field.value = text;
	field.setAttribute("aria-hidden", "true");
	field.style.setProperty("position", "fixed");
	document.body.append(field);
	field.select();
	// Deprecated and without a successor where the page is not "secure".
	const done = document.execCommand("copy");
	field.remove();
	if (before instanceof HTMLElement) before.focus();
	return done;
}
