/** The counterparts of one unit with their texts, as they stand in a synopsis of its document and theirs. */
import { buildSynopsis, type SynopsisCell, type SynopsisRow } from "../../apparatus/synopsis.ts";
import type { IndexData } from "../../domain/contract.ts";
import { viCounterparts } from "../../i18n/counterparts.ts";
import { element } from "../element.ts";
import { siteBase } from "../search/load.ts";
import { type Listed, readAlignments, readIndex, readText } from "./data.ts";
import { cellOf } from "./rows.ts";

/**
 * A block for each document that has a counterpart, in the order given.
 *
 * @param own Id of the document, `unit` the id of its unit.
 * @param others Ids of the documents that were aligned with it.
 */
export async function counterpartTexts(
	own: string,
	unit: string,
	others: readonly string[],
): Promise<HTMLElement[]> {
	const index = await readIndex();
	const known = [own, ...others].flatMap((id) => index.documents.find((one) => one.id === id) ?? []);
	const [texts, alignments] = await Promise.all([
		Promise.all(known.map(readText)),
		readAlignments(
			{ ...index, alignments: index.alignments.filter(({ a, b }) => a === own || b === own) },
			known.map(({ id }) => id),
		),
	]);
	const base = new URL(siteBase(), document.baseURI);
	const holds = ({ cells }: SynopsisRow): boolean =>
		cells[0]?.passages.some((passage) => passage.unit.id === unit) === true;
	const blocks = known.slice(1).flatMap((text, at) => {
		const other = texts[at + 1];
		const mine = texts[0];
		if (other === undefined || mine === undefined) return [];
		// One at a time: what another document groups must not draw further units into this row.
		const row = buildSynopsis([mine, other], 0, alignments, holds).find(holds);
		const cell = row?.cells[1];
		if (row === undefined || cell === undefined) return [];
		const pairUrl = new URL(`so-sanh/${own}/${text.id}/`, base).href;
		const url = new URL(text.url, base).href;
		const column = { id: text.id, name: text.name, url, isSpine: false, pairUrl: null };
		return element(
			"section",
			{},
			element(
				"p",
				{ class: "in-place-name" },
				element("b", {}, text.name),
				" ",
				element("a", { href: `${pairUrl}#${unit}` }, viCounterparts.beside),
			),
			cellOf(cell, 1, column, { ...row, rank: 0 }, `${pairUrl}#`),
			...taskLink(index, known[0], text, cell, base),
		);
	});
	const marked = blocks.some((block) => block.querySelector("ins, del") !== null);
	return marked ? [...blocks, element("p", { class: "in-place-note" }, viCounterparts.note)] : blocks;
}

/** Way to the page of the task that the unit carries out, where the document carries out this outline. */
function taskLink(
	{ documents }: IndexData,
	own: Listed | undefined,
	outline: Listed,
	{ references }: SynopsisCell,
	base: URL,
): HTMLElement[] {
	const [node] = references;
	const carriesOut = documents.some(
		({ id, codeNumber }) => id === outline.id && codeNumber !== null && own?.implements.includes(codeNumber),
	);
	if (outline.textStatus !== "outline" || !carriesOut || node === undefined) return [];
	const url = new URL(`doi-chieu/${outline.id}/${node.unit}/#${own?.id}`, base).href;
	return [element("p", { class: "in-place-name" }, element("a", { href: url }, viCounterparts.task))];
}
