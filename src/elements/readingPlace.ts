/** `<reading-place>`: marks in the contents where the reader is. Without scripts the contents stay plain. */
class ReadingPlace extends HTMLElement {
	connectedCallback(): void {
		const links = new Map(
			[...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
				decodeURIComponent(link.hash.slice(1)),
				link,
			]),
		);
		const contents = this.querySelector("details");
		// On a narrow screen the contents would push the text below the fold.
		if (contents !== null && window.matchMedia("(max-width: 64rem)").matches) contents.open = false;
		const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
		const mark = (): void => {
			const line = window.innerHeight / 3;
			const current =
				headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0];
			for (const [id, link] of links) {
				if (id === current?.id) link.setAttribute("aria-current", "location");
				else link.removeAttribute("aria-current");
			}
		};
		let waiting = false;
		const later = (): void => {
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(() => {
				waiting = false;
				mark();
			});
		};
		window.addEventListener("scroll", later, { passive: true });
		mark();
	}
}
customElements.define("reading-place", ReadingPlace);
