/** The fonts and libraries inside dist/: the bundler's parts, and what Pagefind adds, turned into packages. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { transform } from "esbuild";
import spdx from "spdx-license-list/full.js";
import { z } from "zod";
import { type Bundled, bundledIn, bundledInWasm, packageOfModule } from "./bundled.ts";
import type { Part } from "./inventory.ts";

/** A font or library whose code or bytes are inside dist/. */
export interface Component {
	name: string;
	/** Null when nobody says which: a bundle that names a package and no version. */
	version: string | null;
	/** Where the version is from: the thing itself, or the range that its bundler asked for. */
	versionFrom: "itself" | { range: string };
	registry: "npm" | "cargo" | "generic";
	/** SPDX expression. */
	licence: string;
	/** Licence texts as they came, with the name of their file. */
	texts: readonly { from: string; text: string }[];
	/** Comments by which authors ask to be named, from the code that went in. */
	notices: readonly string[];
	/** Files below dist/ that hold it or a part of it, sorted. */
	files: readonly string[];
	/** What it was itself bundled from, as far as it says. */
	inside: readonly Component[];
	/** Whether it is known to hold more than `inside` says. */
	opaque: boolean;
}

/**
 * Licences of what no npm package brings along, from crates.io and rust-lang.org. Where there is a choice,
 * `under` is the one under which the text is handed on.
 */
const OUTSIDE_NPM: Readonly<Record<string, { licence: string; under: string }>> = {
	minicbor: { licence: "BlueOak-1.0.0", under: "BlueOak-1.0.0" },
	"wasm-bindgen": { licence: "MIT OR Apache-2.0", under: "Apache-2.0" },
	"rust-std": { licence: "MIT OR Apache-2.0", under: "Apache-2.0" },
};

/**
 * All components of a site, by name.
 *
 * @param root Folder of the built site, with its search index.
 * @param parts What the bundler put in.
 * @param project Folder of the project, where packages are looked for.
 * @throws When something is inside whose package, version or licence text cannot be found: such a site must
 * not be handed on.
 */
export async function readComponents(
	root: string,
	parts: readonly Part[],
	project: string,
): Promise<Component[]> {
	const owners = Map.groupBy(parts, ({ origin }) => ownerOf(origin, project));
	owners.delete(null);
	const components = await Promise.all(
		[...owners].map(async ([owner, owned]) => {
			const files = [...new Set(owned.map(({ file }) => file))].sort();
			if (owner?.endsWith(SIDECAR)) return await readSidecar(owner, files);
			const modules = owned.map(({ origin }) => filePath(origin, project)).filter((file) => existsSync(file));
			return await readPackage(owner ?? "", files, modules);
		}),
	);
	const pagefind = await readPagefind(root, project);
	return [...components, ...(pagefind === null ? [] : [pagefind])]
		.filter((component) => component !== null)
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Beside a file of this project that others made: `signs.woff2.license`, as the REUSE specification has it. */
const SIDECAR = ".license";

/** Folder of the package that a part belongs to, or its sidecar; null for what the project wrote itself. */
function ownerOf(origin: string, project: string): string | null {
	const path = filePath(origin, project);
	const installed = /^(?<folder>.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(path)?.groups
		?.folder;
	if (installed !== undefined) return installed;
	if (existsSync(path)) return existsSync(path + SIDECAR) ? path + SIDECAR : null;
	const virtual = packageOfModule(origin)?.name ?? (/^(?:\0|virtual:)?astro:/u.test(origin) ? "astro" : null);
	if (virtual === null)
		throw new Error(
			`Không rõ “${origin}” trong dist/ là của gói nào nên không kê được giấy phép: hãy bổ sung cách nhận ra nó vào scripts/lib/package/components.ts.`,
		);
	return virtual === "astro" ? null : folderOf(virtual, project);
}

/** Path of a module on the disk: without query, and from the root where the bundler names it relatively. */
function filePath(origin: string, project: string): string {
	const path = origin.replace(/\?.*$/u, "");
	return path.startsWith("/") || /^[A-Za-z]:/u.test(path) ? path : join(project, path);
}

const MANIFEST = z.object({
	name: z.string(),
	version: z.string(),
	license: z.string(),
	dependencies: z.record(z.string(), z.string()).optional(),
});

/** A package by its folder. `modules`: its scripts that went in, which may be bundles and may name authors. */
async function readPackage(
	folder: string,
	files: readonly string[],
	modules: readonly string[],
): Promise<Component> {
	const manifest = MANIFEST.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
	const scripts = await Promise.all(
		modules.filter((file) => /\.[cm]?js$/u.test(file)).map((file) => readFile(file, "utf8")),
	);
	const bundled = scripts.flatMap(bundledIn).filter(({ name }) => name !== manifest.name);
	const inside = await Promise.all(
		bundled.map((each) => readBundled(each, folder, manifest.dependencies?.[each.name], files)),
	);
	return {
		name: manifest.name,
		version: manifest.version,
		versionFrom: "itself",
		registry: "npm",
		licence: manifest.license,
		texts: await readTexts(folder, manifest.name),
		notices: (await Promise.all(scripts.map(readNotices))).flat(),
		files,
		inside,
		opaque: false,
	};
}

/** A package inside a bundle: its licence is read from the package as it is installed here. */
async function readBundled(
	{ name, version, registry }: Bundled,
	bundle: string,
	range: string | undefined,
	files: readonly string[],
): Promise<Component> {
	const outside = OUTSIDE_NPM[name];
	const shared = { name, registry, files, notices: [], inside: [], opaque: false } as const;
	if (registry !== "npm") {
		if (outside === undefined)
			throw new Error(
				`Trong dist/ có “${name}” (đi cùng ${bundle}) mà chưa rõ giấy phép: hãy tra rồi thêm một dòng vào OUTSIDE_NPM trong scripts/lib/package/components.ts.`,
			);
		const text = spdx[outside.under]?.licenseText ?? "";
		return {
			...shared,
			version,
			versionFrom: "itself",
			licence: outside.licence,
			texts: [{ from: outside.under, text }],
		};
	}
	const installed = await readPackage(folderOf(name, bundle), files, []);
	const asked = version === null && range !== undefined;
	return {
		...installed,
		version: asked ? installed.version : version,
		versionFrom: asked ? { range } : "itself",
	};
}

/** Folder of a package as it is found from another folder: nested ones first, as Node looks for it. */
function folderOf(name: string, from: string): string {
	const found = createRequire(join(from, "package.json"))
		.resolve.paths(name)
		?.map((folder) => join(folder, name))
		.find((folder) => existsSync(join(folder, "package.json")));
	if (found === undefined)
		throw new Error(
			`Trong dist/ có mã của gói “${name}” (đi cùng ${from}) mà gói ấy không được cài nên không có lời giấy phép: hãy chạy npm install -D --save-exact ${name}.`,
		);
	return found;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/iu;
/** Build tools append what their own program was made of, which is not in the few lines that they add here. */
const OF_THE_TOOL = /^#+ Licenses of bundled dependencies$[\s\S]*/mu;

/** Licence files of a package, also those in a folder of that name. */
async function readTexts(folder: string, name: string): Promise<{ from: string; text: string }[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const found = await Promise.all(
		entries
			.filter((entry) => LICENCE_FILE.test(entry.name))
			.map(async (entry) => {
				const path = join(folder, entry.name);
				return entry.isDirectory() ? (await readdir(path)).map((file) => join(path, file)) : [path];
			}),
	);
	const files = found.flat().sort();
	if (files.length === 0)
		throw new Error(
			`Gói “${name}” có trong dist/ mà không kèm lời giấy phép trong ${folder}: hãy thay gói ấy, hoặc hỏi tác giả.`,
		);
	return await Promise.all(
		files.map(async (file) => ({
			from: relative(folder, file).split(sep).join("/"),
			text: (await readFile(file, "utf8")).replace(OF_THE_TOOL, "").trim(),
		})),
	);
}

/** Comments of a script that are to be kept (`@license`, `@preserve`, `/*!`), as esbuild knows them. */
async function readNotices(script: string): Promise<string[]> {
	const { legalComments } = await transform(script, { legalComments: "external", minifyWhitespace: true });
	return (legalComments ?? "").trim() === "" ? [] : [legalComments.trim()];
}

/** A file of this project that others made, by the `PackageName` and `SPDX-…` lines of its sidecar. */
async function readSidecar(path: string, files: readonly string[]): Promise<Component> {
	const text = await readFile(path, "utf8");
	const tag = (name: string): string | undefined =>
		new RegExp(`^${name}:\\s*(?<value>.+)$`, "mu").exec(text)?.groups?.value?.trim();
	const [name, version, licence] = [
		tag("PackageName"),
		tag("PackageVersion"),
		tag("SPDX-License-Identifier"),
	];
	if (name === undefined || version === undefined || licence === undefined)
		throw new Error(
			`${path} thiếu một trong các dòng PackageName, PackageVersion, SPDX-License-Identifier: hãy ghi đủ.`,
		);
	return {
		name,
		version,
		versionFrom: "itself",
		registry: "generic",
		licence,
		texts: [{ from: path.slice(path.lastIndexOf(sep) + 1), text: text.trim() }],
		notices: [],
		files,
		inside: [],
		opaque: false,
	};
}

/** Pagefind's own program in the search index, with what its WebAssembly says of itself; null without index. */
async function readPagefind(root: string, project: string): Promise<Component | null> {
	const folder = join(root, "pagefind");
	if (!existsSync(folder)) return null;
	const names = await readdir(folder);
	const modules = names.filter((name) => /^wasm\..*\.pagefind$/u.test(name));
	const programs = names.filter((name) => name.endsWith(".js"));
	const files = [...programs, ...modules].map((name) => `pagefind/${name}`).sort();
	const package_ = folderOf("pagefind", project);
	const bundled = await Promise.all(
		modules.map(async (name) => await bundledInWasm(await readFile(join(folder, name)))),
	);
	const unique = new Map(bundled.flat().map((each) => [each.name, each]));
	const inside = await Promise.all(
		[...unique.values()].map((each) =>
			readBundled(
				each,
				"pagefind",
				undefined,
				modules.map((name) => `pagefind/${name}`),
			),
		),
	);
	// What wrote the index says so in it; the package only brings the licence.
	const { version } = z
		.object({ version: z.string() })
		.parse(JSON.parse(await readFile(join(folder, "pagefind-entry.json"), "utf8")));
	return { ...(await readPackage(package_, files, [])), version, inside, opaque: true };
}
