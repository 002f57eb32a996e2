/** Addresses of other hosts that may stand in the site's scripts and pages. */

interface Allowed {
	/** Host, or an address that it begins with. */
	begins: string;
	why: string;
}

/** Nothing of these is ever fetched, and no reader is led there. */
export const ALLOWED_ADDRESSES: readonly Allowed[] = [
	{ begins: "http://www.w3.org/", why: "names of SVG, XHTML, XLink and XML Schema" },
	{ begins: "http://schemas.openxmlformats.org/", why: "names within Word files that are exported" },
	{ begins: "http://schemas.microsoft.com/office/", why: "names within Word files that are exported" },
	{ begins: "http://purl.org/dc/", why: "names of metadata within Word files" },
	{ begins: "http://purl.oclc.org/ooxml/", why: "names within Word files, strict variant" },
	{ begins: "https://json-schema.org/", why: "name of the language that the data schemas are written in" },
	{
		begins:
			"https://answers.microsoft.com/en-us/msoffice/forum/all/does-word-support-more-than-9-list-levels/",
		why: "the Word library names it in a message to programmers",
	},
	{ begins: "https://example.com", why: "Pagefind's stand-in for a host, taken off again" },
];

/** True when an address with a host is only a name. */
export const isAllowed = (address: string): boolean =>
	ALLOWED_ADDRESSES.some(
		({ begins }) => address === begins || (address.startsWith(begins) && endsName(address, begins)),
	);

/** "https://example.com" allows neither "https://example.com.vn" nor "https://example.comics". */
const endsName = (address: string, begins: string): boolean =>
	begins.endsWith("/") || /^[/?#:]/u.test(address.slice(begins.length));
