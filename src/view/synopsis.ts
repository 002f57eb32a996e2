/** What the page of a synopsis shows before its texts are chosen: the ways of looking. */
import { noRelation, type RelationName } from "../apparatus/relationName.ts";
import { viExport } from "../i18n/export.ts";
import { relationWords } from "../i18n/relations.ts";
import { viSynopsis } from "../i18n/synopsis.ts";
import { allSwitches, type ClassSwitch } from "./changeClasses.ts";
import type { SheetAttributes } from "./sheets.ts";

export interface SynopsisFrame {
	/** Rows that can be shown alone; how many there are is known in the browser. */
	choices: { key: string; value: string; relation: RelationName; count: null }[];
	switches: ClassSwitch[];
	/** The sheet that is taken away; its columns and sources are known in the browser. */
	sheet: SheetAttributes;
}

/** In the order of the legend, with the names that stand in the address. */
const CHOICES = [
	{ key: "identical", value: "giong-het", words: relationWords.identical },
	{ key: "edited", value: "sua", words: relationWords.edited },
	{ key: "reworded", value: "dien-dat-lai", words: relationWords.reworded },
	{ key: "partial", value: "mot-phan", words: relationWords.partial },
	{ key: "belongs", value: "thuoc", words: relationWords.belongs },
	{ key: "none", value: "thieu", words: viSynopsis.someNone },
	{ key: "only-others", value: "truc-khong-co", words: viSynopsis.onlyOthers },
	{ key: "moved", value: "chuyen-cho", words: relationWords.moved },
	{ key: "group", value: "tach-gop", words: relationWords.group },
] as const;

/** The frame of the page. */
export const buildSynopsisFrame = (): SynopsisFrame => ({
	choices: CHOICES.map(({ key, value, words }) => ({
		key,
		value,
		relation: { ...noRelation, ...words },
		count: null,
	})),
	switches: allSwitches(),
	sheet: {
		"data-sheet": viExport.synopsis.name,
		"data-sheet-title": viSynopsis.title,
		"data-sheet-lines": "[]",
		"data-sheet-columns": "[]",
	},
});
