/** Document → MDX: structured front-matter and plain Markdown that a person can correct. */
import type {
	BlockContent,
	DefinitionContent,
	ListItem,
	PhrasingContent,
	Root,
	RootContent,
	TableRow,
} from "mdast";
import { stringify } from "yaml";
import type { Mark, Unit } from "../domain/document.ts";
import type { PlanMeta } from "../domain/meta.ts";
import { mdxProcessor } from "./mdx.ts";

/**
 * MDX of a document. Headings are `##` and deeper; a numbered paragraph keeps its number as text
 * (`1\.`), because Markdown would renumber a list; bullets are a list; notes are GFM footnotes; a
 * rule stands before what concludes the plan.
 *
 * @param units Units of the body; those that live in the front-matter are left out.
 */
export function toMdx(meta: PlanMeta, units: readonly Unit[]): string {
	const root: Root = { type: "root", children: [{ type: "yaml", value: writeFrontMatter(meta) }] };
	let concluded = false;
	for (const unit of units) {
		if (unit.kind === "preface" || /^end\.(?:recipients|signature)$/.test(unit.id)) continue;
		if (unit.kind === "conclusion" && !concluded) {
			root.children.push({ type: "thematicBreak" });
			concluded = true;
		}
		place(root.children, unit);
	}
	return mdxProcessor.stringify(root);
}

/** YAML of a front-matter, keys in the order of the schema. */
export function writeFrontMatter(meta: PlanMeta): string {
	return stringify(meta, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
}

function place(into: RootContent[], unit: Unit): void {
	const below = into.at(-1)?.type === "list";
	// "+" opens a list under a bullet; without a bullet above it is text with its sign, as "*" is.
	if (unit.kind === "item" && (unit.label === "-" || (unit.label === "+" && below))) {
		const item: ListItem = { type: "listItem", spread: false, children: [paragraph(unit.text, unit.marks)] };
		const last = into.at(-1);
		if (unit.label === "+" && last?.type === "list") {
			const outer = last.children.at(-1);
			const inner = outer?.children.at(-1);
			if (inner?.type === "list") inner.children.push(item);
			else outer?.children.push({ type: "list", ordered: false, spread: true, children: [item] });
		} else if (last?.type === "list") last.children.push(item);
		else into.push({ type: "list", ordered: false, spread: true, children: [item] });
		return;
	}
	if (unit.kind === "table") {
		placeRow(into, unit);
		return;
	}
	if (unit.kind === "note") {
		const identifier = unit.id.slice(1);
		into.push({
			type: "footnoteDefinition",
			identifier,
			label: identifier,
			children: paragraphs(unit.text, unit.marks),
		});
		return;
	}
	const lead = unit.printed === null ? "" : unit.text === "" ? unit.printed : `${unit.printed} `;
	const children = phrasing(lead + unit.text, shift(unit.marks, lead.length));
	if (unit.kind === "heading") {
		into.push({ type: "heading", depth: headingDepth(unit.level), children });
	} else into.push({ type: "paragraph", children });
}

/** A row joins the table above it when both have as many cells; GFM knows no other rows. */
function placeRow(into: RootContent[], unit: Unit): void {
	const cells = unit.marks.filter((mark) => mark.type === "cell");
	const row: TableRow = {
		type: "tableRow",
		children: cells.map(({ start, end }) => ({
			type: "tableCell",
			children: phrasing(unit.text.slice(start, end), within(unit.marks, start, end)),
		})),
	};
	const above = into.at(-1);
	if (above?.type === "table" && above.children[0]?.children.length === cells.length)
		above.children.push(row);
	else into.push({ type: "table", children: [row] });
}

/** The marks inside a stretch of a text, counted from its start. */
const within = (marks: readonly Mark[], start: number, end: number): Mark[] =>
	shift(
		marks.filter((mark) => mark.type !== "cell" && mark.start >= start && mark.end <= end),
		-start,
	);

type Depth = 1 | 2 | 3 | 4 | 5 | 6;
const headingDepth = (level: number | null): Depth => Math.min((level ?? 1) + 1, 6) as Depth;

function paragraphs(text: string, marks: readonly Mark[]): (BlockContent | DefinitionContent)[] {
	let at = 0;
	return text.split("\n").map((line) => {
		const start = at;
		const end = start + line.length;
		at = end + 1;
		return paragraph(line, within(marks, start, end));
	});
}

const paragraph = (text: string, marks: readonly Mark[]): BlockContent => ({
	type: "paragraph",
	children: phrasing(text, marks),
});

const shift = (marks: readonly Mark[], by: number): Mark[] =>
	marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));

/** Text and marks → phrasing: cut at every boundary, then wrap; marks that overlap are nested by cut. */
function phrasing(text: string, marks: readonly Mark[]): PhrasingContent[] {
	const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
		(a, b) => a - b,
	);
	const content: PhrasingContent[] = [];
	cuts.forEach((from, index) => {
		for (const mark of marks) {
			if (mark.type === "note" && mark.start === from) {
				const identifier = mark.note.slice(1);
				content.push({ type: "footnoteReference", identifier, label: identifier });
			}
		}
		const to = cuts[index + 1];
		if (to === undefined || to === from) return;
		const covering = marks.filter((mark) => mark.type !== "note" && mark.start <= from && mark.end >= to);
		content.push(
			covering.reduce<PhrasingContent>(
				(inner, mark) => ({ type: mark.type === "strong" ? "strong" : "emphasis", children: [inner] }),
				{ type: "text", value: text.slice(from, to) },
			),
		);
	});
	return content;
}
