/** What the page of a synopsis shows before its texts are chosen: the ways of looking. */
import { viExport } from "../i18n/export.ts";
import { viSynopsis } from "../i18n/synopsis.ts";
import { allSwitches, type ClassSwitch } from "./changeClasses.ts";
import { type RowChoice, synopsisChoices } from "./rowChoices.ts";
import type { SheetAttributes } from "./sheets.ts";

export interface SynopsisFrame {
	/** Rows that can be shown alone; how many there are is known in the browser. */
	choices: (RowChoice & { count: null })[];
	switches: ClassSwitch[];
	/** The sheet that is taken away; its columns and sources are known in the browser. */
	sheet: SheetAttributes;
}

/** The frame of the page. */
export const buildSynopsisFrame = (): SynopsisFrame => ({
	choices: synopsisChoices().map((choice) => ({ ...choice, count: null })),
	switches: allSwitches(),
	sheet: {
		"data-sheet": viExport.synopsis.name,
		"data-sheet-title": viSynopsis.title,
		"data-sheet-lines": "[]",
		"data-sheet-columns": "[]",
	},
});
