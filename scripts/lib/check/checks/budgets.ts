/** What pages cost whoever opens them. */
import { MOST_HTML, MOST_STYLE, mostScript } from "../../budgets.ts";
import { addressOf, fileAt, targetOf } from "../addresses.ts";
import { formatGathered, gather, type Outcome, outcome, type Problem } from "../outcome.ts";
import { nameOf, type Site } from "../site.ts";
import type { SiteFile } from "../survey.ts";

const kB = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("vi-VN")} kB`;

export function checkBudgets(site: Site): Outcome {
	const { files } = site.survey;
	const found: [string, string][] = [];
	let pages = 0;
	for (const file of files.values()) {
		if (file.facts.kind !== "page") continue;
		pages += 1;
		const name = nameOf(site, file.path);
		if (file.bytes > MOST_HTML) found.push([`${name} (${kB(file.bytes)})`, `HTML quá ${kB(MOST_HTML)}`]);
		const style = sum(loaded(site, file, file.facts.styles));
		if (style > MOST_STYLE)
			found.push([`${name} (${kB(style)})`, `Kiểu trình bày (CSS) quá ${kB(MOST_STYLE)}`]);
		const most = mostScript(decodeURIComponent(addressOf(file.path)));
		const script = sum(loaded(site, file, file.facts.scripts));
		if (most !== null && script > most)
			found.push([`${name} (${kB(script)})`, `Mã (JavaScript) quá ${kB(most)} khi đã nén`]);
	}
	const problems = [...gather(found)].map(
		([what, gathered]): Problem => ({
			severity: "warning",
			address: null,
			message: `${what}: ${formatGathered(gathered)}.`,
			mend: "Trang vẫn chạy nhưng mở chậm trên máy yếu, mạng chậm; báo người làm ra trang.",
		}),
	);
	return outcome("Dung lượng trang", `${pages.toLocaleString("vi-VN")} trang`, problems);
}

const sum = (files: Iterable<SiteFile>): number =>
	[...files].reduce((total, { compressed }) => total + compressed, 0);

/** Files that a page loads by itself, each once, with the modules that they import before they run. */
function loaded(site: Site, page: SiteFile, addresses: readonly string[]): Set<SiteFile> {
	const { root, files } = site.survey;
	const all = new Set<SiteFile>();
	const add = (from: SiteFile, list: readonly string[]): void => {
		for (const address of list) {
			const target = targetOf(address, from.url, root);
			const path = target.kind === "site" ? fileAt(target.path, files) : null;
			const file = path === null ? undefined : files.get(path);
			if (file === undefined || all.has(file)) continue;
			all.add(file);
			if (file.facts.kind === "script") add(file, file.facts.imports);
		}
	};
	add(page, addresses);
	return all;
}
