/** `<pair-choice>`: `/so-sanh/?a=…&b=…` opens the page of that pair, with `a` as the spine. */
class PairChoice extends HTMLElement {
	connectedCallback(): void {
		const asked = new URLSearchParams(location.search);
		const a = asked.get("a");
		const b = asked.get("b");
		if (a === null || b === null) return;
		for (const link of this.querySelectorAll<HTMLAnchorElement>("[data-pair]")) {
			const [first, second] = (link.dataset.pair ?? "").split(" ");
			if (first === a && second === b) return location.replace(link.href + location.hash);
			if (first === b && second === a)
				return location.replace(new URL(`../../${a}/${b}/${location.hash}`, link.href));
		}
		this.querySelector("[role=status]")?.removeAttribute("hidden");
	}
}
customElements.define("pair-choice", PairChoice);
