/**
 * `<found-marks>`: on a document that a search result opened, marks the words that were searched in
 * the unit that was opened, and offers to take the marks away. Without a search it shows nothing.
 */
import { viSearch } from "../i18n/search.ts";
import { readQuery } from "../text/query.ts";
import { join } from "./searchExcerpt.ts";
import { matchText, prepare, type Range } from "./searchMatch.ts";
import { forget, recall } from "./searchMemory.ts";

/** Parts of a unit that are not its text: label, permanent link, note signs. */
const APPARATUS = ".unit-label, .permalink, .note-sign, sup, button, [aria-hidden=true]";

class FoundMarks extends HTMLElement {
	#marks: HTMLElement[] = [];

	connectedCallback(): void {
		this.#update();
		window.addEventListener("hashchange", this.#update);
	}

	disconnectedCallback(): void {
		window.removeEventListener("hashchange", this.#update);
	}

	#update = (): void => {
		this.#remove();
		const remembered = recall();
		const unit = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (remembered === null || unit === null) return;
		this.#marks = markIn(unit, remembered.query);
		if (this.#marks.length > 0) this.#offer(new Set(this.#marks.map((mark) => mark.dataset.hit)).size);
	};

	#offer(count: number): void {
		const said = document.createElement("p");
		said.textContent = viSearch.marks.found(count);
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = viSearch.marks.remove;
		button.addEventListener("click", () => {
			forget();
			this.#remove();
		});
		this.className = "found-bar no-print";
		this.setAttribute("role", "status");
		this.replaceChildren(said, button);
	}

	#remove(): void {
		for (const mark of this.#marks) {
			const parent = mark.parentNode;
			mark.replaceWith(...mark.childNodes);
			parent?.normalize();
		}
		this.#marks = [];
		this.removeAttribute("class");
		this.removeAttribute("role");
		this.replaceChildren();
	}
}

/**
 * Wraps the hits of a query in `<mark>`, piece by piece where a hit runs over several elements.
 *
 * @returns The marks; those of one hit share their `data-hit`.
 */
function markIn(unit: Element, typed: string): HTMLElement[] {
	const nodes = textNodes(unit);
	const text = nodes.map((node) => node.data).join("");
	const hits = join(text, matchText(readQuery(typed), prepare(text, ""), () => 1).hits);
	const marks: HTMLElement[] = [];
	let offset = 0;
	for (const node of nodes) {
		const length = node.data.length;
		marks.push(...wrap(node, hits, offset));
		offset += length;
	}
	return marks;
}

function textNodes(unit: Element): Text[] {
	const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT, (node) =>
		node.parentElement?.closest(APPARATUS) == null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
	);
	const nodes: Text[] = [];
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
		if (node instanceof Text) nodes.push(node);
	return nodes;
}

/** Marks in one text node, from the last to the first so that earlier offsets stay true. */
function wrap(node: Text, hits: readonly Range[], offset: number): HTMLElement[] {
	const end = offset + node.data.length;
	const inside = hits
		.map((hit, number) => ({ number, start: Math.max(hit.start, offset), end: Math.min(hit.end, end) }))
		.filter((hit) => hit.start < hit.end);
	return inside
		.toReversed()
		.map((hit) => {
			const piece = node.splitText(hit.start - offset);
			piece.splitText(hit.end - hit.start);
			const mark = document.createElement("mark");
			mark.dataset.hit = String(hit.number);
			piece.replaceWith(mark);
			mark.append(piece);
			return mark;
		})
		.toReversed();
}

customElements.define("found-marks", FoundMarks);
