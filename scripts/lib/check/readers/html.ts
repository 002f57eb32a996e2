/** What a page of HTML, or a picture in SVG, leads to and carries. */
import { Parser } from "htmlparser2";

/** An address in a page. */
export interface Link {
	/** As written, entities decoded. */
	address: string;
	/** Element and attribute that have it: "a href". */
	place: string;
}

export interface PageFacts {
	/** Names that a fragment can lead to. */
	ids: ReadonlySet<string>;
	links: readonly Link[];
	/** Scripts and modules that the page loads by itself, and its style sheets, as written. */
	scripts: readonly string[];
	styles: readonly string[];
	/** Code and style within the page, which its policy forbids: "<style>", "onclick của <a>". */
	inline: readonly string[];
	/** Content-Security-Policy of each <meta>. */
	policies: readonly string[];
	/** The way to the root as pages of this site say it; null on the pages of others. */
	base: string | null;
	/** Charset that the page itself states, in small letters. */
	charset: string | null;
}

/** Attributes that hold one address, on any element. Source: HTML Standard, index of attributes. */
const ADDRESS: ReadonlySet<string> = new Set([
	"action",
	"background",
	"cite",
	"data",
	"formaction",
	"href",
	"icon",
	"longdesc",
	"manifest",
	"ping",
	"poster",
	"src",
	"xlink:href",
]);

/** Attributes that hold a list of addresses with their sizes. */
const ADDRESSES: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);

/** Attributes that hold a whole page, which no reader here sees through. */
const PAGES: ReadonlySet<string> = new Set(["srcdoc"]);

/** Types of <script> that hold data and are never run. */
const DATA = /^application\/(?:[a-z]+\+)?json$/iu;
const OUTSIDE = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//iu;
const HANDLER = /^on[a-z]+$/iu;

/**
 * Reads a page.
 *
 * @param xml An SVG picture: names keep their case, and elements close themselves.
 */
export function readHtml(text: string, xml = false): PageFacts {
	const ids = new Set<string>();
	const links: Link[] = [];
	const scripts: string[] = [];
	const styles: string[] = [];
	const inline: string[] = [];
	const policies: string[] = [];
	let base: string | null = null;
	let charset: string | null = null;

	const readMeta = (attributes: Readonly<Record<string, string>>): void => {
		const { content = "" } = attributes;
		charset ??= attributes.charset?.trim().toLowerCase() ?? null;
		switch (attributes["http-equiv"]?.trim().toLowerCase()) {
			case "content-security-policy":
				policies.push(content);
				break;
			case "refresh": {
				const address = /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?(?<url>[^"']*)/iu.exec(content)?.groups?.url;
				if (address) links.push({ address, place: "meta refresh" });
				break;
			}
		}
	};

	const readAttribute = (element: string, name: string, value: string): void => {
		const place = `${element} ${name}`;
		if (name === "id" || (element === "a" && name === "name")) ids.add(value);
		if (name === "style") inline.push(`thuộc tính style của <${element}>`);
		else if (HANDLER.test(name)) inline.push(`thuộc tính ${name} của <${element}>`);
		else if (PAGES.has(name)) inline.push(`thuộc tính ${name} của <${element}>`);
		else if (ADDRESS.has(name)) links.push({ address: value, place });
		else if (ADDRESSES.has(name))
			for (const candidate of value.split(/,\s+|,$/u)) {
				const [address = ""] = candidate.trim().split(/\s+/u);
				if (address !== "") links.push({ address, place });
			}
		// Anything else that begins like an address of another host: a script could lead there.
		else if (!name.startsWith("xmlns") && OUTSIDE.test(value)) links.push({ address: value, place });
	};

	const parser = new Parser(
		{
			onopentag(element, attributes) {
				for (const [name, value] of Object.entries(attributes)) readAttribute(element, name, value);
				const { src, href, rel = "", type = "" } = attributes;
				if (element === "html") base = attributes["data-base"] ?? null;
				else if (element === "meta") readMeta(attributes);
				else if (element === "base") inline.push("thẻ <base>");
				else if (element === "style") inline.push("thẻ <style>");
				else if (element === "script") {
					if (src !== undefined) scripts.push(src);
					else if (!DATA.test(type.trim())) inline.push("thẻ <script> không có src");
				} else if (element === "link" && href !== undefined) {
					const kinds = rel.toLowerCase().split(/\s+/u);
					if (kinds.includes("stylesheet")) styles.push(href);
					if (kinds.includes("modulepreload")) scripts.push(href);
				}
			},
		},
		{ xmlMode: xml, decodeEntities: true },
	);
	parser.end(text);
	return { ids, links, scripts, styles, inline, policies, base, charset };
}
