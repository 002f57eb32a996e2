/**
 * `<shortcut-sheet>`: `?` or its button opens the list of keys; a check box turns those of one letter off.
 * `?` itself goes on working, so that they can be turned on again.
 */

import { areShortcutsOn, turnShortcuts } from "./shortcuts.ts";
import { isTyping } from "./typing.ts";

class ShortcutSheet extends HTMLElement {
	connectedCallback(): void {
		const dialog = this.querySelector("dialog");
		const open = this.querySelector<HTMLButtonElement>("[data-part=open]");
		const use = this.querySelector<HTMLInputElement>("[data-part=use]");
		if (dialog === null || open === null || use === null) return;
		open.hidden = false;
		use.checked = areShortcutsOn();
		use.addEventListener("change", () => turnShortcuts(use.checked));
		open.addEventListener("click", () => dialog.showModal());
		// A click beside the sheet closes it.
		dialog.addEventListener("click", (event) => {
			if (event.target === dialog) dialog.close();
		});
		document.addEventListener("keydown", (event) => {
			if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
				return;
			event.preventDefault();
			if (dialog.open) dialog.close();
			else dialog.showModal();
		});
	}
}

customElements.define("shortcut-sheet", ShortcutSheet);
