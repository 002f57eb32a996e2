/**
 * Counterparts of a unit, taken from the page of its document: they stand in the margin there, with
 * relation and confidence in words, so no second copy of them has to be published and kept true.
 */
import type { IndexedUnit } from "./readRecord.ts";

const pages = new Map<string, Promise<Document>>();

/** The page of a document; fetched once. */
export function readDocument(base: string, id: string): Promise<Document> {
	const known = pages.get(id);
	if (known !== undefined) return known;
	const page = fetchPage(`${base}van-ban/${id}/`);
	page.catch(() => pages.delete(id));
	pages.set(id, page);
	return page;
}

/** By XMLHttpRequest, which reads HTML itself: the site's policy lets no script make it from a string. */
function fetchPage(address: string): Promise<Document> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.responseType = "document";
		request.addEventListener("loadend", () => {
			if (request.status === 200 && request.responseXML !== null) resolve(request.responseXML);
			else reject(new Error(`${address}: ${request.status}`));
		});
		request.open("GET", address);
		request.send();
	});
}

/** Lists of counterparts as the document's page has them; empty where there are none. */
export async function readCounterparts(base: string, found: IndexedUnit): Promise<Node[]> {
	const page = await readDocument(base, found.document);
	const unit = page.getElementById(found.unit)?.closest(".unit");
	const home = new URL(`${base}van-ban/${found.document}/`, document.baseURI);
	return [...(unit?.querySelectorAll(".counterparts") ?? [])].map((list) => {
		const copy = document.importNode(list, true);
		for (const link of copy.querySelectorAll("a"))
			link.setAttribute("href", new URL(link.getAttribute("href") ?? "", home).href);
		return copy;
	});
}
