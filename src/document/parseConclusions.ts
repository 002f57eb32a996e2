/** End of a plan: nơi nhận and the signature block. */

import type { Signatory } from "../domain/meta.ts";
import { readingCase } from "../text/forms.ts";
import { starsIn, withoutStars } from "./inline.ts";
import type { SourceLine } from "./reading.ts";

export interface Conclusions {
	recipients: string[];
	recipientLines: number[];
	signatureBlock: string[];
	signatureLines: number[];
	signatory: Signatory | null;
	/** Asterisks dropped, with their lines. */
	residue: { line: number; found: string }[];
}

/** On whose behalf, at the head of a signature block: T/M, TM., K/T, KT., T/L, TL., TUQ., Q. */
export const CAPACITY = /^(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.|Q\.)/u;
/** The same before an office in capitals, so that no sentence is taken for a signature. */
const SIGNS = new RegExp(String.raw`${CAPACITY.source}\s*\p{Lu}{2,}[^\p{Ll}]*$`, "u");
/** Without a list of recipients, a signature is what the last lines say. */
const LONGEST_SIGNATURE = 12;
/** The archive copy ends the list of recipients: "- Lưu: VT, …", "- Lưu VPTU." */
const ARCHIVE = /^[-–]?\s*Lưu[\s:]/u;
/** Title of the list of recipients. */
export const RECIPIENTS = /^Nơi nhận\s*:?$/iu;
const PERSON = /^(?:\p{Lu}\p{L}*\s){1,4}\p{Lu}\p{L}*$/u;

/** Index of the first line of the conclusions: "Nơi nhận:" or, failing it, the signature. */
export function findConclusions(lines: readonly SourceLine[]): number {
	const recipients = lines.findIndex(({ text, columns }) =>
		RECIPIENTS.test(withoutStars(columns?.[0] ?? text)),
	);
	if (recipients >= 0) return recipients;
	const tail = Math.max(0, lines.length - LONGEST_SIGNATURE);
	const signature = lines.slice(tail).findIndex((line) => SIGNS.test(withoutStars(line.text)));
	return signature >= 0 ? tail + signature : lines.length;
}

/** Parses the lines from `findConclusions` on. */
export function parseConclusions(lines: readonly SourceLine[]): Conclusions {
	const residue: Conclusions["residue"] = [];
	const clean = inOneColumn(lines).map(({ n, text }) => {
		const stars = starsIn(text);
		if (stars !== "") residue.push({ line: n, found: stars });
		return { n, text: withoutStars(text) };
	});
	const archive = clean.findIndex((line) => ARCHIVE.test(line.text));
	const capacity = clean.findIndex((line) => CAPACITY.test(line.text));
	const boundary = archive >= 0 ? archive + 1 : capacity >= 0 ? capacity : clean.length;
	const listed = clean.slice(0, boundary);
	const signed = clean.slice(boundary).filter((line) => line.text !== "");

	const recipients: string[] = [];
	// The first line is the title "Nơi nhận:", which the field itself says.
	for (const { text } of RECIPIENTS.test(clean[0]?.text ?? "") ? listed.slice(1) : listed) {
		const item = /^[-–]\s*(.*)$/u.exec(text)?.[1];
		if (item !== undefined || recipients.length === 0) recipients.push(item ?? text);
		else recipients.push(`${recipients.pop()} ${text}`);
	}
	return {
		recipients,
		recipientLines: listed.map((line) => line.n),
		signatureBlock: signed.map((line) => line.text),
		signatureLines: signed.map((line) => line.n),
		signatory: readSignatory(signed.map((line) => line.text)),
		residue,
	};
}

/** Recipients at the left and the signature at the right come one after the other. */
function inOneColumn(lines: readonly SourceLine[]): { n: number; text: string }[] {
	const left: { n: number; text: string }[] = [];
	const right: { n: number; text: string }[] = [];
	for (const { n, text, columns } of lines) {
		const [first, ...rest] = columns ?? [text];
		const office = rest.join(" ");
		const apart = office !== "" && (CAPACITY.test(office) || !/\p{Ll}/u.test(office) || PERSON.test(office));
		left.push({ n, text: apart && first !== undefined ? first : text });
		if (apart) right.push({ n, text: office });
	}
	const archive = left.findIndex((line) => ARCHIVE.test(line.text));
	const end = archive < 0 ? left.length : archive + 1;
	return [...left.slice(0, end), ...right, ...left.slice(end)];
}

function readSignatory(block: readonly string[]): Signatory | null {
	if (block.length === 0) return null;
	const last = block.at(-1) ?? "";
	const name = PERSON.test(last) && last !== last.toUpperCase() ? last : null;
	const offices = name === null ? block : block.slice(0, -1);
	const capacity = offices.filter((line) => CAPACITY.test(line)).map(officeCase);
	const title = offices.filter((line) => !CAPACITY.test(line)).map(readingCase);
	return {
		name,
		title: title.length > 0 ? title.join(" ") : null,
		capacity: capacity.length > 0 ? capacity.join("; ") : null,
	};
}

/** "T/M HUYỆN ỦY" → "T/M Huyện ủy": the sign keeps its capitals. */
function officeCase(line: string): string {
	const sign = CAPACITY.exec(line)?.[0] ?? "";
	return `${sign} ${readingCase(line.slice(sign.length).trim())}`;
}
