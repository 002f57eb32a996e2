/** Attachments (phụ lục): what stands after the signature under a title of its own. */

import { readAttachmentLabel, readLabel } from "../text/labels.ts";
import type { Block } from "./block.ts";
import { starsIn, withoutStars } from "./inline.ts";
import { type Body, parseBody } from "./parseBody.ts";
import type { SourceLine } from "./reading.ts";
import { findWrap } from "./wrap.ts";

/** Is a line the title of an attachment? */
export const isAttachmentTitle = (line: string): boolean => readAttachmentLabel(withoutStars(line)) !== null;

/** Blocks of the attachments: each title is a heading of the first level, and what follows stands under it. */
export function parseAttachments(lines: readonly SourceLine[]): Body {
	const bodies: Body[] = [];
	let at = 0;
	while (at < lines.length) {
		const title = lines[at];
		if (title === undefined) break;
		const length = lines.slice(at + 1).findIndex((line) => isAttachmentTitle(line.text));
		const end = length < 0 ? lines.length : at + 1 + length;
		const named = nameLines(lines.slice(at + 1, end));
		const body = parseBody(lines.slice(at + 1 + named.length, end), [], findWrap(lines));
		bodies.push({ ...body, blocks: [titleBlock([title, ...named]), ...body.blocks.map(deeper)] });
		at = end;
	}
	return {
		blocks: bodies.flatMap((body) => body.blocks),
		notes: bodies.flatMap((body) => body.notes),
		empty: bodies.flatMap((body) => body.empty),
		falseStops: bodies.flatMap((body) => body.falseStops),
	};
}

/** The name of an attachment goes on in capitals below its title. */
function nameLines(lines: readonly SourceLine[]): SourceLine[] {
	const end = lines.findIndex(
		({ text, cells }) => cells !== undefined || /\p{Ll}/u.test(text) || readLabel(text) !== null,
	);
	return lines.slice(0, end < 0 ? lines.length : end);
}

function titleBlock(lines: readonly SourceLine[]): Block {
	const text = lines.map((line) => withoutStars(line.text)).join(" ");
	const label = readAttachmentLabel(text);
	return {
		kind: "heading",
		style: "attachment",
		label: label?.label ?? null,
		printed: label?.printed ?? null,
		level: 1,
		text: label?.rest ?? text,
		marks: [],
		lines: lines.map((line) => line.n),
		residue: lines.map((line) => starsIn(line.text)).join(""),
	};
}

const deeper = (block: Block): Block => (block.level === null ? block : { ...block, level: block.level + 1 });
