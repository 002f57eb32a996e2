/**
 * `<unit-counterparts>` around the units of a document: the line that says how many documents have a
 * counterpart opens their texts below the unit, so that the reader stays where they are.
 */
import { viCounterparts } from "../i18n/counterparts.ts";
import { element } from "./element.ts";

class UnitCounterparts extends HTMLElement {
	connectedCallback(): void {
		const own = this.dataset.document ?? "";
		for (const line of this.querySelectorAll<HTMLElement>(".reach")) {
			const unit = line.closest<HTMLElement>(".unit");
			const id = unit?.querySelector(".unit-text")?.id;
			if (unit === null || id === undefined) continue;
			const word = element("span", { class: "reach-open" }, viCounterparts.open);
			const button = element("button", { type: "button", "aria-expanded": "false" });
			button.append(...line.childNodes, word);
			line.append(button);
			const others = (line.dataset.documents ?? "").split(" ");
			button.addEventListener("click", () => {
				const open = button.getAttribute("aria-expanded") !== "true";
				button.setAttribute("aria-expanded", String(open));
				word.textContent = open ? viCounterparts.close : viCounterparts.open;
				if (open) void show(unit, own, id, others);
				else unit.querySelector(".in-place")?.remove();
			});
		}
	}
}

/** Puts the block below the unit and fills it; what fills it is fetched only when it is asked for. */
async function show(unit: HTMLElement, own: string, id: string, others: readonly string[]): Promise<void> {
	const block = element("div", { class: "in-place no-print", role: "status" }, viCounterparts.loading);
	unit.append(block);
	try {
		const { counterpartTexts } = await import("./synopsis/inPlace.ts");
		block.replaceChildren(...(await counterpartTexts(own, id, others)));
	} catch (error) {
		console.error(error);
		block.textContent = viCounterparts.failed;
	}
}

customElements.define("unit-counterparts", UnitCounterparts);
