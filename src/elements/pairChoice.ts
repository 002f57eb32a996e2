/**
 * `<pair-choice>`: two texts are chosen by place, from the list that stands on the page. With
 * `?a=…&b=…` the page opens their comparison, with `a` as the spine, or says that there is none.
 */
import { viPairChoice } from "../i18n/pairChoice.ts";
import { element } from "./element.ts";
import { type KnownPair, pairAddress, severalAddress } from "./pairAddress.ts";

class PairChoice extends HTMLElement {
	connectedCallback(): void {
		const asked = new URLSearchParams(location.search);
		for (const side of this.querySelectorAll<HTMLElement>("[data-side]"))
			this.#fill(side, asked.get(side.dataset.side ?? "") ?? side.dataset.first ?? null);
		void this.#answer(asked);
	}

	/** Both steps of one side; `chosen` is the id of a document, if any. */
	#fill(side: HTMLElement, chosen: string | null): void {
		const [place, text] = side.querySelectorAll("select");
		if (place === undefined || text === undefined) return;
		const places = [...this.querySelectorAll<HTMLElement>("[data-place]")];
		place.replaceChildren(...places.map(({ dataset }) => element("option", {}, dataset.place ?? "")));
		const showTexts = (): void => text.replaceChildren(...textsOf(places[place.selectedIndex]));
		const home = places.findIndex((entry) => this.#link(chosen, entry) !== undefined);
		// Where nothing is asked for, the two sides begin with different places.
		place.selectedIndex = home >= 0 ? home : Math.min(side.dataset.side === "b" ? 1 : 0, places.length - 1);
		showTexts();
		if (home >= 0 && chosen !== null) text.value = chosen;
		place.addEventListener("change", showTexts);
	}

	/** The link of a document in the list. */
	#link(id: string | null, within: HTMLElement = this): HTMLAnchorElement | undefined {
		return [...within.querySelectorAll<HTMLAnchorElement>("a[data-document]")].find(
			({ dataset }) => dataset.document === id,
		);
	}

	/** Opens what the address asks for, or says why it cannot. */
	async #answer(asked: URLSearchParams): Promise<void> {
		const several = severalAddress(asked, location.hash);
		if (several !== null) {
			location.replace(new URL(several, location.href.replace(/[?#].*$/u, "")));
			return;
		}
		const [a, b] = [asked.get("a"), asked.get("b")];
		const missing = [a, b].find((id) => id !== null && this.#link(id) === undefined);
		if (missing !== undefined && missing !== null) this.#say(viPairChoice.unknown(missing));
		else if (a === null || b === null) return;
		else if (a === b) this.#say(viPairChoice.same);
		else {
			this.#say(viPairChoice.opening);
			const pairs = await readPairs(this.dataset.index ?? "");
			const address = pairAddress(asked, location.hash, pairs ?? []);
			if (address !== null) location.replace(new URL(address, location.href.replace(/[?#].*$/u, "")));
			else if (pairs === null) this.#say(viPairChoice.failed);
			else this.#showUnbuilt([a, b]);
		}
	}

	#say(words: string): void {
		this.querySelector("[data-part=status]")?.replaceChildren(words);
	}

	/** Says that the pair has no page, and where each of the two is compared. */
	#showUnbuilt(ids: readonly string[]): void {
		this.#say("");
		const links = ids.flatMap((id) => this.#link(id) ?? []);
		this.querySelector("[data-part=beside]")?.replaceChildren(
			...links.map((link) => {
				const words = viPairChoice.beside(link.textContent ?? "");
				return element("li", {}, element("a", { href: link.href }, words));
			}),
		);
		this.querySelector("[data-part=unbuilt]")?.removeAttribute("hidden");
	}
}

/** Options of a place, by level where it has several. */
function textsOf(place: HTMLElement | undefined): HTMLElement[] {
	const levels = [...(place?.querySelectorAll<HTMLElement>("[data-level]") ?? [])].map((level) => ({
		name: level.dataset.level ?? "",
		options: [...level.querySelectorAll<HTMLAnchorElement>("a[data-document]")].map((link) =>
			element("option", { value: link.dataset.document ?? "" }, link.textContent ?? ""),
		),
	}));
	return levels.length === 1
		? levels.flatMap(({ options }) => options)
		: levels.map(({ name, options }) => element("optgroup", { label: name }, ...options));
}

/** All pairs that have a page; null when their list cannot be had. */
async function readPairs(address: string): Promise<KnownPair[] | null> {
	try {
		const answer = await fetch(address);
		return answer.ok ? ((await answer.json()) as { alignments: KnownPair[] }).alignments : null;
	} catch {
		return null;
	}
}

customElements.define("pair-choice", PairChoice);
