/** A passage that is copied with where it stands, and the button that does it. */
import { copyText } from "./copyText.ts";
import { element } from "./element.ts";

/** What is quoted, and what it is quoted from. */
export interface Quotation {
	text: string;
	/** "Huyện ủy Phụng Hiệp, Kế hoạch …, dự thảo, 2024" */
	source: string;
	/** "III.2, gạch 11" */
	place: string;
	/** Address of the passage. */
	address: string;
}

/** “…” (Huyện ủy …, Kế hoạch …, III.2, gạch 11; address) */
export const cited = ({ text, source, place, address }: Quotation): string =>
	`“${text}” (${source}, ${place}; ${address})`;

/** Words of a button that copies. */
export interface CopyWords {
	copy: string;
	copied: string;
	notCopied: string;
}

/**
 * A button that copies a text and says so.
 *
 * @param what Tells it from the other buttons of the page.
 * @param status Where it is said.
 */
export function copyButton(
	words: CopyWords,
	what: string,
	status: HTMLElement,
	textOf: () => string | Promise<string>,
): HTMLButtonElement {
	const button = element("button", { type: "button", "aria-label": `${words.copy}: ${what}` }, words.copy);
	button.addEventListener("click", async () => {
		// Emptied first, so that a second copy is said again.
		status.textContent = "";
		status.textContent = (await copyText(await textOf())) ? words.copied : words.notCopied;
	});
	return button;
}
