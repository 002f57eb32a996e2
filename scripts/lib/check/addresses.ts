/** From files to addresses below the root of the site, and back. */

const INDEX = "index.html";

/**
 * Address of a file below the root, as a reader has it: that of its folder for a start page.
 *
 * @example addressOf("van-ban/kế hoạch/index.html") === "van-ban/k%E1%BA%BF%20ho%E1%BA%A1ch/"
 */
export function addressOf(path: string): string {
	const named = path === INDEX || path.endsWith(`/${INDEX}`) ? path.slice(0, -INDEX.length) : path;
	return named.split("/").map(encodeURIComponent).join("/");
}

/** Where an address leads. */
export type Target =
	| { kind: "site"; path: string; fragment: string }
	/** On the same host, outside the folder of the site. */
	| { kind: "host"; url: URL }
	| { kind: "outside"; url: URL }
	/** "mailto:", "tel:": no page. */
	| { kind: "other"; scheme: string }
	| { kind: "wrong" };

/**
 * Where an address leads from a page.
 *
 * @param from Full address of the page or file that has it.
 * @param root Full address of the site; ends with a slash.
 */
export function targetOf(address: string, from: URL, root: URL): Target {
	const url = URL.canParse(address, from) ? new URL(address, from) : null;
	if (url === null) return { kind: "wrong" };
	if (url.protocol !== "http:" && url.protocol !== "https:")
		return { kind: "other", scheme: url.protocol.toLowerCase() };
	if (url.host !== root.host) return { kind: "outside", url };
	if (!url.pathname.startsWith(root.pathname)) return { kind: "host", url };
	const path = decode(url.pathname.slice(root.pathname.length));
	const fragment = decode(url.hash.slice(1).replace(/:~:.*$/u, ""));
	if (path === null || fragment === null) return { kind: "wrong" };
	return { kind: "site", path, fragment };
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

/**
 * The file that a path names: the file itself, or the start page of the folder, with or without its last
 * slash.
 *
 * @returns Null when there is no such file.
 */
export function fileAt(path: string, files: { has(path: string): boolean }): string | null {
	const candidates = path === "" || path.endsWith("/") ? [path + INDEX] : [path, `${path}/${INDEX}`];
	return candidates.find((name) => files.has(name)) ?? null;
}
