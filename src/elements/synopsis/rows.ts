/** Rows of a synopsis as HTML: the same words and marks as on the page of two texts. */
import { changeRuns, type Piece, toPieces } from "../../apparatus/pieces.ts";
import type { RelationName } from "../../apparatus/relationName.ts";
import { FORK } from "../../apparatus/sign.ts";
import type {
	SynopsisCell,
	SynopsisPassage,
	SynopsisReference,
	SynopsisRow,
} from "../../apparatus/synopsis.ts";
import type { Mark } from "../../domain/document.ts";
import { confidenceWords } from "../../i18n/relations.ts";
import { viSynopsis } from "../../i18n/synopsis.ts";
import { unitWords } from "../../i18n/units.ts";
import { element } from "../element.ts";

/** What a column is. */
export interface Column {
	id: string;
	/** What it is called in a row. */
	name: string;
	/** Address of its page. */
	url: string;
	isSpine: boolean;
	/** Page where it stands beside the spine alone; null for the spine, and where there is none. */
	pairUrl: string | null;
}

/** One row, with what the style sheet and the ways of looking need to know of it. */
export function rowItem(row: SynopsisRow, columns: readonly Column[]): HTMLLIElement {
	const item = element(
		"li",
		{
			id: row.id,
			class: `row row-${row.kind}`,
			"data-relation": row.keys.join(" "),
			"data-rank": String(row.rank),
			"data-sheet-row": row.kind === "section" ? "heading" : "row",
		},
		...row.cells.map((cell, index) => cellOf(cell, index, columns[index] as Column, row)),
	);
	if (row.keys.includes("none")) item.classList.add("lone");
	const classes = changedClasses(row);
	if (classes !== null) {
		item.dataset.differs = classes.join(" ");
		item.classList.toggle("same", classes.length === 0);
	}
	return item;
}

/** Classes of changes of a row that differs in nothing else; null where it differs anyhow. */
function changedClasses(row: SynopsisRow): string[] | null {
	const classes = new Set<string>();
	for (const cell of row.cells) {
		if (cell.passages.length === 0) return null;
		for (const { relation, running } of cell.passages) {
			if (relation === null || relation.key === "identical") continue;
			if (running === null) return null;
			for (const range of running.ranges) classes.add(range.class);
		}
	}
	return [...classes];
}

/**
 * The passages of one text in a row.
 *
 * @param page Address of the page that has the rows that references lead to; this page unless given.
 */
export function cellOf(
	cell: SynopsisCell,
	index: number,
	column: Column,
	row: Pick<SynopsisRow, "id" | "rank">,
	page = "#",
): HTMLElement {
	const made = element("div", {
		class: "cell",
		"data-column": String(index),
		"data-sheet-cell": String(index),
		"data-name": column.name,
	});
	let said = "";
	for (const passage of cell.passages) {
		const relation = passage.relation === null ? null : relationLine(passage, column, row);
		// Several passages of one relation say it once.
		if (relation !== null && relation.textContent !== said) made.append(relation);
		said = relation?.textContent ?? "";
		made.append(passageText(passage, row, column));
	}
	for (const reference of cell.references) made.append(referenceLine(reference, page));
	if (made.childElementCount === 0)
		made.append(element("p", { class: "blank", "data-sheet-aside": "" }, viSynopsis.none(column.name)));
	return made;
}

function relationLine(
	{ relation, confidence, running }: SynopsisPassage,
	column: Column,
	row: Pick<SynopsisRow, "id">,
): HTMLElement {
	const line = element("p", { class: "cell-relation", "data-sheet-aside": "" });
	if (relation === null || (confidence === null && column.isSpine)) return line;
	line.append(...relationWords(relation));
	if (confidence !== null) {
		// An edit of most words would be a text of two texts; the page of the pair draws it in two.
		const unmarked = relation.key === "edited" && running === null ? `, ${viSynopsis.unmarked}` : "";
		line.append(" ", element("span", { class: "quiet" }, confidenceWords[confidence] + unmarked));
	}
	if (column.pairUrl !== null && confidence !== null) {
		const link = element("a", { href: `${column.pairUrl}#${row.id}`, class: "no-print" }, "⇄");
		link.setAttribute("aria-label", viSynopsis.pair);
		link.title = viSynopsis.pair;
		line.append(" ", link);
	}
	return line;
}

/** Sign and word of a relation, as `Relation.astro` writes them. */
function relationWords({ sign, word, notes }: RelationName): Node[] {
	const one = (made: string, name: string): Node[] => [
		element("span", { class: "relation-sign", "aria-hidden": "true" }, signOf(made)),
		element("span", { class: "relation-word" }, ` ${name}`),
	];
	return [
		element("span", { class: "relation" }, ...one(sign, word)),
		...notes.map((note) => element("span", { class: "relation-note" }, ...one(note.sign, note.word))),
	];
}

function passageText(
	{ unit, address, running }: SynopsisPassage,
	row: Pick<SynopsisRow, "rank">,
	column: Column,
): HTMLElement {
	const isHead = unit.kind === "heading";
	const text = element(isHead && row.rank > 0 ? (row.rank === 2 ? "h2" : "h3") : "p", {
		class: "text pair-text",
	});
	if (unit.printed !== null) text.append(element("span", { class: "pair-label" }, `${unit.printed} `));
	if (unit.text === "") text.append(element("span", { class: "quiet" }, unitWords.empty));
	else if (running === null) text.append(...written(toPieces(unit.text, withoutNotes(unit.marks))));
	else
		for (const run of changeRuns(toPieces(running.text, [], running.ranges))) {
			const words = written(run.pieces);
			if (run.change === "ins" || run.change === "del")
				text.append(element(run.change, { "data-class": run.changeClass ?? "" }, ...words));
			else if (run.change === "spelling") text.append(element("span", { class: "spelling" }, ...words));
			else text.append(...words);
		}
	const label = viSynopsis.openUnit(address);
	text.append(
		" ",
		element(
			"a",
			{
				class: "pair-source no-print",
				href: `${column.url}#${unit.id}`,
				"aria-label": label,
				title: address,
			},
			"¶",
		),
	);
	return text;
}

const withoutNotes = (marks: readonly Mark[]): Mark[] => marks.filter(({ type }) => type !== "note");

/** A text with its emphasis; the number of an act is not cut at its hyphen. */
const written = (pieces: readonly Piece[]): (Node | string)[] =>
	pieces.map((piece) => {
		const words = piece.code ? element("span", { class: "code" }, piece.text) : piece.text;
		if (piece.strong) return element("strong", {}, words);
		return piece.emphasis ? element("em", {}, words) : words;
	});

function signOf(sign: string): Node | string {
	if (sign !== FORK.sign) return sign;
	const drawing = document.createElementNS(SVG, "svg");
	drawing.setAttribute("class", "sign");
	drawing.setAttribute("viewBox", FORK.viewBox);
	const path = document.createElementNS(SVG, "path");
	path.setAttribute("d", FORK.path);
	drawing.append(path);
	return drawing;
}

const SVG = "http://www.w3.org/2000/svg";

const referenceLine = ({ address, first, row }: SynopsisReference, page: string): HTMLElement => {
	const link = element("a", { href: page + row, title: viSynopsis.seeRow }, address);
	return element("p", { class: "node-note", "data-sheet-aside": "" }, link, `. ${first}`);
};
