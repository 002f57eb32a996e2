/** `<pair-choice>`: `/so-sanh/?a=…&b=…` opens the page of that pair, with `a` as the spine. */
class PairChoice extends HTMLElement {
	connectedCallback(): void {
		const asked = new URLSearchParams(location.search);
		const a = asked.get("a");
		const b = asked.get("b");
		if (a === null || b === null) return;
		for (const link of this.querySelectorAll<HTMLAnchorElement>("[data-pair]")) {
			const [first, second] = (link.dataset.pair ?? "").split(" ");
			const same = first === a && second === b;
			if (!same && !(first === b && second === a)) continue;
			location.replace(
				same ? link.href + location.hash : new URL(`../../${a}/${b}/${location.hash}`, link.href),
			);
			return;
		}
		this.querySelector("[role=status]")?.removeAttribute("hidden");
	}
}
customElements.define("pair-choice", PairChoice);
