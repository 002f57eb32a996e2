/** Heads of the columns: each names its text and lets the reader move it, take it away or make it the spine. */
import type { IndexData } from "../../domain/contract.ts";
import { levelWords } from "../../i18n/levels.ts";
import { viSynopsis } from "../../i18n/synopsis.ts";
import { element } from "../element.ts";
import { type Choice, MOST_TEXTS, move, remove } from "./choice.ts";
import { isAligned, type Listed } from "./data.ts";

/** The list of chosen texts with their controls, and the field that adds one. */
export function textControls(
	index: IndexData,
	chosen: readonly Listed[],
	choice: Choice,
	choose: (choice: Choice) => void,
): Node[] {
	const button = (label: string, sign: string, next: Choice | null): HTMLButtonElement => {
		const made = element("button", { type: "button", "aria-label": label, title: label }, sign);
		made.disabled = next === null;
		if (next !== null) made.addEventListener("click", () => choose(next));
		return made;
	};
	const list = chosen.map((text, at) => {
		const spine = element("input", { type: "radio", name: "truc" });
		spine.checked = text.id === choice.spine;
		spine.setAttribute("aria-label", viSynopsis.makeSpine(text.name));
		spine.addEventListener("change", () => choose({ ...choice, spine: text.id }));
		return element(
			"li",
			{},
			element("span", { class: "synopsis-name" }, text.name),
			" ",
			element(
				"span",
				{ class: "synopsis-controls", role: "group", "aria-label": viSynopsis.controls(text.name) },
				element("label", {}, spine, ` ${viSynopsis.spine}`),
				button(viSynopsis.left(text.name), "←", at === 0 ? null : move(choice, text.id, -1)),
				button(viSynopsis.right(text.name), "→", at === chosen.length - 1 ? null : move(choice, text.id, 1)),
				button(viSynopsis.remove(text.name), viSynopsis.removeShort, remove(choice, text.id)),
			),
		);
	});
	const controls: Node[] = [element("ol", {}, ...list)];
	if (chosen.length < MOST_TEXTS) controls.push(addField(index, choice, choose));
	return controls;
}

/** Every document that is not chosen, by level; those that the spine was not aligned with say so. */
function addField(index: IndexData, choice: Choice, choose: (choice: Choice) => void): Node {
	const select = element("select", {}, element("option", { value: "" }, viSynopsis.choose));
	const spine = index.documents.find(({ id }) => id === choice.spine);
	const free = index.documents.filter(({ id }) => !choice.texts.includes(id));
	for (const [level, documents] of Map.groupBy(free, ({ issuer }) => issuer.level ?? "unknown")) {
		const group = element("optgroup", { label: levelWords[level] });
		for (const { id, name } of documents) {
			const apart = spine !== undefined && !isAligned(index, spine.id, id);
			const words = apart ? `${name} (${viSynopsis.notAligned(spine.shortName)})` : name;
			group.append(element("option", { value: id }, words));
		}
		select.append(group);
	}
	select.addEventListener("change", () => {
		if (select.value === "") return;
		const texts = [...choice.texts, select.value];
		choose({ texts, spine: choice.spine ?? texts[0] ?? null });
	});
	return element("label", { class: "synopsis-add" }, `${viSynopsis.add} `, select);
}
