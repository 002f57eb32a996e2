/** The promise of the converter, checked: every letter of a text reaches a unit or is listed as dropped. */
import { convertFile } from "../../src/document/convert.ts";
import { fromMdx } from "../../src/document/fromMdx.ts";
import { readText } from "../../src/document/readers/text.ts";
import { toMdx } from "../../src/document/toMdx.ts";
import { raiseDigits } from "../../src/text/superscripts.ts";

/** Normalisations that drop what stands in `found`. */
const DROPPING: ReadonlySet<string> = new Set(["page-number-dropped", "ornament-dropped"]);

/** Letters and digits by number; signs and blanks are what normalisation is about. */
function count(text: string, into: Map<string, number>, by: number): void {
	for (const character of text
		.toUpperCase()
		.normalize("NFC")
		.match(/[\p{L}\p{N}]/gu) ?? [])
		into.set(character, (into.get(character) ?? 0) + by);
}

/**
 * What went wrong with a text, or null: a letter that is in no unit, a letter from nowhere, or MDX
 * that does not come back as the same units.
 */
export function whatIsLost(text: string): string | null {
	const reading = readText(new TextEncoder().encode(text), "content/sources/t.txt");
	if (reading.lines.length === 0) return null;
	const letters = new Map<string, number>();
	for (const line of reading.lines) count(line.text, letters, 1);
	for (const { meta, units, normalisations } of convertFile(reading, "t", "t.txt")) {
		for (const unit of units) {
			if (unit.id === "end.recipients") continue;
			count(unit.kind === "note" ? "" : (unit.printed ?? ""), letters, -1);
			count(unit.text, letters, -1);
			if (unit.kind === "note") count(unit.printed ?? "", letters, -1);
			for (const mark of unit.marks) if (mark.type === "note") count(sign(mark.note), letters, -1);
		}
		for (const line of meta.recipients) count(line, letters, -1);
		for (const { code, found } of normalisations) if (DROPPING.has(code)) count(found, letters, -1);
		const back = fromMdx(toMdx(meta, units), "t.mdx");
		if (back.meta === null) return `MDX cannot be read: ${back.issues[0]?.message}`;
		const shape = (list: readonly { id: string; text: string; kind: string }[]): string =>
			list.map(({ id, text, kind }) => `${id} ${kind} ${text}`).join("\n");
		if (shape(back.units) !== shape(units))
			return `MDX comes back changed: ${firstDifference(shape(back.units), shape(units))}`;
	}
	const title = "NƠINHẬN";
	const off = [...letters].filter(
		([letter, n]) => n !== 0 && !(title.includes(letter) && n > 0 && n <= 2 * 3),
	);
	return off.length === 0 ? null : `letters off: ${off.map(([letter, n]) => `${letter} ${n}`).join(", ")}`;
}

const sign = (note: string): string => raiseDigits(note.slice(1).replace(/~\d+$/u, ""));

function firstDifference(a: string, b: string): string {
	const [left, right] = [a.split("\n"), b.split("\n")];
	const index = left.findIndex((line, at) => line !== right[at]);
	return `${left[index] ?? "(nothing)"} ≠ ${right[index] ?? "(nothing)"}`;
}
