/** The parts of a .docx that its text is in, found by the relations of the package, never by guessing. */
import { Unreadable } from "./unreadable.ts";
import { child, type Element, parseXml } from "./xml.ts";
import { openZip } from "./zip.ts";

export interface WordPackage {
	body: Element;
	styles: Element | null;
	numbering: Element | null;
	settings: Element | null;
	footnotes: Element | null;
	endnotes: Element | null;
	comments: Element | null;
	/** Headers and footers. */
	margins: Element[];
}

interface Relation {
	/** Last word of its type: "officeDocument", "styles". */
	type: string;
	/** Name of the part it leads to. */
	target: string;
}

const TOP_RELATIONS = "_rels/.rels";
/** Types of the parts that hold text, or decide what its reader sees. */
const NEEDED: ReadonlySet<string> = new Set([
	"styles",
	"numbering",
	"settings",
	"footnotes",
	"endnotes",
	"comments",
	"header",
	"footer",
]);

/**
 * Opens a .docx.
 *
 * @throws Unreadable when it is no .docx, is locked or broken, or grows too large.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
	const unpack = openZip(bytes);
	const read = (...names: readonly string[]): ReadonlyMap<string, Element> =>
		new Map([...unpack(...names)].map(([name, content]) => [name, parseXml(content, name)]));

	const top = relationsOf(read(TOP_RELATIONS).get(TOP_RELATIONS), "");
	const main = top.find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
	const folder = main.slice(0, main.lastIndexOf("/") + 1);
	const mainRelations = `${folder}_rels/${main.slice(folder.length)}.rels`;
	const story = read(main, mainRelations);
	const body = child(story.get(main) ?? null, "w:body");
	if (body === null) throw new Unreadable("docx-broken", main);

	const relations = relationsOf(story.get(mainRelations), folder).filter(({ type }) => NEEDED.has(type));
	const parts = read(...relations.map(({ target }) => target));
	const all = (type: string): Element[] =>
		relations.flatMap((relation) => (relation.type === type ? (parts.get(relation.target) ?? []) : []));
	const one = (type: string): Element | null => all(type)[0] ?? null;
	return {
		body,
		styles: one("styles"),
		numbering: one("numbering"),
		settings: one("settings"),
		footnotes: one("footnotes"),
		endnotes: one("endnotes"),
		comments: one("comments"),
		margins: [...all("header"), ...all("footer")],
	};
}

/** Relations to other parts; those to the outside are not followed. */
function relationsOf(relations: Element | undefined, folder: string): Relation[] {
	return (relations?.children ?? []).flatMap(({ attributes }): Relation[] => {
		const { Type: type, Target: target, TargetMode: mode } = attributes;
		if (type === undefined || target === undefined || mode === "External") return [];
		return [{ type: type.slice(type.lastIndexOf("/") + 1), target: resolve(folder, target) }];
	});
}

/** Name of a part from a target: relative to the folder, or from the root of the package. */
function resolve(folder: string, target: string): string {
	const steps: string[] = [];
	for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}
