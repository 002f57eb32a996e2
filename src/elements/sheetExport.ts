/**
 * `<sheet-export for="…">`: takes a table of the page away as Word, spreadsheet or data. All is made here
 * in the browser, of what the page shows at that moment; nothing is sent anywhere.
 */
import { viExport } from "../i18n/export.ts";
import { readSheet } from "./export/readSheet.ts";
import type { Sheet } from "./export/sheet.ts";
import { toCsv } from "./export/toCsv.ts";
import { toJson } from "./export/toJson.ts";

type Format = "docx" | "csv" | "json";

const WRITERS: Readonly<Record<Format, (sheet: Sheet) => Blob | Promise<Blob>>> = {
	// The library behind it is for those who ask for Word.
	docx: async (sheet) => (await import("./export/toDocx.ts")).toDocx(sheet),
	csv: (sheet) => new Blob([toCsv(sheet)], { type: "text/csv;charset=utf-8" }),
	json: (sheet) => new Blob([toJson(sheet)], { type: "application/json" }),
};

class SheetExport extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener("click", (event) => {
			const button = event.target instanceof Element ? event.target.closest("button") : null;
			if (button !== null) void this.#take(button.value as Format);
		});
	}

	async #take(format: Format): Promise<void> {
		const stem = this.getAttribute("for") ?? "";
		const container = document.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(stem)}"]`);
		if (container === null) return;
		if (format === "docx") this.#say(viExport.loading);
		try {
			const name = `${stem}.${format}`;
			save(await WRITERS[format](readSheet(container)), name);
			this.#say(viExport.done(name));
		} catch (error) {
			console.error(error);
			this.#say(format === "docx" ? viExport.failedDocx : viExport.failed);
		}
	}

	#say(words: string): void {
		const status = this.querySelector("[role=status]");
		if (status !== null) status.textContent = words;
	}
}

function save(file: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// Not at once: some browsers read the file only after the click is over.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define("sheet-export", SheetExport);
