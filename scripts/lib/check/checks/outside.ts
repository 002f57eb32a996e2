/** Nothing leads to, or is loaded from, another host; nothing is written into pages that their policy forbids. */
import { targetOf } from "../addresses.ts";
import { isAllowed } from "../namespaces.ts";
import { formatGathered, gather, type Outcome, outcome } from "../outcome.ts";
import { nameOf, type Site } from "../site.ts";
import { references, type SiteFile } from "../survey.ts";

const MEND =
	"So với bản phát hành: nếu máy chủ hay thiết bị trung gian thêm vào thì tắt chức năng ấy, nếu không thì báo người làm ra trang.";

/** Addresses of other hosts, in attributes, style sheets and the strings of scripts. */
export function checkOutside(site: Site): Outcome {
	const { root, files } = site.survey;
	const found: [string, string][] = [];
	for (const file of files.values()) {
		const name = nameOf(site, file.path);
		for (const { address } of references(file)) {
			const target = targetOf(address, file.url, root);
			if (target.kind === "outside" && !isAllowed(target.url.href)) found.push([name, target.url.href]);
		}
		if (file.facts.kind === "script")
			for (const address of file.facts.addresses)
				if (!isAllowed(address) && !isOwn(address, root)) found.push([name, address]);
	}
	const problems = [...gather(found)].map(([address, gathered]) => ({
		severity: "error" as const,
		address: gathered.first[0] ?? null,
		message: `Có địa chỉ của máy chủ khác: ${address}${gathered.count > 1 ? ` (${formatGathered(gathered)})` : ""}.`,
		mend: MEND,
	}));
	return outcome("Không có gì của máy chủ khác", `${files.size.toLocaleString("vi-VN")} tệp`, problems);
}

const isOwn = (address: string, root: URL): boolean =>
	URL.canParse(address, root) && new URL(address, root).host === root.host;

/** Schemes that are code, or a file within an address; the policy of the pages forbids them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
	"javascript:": "địa chỉ javascript:",
	"data:": "địa chỉ data:",
	"blob:": "địa chỉ blob:",
	"vbscript:": "địa chỉ vbscript:",
};

/** Code and style within pages. */
export function checkInline(site: Site): Outcome {
	const { root, files } = site.survey;
	const found: [string, string][] = [];
	const lookAt = (file: SiteFile, inline: readonly string[]): void => {
		const name = nameOf(site, file.path);
		for (const what of inline) found.push([name, what]);
	};
	let pages = 0;
	for (const file of files.values()) {
		if (file.facts.kind === "page") pages += 1;
		if (file.facts.kind === "page") lookAt(file, file.facts.inline);
		if (file.facts.kind === "picture") lookAt(file, file.facts.page.inline);
		const schemes = references(file).map(({ address }) => targetOf(address, file.url, root));
		lookAt(
			file,
			schemes.flatMap((target) => (target.kind === "other" ? (FORBIDDEN[target.scheme] ?? []) : [])),
		);
		if (file.facts.kind === "broken") lookAt(file, [`mã không đọc được (${file.facts.why})`]);
	}
	const problems = [...gather(found)].map(([what, gathered]) => ({
		severity: "error" as const,
		address: gathered.first[0] ?? null,
		message: `Trang mang thứ mà chính sách của trang cấm: ${what}${gathered.count > 1 ? ` (${formatGathered(gathered)})` : ""}.`,
		mend: MEND,
	}));
	return outcome("Không có mã viết lẫn trong trang", `${pages.toLocaleString("vi-VN")} trang`, problems);
}
