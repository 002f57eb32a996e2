/** The native controls of a comparison as choices, and back. */
import { type Choice, readChoices, writeChoices } from "./addressState.ts";

/** A choice with the control that makes it. */
export interface Control extends Choice {
	input: HTMLInputElement;
}

/** Every control whose state belongs in the address. */
export const controlsOf = (root: ParentNode): Control[] =>
	[...root.querySelectorAll<HTMLInputElement>("input[data-on]")].map((input) => ({
		input,
		group: input.type === "radio" ? input.name : null,
		on: input.dataset.on ?? "",
		off: input.dataset.off ?? null,
		value: input.value,
		byDefault: input.defaultChecked,
		chosen: input.checked,
	}));

/** Sets the controls as the address asks. */
export function setFromAddress(controls: readonly Control[], search: string): void {
	for (const { input, chosen } of readChoices(search, controls)) input.checked = chosen;
}

/** The query that brings the present choices back; whatever else `search` asks stays. */
export const addressOf = (root: ParentNode, search: string): string => writeChoices(search, controlsOf(root));

/** The words beside a control, without its count. */
export function nameOf(input: HTMLInputElement): string {
	const label = input.labels?.[0];
	return (label?.querySelector(".relation-word") ?? label?.querySelector("span"))?.textContent?.trim() ?? "";
}
