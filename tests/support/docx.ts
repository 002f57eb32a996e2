/** Word files made up for a test: WordprocessingML in the container that it needs. */

import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../src/document/readers/docx.ts";
import type { Reading } from "../../src/document/reading.ts";
import type { Sidecar } from "../../src/domain/sidecar.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NAMESPACES = [
	`xmlns:w="${W}"`,
	`xmlns:r="${OFFICE}"`,
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** Inner XML of the parts of a made-up file. */
export interface DocxParts {
	body: string;
	styles?: string;
	numbering?: string;
	settings?: string;
	footnotes?: string;
	endnotes?: string;
	comments?: string;
	header?: string;
	footer?: string;
}

const ROOTS: Readonly<Record<keyof DocxParts, string>> = {
	body: "document",
	styles: "styles",
	numbering: "numbering",
	settings: "settings",
	footnotes: "footnotes",
	endnotes: "endnotes",
	comments: "comments",
	header: "hdr",
	footer: "ftr",
};

/** Content types of the parts, without which a word processor refuses the file. */
const TYPES: Readonly<Record<keyof DocxParts, string>> = {
	...ROOTS,
	body: "document.main",
	header: "header",
	footer: "footer",
};

/** Bytes of a .docx with these parts. */
export function makeDocx(parts: DocxParts): Uint8Array {
	const names = (Object.keys(ROOTS) as (keyof DocxParts)[]).filter((name) => parts[name] !== undefined);
	const partName = (name: keyof DocxParts): string => (name === "body" ? "document" : name);
	const relation = (type: string, target: string, index: number): string =>
		`<Relationship Id="rId${index}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const others = names.filter((name) => name !== "body");
	return makeZip({
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${names
			.map(
				(name) =>
					`<Override PartName="/word/${partName(name)}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${TYPES[name]}+xml"/>`,
			)
			.join("")}</Types>`,
		"_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("officeDocument", "word/document.xml", 1)}</Relationships>`,
		"word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}">${others
			.map((name, index) => relation(name, `${name}.xml`, index + 1))
			.join("")}</Relationships>`,
		...Object.fromEntries(
			names.map((name) => {
				const inner = name === "body" ? `<w:body>${parts.body}</w:body>` : parts[name];
				return [
					`word/${partName(name)}.xml`,
					`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${ROOTS[name]} ${NAMESPACES}>${inner}</w:${ROOTS[name]}>`,
				];
			}),
		),
	});
}

/** A zip of text files. */
export function makeZip(files: Readonly<Record<string, string>>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A text made safe for XML. */
export const escapeXml = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A run. */
export const run = (text: string, properties = ""): string =>
	`<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of runs, or of one run with that text. */
export const paragraph = (content: string, properties = ""): string =>
	`<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;

/** Properties that put a paragraph on a level of a list. */
export const inList = (numId: number, level = 0): string =>
	`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A level of an abstract list. */
export const level = (depth: number, format: string, text: string, more = ""): string =>
	`<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A table: rows of cells of paragraphs (or whatever stands in a cell). */
export const table = (rows: readonly (readonly string[])[]): string => {
	const columns = Math.max(...rows.map((row) => row.length));
	return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="4500"/>'.repeat(columns)}</w:tblGrid>${rows
		.map(
			(row) =>
				`<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join("")}</w:tr>`,
		)
		.join("")}</w:tbl>`;
};

/** Reading of a made-up file. */
export const readMade = (parts: DocxParts, options?: Sidecar): Reading =>
	readDocx(makeDocx(parts), "content/sources/t.docx", options);

/** Texts of its lines. */
export const textsOf = (reading: Reading): string[] => reading.lines.map((line) => line.text);
