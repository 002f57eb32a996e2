/**
 * `<task-passages>`: gives each passage of a task a button that copies it with where it stands. What is
 * copied is the plan's own wording: words that are marked as taken out are the base's and stay behind.
 */
import { viCopyPassage as words } from "../i18n/copyPassage.ts";
import { cited, copyButton } from "./copyCited.ts";
import { element } from "./element.ts";

class TaskPassages extends HTMLElement {
	connectedCallback(): void {
		for (const witness of this.querySelectorAll<HTMLElement>(".witness")) this.#addButton(witness);
	}

	#addButton(witness: HTMLElement): void {
		const place = witness.querySelector<HTMLAnchorElement>(".witness-place");
		const actions = witness.querySelector(".witness-actions");
		if (place === null || actions === null || actions.querySelector("button") !== null) return;
		const name = place.textContent.trim();
		const status = element("span", { role: "status", class: "quiet" });
		actions.append(
			copyButton(words, name, status, () => this.#cited(witness, place)),
			" ",
			status,
		);
	}

	#cited(witness: HTMLElement, place: HTMLAnchorElement): string {
		const plan = witness.dataset.plan ?? "";
		const source = this.querySelector(`[data-cited="${CSS.escape(plan)}"]`)?.textContent ?? plan;
		return cited({
			text: ownWording(witness),
			source: source.trim(),
			place: place.querySelector(".address")?.textContent ?? "",
			address: place.href,
		});
	}
}

/** Stands where words were taken out; no text has it. The blank before them goes with them. */
const REMOVED = "\u{FFFC}";
const BLANK_AND_REMOVED = new RegExp(`\\s?${REMOVED}`, "gu");

/** The wording of a witness: its own spelling where the page prints another's. */
function ownWording(witness: HTMLElement): string {
	const { text } = witness.dataset;
	const printed = witness.closest(".wording")?.querySelector(".wording-text")?.cloneNode(true);
	if (text !== undefined || !(printed instanceof HTMLElement)) return text ?? "";
	for (const removed of printed.querySelectorAll("del")) removed.replaceWith(REMOVED);
	for (const lineBreak of printed.querySelectorAll("br")) lineBreak.replaceWith("\n");
	return printed.textContent
		.replace(BLANK_AND_REMOVED, "")
		.split("\n")
		.map((line) => line.replace(/\s+/gu, " ").trim())
		.filter((line) => line !== "")
		.join("\n");
}

customElements.define("task-passages", TaskPassages);
