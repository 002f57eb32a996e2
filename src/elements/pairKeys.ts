/**
 * `<pair-keys>`: keyboard in a comparison. `j` / `k` go to the next and the previous row that differs,
 * `t` exchanges the texts, `1` `2` `3` choose the way of looking. Remembers the chosen way.
 */
const MODE_KEY = "doi-chieu:cach-xem";

class PairKeys extends HTMLElement {
	connectedCallback(): void {
		const modes = [...this.querySelectorAll<HTMLInputElement>('input[name="cach-xem"]')];
		const remembered = modes.find((mode) => mode.value === read(MODE_KEY));
		if (remembered !== undefined) remembered.checked = true;
		for (const mode of modes) mode.addEventListener("change", () => write(MODE_KEY, mode.value));
		// The strip is a picture of the whole; a pointer can use it to go somewhere.
		this.querySelector(".overview")?.addEventListener("click", (event) => {
			const row = (event.target as HTMLElement).dataset.row;
			if (row !== undefined) location.hash = row;
		});
		this.#followSections();
		document.addEventListener("keydown", (event) => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			const target = event.target as HTMLElement;
			if (target.matches("input:not([type=radio]), textarea, select")) return;
			if (event.key === "j" || event.key === "k") {
				event.preventDefault();
				this.#step(event.key === "j" ? 1 : -1);
			} else if (event.key === "t") this.querySelector<HTMLAnchorElement>("[data-switch]")?.click();
			else if (/^[123]$/.test(event.key)) modes[Number(event.key) - 1]?.click();
		});
	}

	/** Says in the fixed head which section of each text is being passed. */
	#followSections(): void {
		const places = [...this.querySelectorAll<HTMLElement>(".pair-where")];
		const sections = [...this.querySelectorAll<HTMLElement>(".row-section")];
		const head = this.querySelector(".pair-head");
		const text = (row: HTMLElement | undefined, cell: string): string => {
			const own = row?.querySelector(`${cell} .pair-text`)?.cloneNode(true) as HTMLElement | undefined;
			for (const sign of own?.querySelectorAll(".pair-source, .moved-sign") ?? []) sign.remove();
			return own?.textContent?.trim() ?? "";
		};
		let waiting = false;
		const show = (): void => {
			waiting = false;
			const line = (head?.getBoundingClientRect().bottom ?? 0) + 8;
			const passed = sections.filter((row) => row.getBoundingClientRect().top < line);
			[".cell-left", ".cell-right"].forEach((cell, index) => {
				const current = passed.findLast((row) => text(row, cell) !== "");
				const place = places[index];
				if (place !== undefined) place.textContent = text(current, cell);
			});
		};
		window.addEventListener(
			"scroll",
			() => {
				if (waiting) return;
				waiting = true;
				requestAnimationFrame(show);
			},
			{ passive: true },
		);
		show();
	}

	#step(by: 1 | -1): void {
		const rows = [...this.querySelectorAll<HTMLElement>(".row-unit:not(.same)")].filter(
			(row) => row.offsetParent !== null,
		);
		const at = rows.findIndex(
			(row) => row === document.activeElement || row.contains(document.activeElement),
		);
		const line = window.innerHeight / 3;
		const near = at >= 0 ? at : rows.findLastIndex((row) => row.getBoundingClientRect().top < line);
		const next = rows[Math.min(Math.max(near + by, 0), rows.length - 1)];
		if (next === undefined) return;
		next.tabIndex = -1;
		next.focus({ preventScroll: true });
		next.scrollIntoView({ block: "center" });
	}
}

/** Storage may be forbidden; then nothing is remembered. */
function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Not remembered.
	}
}

customElements.define("pair-keys", PairKeys);
