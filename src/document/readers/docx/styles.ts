/** styles.xml → how a run looks and how a style numbers its paragraphs. */
import { child, descend, type Element, numberIn, switchIn, valueIn } from "./xml.ts";

/** What of the looks of a run matters to its text. */
export interface Look {
	bold: boolean;
	italic: boolean;
	/** Shown in capitals, whatever was typed. */
	caps: boolean;
	/** Not shown at all. */
	hidden: boolean;
	superscript: boolean;
	font: string;
}

/** Numbering as a paragraph or a style asks for it. */
export interface NumberingRequest {
	/** "0": none. */
	numId: string | null;
	level: number | null;
}

export interface Styles {
	/** Looks of a run by its paragraph's style and its own properties. */
	look: (paragraphStyle: string | null, properties: Element | null) => Look;
	/** Numbering that a style or those it is based on asks for. */
	numbering: (style: string | null) => NumberingRequest;
	/** A style and those it is based on, the nearest first; null means the default one. */
	lineage: (style: string | null) => readonly string[];
	/** List that a numbering style stands for. */
	listOf: (numberingStyle: string) => string | null;
}

const TOGGLES = { bold: "w:b", italic: "w:i", caps: "w:caps", hidden: "w:vanish" } as const;

export function readStyles(part: Element | null): Styles {
	const styles = new Map<string, Element>();
	let normal: string | null = null;
	for (const style of part?.children ?? []) {
		const id = style.attributes["w:styleId"];
		if (style.name !== "w:style" || id === undefined) continue;
		styles.set(id, style);
		const byDefault = ["1", "true", "on"].includes(style.attributes["w:default"] ?? "");
		if (byDefault && style.attributes["w:type"] === "paragraph") normal = id;
	}
	const defaults = descend(part, "w:docDefaults", "w:rPrDefault", "w:rPr");

	const lineages = new Map<string | null, readonly string[]>();
	const lineage = (style: string | null): readonly string[] => {
		const known = lineages.get(style);
		if (known !== undefined) return known;
		const chain: string[] = [];
		for (
			let id = style !== null && styles.has(style) ? style : normal;
			id !== null && !chain.includes(id);
		) {
			chain.push(id);
			id = valueIn(styles.get(id) ?? null, "w:basedOn");
		}
		lineages.set(style, chain);
		return chain;
	};
	/** The nearest style of a lineage that says something. */
	const nearest = <T>(style: string | null, read: (style: Element) => T | null): T | null => {
		for (const id of lineage(style)) {
			const element = styles.get(id);
			const found = element === undefined ? null : read(element);
			if (found !== null) return found;
		}
		return null;
	};

	const ofRun = <T>(
		paragraphStyle: string | null,
		properties: Element | null,
		read: (properties: Element) => T | null,
		combine: (ofParagraph: T | null, ofCharacter: T | null) => T | null,
	): T | null => {
		const direct = properties === null ? null : read(properties);
		if (direct !== null) return direct;
		const fromStyle = (style: Element): T | null => {
			const own = child(style, "w:rPr");
			return own === null ? null : read(own);
		};
		const character = valueIn(properties, "w:rStyle");
		return combine(
			nearest(paragraphStyle, fromStyle),
			character === null || !styles.has(character) ? null : nearest(character, fromStyle),
		);
	};
	/** Toggles of styles cancel each other out, direct ones do not (ECMA-376, 17.7.3). */
	const toggle = (paragraphStyle: string | null, properties: Element | null, name: string): boolean =>
		ofRun<boolean>(
			paragraphStyle,
			properties,
			(own) => switchIn(own, name),
			(ofParagraph, ofCharacter) =>
				switchIn(defaults, name) === true || (ofParagraph ?? false) !== (ofCharacter ?? false),
		) ?? false;
	const plain = (
		paragraphStyle: string | null,
		properties: Element | null,
		read: (properties: Element) => string | null,
	): string =>
		ofRun(paragraphStyle, properties, read, (ofParagraph, ofCharacter) => ofCharacter ?? ofParagraph) ??
		(defaults === null ? null : read(defaults)) ??
		"";

	return {
		lineage,
		look: (paragraphStyle, properties) => ({
			bold: toggle(paragraphStyle, properties, TOGGLES.bold),
			italic: toggle(paragraphStyle, properties, TOGGLES.italic),
			caps: toggle(paragraphStyle, properties, TOGGLES.caps),
			hidden: toggle(paragraphStyle, properties, TOGGLES.hidden),
			superscript: plain(paragraphStyle, properties, (own) => valueIn(own, "w:vertAlign")) === "superscript",
			font: plain(paragraphStyle, properties, fontOf),
		}),
		numbering: (style) => ({
			numId: nearest(style, (element) => valueIn(descend(element, "w:pPr", "w:numPr"), "w:numId")),
			level: nearest(style, (element) => numberIn(descend(element, "w:pPr", "w:numPr"), "w:ilvl")),
		}),
		listOf: (id) => valueIn(descend(styles.get(id) ?? null, "w:pPr", "w:numPr"), "w:numId"),
	};
}

/** Font of a run's properties, or null. */
export function fontOf(properties: Element | null): string | null {
	const fonts = child(properties, "w:rFonts")?.attributes;
	return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? null;
}
