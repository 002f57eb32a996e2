/** Addresses of the site. Every link in a page comes from here. */
import { slug } from "../text/forms.ts";

/** Base of the site as pages are built; ends with a slash. Tests of views run outside Vite, which sets it. */
const base = (import.meta.env?.BASE_URL ?? "/").replace(/\/?$/u, "/");

/** Address of a file or page from its path below the root, without a leading slash. */
export const href = (path: string): string => base + path;

/** Id of an act on the page of the lineage. */
export const lineageAnchor = (key: string): string => `vb-${slug(key)}`;

/** Id of a province within a large lineage, on the page of the lineage. */
export const provinceAnchor = (lineage: string, province: string): string => `${lineage}-${slug(province)}`;

export const links = {
	home: href(""),
	tasks: href("doi-chieu/"),
	/** Agencies, deadlines and targets; where they are shown by province, those of one. */
	assignments: (part: string | null = null): string =>
		href(`doi-chieu/phan-cong/${part === null ? "" : `${part}/`}`),
	search: href("tim-kiem/"),
	pairs: href("so-sanh/"),
	lineage: href("luoc-do/"),
	data: href("du-lieu/"),
	method: href("du-lieu/phuong-phap/"),
	editing: href("bien-tap/"),
	issues: href("bien-tap/loi/"),
	help: href("huong-dan/"),
	/** Written by the build, when it knows what is inside the site. */
	licences: href("giay-phep.txt"),
	/** What works without a web server, and how to have one. */
	fromDisk: href("huong-dan/#mở-từ-usb-hoặc-từ-một-thư-mục"),
	/** The act in the lineage, by its key. */
	lineageAct: (key: string): string => href(`luoc-do/#${lineageAnchor(key)}`),
	document: (id: string, unit?: string): string =>
		href(`van-ban/${id}/${unit === undefined ? "" : `#${unit}`}`),
	pair: (a: string, b: string, unit?: string): string =>
		href(`so-sanh/${a}/${b}/${unit === undefined ? "" : `#${unit}`}`),
	/** Two to four texts in one table; the first is the spine. */
	synopsis: (ids: readonly string[] = []): string =>
		href(`so-sanh/nhieu-van-ban/${ids.map((id, at) => `${at === 0 ? "?" : "&"}v=${id}`).join("")}`),
	/** One task in all plans; `place` is the id of a plan or of a passage. */
	task: (directive: string, node: string, place?: string): string =>
		href(`doi-chieu/${directive}/${node}/${place === undefined ? "" : `#${place}`}`),
	/** Table of a directive that has a page of its own. */
	tasksOf: (directive: string): string => href(`doi-chieu/${directive}/`),
	/** Tasks across the plans of one province; `page` is the province's slug. */
	tasksOfProvince: (directive: string, page: string): string => href(`doi-chieu/${directive}/tinh/${page}/`),
	documentData: (id: string): string => href(`data/documents/${id}.json`),
	alignmentData: (a: string, b: string): string => href(`data/alignments/${a}--${b}.json`),
} as const;
