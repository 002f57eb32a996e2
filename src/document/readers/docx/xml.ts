/**
 * XML of a part → elements. Namespaces are told apart by their address, not by the prefix that a
 * program happened to choose; declarations of types and entities are refused, so none is ever resolved.
 */
import { SaxesParser } from "saxes";
import { Unreadable } from "./unreadable.ts";

/** An element; what stands in it as text is in `text`, for OOXML never mixes text and elements. */
export interface Element {
	/** With the usual prefix: `w:p`, whatever the file itself calls it. */
	name: string;
	/** By name with the usual prefix: `w:val`; without namespace, the bare name. */
	attributes: Readonly<Record<string, string>>;
	children: Element[];
	text: string;
}

/** Usual prefixes by address: ECMA-376, transitional and strict. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
	["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
	["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
	["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
	["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
	["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
	["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
	["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
	["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
	["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
	["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
	["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
	["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
	["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
	["http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"],
	["urn:schemas-microsoft-com:vml", "v"],
	["http://www.w3.org/XML/1998/namespace", "xml"],
]);

/** Word itself nests a table in a table some ten elements deeper; nobody reads the twentieth. */
const DEEPEST = 256;
/** Some 300 bytes of memory each. */
const MOST_ELEMENTS = 1_500_000;

/**
 * Root element of a part.
 *
 * @param part Its name, for the report.
 * @throws Unreadable when it is not well-formed, declares a document type or nests without end.
 */
export function parseXml(bytes: Uint8Array, part: string): Element {
	const root: Element = { name: "", attributes: {}, children: [], text: "" };
	const open: Element[] = [root];
	let count = 0;
	const parser = new SaxesParser({ xmlns: true });
	parser.on("doctype", () => {
		throw new Unreadable("docx-doctype", part);
	});
	parser.on("error", () => {
		throw new Unreadable("docx-broken", part);
	});
	parser.on("opentag", (tag) => {
		if (open.length > DEEPEST || ++count > MOST_ELEMENTS) throw new Unreadable("docx-too-large", part);
		const attributes: Record<string, string> = {};
		for (const { uri, local, value } of Object.values(tag.attributes))
			attributes[usualName(uri, local)] = value;
		const element: Element = {
			name: usualName(tag.uri, tag.local),
			attributes,
			children: [],
			text: "",
		};
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on("closetag", () => {
		open.pop();
	});
	parser.on("text", (text) => {
		const element = open.at(-1);
		if (element !== undefined) element.text += text;
	});
	parser.on("cdata", (text) => {
		const element = open.at(-1);
		if (element !== undefined) element.text += text;
	});
	parser.write(decode(bytes, part)).close();
	const [top] = root.children;
	if (top === undefined) throw new Unreadable("docx-broken", part);
	return top;
}

function usualName(uri: string, local: string): string {
	return uri === "" ? local : `${PREFIXES.get(uri) ?? "?"}:${local}`;
}

/** XML of OOXML is UTF-8 or UTF-16 (ECMA-376, part 2, 8.1.1), the latter with a byte order mark. */
function decode(bytes: Uint8Array, part: string): string {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new Unreadable("docx-broken", part);
	}
}

/** First child of that name, or null. */
export function child(element: Element | null, name: string): Element | null {
	return element?.children.find((candidate) => candidate.name === name) ?? null;
}

/** Element at the end of a path of names, or null. */
export function descend(element: Element | null, ...path: readonly string[]): Element | null {
	return path.reduce<Element | null>(child, element);
}

/** `w:val` of a child, or null. */
export function valueIn(element: Element | null, name: string): string | null {
	return child(element, name)?.attributes["w:val"] ?? null;
}

/** A whole number of a child's `w:val`, or null. */
export function numberIn(element: Element | null, name: string): number | null {
	const value = valueIn(element, name);
	return value !== null && /^-?\d{1,9}$/u.test(value) ? Number(value) : null;
}

/** An on-off property (ECMA-376, 17.17.4): there without value is on; null where it is not there. */
export function switchIn(element: Element | null, name: string): boolean | null {
	const found = child(element, name);
	if (found === null) return null;
	return !["0", "false", "off"].includes(found.attributes["w:val"] ?? "1");
}

/** All elements of these names under an element, in document order, none within another of them. */
export function findAll(element: Element, names: ReadonlySet<string>): Element[] {
	return element.children.flatMap((candidate) =>
		names.has(candidate.name) ? [candidate] : findAll(candidate, names),
	);
}
