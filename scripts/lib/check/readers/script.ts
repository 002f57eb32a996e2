/** What a script leads to. */
import { parse, type Token } from "acorn";

export interface ScriptFacts {
	/** Modules that it imports before it runs, and those that it may fetch later; as written. */
	imports: readonly string[];
	later: readonly string[];
	/** Addresses with a host in its strings. */
	addresses: readonly string[];
}

/** An address with a host; what the script puts together itself has none here. */
const ADDRESS = /(?:https?|wss?):\/\/[^\s"'`<>(){}\\]+/giu;
const WITHOUT_SCHEME = /^\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/:?#][^\s"'`<>(){}\\]*)?$/iu;

/**
 * Reads a script or module.
 *
 * @throws SyntaxError when it is no JavaScript.
 */
export function readScript(text: string): ScriptFacts {
	const imports: string[] = [];
	const later: string[] = [];
	const addresses: string[] = [];
	// The library's types leave the value out.
	const tokens: (Token & { value?: unknown })[] = [];
	const program = parse(text, { ecmaVersion: "latest", sourceType: "module", onToken: tokens });
	for (const node of program.body)
		if (
			node.type === "ImportDeclaration" ||
			node.type === "ExportAllDeclaration" ||
			node.type === "ExportNamedDeclaration"
		)
			if (typeof node.source?.value === "string") imports.push(node.source.value);
	tokens.forEach(({ type, value }, at) => {
		if ((type.label !== "string" && type.label !== "template") || typeof value !== "string") return;
		addresses.push(...(value.match(ADDRESS) ?? []), ...(value.match(WITHOUT_SCHEME) ?? []));
		const isWhole = type.label === "string" || tokens[at + 1]?.type.label === "`";
		const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.type.label);
		if (isWhole && /(?:^|,)import,\((?:,`)?$/u.test(before.join(","))) later.push(value);
	});
	return { imports, later, addresses };
}
