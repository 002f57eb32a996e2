/** What a PDF fixture was set from: tests/fixtures/pdf/<name>.json, written by make.ts there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mark } from "../../src/domain/document.ts";

export interface Typeset {
	/** Columns of the letterhead, or null where the source has lost it. */
	letterhead: { left: string[]; right: string[] } | null;
	type: string;
	/** One entry a printed paragraph. */
	subject: string[];
	/** Paragraphs with their labels; headings are bold, `marks` are italics and notes. */
	body: { text: string; bold: boolean; marks: Mark[] }[];
	/** Paragraphs of one note are joined by "\n". */
	notes: { key: string; text: string }[];
	/** Left column of the end. */
	recipients: string[];
	/** Right column of the end. */
	signature: string[];
}

const folder = join(import.meta.dirname, "../fixtures/pdf");

export const readTypeset = (name: string): Typeset =>
	JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

export const readPdfFixture = (name: string): Uint8Array => readFileSync(join(folder, `${name}.pdf`));
