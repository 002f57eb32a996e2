/** Reads what a source file imports: TypeScript, JavaScript, Astro and CSS. */
import ts from "typescript";

export interface Import {
	specifier: string;
	/** 1-based line in the file. */
	line: number;
	/** True when nothing of it is left at run time: `import type`, `import("…").T`. */
	typeOnly: boolean;
	/** Where it stands: the build (`module`), the browser (`script`) or a style sheet (`style`). */
	place: "module" | "script" | "style";
}

/**
 * Every import of a file in the order of its lines.
 *
 * @example readImports("a.ts", 'import { z } from "zod";')[0].specifier === "zod"
 * @example readImports("a.astro", '<script>import "./b.ts";</script>')[0].place === "script"
 */
export function readImports(file: string, text: string): Import[] {
	if (file.endsWith(".css")) return styleImports(text, 1);
	if (file.endsWith(".astro")) return astroImports(text);
	return moduleImports(text, 1, "module");
}

const FRONTMATTER = /^\s*---\r?\n(?<code>[\s\S]*?)^---\s*$/mu;
const SCRIPT = /<script\b(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script\s*>/giu;
const STYLE = /<style\b[^>]*>(?<code>[\s\S]*?)<\/style\s*>/giu;
const SOURCE_ATTRIBUTE = /\bsrc\s*=\s*["'](?<specifier>[^"']+)["']/u;

function astroImports(text: string): Import[] {
	const frontmatter = FRONTMATTER.exec(text);
	const found: Import[] = [];
	// Tags are looked for behind the frontmatter: inside it, "<script>" is a string or a comment.
	const template = frontmatter === null ? 0 : frontmatter.index + frontmatter[0].length;
	const lineAt = (match: RegExpMatchArray, code: string): number =>
		lineOf(text, template + (match.index ?? 0) + match[0].indexOf(code));
	if (frontmatter !== null) {
		const code = frontmatter.groups?.code ?? "";
		found.push(...moduleImports(code, lineOf(text, text.indexOf(code, frontmatter.index)), "module"));
	}
	for (const match of text.slice(template).matchAll(SCRIPT)) {
		const { attributes = "", code = "" } = match.groups ?? {};
		const specifier = SOURCE_ATTRIBUTE.exec(attributes)?.groups?.specifier;
		if (specifier !== undefined) {
			found.push({ specifier, line: lineAt(match, attributes), typeOnly: false, place: "script" });
		}
		found.push(...moduleImports(code, lineAt(match, `>${code}`), "script"));
	}
	for (const match of text.slice(template).matchAll(STYLE)) {
		const { code = "" } = match.groups ?? {};
		found.push(...styleImports(code, lineAt(match, `>${code}`)));
	}
	return found;
}

function moduleImports(code: string, firstLine: number, place: Import["place"]): Import[] {
	const source = ts.createSourceFile("module.ts", code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
	const found: Import[] = [];
	const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
		if (node === undefined || !ts.isStringLiteralLike(node)) return;
		const { line } = source.getLineAndCharacterOfPosition(node.end);
		found.push({ specifier: node.text, line: firstLine + line, typeOnly, place });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
		} else if (ts.isExportDeclaration(node)) {
			add(node.moduleSpecifier, node.isTypeOnly);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node.arguments[0], false);
		} else if (isGlobImport(node)) {
			const [patterns] = node.arguments;
			const list =
				patterns !== undefined && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
			for (const pattern of list) add(pattern, false);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			add(node.argument.literal, true);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** Vite's `import.meta.glob("…")` imports too. */
function isGlobImport(node: ts.Node): node is ts.CallExpression {
	return (
		ts.isCallExpression(node) &&
		ts.isPropertyAccessExpression(node.expression) &&
		ts.isMetaProperty(node.expression.expression) &&
		node.expression.name.text === "glob"
	);
}

const STYLE_IMPORT = /@import\s+(?:url\()?\s*["']?(?<specifier>[^"')\s;]+)/gu;

function styleImports(code: string, firstLine: number): Import[] {
	// Comments are blanked, not cut, so that lines stay true.
	const bare = code.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, " "));
	return [...bare.matchAll(STYLE_IMPORT)].map((match) => ({
		specifier: match.groups?.specifier ?? "",
		line: firstLine + lineOf(bare, match.index) - 1,
		typeOnly: false,
		place: "style",
	}));
}

function lineOf(text: string, offset: number): number {
	return text.slice(0, offset).split("\n").length;
}
