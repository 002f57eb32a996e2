/** Who may import whom. The table is the rule; what follows it only applies it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type Import, readImports } from "../support/readImports.ts";

interface Rule {
	/** A folder (ends in "/") or one file. The longest match decides. */
	from: string;
	/**
	 * What it may import besides its own folder: folders of this repository (end in "/"), packages and
	 * schemes, `*` standing for any characters. "type x": only as a type. "script x": only in a <script>.
	 * "one x": in one file of the folder and no other.
	 */
	may: readonly string[];
	/** What it may not import although `may` says so. */
	never?: readonly string[];
	why: string;
}

/** Pages, layouts and components place what a view function hands them, and compute nothing. */
const PLACING = [
	"src/components/",
	"src/layouts/",
	"src/styles/",
	"src/view/",
	"src/apparatus/",
	"src/i18n/",
	"type src/domain/",
	"script src/elements/",
	"@fontsource/*",
	"@fontsource-variable/*",
	"astro:*",
	"type astro",
	"type astro/types",
] as const;

const TABLE: readonly Rule[] = [
	{
		from: "src/domain/",
		may: ["zod"],
		why: "Everything else builds on these types, so they build on nothing.",
	},
	{
		from: "src/text/",
		may: [],
		why: "Vietnamese and nothing else: it can be read, tested and reused alone.",
	},
	{
		from: "src/document/",
		may: [
			"src/domain/",
			"src/text/",
			"unified",
			"remark-*",
			"mdast*",
			"unist*",
			"micromark*",
			"yaml",
			"one node-diff3",
			"one fflate",
			"one saxes",
			"one unpdf",
		],
		why: "Files to tree to MDX and back: the one place that knows Markdown. Runs in the browser too. The libraries that open Word and PDF files are behind one file each, so that no other code meets bytes it cannot trust.",
	},
	{
		from: "src/collation/",
		may: ["src/domain/", "src/text/", "one diff"],
		why: "Compares units, not Markdown. The diff library is behind one file, so that it can be replaced.",
	},
	{
		from: "src/apparatus/",
		may: ["src/domain/", "src/text/", "src/document/", "src/collation/", "src/i18n/"],
		why: "What stands over and beside a text (marks, changes, relations, rows of a synopsis). Data in, data out, in the build and in the reader's browser.",
	},
	{
		from: "src/i18n/",
		may: ["type src/domain/"],
		why: "Strings only; the types keep them complete (a word for every relation).",
	},
	{
		from: "src/view/",
		may: [
			"src/domain/",
			"src/text/",
			"src/document/",
			"src/collation/",
			"src/apparatus/",
			"src/i18n/",
			"astro:content",
		],
		why: "All that a page shows, ready to place; the only way from the data to the pages.",
	},
	{ from: "src/pages/", may: PLACING, why: "A page places what its view function returns." },
	{ from: "src/layouts/", may: PLACING, why: "As pages." },
	{
		from: "src/components/",
		may: PLACING,
		why: "As pages. A component starts its custom element in a <script>; it never runs it while building.",
	},
	{
		from: "src/elements/",
		may: ["src/domain/", "src/text/", "src/document/", "src/collation/", "src/apparatus/", "src/i18n/"],
		why: "Runs in the reader's browser: neither node:* nor astro:* exists there.",
	},
	{ from: "src/styles/", may: [], why: "One set of tokens and layers; fonts come in through a layout." },
	{
		from: "src/content.config.ts",
		may: ["src/domain/", "astro:content", "astro/loaders", "node:*"],
		why: "The one file of src/ that may read the disk: it hands the derived data to Astro's collections.",
	},
	{
		from: "scripts/",
		may: ["*"],
		never: ["src/pages/", "src/layouts/", "src/components/"],
		why: "Entry points may use everything but pages, which exist only inside Astro's build.",
	},
];

describe("import boundaries", () => {
	it("should hold in src/ and scripts/", () => {
		const violations = findViolations(readSources(["src", "scripts"]));
		assert.equal(
			violations.length,
			0,
			`${violations.length} import(s) cross a boundary:\n${violations.join("\n")}`,
		);
	});

	it("should give every folder of src/ a rule", () => {
		const folders = readdirSync(path.join(ROOT, "src"), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => `src/${entry.name}/`);
		assert.deepEqual(
			folders.filter((folder) => ruleFor(folder) === undefined),
			[],
		);
	});

	const forbidden: readonly (readonly [string, string, string])[] = [
		["a package in the language layer", "src/text/a.ts", 'import { z } from "zod";'],
		["a type in the language layer", "src/text/a.ts", 'import type { Unit } from "../domain/document.ts";'],
		["a layer above", "src/domain/a.ts", 'export * from "../text/forms.ts";'],
		["a side effect", "src/document/a.ts", 'import "../collation/align.ts";'],
		["a dynamic import", "src/collation/a.ts", 'const fs = await import("node:fs");'],
		["import.meta.glob", "src/text/a.ts", 'const all = import.meta.glob(["../domain/*.ts"]);'],
		["a type taken by import()", "src/text/a.ts", 'let unit: import("../domain/document.ts").Unit;'],
		["Node in the browser", "src/elements/a.ts", 'import { readFile } from "node:fs/promises";'],
		["Astro in the browser", "src/elements/a.ts", 'import { getCollection } from "astro:content";'],
		[
			"a page that computes",
			"src/pages/index.astro",
			'---\nimport { align } from "../collation/align.ts";\n---',
		],
		["a value of the domain", "src/components/A.astro", '---\nimport { x } from "../domain/meta.ts";\n---'],
		["an element while building", "src/components/A.astro", '---\nimport "../elements/a.ts";\n---'],
		["Node in a page", "src/pages/a.json.ts", 'import fs from "node:fs";'],
		["the core in a <script>", "src/components/A.astro", '<script>\nimport "../text/forms.ts";\n</script>'],
		["a script's source", "src/components/A.astro", '<script src="../text/forms.ts"></script>'],
		["a package in a style sheet", "src/styles/a.css", '@import "@fontsource/be-vietnam-pro/400.css";'],
		["a page in a script", "scripts/a.ts", 'import "../src/pages/index.astro";'],
		["an alias, which would hide a layer", "src/text/a.ts", 'import "@/domain/meta.ts";'],
		["a file that no rule covers", "src/stray.ts", 'import "zod";'],
	];
	for (const [what, file, text] of forbidden) {
		it(`should refuse ${what}`, () => {
			assert.equal(findViolations([{ file, text }]).length, 1);
		});
	}

	const allowed: readonly (readonly [string, string, string])[] = [
		["the own folder", "src/text/a.ts", 'import { fold } from "./forms.ts";'],
		["zod in the domain", "src/domain/a.ts", 'import { z } from "zod";'],
		["a subpath of a package", "src/document/a.ts", 'import type { Node } from "mdast-util-mdx/x";'],
		[
			"a type of the domain",
			"src/components/A.astro",
			'---\nimport type { Unit } from "../domain/document.ts";\n---',
		],
		[
			"an element in a <script>",
			"src/components/A.astro",
			'<p />\n<script>import "../elements/a.ts";</script>',
		],
		["what is only said in a comment", "src/text/a.ts", '// import "zod";\nconst a = `import "zod"`;'],
		["a font in a layout", "src/layouts/A.astro", '---\nimport "@fontsource/be-vietnam-pro/400.css";\n---'],
		["Node in content.config.ts", "src/content.config.ts", 'import { readFile } from "node:fs/promises";'],
		["packages in scripts", "scripts/a.ts", 'import { z } from "zod";\nimport ts from "typescript";'],
	];
	for (const [what, file, text] of allowed) {
		it(`should accept ${what}`, () => {
			assert.deepEqual(findViolations([{ file, text }]), []);
		});
	}

	it("should name file, line, specifier and reason", () => {
		const [violation] = findViolations([{ file: "src/text/a.ts", text: '\n\nimport { z } from "zod";' }]);
		assert.equal(
			violation,
			'src/text/a.ts:3 imports "zod". Vietnamese and nothing else: it can be read, tested and reused alone.',
		);
	});

	it("should name the real line in an Astro file", () => {
		const text = '---\nconst a = 1;\n---\n<p>a</p>\n<script>\n\timport "../text/forms.ts";\n</script>';
		assert.match(findViolations([{ file: "src/pages/a.astro", text }])[0] ?? "", /^src\/pages\/a\.astro:6 /u);
	});

	it("should refuse a second file that imports the diff library", () => {
		const text = 'import { diffArrays } from "diff";';
		const one = { file: "src/collation/wordDiff.ts", text };
		assert.deepEqual(findViolations([one]), []);
		const violations = findViolations([one, { file: "src/collation/other.ts", text }]);
		assert.equal(violations.length, 1);
		assert.match(violations[0] ?? "", /other\.ts.*wordDiff\.ts/u);
	});
});

const ROOT = path.resolve(import.meta.dirname, "../..");

interface Source {
	/** Path from the root of the repository, with "/". */
	file: string;
	text: string;
}

function readSources(folders: readonly string[]): Source[] {
	return folders
		.flatMap((folder) =>
			readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
				path.join(folder, name),
			),
		)
		.filter((name) => /\.(?:[cm]?[jt]sx?|astro|css)$/u.test(name))
		.map((name) => ({
			file: name.split(path.sep).join("/"),
			text: readFileSync(path.join(ROOT, name), "utf8"),
		}));
}

function findViolations(sources: readonly Source[]): string[] {
	/** For each "one …" permission, the file that has used it. */
	const holders = new Map<string, string>();
	return sources.flatMap(({ file, text }) =>
		readImports(file, text).flatMap((found) => {
			const complaint = judge(file, found, holders);
			return complaint === null ? [] : [`${file}:${found.line} imports "${found.specifier}". ${complaint}`];
		}),
	);
}

/** What is wrong with an import, or null. */
function judge(file: string, found: Import, holders: Map<string, string>): string | null {
	const rule = ruleFor(file);
	if (rule === undefined) return "No rule covers this file: add it to the table.";
	const target = targetOf(file, found.specifier);
	if (rule.from.endsWith("/") && target.startsWith(rule.from)) return null;
	if (rule.never?.some((pattern) => matches(pattern, target))) return rule.why;
	for (const permission of rule.may) {
		const [condition, pattern] = readPermission(permission);
		if (!matches(pattern, target)) continue;
		if (condition === "type" && !found.typeOnly) return `Only as a type. ${rule.why}`;
		if (condition === "script" && found.place !== "script") return `Only in a <script>. ${rule.why}`;
		if (condition === "one") {
			const holder = holders.get(permission) ?? file;
			holders.set(permission, holder);
			if (holder !== file) return `Already imported in ${holder}. ${rule.why}`;
		}
		// A <script> only starts elements; whatever else it needs, the element imports.
		if (found.place === "script" && condition !== "script") break;
		return null;
	}
	return rule.why;
}

function ruleFor(file: string): Rule | undefined {
	return TABLE.filter(({ from }) => (from.endsWith("/") ? file.startsWith(from) : file === from)).sort(
		(a, b) => b.from.length - a.from.length,
	)[0];
}

function readPermission(permission: string): readonly [string | null, string] {
	const [first = "", second] = permission.split(" ");
	return second === undefined ? [null, first] : [first, second];
}

/** A local file by its path from the root; a package by its specifier. */
function targetOf(file: string, specifier: string): string {
	const bare = specifier.replace(/\?.*$/u, "");
	if (bare.startsWith("/")) return bare.slice(1);
	return bare.startsWith(".") ? path.posix.join(path.posix.dirname(file), bare) : bare;
}

/** "src/text/" matches what is inside; "zod" matches the package and its subpaths; "*" any characters. */
function matches(pattern: string, target: string): boolean {
	if (pattern.endsWith("/")) return target.startsWith(pattern);
	const source = pattern.replace(/[.+?^${}()|[\]\\/]/gu, "\\$&").replaceAll("*", ".*");
	return new RegExp(`^${source}(?:/.*)?$`, "u").test(target);
}
