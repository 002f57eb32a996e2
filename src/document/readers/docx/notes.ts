/** Footnotes and endnotes: their numbers in order of reference, as Word shows them. */
import { isKnownFormat, writeNumber } from "./numberFormats.ts";
import { child, type Element, findAll, numberIn, valueIn } from "./xml.ts";

export type NoteKind = "footnote" | "endnote";

export interface NoteReference {
	kind: NoteKind;
	id: string;
	/** `SourceNote.key` */
	key: string;
}

export interface NoteKeys {
	/** Key of the next note, in document order. */
	refer: (kind: NoteKind, id: string) => string;
	nextSection: () => void;
	references: readonly NoteReference[];
}

/** ECMA-376, 17.11.17 and 17.11.18. */
const FORMATS: Readonly<Record<NoteKind, string>> = { footnote: "decimal", endnote: "lowerRoman" };

/**
 * Numbers notes section by section.
 *
 * @param body Holds the properties of the sections, each at its end.
 */
export function numberNotes(body: Element, settings: Element | null): NoteKeys {
	const sections = findAll(body, new Set(["w:sectPr", "w:pPrChange"])).filter(
		({ name }) => name === "w:sectPr",
	);
	const used = new Map<string, number>();
	const references: NoteReference[] = [];
	const last: Record<NoteKind, number | null> = { footnote: null, endnote: null };
	let section = 0;

	const setting = <T>(kind: NoteKind, read: (properties: Element | null) => T | null): T | null =>
		read(child(sections[section] ?? null, `w:${kind}Pr`)) ?? read(child(settings, `w:${kind}Pr`));

	return {
		references,
		nextSection: () => {
			section++;
			for (const kind of ["footnote", "endnote"] as const)
				if (setting(kind, (properties) => valueIn(properties, "w:numRestart")) === "eachSect")
					last[kind] = null;
		},
		refer: (kind, id) => {
			const start = setting(kind, (properties) => numberIn(properties, "w:numStart")) ?? 1;
			const format = setting(kind, (properties) => valueIn(properties, "w:numFmt")) ?? FORMATS[kind];
			const number = (last[kind] ?? start - 1) + 1;
			last[kind] = number;
			const shown = writeNumber(number, isKnownFormat(format) ? format : FORMATS[kind]);
			const times = (used.get(shown) ?? 0) + 1;
			used.set(shown, times);
			const key = times === 1 ? shown : `${shown}~${times}`;
			references.push({ kind, id, key });
			return key;
		},
	};
}
