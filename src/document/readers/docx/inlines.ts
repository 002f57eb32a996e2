/**
 * Content of one paragraph → a flat list of what stands in it, with what each thing is by its
 * tracked changes. Nothing is decided here about changes; fields are reduced to their results.
 */

import type { Normalisation } from "../../../domain/document.ts";
import type { IssueCode } from "../../../domain/issues.ts";
import { raiseDigits } from "../../../text/superscripts.ts";
import { PRIVATE_USE, readGlyph } from "./glyphs.ts";
import type { Look, Styles } from "./styles.ts";
import { child, type Element, findAll, valueIn } from "./xml.ts";

/** Whether the thing is new, or about to go, or (both) new and taken back. */
export interface Change {
	inserted: boolean;
	deleted: boolean;
}

export const UNCHANGED: Change = { inserted: false, deleted: false };

/** Something to be said about the place: it becomes an issue or a normalisation there. */
export type Remark =
	| { kind: "issue"; code: IssueCode; details: Readonly<Record<string, string>> & { found: string } }
	| { kind: "normalisation"; code: Normalisation["code"]; found: string };

export type Inline = { change: Change } & (
	| { kind: "text"; text: string; bold: boolean; italic: boolean }
	| { kind: "break" }
	/** The mark that ends a paragraph. */
	| { kind: "end" }
	| { kind: "note"; of: "footnote" | "endnote"; id: string }
	| { kind: "box"; content: Element }
	| { kind: "remark"; remark: Remark }
);

/** A field between its begin and its end; fields nest, and run over paragraphs. */
interface Field {
	code: string;
	/** Why its text is not read, or that of a field around it: as a code, or with a dropped result. */
	unread: Normalisation["code"] | "field-code" | null;
}

export interface Story {
	styles: Styles;
	/** Fields open at this point of the story. */
	fields: Field[];
	/** Texts of comments by their id. */
	comments: ReadonlyMap<string, string>;
}

/** Results that are no text of the plan, by the first word of the field's code. */
const DROPPED_FIELDS: Readonly<Record<string, Normalisation["code"]>> = {
	PAGE: "page-number-dropped",
	NUMPAGES: "page-number-dropped",
	SECTIONPAGES: "page-number-dropped",
	PAGEREF: "page-number-dropped",
	TOC: "contents-dropped",
};

/** What is not text, and what it is called. */
const OBJECTS: Readonly<Record<string, string>> = {
	"pic:pic": "hình",
	"v:imagedata": "hình",
	"w:object": "đối tượng nhúng",
	"c:chart": "biểu đồ",
	"dgm:relIds": "sơ đồ",
};
const OBJECT_NAMES: ReadonlySet<string> = new Set(Object.keys(OBJECTS));
const MATH_TEXT: ReadonlySet<string> = new Set(["m:t"]);
const BOX_NAMES: ReadonlySet<string> = new Set(["w:txbxContent"]);

/** Properties and marks of place: nothing in them is text of this paragraph. */
const SILENT: ReadonlySet<string> = new Set([
	"w:pPr",
	"w:rPr",
	"w:sdtPr",
	"w:sdtEndPr",
	"w:smartTagPr",
	"w:customXmlPr",
	"w:ffData",
	"w:fldData",
	"w:footnoteRef",
	"w:endnoteRef",
	"w:annotationRef",
	"w:rt", // how to pronounce the base of a ruby
]);

interface Scope {
	story: Story;
	style: string | null;
	change: Change;
	/** Of the run. */
	look: Look;
	properties: Element | null;
	out: Inline[];
}

type Handler = (element: Element, scope: Scope) => void;

/** What each element means to the text. One that is not here is a container. */
const HANDLERS: Readonly<Record<string, Handler>> = {
	"w:r": (element, scope) => {
		const properties = child(element, "w:rPr");
		const look = scope.story.styles.look(scope.style, properties);
		readChildren(element, { ...scope, look, properties });
	},
	"w:t": (element, scope) => addText(keptBlanks(element), scope),
	"w:delText": (element, scope) => addText(keptBlanks(element), scope),
	"m:t": (element, scope) => addText(element.text, scope),
	"w:tab": (_, scope) => addText("\t", scope),
	"w:ptab": (_, scope) => addText("\t", scope),
	"w:br": addBreak,
	"w:cr": addBreak,
	"w:noBreakHyphen": (_, scope) => addText("\u2011", scope),
	"w:softHyphen": (_, scope) => addText("\u00ad", scope),
	"w:sym": (element, scope) => {
		const font = element.attributes["w:font"] ?? "";
		const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
		addGlyph(font, Number.isNaN(code) ? 0 : code, scope);
	},
	"w:pgNum": (_, scope) => addRemark(normalisation("page-number-dropped", "PAGE"), scope),
	"w:footnoteReference": (element, scope) => addNote("footnote", element, scope),
	"w:endnoteReference": (element, scope) => addNote("endnote", element, scope),
	"w:commentReference": (element, scope) => {
		const found = scope.story.comments.get(element.attributes["w:id"] ?? "") ?? "";
		addRemark({ kind: "issue", code: "word-comment", details: { found } }, scope);
	},
	"w:ins": (element, scope) => readChildren(element, within(scope, { inserted: true })),
	"w:moveTo": (element, scope) => readChildren(element, within(scope, { inserted: true })),
	"w:del": (element, scope) => readChildren(element, within(scope, { deleted: true })),
	"w:moveFrom": (element, scope) => readChildren(element, within(scope, { deleted: true })),
	"w:fldChar": (element, scope) => {
		const { fields } = scope.story;
		const type = element.attributes["w:fldCharType"];
		const field = fields.at(-1);
		if (type === "begin") fields.push(openField(fields));
		else if (type === "separate" && field !== undefined) startResult(field, fields.at(-2));
		else if (type === "end") fields.pop();
	},
	"w:instrText": (element, scope) => {
		const field = scope.story.fields.at(-1);
		if (field !== undefined) field.code += element.text;
	},
	"w:delInstrText": () => {},
	"m:oMath": (element, scope) => {
		const found = findAll(element, MATH_TEXT).map(({ text }) => text);
		addRemark({ kind: "issue", code: "equation", details: { found: found.join("") } }, scope);
		readChildren(element, scope);
	},
	"w:fldSimple": (element, scope) => {
		const { fields } = scope.story;
		const field = { ...openField(fields), code: element.attributes["w:instr"] ?? "" };
		startResult(field, fields.at(-1));
		fields.push(field);
		readChildren(element, scope);
		fields.pop();
	},
	"mc:AlternateContent": (element, scope) => readChildren(chosenBranch(element), scope),
	"w:drawing": addDrawing,
	"w:pict": addDrawing,
	"w:object": addDrawing,
};

/** All that stands in a paragraph. `change`: what the paragraph as a whole underwent. */
export function readInlines(paragraph: Element, story: Story, change: Change): Inline[] {
	const out: Inline[] = [];
	const style = valueIn(child(paragraph, "w:pPr"), "w:pStyle");
	const look = story.styles.look(style, null);
	readChildren(paragraph, { story, style, change, look, properties: null, out });
	return out;
}

/** The branch of an alternative that is read: both say the same in two ways. */
export function chosenBranch(alternative: Element): Element {
	const [choice = alternative] = alternative.children.filter(({ name }) => name === "mc:Choice");
	const fallback = child(alternative, "mc:Fallback");
	const holdsText = (branch: Element): boolean => findAll(branch, BOX_NAMES).length > 0;
	return fallback !== null && (choice === alternative || (!holdsText(choice) && holdsText(fallback)))
		? fallback
		: choice;
}

function readChildren(element: Element, scope: Scope): void {
	for (const part of element.children) {
		if (SILENT.has(part.name)) continue;
		const handle = Object.hasOwn(HANDLERS, part.name) ? HANDLERS[part.name] : undefined;
		if (handle === undefined) readChildren(part, scope);
		else handle(part, scope);
	}
}

const within = (scope: Scope, change: Partial<Change>): Scope => ({
	...scope,
	change: { ...scope.change, ...change },
});

/** Word drops blanks around a text that does not ask to keep them. */
function keptBlanks({ text, attributes }: Element): string {
	return attributes["xml:space"] === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
}

function openField(fields: readonly Field[]): Field {
	const around = fields.at(-1)?.unread ?? null;
	return { code: "", unread: around ?? "field-code" };
}

/** From here on the text is the field's result. */
function startResult(field: Field, around: Field | undefined): void {
	const name = /^\s*(\w+)/u.exec(field.code)?.[1]?.toUpperCase() ?? "";
	const dropped = Object.hasOwn(DROPPED_FIELDS, name) ? DROPPED_FIELDS[name] : undefined;
	field.unread = around?.unread ?? dropped ?? null;
}

/** Why text at this place is not read, or null. */
const unreadAt = ({ fields }: Story): Field["unread"] => fields.at(-1)?.unread ?? null;

function addRemark(remark: Remark, { change, out }: Scope): void {
	out.push({ kind: "remark", remark, change });
}

const normalisation = (code: Normalisation["code"], found: string): Remark => ({
	kind: "normalisation",
	code,
	found,
});

function addText(raw: string, scope: Scope): void {
	if (raw === "") return;
	const unread = unreadAt(scope.story);
	if (unread === null && !scope.look.hidden) addShown(raw, scope);
	else if (raw.trim() !== "") {
		const isHidden = unread === null || unread === "field-code";
		addRemark(
			isHidden
				? { kind: "issue", code: "hidden-text", details: { found: raw.trim() } }
				: normalisation(unread, raw.trim()),
			scope,
		);
	}
}

/** Adds text as Word shows it: in capitals, set high, in the glyphs of its font. */
function addShown(raw: string, scope: Scope): void {
	const { look } = scope;
	let text = raw;
	if (look.caps && text !== text.toUpperCase()) {
		addRemark(normalisation("capitals-applied", text.trim()), scope);
		text = text.toUpperCase();
	}
	if (look.superscript && /^\s*\d+\s*$/u.test(text)) {
		addRemark(normalisation("superscript-digits", text.trim()), scope);
		// Digits set high by hand are note signs: a text file has characters for them.
		text = raiseDigits(text);
	}
	if (LEGACY_FONT.test(look.font))
		addRemark({ kind: "issue", code: "legacy-font", details: { found: look.font } }, scope);
	for (const [character, code, written] of HYPHENS)
		if (text.includes(character)) {
			addRemark(normalisation(code, nameOf(character.codePointAt(0) ?? 0)), scope);
			text = text.replaceAll(character, written);
		}
	let from = 0;
	for (const match of text.matchAll(PRIVATE_USE)) {
		addPlain(text.slice(from, match.index), scope);
		addGlyph(look.font, match[0].codePointAt(0) ?? 0, scope);
		from = match.index + match[0].length;
	}
	addPlain(text.slice(from), scope);
}

function addPlain(text: string, { look: { bold, italic }, change, out }: Scope): void {
	if (text !== "") out.push({ kind: "text", text, bold, italic, change });
}

/** @example nameOf(173) === "U+00AD" */
const nameOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;

/** Hyphens that only say where a line may or may not break. */
const HYPHENS: readonly (readonly [string, Normalisation["code"], string])[] = [
	["\u00ad", "soft-hyphen-dropped", ""],
	["\u2011", "hyphen-unified", "-"],
];

/** Fonts of TCVN3 and VNI, in which Vietnamese letters stand at the codes of others. */
const LEGACY_FONT = /^(?:\.Vn|VNI[- ])/iu;

function addGlyph(font: string, code: number, scope: Scope): void {
	if (unreadAt(scope.story) !== null || scope.look.hidden) return;
	const glyph = readGlyph(font, code);
	const name = `${font} ${nameOf(code)}`.trim();
	if (glyph === null) addRemark({ kind: "issue", code: "symbol-unknown", details: { found: name } }, scope);
	else {
		addRemark(normalisation("symbol-mapped", `${name} → ${glyph}`), scope);
		addPlain(glyph, scope);
	}
}

/** A new page or column is a blank; a new line may be more (see `Paragraph.segments`). */
function addBreak(element: Element, scope: Scope): void {
	if (unreadAt(scope.story) !== null || scope.look.hidden) return;
	const type = element.attributes["w:type"] ?? "textWrapping";
	if (type === "textWrapping") scope.out.push({ kind: "break", change: scope.change });
	else addText(" ", scope);
}

function addNote(of: "footnote" | "endnote", element: Element, scope: Scope): void {
	const id = element.attributes["w:id"];
	if (id === undefined || unreadAt(scope.story) !== null) return;
	scope.out.push({ kind: "note", of, id, change: scope.change });
}

/** Text boxes are read; pictures and charts are reported; lines and frames are ornament. */
function addDrawing(element: Element, scope: Scope): void {
	const resolved = withoutAlternatives(element);
	for (const content of findAll(resolved, BOX_NAMES))
		scope.out.push({ kind: "box", content, change: scope.change });
	const objects = findAll({ ...resolved, children: [resolved] }, OBJECT_NAMES);
	for (const { name } of objects)
		addRemark({ kind: "issue", code: "object-dropped", details: { found: OBJECTS[name] ?? name } }, scope);
}

function withoutAlternatives(element: Element): Element {
	const chosen = element.name === "mc:AlternateContent" ? chosenBranch(element) : element;
	return { ...chosen, children: chosen.children.map(withoutAlternatives) };
}
