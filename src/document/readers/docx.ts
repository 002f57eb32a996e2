/**
 * Reader of Word files (.docx, ECMA-376): bytes → lines, one a paragraph, with the labels that Word
 * numbers by itself. Browser-capable; unpacks nothing but the named parts and follows no address.
 */
import { issue } from "../../domain/issues.ts";
import { type Sidecar, sidecarDefaults } from "../../domain/sidecar.ts";
import { joinMarked, type Marked } from "../inline.ts";
import { failed, type Reading, type SourceNote } from "../reading.ts";
import { type Block, type Context, piecesOf, readStory } from "./docx/blocks.ts";
import { isRead } from "./docx/changes.ts";
import { type Remark, readInlines, UNCHANGED } from "./docx/inlines.ts";
import { composeLine } from "./docx/marked.ts";
import { numberNotes } from "./docx/notes.ts";
import { readNumbering } from "./docx/numbering.ts";
import { openPackage, type WordPackage } from "./docx/package.ts";
import { createPlaces, type Places } from "./docx/place.ts";
import { readStyles } from "./docx/styles.ts";
import { Unreadable } from "./docx/unreadable.ts";
import { type Element, findAll } from "./docx/xml.ts";

/**
 * Reads a Word file.
 *
 * `n` counts paragraphs in reading order, those in tables and text boxes and empty ones included;
 * a title that line breaks part into several lines counts as that many.
 */
export function readDocx(bytes: Uint8Array, file: string, sidecar: Sidecar = sidecarDefaults): Reading {
	try {
		return readPackage(openPackage(bytes), file, sidecar);
	} catch (error) {
		const { code, found } =
			error instanceof Unreadable ? error : new Unreadable("docx-broken", String(error));
		return failed(file, issue(code, { file }, { found }));
	}
}

function readPackage(parts: WordPackage, file: string, { trackedChanges }: Sidecar): Reading {
	const styles = readStyles(parts.styles);
	const context: Context = {
		styles,
		comments: new Map((parts.comments?.children ?? []).map(readComment)),
		numbering: readNumbering(parts.numbering, styles),
		notes: numberNotes(parts.body, parts.settings),
		mode: trackedChanges,
	};
	const places = createPlaces(file);
	places.place(readStory(parts.body, context));
	const notes = readNotes(parts, context, places);
	for (const margin of parts.margins) remarkOnMargin(margin, context, places);

	const { lines, issues, normalisations } = places;
	// A scan in a Word file has no text, but its pictures are said to be there.
	if (lines.length === 0) {
		const empty = failed(file, issue("file-empty", { file }, { found: "" }));
		return { ...empty, issues: [...empty.issues, ...issues] };
	}
	return { file, counting: "paragraph", lines, notes, normalisations, issues };
}

function readComment(comment: Element): [string, string] {
	const words = findAll(comment, new Set(["w:p"])).map((paragraph) =>
		findAll(paragraph, new Set(["w:t"]))
			.map(({ text }) => text)
			.join(""),
	);
	return [comment.attributes["w:id"] ?? "", words.join(" ").trim()];
}

/** Footnotes first, then endnotes, as they stand on the pages. */
function readNotes(parts: WordPackage, context: Context, places: Places): SourceNote[] {
	const { references } = context.notes;
	return (["footnote", "endnote"] as const).flatMap((kind) => {
		const part = kind === "footnote" ? parts.footnotes : parts.endnotes;
		return references
			.filter((reference) => reference.kind === kind)
			.flatMap(({ id, key }): SourceNote[] => {
				const n = places.referrers.get(key) ?? 1;
				const content = part?.children.find((note) => note.attributes["w:id"] === id);
				if (content === undefined) {
					places.remark({ kind: "issue", code: "note-missing", details: { found: key } }, n);
					return [];
				}
				const paragraphs = readStory(content, context).flatMap((block) => {
					for (const remark of remarksOf(block)) places.remark(remark, n);
					const line = composeLine(piecesOf(block));
					places.listChanges({ ...line, trimmed: false }, n);
					return line.text === "" ? [] : [line];
				});
				return [{ key, n, ...paragraphs.reduce(joinParagraphs, { text: "", marks: [] }) }];
			});
	});
}

const joinParagraphs = (before: Marked, paragraph: Marked): Marked =>
	before.text === "" ? { text: paragraph.text, marks: paragraph.marks } : joinMarked(before, paragraph, "\n");

const remarksOf = (block: Block): Remark[] =>
	block.kind === "paragraph"
		? block.remarks
		: block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(remarksOf));

/** Headers and footers are left out: their words, and the page numbers in them, are listed. */
function remarkOnMargin(margin: Element, context: Context, places: Places): void {
	const story = { ...context, fields: [] };
	const inlines = findAll(margin, new Set(["w:p"])).flatMap((paragraph) =>
		readInlines(paragraph, story, UNCHANGED),
	);
	const words = inlines.map((inline) =>
		inline.kind === "text" && isRead(inline.change, context.mode) ? inline.text : "",
	);
	const n = places.lines[0]?.n ?? 1;
	const found = words.join("").replace(/\s+/gu, " ").trim();
	if (found !== "") places.remark({ kind: "normalisation", code: "margin-dropped", found }, n);
	for (const inline of inlines)
		if (
			inline.kind === "remark" &&
			inline.remark.kind === "normalisation" &&
			inline.remark.code === "page-number-dropped"
		)
			places.remark(inline.remark, n);
}
