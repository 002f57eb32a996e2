/** MDX → document: what an editor may have corrected is read back as units. */
import type { FootnoteDefinition, List, Nodes, PhrasingContent, Root, Yaml } from "mdast";
import type { Mark, Unit } from "../domain/document.ts";
import { type Issue, issue } from "../domain/issues.ts";
import type { PlanMeta } from "../domain/meta.ts";
import { type Block, labelBlock, plainBlock } from "./block.ts";
import { frameUnits } from "./frameUnits.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { mdxProcessor } from "./mdx.ts";
import { placeUnits } from "./placeUnits.ts";

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
		const found = reason ?? String(error);
		return refused([issue("mdx-syntax", { file, line: line ?? null }, { found })]);
	}
	const yaml = root.children.find((node): node is Yaml => node.type === "yaml");
	const front = readFrontMatter(yaml?.value ?? "", file, 1);
	if (front.value === null) return refused(front.issues);

	const issues: Issue[] = [];
	const blocks = readBlocks(root, source, (node) => {
		const found = source.slice(node.position?.start.offset, node.position?.end.offset).slice(0, 60);
		issues.push(issue("mdx-unsupported", { file, line: node.position?.start.line ?? null }, { found }));
	});
	const placed = placeUnits(blocks);
	const frame = frameUnits(front.value);
	return {
		meta: front.value,
		units: [...frame.before, ...placed, ...frame.after],
		lines: new Map(placed.map((unit, index) => [unit.id, blocks[index]?.lines[0] ?? 1])),
		issues,
	};
}

const refused = (issues: Issue[]): ReadDocument => ({ meta: null, units: [], lines: new Map(), issues });

function readBlocks(root: Root, source: string, unsupported: (node: Nodes) => void): Block[] {
	const blocks: Block[] = [];
	const notes: Block[] = [];
	let part: "preamble" | "body" | "conclusion" = root.children.some((node) => node.type === "heading")
		? "preamble"
		: "body";
	for (const node of root.children) {
		const line = node.position?.start.line ?? 1;
		switch (node.type) {
			case "yaml":
				break;
			case "heading":
				part = "body";
				blocks.push({
					...labelBlock(flatten(node.children), [line]),
					kind: "heading",
					level: Math.max(node.depth - 1, 1),
				});
				break;
			case "paragraph": {
				const marked = flatten(node.children);
				if (part === "body") blocks.push(labelBlock(marked, [line]));
				else blocks.push(plainBlock(part, marked.text, [line], marked.marks));
				break;
			}
			case "list":
				blocks.push(...readList(node, source, unsupported));
				break;
			case "thematicBreak":
				part = "conclusion";
				break;
			case "footnoteDefinition":
				notes.push(readNote(node));
				break;
			case "table":
				for (const row of node.children) {
					const cells = row.children.map((cell) => flatten(cell.children).text);
					blocks.push(plainBlock("table", cells.join(" | "), [row.position?.start.line ?? line]));
				}
				break;
			default: {
				unsupported(node);
				const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
				blocks.push(plainBlock("paragraph", raw.replace(/\s+/gu, " "), [line]));
			}
		}
	}
	return [...blocks, ...notes];
}

interface Marked {
	text: string;
	marks: Mark[];
}

/** A list an editor typed as "1. …" is read as numbered paragraphs; "- …" as bullets. */
function readList(list: List, source: string, unsupported: (node: Nodes) => void, depth = 0): Block[] {
	return list.children.flatMap((item, index): Block[] => {
		const line = item.position?.start.line ?? 1;
		const [first, ...rest] = item.children;
		const marked = first?.type === "paragraph" ? flatten(first.children) : { text: "", marks: [] };
		const own = plainBlock(list.ordered ? "paragraph" : "item", marked.text, [line], marked.marks);
		const number = String((list.start ?? 1) + index);
		const bullet = depth === 0 ? "-" : "+";
		const block: Block = list.ordered
			? { ...own, style: "arabic", label: number, printed: `${number}.` }
			: { ...own, style: depth === 0 ? "dash" : "plus", label: bullet, printed: bullet };
		const nested = rest.flatMap((node): Block[] => {
			if (node.type === "list") return readList(node, source, unsupported, depth + 1);
			if (node.type === "paragraph") {
				const inner = flatten(node.children);
				return [plainBlock("paragraph", inner.text, [node.position?.start.line ?? line], inner.marks)];
			}
			unsupported(node);
			const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
			return [plainBlock("paragraph", raw.replace(/\s+/gu, " "), [line])];
		});
		return [block, ...nested];
	});
}

function readNote(node: FootnoteDefinition): Block {
	let text = "";
	const marks: Mark[] = [];
	for (const child of node.children) {
		if (child.type !== "paragraph") continue;
		const marked = flatten(child.children);
		const shift = text === "" ? 0 : text.length + 1;
		text = text === "" ? marked.text : `${text}\n${marked.text}`;
		marks.push(
			...marked.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
		);
	}
	// The same sign twice in one document is told apart by "~2" in its id only.
	const label = (node.label ?? node.identifier).replace(/~\d+$/u, "");
	return {
		...plainBlock("note", text, [node.position?.start.line ?? 1], marks),
		label,
		printed: superscript(label),
	};
}

const superscript = (label: string): string =>
	/^\d+$/.test(label) ? [...label].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("") : label;

/** Phrasing → plain text with marks. Line breaks inside a paragraph are blanks. */
function flatten(nodes: readonly PhrasingContent[]): Marked {
	let text = "";
	const marks: Mark[] = [];
	const visit = (node: PhrasingContent): void => {
		switch (node.type) {
			case "text":
			case "inlineCode":
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
				if ("children" in node) (node.children as PhrasingContent[]).forEach(visit);
				else if ("value" in node) text += node.value;
		}
	};
	nodes.forEach(visit);
	return { text, marks };
}
