/**
 * Lines of one source → a document: front-matter, units with their lines, issues, normalisations.
 * Nothing is refused: what matches nothing is a paragraph. The pieces come first (head, body,
 * conclusions), then one small parser each.
 */
import type { Normalisation, PlacedUnit, UnitSource } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import type { PlanMeta } from "../domain/meta.ts";
import { sortActs } from "./acts.ts";
import { isAttachmentTitle, parseAttachments } from "./attachments.ts";
import { type Block, opensBody, plainBlock } from "./block.ts";
import { withFrame } from "./frameUnits.ts";
import { takeOutPageNumbers } from "./pageNumbers.ts";
import { parseBody } from "./parseBody.ts";
import { findConclusions, parseConclusions } from "./parseConclusions.ts";
import { parseHead, readIssuer, readLetterhead } from "./parseHead.ts";
import { placeUnits } from "./placeUnits.ts";
import type { Reading, SourceLine } from "./reading.ts";
import { splitActs } from "./splitActs.ts";
import { findWrap } from "./wrap.ts";

export interface Converted {
	meta: PlanMeta;
	units: PlacedUnit[];
	issues: Issue[];
	normalisations: Normalisation[];
}

/** A closing paragraph sums up the plan or says when it takes effect; it has no section. */
const CLOSING = /^(?:Trên đây là|Kế hoạch này (?:được phổ biến|có hiệu lực))/u;

/**
 * Converts what a reader read of one file: mostly one document. Where the file holds two acts, the
 * second names the first in `attachedTo`, its id ends in `-2` and its source in `#2`.
 */
export function convertFile(reading: Reading, id: string, source: string): Converted[] {
	return splitActs(reading).map((part, index) => {
		if (index === 0) return convertReading(part, id, source);
		const place = `${index + 1}`;
		const converted = convertReading(part, `${id}-${place}`, `${source}#${place}`);
		return { ...converted, meta: { ...converted.meta, attachedTo: id } };
	});
}

/**
 * Converts what a reader read, as one document.
 *
 * @param id Slug of the document: its file name.
 * @param source File name under content/sources, kept in the front-matter.
 */
export function convertReading(reading: Reading, id: string, source: string): Converted {
	const { file } = reading;
	const issues: Issue[] = [...reading.issues];
	const normalisations: Normalisation[] = [...reading.normalisations];

	const { text, numbers } = takeOutPageNumbers(reading.lines);
	for (const { n, text: found } of numbers)
		normalisations.push({ code: "page-number-dropped", lines: [n], found });
	const lines = text.flatMap(splitGlued);
	const main = lines.slice(0, attachmentsFrom(lines));
	const conclusionsAt = findConclusions(main);
	const head = parseHead(main.slice(0, conclusionsAt));
	const body = parseBody(main.slice(head.end, conclusionsAt), reading.notes, findWrap(lines));
	const conclusions = parseConclusions(main.slice(conclusionsAt));
	const attached = parseAttachments(lines.slice(main.length));

	const blocks = [...markParts(body.blocks), ...attached.blocks];
	const notes = [...body.notes, ...attached.notes];
	const preamble = blocks.filter((block) => block.kind === "preamble").map((block) => block.text);
	const fields = readLetterhead(head.letterhead);
	const issuer = readIssuer(fields.organs, head.subject, preamble.join(" "));
	const acts = sortActs(
		head.subject,
		preamble,
		[...blocks.filter((block) => block.kind !== "preamble"), ...notes].map((block) => block.text),
	);

	const meta: PlanMeta = {
		id,
		documentType: head.documentType,
		codeNumber: fields.codeNumber,
		symbol: fields.symbol,
		subject: head.subject === "" ? null : head.subject,
		issuer: issuer ?? { name: null, kind: null, level: null, province: null, district: null },
		place: fields.placeAndDate?.place ?? null,
		issuedOn: fields.placeAndDate?.issuedOn ?? null,
		draft: fields.draft,
		textStatus: "full",
		implements: acts.implements,
		cites: acts.cites,
		signatory: conclusions.signatory,
		recipients: conclusions.recipients,
		letterhead: head.letterhead.map((line) => line.text),
		signatureBlock: conclusions.signatureBlock,
		source,
	};

	if (head.documentType === null) issues.push(issue("type-missing", { file }, { found: "" }));
	if (issuer === null) issues.push(issue("issuer-missing", { file }, { found: "" }));
	if (head.letterhead.length === 0) issues.push(issue("letterhead-lost", { file }, { found: "" }));

	for (const { line, code } of head.dropped) normalisations.push({ code, lines: [line.n], found: line.text });
	for (const { line, found } of [...head.residue, ...conclusions.residue])
		normalisations.push({ code: "markdown-residue", lines: [line], found });
	const all = [...blocks, ...notes];
	for (const block of [...all, ...body.empty, ...attached.empty]) {
		if (block.residue !== "")
			normalisations.push({ code: "markdown-residue", lines: block.lines, found: block.residue });
		if (block.lines.length > 1 && block.kind !== "note")
			normalisations.push({ code: "lines-joined", lines: block.lines, found: "\n" });
	}

	const placed = placeUnits(all);
	const linesOf = new Map(placed.map((unit, index) => [unit.id, all[index]?.lines ?? []]));
	const frameLines: Readonly<Record<string, number[]>> = {
		"head.letterhead": [...new Set(head.letterhead.map((line) => line.n))],
		"head.type": head.typeLines,
		"head.subject": head.subjectLines,
		"end.recipients": conclusions.recipientLines,
		"end.signature": conclusions.signatureLines,
	};
	const units = withFrame(meta, placed).map((unit): PlacedUnit => {
		const at = linesOf.get(unit.id) ?? frameLines[unit.id] ?? [];
		return { ...unit, source: placeOf(reading, at), edited: false };
	});
	for (const stop of [...body.falseStops, ...attached.falseStops]) {
		const unit = placed.find((candidate) => linesOf.get(candidate.id)?.includes(stop.line));
		issues.push(
			issue("false-stop", { file, line: stop.line, unit: unit?.id ?? null }, { found: stop.before }),
		);
	}
	return { meta, units, issues, normalisations };
}

/**
 * Where the attachments begin: at the first title of one after the conclusions, or the end. The body
 * may well speak of "Phụ lục 1" at the start of a line; without conclusions a title is in capitals.
 */
function attachmentsFrom(lines: readonly SourceLine[]): number {
	const conclusions = findConclusions(lines);
	const unsigned = conclusions === lines.length;
	const title = lines.findIndex(
		({ text }, index) =>
			isAttachmentTitle(text) && (unsigned ? text === text.toUpperCase() : index > conclusions),
	);
	return title < 0 ? lines.length : title;
}

/** "… địa phương.Điều 2. …": an article glued to the sentence before it stands on its own. */
function splitGlued(line: SourceLine): SourceLine[] {
	if (line.marks !== undefined || line.cells !== undefined) return [line];
	return line.text.split(/(?<=[.;:])(?=Điều \d{1,3}\.\s?\p{Lu})/u).map((text) => ({ ...line, text }));
}

/** Place in the source, in what the format counts. */
function placeOf({ file, counting, lines }: Reading, at: number[]): UnitSource {
	const first = at[0] ?? 1;
	if (counting === "paragraph") return { file, paragraph: first };
	if (counting === "page") return { file, page: lines.find((line) => line.n === first)?.page ?? 1 };
	return { file, lines: at };
}

/** Blocks before the first heading or article are the preamble; a closing paragraph at the end is a conclusion. */
function markParts(blocks: readonly Block[]): Block[] {
	const firstHeading = blocks.findIndex(opensBody);
	return blocks.map((block, index) => {
		if (firstHeading >= 0 && index < firstHeading) return asPart(block, "preamble");
		const last = index === blocks.length - 1;
		return last && block.style === null && CLOSING.test(block.text)
			? { ...block, kind: "conclusion" }
			: block;
	});
}

/** A labelled line of a preamble keeps its label in the text: it opens no list. */
function asPart(block: Block, kind: "preamble"): Block {
	if (block.printed === null) return { ...block, kind };
	const lead = `${block.printed} `;
	return plainBlock(
		kind,
		lead + block.text,
		block.lines,
		block.marks.map((mark) => ({ ...mark, start: mark.start + lead.length, end: mark.end + lead.length })),
	);
}
