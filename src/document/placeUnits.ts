/** Blocks in reading order → units with ids and parents. */
import type { Unit } from "../domain/document.ts";
import { labelDepth } from "../text/labels.ts";
import type { Block } from "./block.ts";

/**
 * Gives every block its id and its parent. An id is the path of labels from the top
 * (`iii.2`, `iv.1.a`); an unlabelled paragraph counts within the labelled block it follows (`.p3`),
 * a bullet within its heading or numbered paragraph (`.g2`, for gạch đầu dòng). So an id changes
 * only when something before it in the same container is added or taken away.
 * The same label twice in one place gets `~2`.
 */
export function placeUnits(blocks: readonly Block[]): Unit[] {
	const taken = new Map<string, number>();
	const counters = new Map<string, number>();
	const unique = (id: string): string => {
		const times = (taken.get(id) ?? 0) + 1;
		taken.set(id, times);
		return times === 1 ? id : `${id}~${times}`;
	};
	const count = (container: string, letter: string): string => {
		const key = `${container}|${letter}`;
		const n = (counters.get(key) ?? 0) + 1;
		counters.set(key, n);
		return container === "" ? `${letter}${n}` : `${container}.${letter}${n}`;
	};

	const headings: { id: string; level: number }[] = [];
	/** Labelled blocks that enclose the next one, outermost first. */
	let enclosing: { id: string; depth: number; label: string }[] = [];

	return blocks.map((block): Unit => {
		const unit = (id: string, parent: string | null): Unit => ({
			id: unique(id),
			kind: block.kind,
			label: block.label,
			printed: block.printed,
			level: block.level,
			parent,
			text: block.text,
			marks: block.marks,
		});
		if (block.kind === "note") return unit(`n${block.label ?? ""}`, null);
		if (block.kind === "preamble") return unit(count("pre", "p"), null);
		if (block.kind === "conclusion") return unit(count("end", "p"), null);

		if (block.kind === "heading") {
			const level = block.level ?? 1;
			while (headings.length > 0 && (headings.at(-1)?.level ?? 0) >= level) headings.pop();
			const above = headings.at(-1) ?? null;
			const depth = block.style === null ? level : labelDepth.indexOf(block.style);
			enclosing = enclosing.filter((outer) => headings.some((heading) => heading.id === outer.id));
			const id =
				block.label === null ? count(above?.id ?? "", "m") : path(above?.id ?? "", block.label, enclosing);
			const placed = unit(id, above?.id ?? null);
			headings.push({ id: placed.id, level });
			enclosing.push({ id: placed.id, depth, label: block.label ?? "" });
			return placed;
		}

		const parent = headings.at(-1)?.id ?? null;
		if (block.style === null) return unit(count(enclosing.at(-1)?.id ?? "", "p"), parent);
		const depth = labelDepth.indexOf(block.style);
		while (enclosing.length > 0 && !isOuter(enclosing.at(-1), depth, headings)) enclosing.pop();
		const container = enclosing.at(-1)?.id ?? "";
		const placed = unit(
			block.kind === "item" ? count(container, "g") : path(container, block.label ?? "", enclosing),
			parent,
		);
		enclosing.push({ id: placed.id, depth, label: block.label ?? "" });
		return placed;
	});
}

function isOuter(
	outer: { id: string; depth: number } | undefined,
	depth: number,
	headings: readonly { id: string }[],
): boolean {
	return outer !== undefined && (outer.depth < depth || headings.some((heading) => heading.id === outer.id));
}

/** "1.1" under "1" adds only its last part: `iii.1.1`. */
function path(container: string, label: string, enclosing: readonly { label: string }[]): string {
	const outer = enclosing.at(-1)?.label ?? "";
	const own = outer !== "" && label.startsWith(`${outer}.`) ? label.slice(outer.length + 1) : label;
	return [container, labelSlug(own)].filter((part) => part !== "").join(".");
}

function labelSlug(label: string): string {
	// "đ" after "d" needs a letter of its own in an address.
	return label
		.toLowerCase()
		.replaceAll("đ", "dd")
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[^a-z0-9.]+/g, "-");
}
