/** What the host answers to addresses that are no file: missing pages, folders, its own configuration. */

import { isForServer } from "../../hosting/serverFiles.ts";
import { addressOf, targetOf } from "../addresses.ts";
import { type Answer, ask, NoAnswer } from "../host.ts";
import { mend } from "../mends.ts";
import { type Outcome, outcome, type Problem, skipped } from "../outcome.ts";
import { readHtml } from "../readers/html.ts";
import type { Site } from "../site.ts";

/** Where nothing is: two folders deep, so that addresses relative to a page show themselves. */
const NOWHERE = "khong-co-trang-nay/kiem-tra/";

/** An answer, or the problem that there is none. */
async function tryToAsk(url: URL): Promise<Answer | Problem> {
	try {
		return await ask(url);
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		return { severity: "error", address: url.href, message: error.message, mend: error.mend };
	}
}

/** A missing address is answered with 404 and the site's own page, whose links lead back into the site. */
export async function checkMissing(site: Site): Promise<Outcome> {
	const title = "Trang báo không có (404)";
	const { root } = site.survey;
	const answer = await tryToAsk(new URL(NOWHERE, root));
	if ("severity" in answer) return outcome(title, NOWHERE, [answer]);
	const address = answer.url.href;
	const problems: Problem[] = [];
	if (answer.status !== 404)
		problems.push({
			severity: "error",
			address,
			message: `Địa chỉ không có mà máy chủ trả lời ${answer.status}, phải là 404.`,
			mend: mend("Trả lời 404 cho tệp không có", "notFound", site.server),
		});
	const page = readHtml(new TextDecoder().decode(answer.bytes));
	if (page.base === null) {
		if (answer.status === 404)
			problems.push({
				severity: "warning",
				address,
				message: "Máy chủ báo lỗi bằng trang của nó, không phải bằng 404.html của trang.",
				mend: mend("Chỉ đường đến 404.html", "notFound", site.server),
			});
		return outcome(title, root.pathname + NOWHERE, problems);
	}
	const astray = page.links
		.filter(({ address: link }) => !link.startsWith("#"))
		.map(({ address: link }) => ({ link, target: targetOf(link, answer.url, root) }))
		.filter(({ target }) => target.kind !== "other")
		.find(({ target }) => target.kind !== "site" || target.path.startsWith("khong-co-trang-nay/"));
	if (astray !== undefined)
		problems.push({
			severity: "error",
			address,
			message: `Trang báo 404 dẫn về ${astray.link}, nhưng trang ở ${root.pathname}: bản này được dựng cho đường dẫn ${page.base}.`,
			mend: `Dựng lại bằng BASE_PATH=${root.pathname} npm run build rồi chép lại, hoặc đặt trang ở đường dẫn ${page.base}.`,
		});
	return outcome(title, root.pathname + NOWHERE, problems);
}

/** Folders without a start page are not listed. */
export async function checkListing(site: Site): Promise<Outcome> {
	const title = "Không liệt kê thư mục";
	const { root, files } = site.survey;
	const paths = [...(site.manifest?.keys() ?? []), ...files.keys()];
	const folders = new Set(
		paths.flatMap((path) => {
			const parts = path.split("/").slice(0, -1);
			return parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
		}),
	);
	const bare = [...folders].filter((folder) => !files.has(`${folder}index.html`)).sort();
	if (bare.length === 0) return skipped(title, "không có thư mục nào thiếu trang đầu");
	const problems: Problem[] = [];
	for (const folder of bare) {
		const answer = await tryToAsk(new URL(addressOf(folder), root));
		if ("severity" in answer) problems.push(answer);
		else if (answer.status === 200)
			problems.push({
				severity: "error",
				address: answer.url.href,
				message: "Máy chủ liệt kê tệp trong thư mục, hoặc trả lời thư mục bằng một trang khác.",
				mend: mend("Tắt liệt kê thư mục", "listing", site.server),
			});
	}
	return outcome(title, `${bare.length.toLocaleString("vi-VN")} thư mục`, problems);
}

/** The configuration of servers is for servers. */
export async function checkServerFiles(site: Site): Promise<Outcome> {
	const title = "Tệp cấu hình không đọc được qua mạng";
	const { root } = site.survey;
	const listed = [...(site.manifest?.keys() ?? [])].filter(isForServer);
	const names = [...new Set([".htaccess", "web.config", ...listed])];
	const problems: Problem[] = [];
	for (const name of names) {
		const answer = await tryToAsk(new URL(addressOf(name), root));
		if ("severity" in answer) problems.push(answer);
		else if (answer.status === 200)
			problems.push({
				// There is no secret in them: a host that hands them out is only untidy.
				severity: "warning",
				address: answer.url.href,
				message: "Ai cũng đọc được tệp cấu hình này.",
				mend: mend("Chặn tệp cấu hình", "serverFiles", site.server),
			});
	}
	return outcome(title, names.join(", "), problems);
}

/** A folder's address without its slash leads to the one with it, and nowhere else. */
export async function checkRedirect(site: Site): Promise<Outcome> {
	const title = "Địa chỉ thiếu dấu / ở cuối";
	const { root, files } = site.survey;
	const folder = [...files.keys()]
		.filter((path) => path.endsWith("/index.html"))
		.sort((a, b) => b.split("/").length - a.split("/").length || (a < b ? -1 : 1))[0];
	const addresses = [
		...(root.pathname === "/" ? [] : [root]),
		...(folder === undefined ? [] : [new URL(addressOf(folder), root)]),
	];
	if (addresses.length === 0) return skipped(title, "trang không có thư mục nào");
	const problems: Problem[] = [];
	for (const address of addresses) {
		const answer = await tryToAsk(new URL(address.pathname.slice(0, -1), root));
		if ("severity" in answer) {
			problems.push(answer);
			continue;
		}
		const { status, headers, url } = answer;
		const location = headers.get("location");
		const leads = location !== null && URL.canParse(location, url) ? new URL(location, url).href : null;
		if (status >= 300 && status < 400 && leads === address.href) continue;
		problems.push({
			severity: status >= 400 ? "warning" : "error",
			address: url.href,
			message:
				status >= 300 && status < 400
					? `Máy chủ đưa đến ${leads ?? "(không đâu)"}, phải là ${address.href}.`
					: `Máy chủ trả lời ${status}, phải đưa đến ${address.href}.`,
			mend: mend(
				"Đưa địa chỉ thiếu dấu / về địa chỉ có dấu /, cùng giao thức, tên máy chủ và cổng",
				"redirect",
				site.server,
			),
		});
	}
	return outcome(title, `${addresses.length} địa chỉ`, problems);
}
