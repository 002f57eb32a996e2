/** Every link leads to a page or file that is there, and to a place that is in it. */

import { isForServer } from "../../hosting/serverFiles.ts";
import { SUMS_FILE } from "../../sums.ts";
import { fileAt, targetOf } from "../addresses.ts";
import { formatGathered, gather, type Outcome, outcome, type Problem } from "../outcome.ts";
import { nameOf, type Site } from "../site.ts";
import { references } from "../survey.ts";

const TITLE = "Liên kết trong trang";
const AGAIN =
	"Chép lại cả thư mục trang/; nếu vẫn vậy thì bản phát hành có lỗi, hãy báo người làm ra nó kèm dòng này.";

/** The page for missing addresses is shown from anywhere; the check for it looks at its links. */
const ELSEWHERE = "404.html";

export function checkLinks(site: Site): Outcome {
	const { root, files, silent } = site.survey;
	const broken: [string, string][] = [];
	const placeless: [string, string][] = [];
	const away: [string, string][] = [];
	let count = 0;
	let pages = 0;
	const isKnown = { has: (path: string): boolean => files.has(path) || silent.has(path) };
	for (const file of files.values()) {
		if (file.path === ELSEWHERE) continue;
		if (file.facts.kind === "page") pages += 1;
		const seen = new Set<string>();
		for (const { address, place } of references(file)) {
			count += 1;
			if (seen.has(address)) continue;
			seen.add(address);
			const from = nameOf(site, file.path);
			const target = targetOf(address, file.url, root);
			if (target.kind === "wrong") broken.push([from, `${address} (${place})`]);
			else if (target.kind === "host") away.push([from, target.url.pathname]);
			else if (target.kind === "site") {
				const { path, fragment } = target;
				if (path === SUMS_FILE && site.manifest !== null) continue;
				const named = fileAt(path, isKnown);
				if (named === null || isForServer(named)) broken.push([from, nameOf(site, path)]);
				else if (fragment !== "" && fragment.toLowerCase() !== "top") {
					const facts = files.get(named)?.facts;
					if (facts?.kind === "page" && !facts.ids.has(fragment))
						placeless.push([from, `${nameOf(site, path)}#${fragment}`]);
				}
			}
		}
	}
	const problems: Problem[] = [];
	for (const [target, gathered] of gather(broken))
		problems.push({
			severity: "error",
			address: gathered.first[0] ?? null,
			message: `Dẫn đến ${target}, nhưng ở đó không có trang hay tệp nào${among(gathered)}.`,
			mend: AGAIN,
		});
	for (const [target, gathered] of gather(placeless))
		problems.push({
			severity: "error",
			address: gathered.first[0] ?? null,
			message: `Dẫn đến ${target}, nhưng trang ấy không có chỗ mang tên sau dấu #${among(gathered)}.`,
			mend: AGAIN,
		});
	for (const [path, gathered] of gather(away))
		problems.push({
			severity: "error",
			address: gathered.first[0] ?? null,
			message: `Dẫn ra ngoài thư mục của trang, đến ${path}${among(gathered)}.`,
			mend: `Trang ở ${root.pathname}: dựng lại bằng BASE_PATH=${root.pathname} npm run build rồi chép lại.`,
		});
	const detail = `${count.toLocaleString("vi-VN")} liên kết trên ${pages.toLocaleString("vi-VN")} trang`;
	return outcome(TITLE, detail, problems);
}

const among = (gathered: { first: readonly string[]; count: number }): string =>
	gathered.count > 1
		? `; cũng ở ${formatGathered({ first: gathered.first.slice(1), count: gathered.count - 1 })}`
		: "";
