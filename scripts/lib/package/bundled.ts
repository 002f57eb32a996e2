/** What a file of a library says that it was bundled from: libraries travel inside libraries. */
import { gunzipSync } from "node:zlib";

/** Something inside a bundle. */
export interface Bundled {
	/** Name in its registry. */
	name: string;
	/** As the bundle says it; null when it does not. */
	version: string | null;
	registry: "npm" | "cargo" | "generic";
}

/** `// ../node_modules/nanoid/index.js`, or `//#region …`: how Rollup, Rolldown and esbuild head a module. */
const HEADING =
	/^\s*\/\/\s*(?:#region\s+)?(?<path>(?:\\0|\0)?[^\s:]+(?:node_modules\/[^\s]+|\/[^\s]+\.[cm]?js))$/gmu;

const INSTALLED = /.*node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//u;
/** `\0@oxc-project+runtime@0.155.0/helpers/…`, `\0rolldown/runtime.js`: what the bundler itself put in. */
const VIRTUAL = /^(?:\\0|\0)(?<name>@[^/+]+[+/][^/@]+|[^/@]+)(?:@(?<version>\d[^/]*))?\//u;

/**
 * The packages that a script names in the headings which its bundler left, each once, by name. A bundle that
 * was minified has none, so an empty answer says nothing.
 */
export function bundledIn(script: string): Bundled[] {
	const found = new Map<string, Bundled>();
	for (const { groups } of script.matchAll(HEADING)) {
		const bundled = packageOfModule(groups?.path ?? "");
		if (bundled !== null) found.set(bundled.name, bundled);
	}
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The package that a module's id or path belongs to; null for the modules of the project that was bundled. */
export function packageOfModule(id: string): Bundled | null {
	const groups = (INSTALLED.exec(id) ?? VIRTUAL.exec(id))?.groups;
	if (groups === undefined) return null;
	const name = (groups.name ?? "").replace("+", "/");
	return { name, version: groups.version ?? null, registry: "npm" };
}

const CRATE = /\/registry\/src\/[^/]+\/(?<name>[a-z][\w-]*?)-(?<version>\d+\.\d+\.\d+[\w.+-]*)\/src\//gu;
/** What Pagefind writes before the module, so that it can tell its own files. */
const PAGEFIND_MARK = "pagefind_dcd";

/**
 * What Pagefind's WebAssembly says of itself: the crates whose source paths stand in its messages, and the
 * tools of its `producers` section. Crates that never fail leave no trace, so the list is not complete.
 *
 * @param file Bytes of `pagefind/wasm.*.pagefind`: gzip over a mark and a module.
 */
export async function bundledInWasm(file: Uint8Array): Promise<Bundled[]> {
	const bytes = gunzipSync(file);
	const start = bytes.subarray(0, PAGEFIND_MARK.length).toString("latin1") === PAGEFIND_MARK;
	const module = await WebAssembly.compile(
		new Uint8Array(start ? bytes.subarray(PAGEFIND_MARK.length) : bytes),
	);
	const found = new Map<string, Bundled>();
	for (const { groups } of bytes.toString("latin1").matchAll(CRATE))
		found.set(groups?.name ?? "", {
			name: groups?.name ?? "",
			version: groups?.version ?? null,
			registry: "cargo",
		});
	for (const { name, version } of producers(module))
		if (name === "rustc") found.set("rust-std", { name: "rust-std", version, registry: "generic" });
		else if (name === "wasm-bindgen") found.set(name, { name, version, registry: "cargo" });
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names and versions of the `producers` section; source: WebAssembly tool conventions, ProducersSection.md. */
function producers(module: WebAssembly.Module): { name: string; version: string }[] {
	const [section] = WebAssembly.Module.customSections(module, "producers");
	if (section === undefined) return [];
	const bytes = new Uint8Array(section);
	let at = 0;
	const number = (): number => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] ?? 0;
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) return value;
		}
	};
	const text = (): string => {
		const length = number();
		at += length;
		return new TextDecoder().decode(bytes.subarray(at - length, at));
	};
	return Array.from({ length: number() }, () => {
		text();
		return Array.from({ length: number() }, () => ({ name: text(), version: text().split(" ")[0] ?? "" }));
	}).flat();
}
