/** MDX → document: what an editor may have corrected is read back as units. */
import type { FootnoteDefinition, Link, List, Nodes, PhrasingContent, Root, Yaml } from "mdast";
import type { Mark, Unit } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import type { PlanMeta } from "../domain/meta.ts";
import { type Label, readAttachmentLabel, readLabel } from "../text/labels.ts";
import { type Block, labelBlock, opensBody, plainBlock, rowBlock } from "./block.ts";
import { withFrame } from "./frameUnits.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { joinMarked, type Marked, superscript } from "./inline.ts";
import { mdxProcessor } from "./mdx.ts";
import { placeUnits } from "./placeUnits.ts";
import { explainMdxError } from "./syntaxErrors.ts";

export interface ReadDocument {
	/** Null when the front-matter is wrong: the document is left out. */
	meta: PlanMeta | null;
	units: Unit[];
	/** 1-based line of the MDX file where each unit starts, by unit id. */
	lines: ReadonlyMap<string, number>;
	issues: Issue[];
}

/** Reads a plan's MDX. Never throws; what is not plain Markdown is kept as text and reported. */
export function fromMdx(source: string, file: string): ReadDocument {
	let root: Root;
	try {
		root = mdxProcessor.parse(source);
	} catch (error) {
		const { reason, line } = error as { reason?: string; line?: number };
		return refused([
			issue("mdx-syntax", { file, line: line ?? null }, explainMdxError(reason ?? String(error))),
		]);
	}
	const yaml = root.children.find((node): node is Yaml => node.type === "yaml");
	if (yaml === undefined) return refused([issue("front-matter-missing", { file, line: 1 }, { found: "" })]);
	const front = readFrontMatter(yaml.value, file, 1);
	if (front.value === null) return refused(front.issues);

	const issues: Issue[] = [];
	const blocks = readBlocks(root, (node) => {
		const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
		const place = { file, line: node.position?.start.line ?? null };
		issues.push(issue("mdx-unsupported", place, { found: raw.slice(0, LONGEST_QUOTE) }));
		return raw.replace(/\s+/gu, " ");
	});
	const placed = placeUnits(blocks);
	return {
		meta: front.value,
		units: withFrame(front.value, placed),
		lines: new Map(placed.map((unit, index) => [unit.id, blocks[index]?.lines[0] ?? 1])),
		issues,
	};
}

const refused = (issues: Issue[]): ReadDocument => ({ meta: null, units: [], lines: new Map(), issues });

/** How much of what is not Markdown an issue quotes. */
const LONGEST_QUOTE = 60;

/** What is no plain Markdown comes back as the text it was written as, and is reported. */
type Raw = (node: Nodes) => string;

function readBlocks(root: Root, raw: Raw): Block[] {
	const blocks: Block[] = [];
	const notes: Block[] = [];
	let part: "preamble" | "body" | "conclusion" = hasPreamble(root) ? "preamble" : "body";
	for (const node of root.children) {
		const line = lineOf(node);
		switch (node.type) {
			case "yaml":
				break;
			case "heading":
				part = "body";
				blocks.push({
					...labelBlock(flatten(node.children, raw), [line], "", readHeadingLabel),
					kind: "heading",
					level: Math.max(node.depth - 1, 1),
				});
				break;
			case "paragraph": {
				const marked = flatten(node.children, raw);
				const labelled = labelBlock(marked, [line]);
				if (part === "preamble" && opensBody(labelled)) part = "body";
				if (part === "body") blocks.push(labelled);
				else blocks.push(plainBlock(part, marked.text, [line], marked.marks));
				break;
			}
			case "list":
				blocks.push(...readList(node, raw));
				break;
			case "thematicBreak":
				part = "conclusion";
				break;
			case "footnoteDefinition":
				notes.push(readNote(node, raw));
				break;
			case "table":
				for (const row of node.children)
					blocks.push(
						rowBlock(
							row.children.map((cell) => flatten(cell.children, raw)),
							[lineOf(row)],
						),
					);
				break;
			default:
				blocks.push(plainBlock(part === "body" ? "paragraph" : part, raw(node), [line]));
		}
	}
	return [...blocks, ...notes];
}

/** Only what a section or an article follows is a preamble; attachments follow anything. */
function hasPreamble(root: Root): boolean {
	const silent: Raw = () => "";
	for (const node of root.children) {
		if (node.type === "heading")
			return readAttachmentLabel(flatten(node.children, silent).text) === null || node.depth > 2;
		if (node.type === "paragraph" && opensBody(labelBlock(flatten(node.children, silent), []))) return true;
	}
	return false;
}

/** A heading may also be the title of an attachment. */
const readHeadingLabel = (text: string): Label | null => readLabel(text) ?? readAttachmentLabel(text);

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** A list an editor typed as "1. …" is read as numbered paragraphs; "- …" as bullets. */
function readList(list: List, raw: Raw, depth = 0): Block[] {
	return list.children.flatMap((item, index): Block[] => {
		const [first, ...rest] = item.children;
		const opens = first?.type === "paragraph";
		const marked = opens ? flatten(first.children, raw) : { text: "", marks: [] };
		const own = plainBlock(list.ordered ? "paragraph" : "item", marked.text, [lineOf(item)], marked.marks);
		const number = String((list.start ?? 1) + index);
		const bullet = depth === 0 ? "-" : "+";
		const block: Block = list.ordered
			? { ...own, style: "arabic", label: number, printed: `${number}.` }
			: { ...own, style: depth === 0 ? "dash" : "plus", label: bullet, printed: bullet };
		const nested = (opens ? rest : item.children).flatMap((node): Block[] => {
			if (node.type === "list") return readList(node, raw, depth + 1);
			const inner = node.type === "paragraph" ? flatten(node.children, raw) : { text: raw(node), marks: [] };
			return [plainBlock("paragraph", inner.text, [lineOf(node)], inner.marks)];
		});
		return [block, ...nested];
	});
}

function readNote(node: FootnoteDefinition, raw: Raw): Block {
	const { text, marks } = node.children
		.map((child) =>
			child.type === "paragraph" ? flatten(child.children, raw) : { text: raw(child), marks: [] },
		)
		.reduce<Marked>((all, next) => (all.text === "" ? next : joinMarked(all, next, "\n")), {
			text: "",
			marks: [],
		});
	// The same sign twice in one document is told apart by "~2" in its id only.
	const label = (node.label ?? node.identifier).replace(/~\d+$/u, "");
	return { ...plainBlock("note", text, [lineOf(node)], marks), label, printed: superscript(label) };
}

/** Phrasing → plain text with marks. Line breaks inside a paragraph are blanks. */
function flatten(nodes: readonly PhrasingContent[], raw: Raw): Marked {
	let text = "";
	const marks: Mark[] = [];
	const visit = (node: PhrasingContent): void => {
		switch (node.type) {
			case "text":
				text += node.value.replace(/\s*\n\s*/gu, " ");
				break;
			case "break":
				text += " ";
				break;
			case "footnoteReference":
				marks.push({
					type: "note",
					start: text.length,
					end: text.length,
					note: `n${node.label ?? node.identifier}`,
				});
				break;
			case "emphasis":
			case "strong": {
				const start = text.length;
				const at = marks.length;
				node.children.forEach(visit);
				marks.splice(at, 0, { type: node.type, start, end: text.length });
				break;
			}
			default:
				text += isBareAddress(node) ? node.url.replace(/^(?:mailto:|http:\/\/(?=www\.))/u, "") : raw(node);
		}
	};
	nodes.forEach(visit);
	return { text, marks };
}

/** An address that stands in the text as it is ("www.chinhphu.vn") is read as a link, but is text. */
function isBareAddress(node: PhrasingContent): node is Link {
	if (node.type !== "link") return false;
	const [first, ...rest] = node.children;
	return rest.length === 0 && first?.type === "text" && node.url.endsWith(first.value);
}
