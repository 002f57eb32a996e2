/**
 * `<pair-decision units counterparts>`: the lines that an editor pastes to forbid, confirm or pin the
 * pair. Built when its details open for the first time: a page has a hundred rows and an editor needs
 * one. Without scripts the ids are there, and the section at the end of the page says what to write.
 */
import { decisionYaml, everyPair } from "../document/decisionYaml.ts";
import { viDecisions } from "../i18n/decisions.ts";
import { copyText } from "./copyText.ts";

/** What the element needs to know of the page; placed on the article. */
interface Page {
	document: string;
	with: string;
	path: string;
	/** Name of the text that the file is not about, and of the one that it is. */
	names: { document: string; with: string };
}

class PairDecision extends HTMLElement {
	connectedCallback(): void {
		const details = this.closest("details");
		details?.addEventListener("toggle", () => this.#build(), { once: true });
		if (details?.open === true) this.#build();
	}

	#build(): void {
		const page = readPage(this);
		if (page === null || this.querySelector("pre") !== null) return;
		const units = idsOf(this, "units");
		const counterparts = idsOf(this, "counterparts");
		const lone = units.length === 0 || counterparts.length === 0;
		const pairs = everyPair(
			units.length === 0 ? [viDecisions.unit] : units,
			counterparts.length === 0 ? [viDecisions.counterpart] : counterparts,
		);
		const blocks = element("div", { className: "snippets" });
		for (const decision of lone ? (["pin"] as const) : (["forbid", "confirm"] as const))
			blocks.append(snippet(viDecisions[decision], decisionYaml(page, pairs, decision, viDecisions.reason)));
		const missing = units.length === 0 ? page.names.document : page.names.with;
		const hint = [
			lone ? viDecisions.placeholder(missing) : null,
			pairs.length > 1 ? viDecisions.several : null,
			viDecisions.where(page.path),
		].filter((part) => part !== null);
		this.append(blocks, element("p", { textContent: hint.join(" ") }));
		// What the link explains stands here now.
		const link = this.querySelector("a");
		link?.replaceWith(link.textContent);
	}
}

/** One decision: its name, its lines and the button that copies them. */
function snippet(name: string, yaml: string): HTMLElement {
	const figure = element("figure");
	const lines = element("pre", { className: "yaml", textContent: yaml });
	const button = element("button", { type: "button", textContent: viDecisions.copy });
	button.setAttribute("aria-label", `${viDecisions.copy}: ${name}`);
	const status = element("span", { role: "status" });
	button.addEventListener("click", () => {
		// Emptied first, so that a second copy is said again.
		status.textContent = "";
		copy(yaml, lines).then((said) => {
			status.textContent = said;
		});
	});
	const caption = element("figcaption");
	caption.append(element("b", { textContent: name }), button, status);
	figure.append(caption, lines);
	return figure;
}

/** Where a browser does not let a page copy, the lines are selected. */
async function copy(text: string, shown: HTMLElement): Promise<string> {
	if (await copyText(text)) return viDecisions.copied;
	getSelection()?.selectAllChildren(shown);
	return viDecisions.select;
}

function readPage(from: HTMLElement): Page | null {
	const {
		document: id,
		with: other,
		path,
		name,
		withName,
	} = from.closest<HTMLElement>("[data-path]")?.dataset ?? {};
	if (id === undefined || other === undefined || path === undefined) return null;
	return { document: id, with: other, path, names: { document: name ?? id, with: withName ?? other } };
}

const idsOf = (from: HTMLElement, name: string): string[] =>
	(from.getAttribute(name) ?? "").split(" ").filter((id) => id !== "");

const element = <K extends keyof HTMLElementTagNameMap>(
	tag: K,
	properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), properties);

customElements.define("pair-decision", PairDecision);
