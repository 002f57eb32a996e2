/** What the host says beside the files: policies, caching, cookies. */
import { HASHED_FOLDER, SECURITY_HEADERS } from "../../hosting/headers.ts";
import { mend } from "../mends.ts";
import { formatGathered, gather, type Outcome, outcome, type Problem } from "../outcome.ts";
import { forbidden, readPolicies, weaknesses } from "../policy.ts";
import { nameOf, type Site } from "../site.ts";
import type { SiteFile } from "../survey.ts";

const POLICY = "content-security-policy";

/** Every page has a policy as strict as the site's own, and the host's own does not stop the site. */
export function checkPolicy(site: Site): Outcome {
	const { root, files } = site.survey;
	const found: [string, string][] = [];
	const stopped: [string, string][] = [];
	let pages = 0;
	for (const { path, facts, headers } of files.values()) {
		if (facts.kind !== "page") continue;
		pages += 1;
		const sent = readPolicies(headers.get(POLICY) ?? "");
		const weak = [...sent, ...facts.policies.flatMap(readPolicies)].map(weaknesses);
		if (weak.length === 0) found.push([nameOf(site, path), "không có chính sách nào"]);
		// Policies add up, so one that is strict is enough.
		else if (weak.every((list) => list.length > 0))
			found.push([nameOf(site, path), `chính sách lỏng ở ${weak.map((list) => list.join(", ")).join("; ")}`]);
		for (const need of sent.flatMap((policy) => forbidden(policy, root.origin)))
			stopped.push([nameOf(site, path), need]);
	}
	const problems: Problem[] = [
		...[...gather(found)].map(
			([what, gathered]): Problem => ({
				severity: "error",
				address: null,
				message: `Trang ${what}: ${formatGathered(gathered)}.`,
				mend: mend(
					"Chép lại trang của bản phát hành và gửi đúng Content-Security-Policy",
					"policy",
					site.server,
				),
			}),
		),
		...[...gather(stopped)].map(
			([need, gathered]): Problem => ({
				severity: "error",
				address: null,
				message: `Content-Security-Policy của máy chủ cấm điều trang cần (${need}): ${formatGathered(gathered)}.`,
				mend: mend("Bỏ chính sách chung của máy chủ, thay bằng chính sách của trang", "policy", site.server),
			}),
		),
	];
	return outcome("Chính sách nội dung (CSP)", `${pages.toLocaleString("vi-VN")} trang`, problems);
}

/** Referrer policies that tell another site which page was read. */
const TELLING = /^(?:unsafe-url|no-referrer-when-downgrade|origin-when-cross-origin)?$/iu;

/** Header → is what the host sends good enough? Those that are not named here need only be there. */
const GOOD_ENOUGH: Readonly<Record<string, (sent: string) => boolean>> = {
	"X-Content-Type-Options": (sent) => sent.toLowerCase() === "nosniff",
	"Referrer-Policy": (sent) => !TELLING.test(sent.split(",").at(-1)?.trim() ?? ""),
	"X-Frame-Options": (sent) => /^(?:deny|sameorigin)$/iu.test(sent),
	"Content-Security-Policy": (sent) =>
		readPolicies(sent).some((policy) =>
			(policy.get("frame-ancestors") ?? ["*"]).every((source) => /^'(?:self|none)'$/iu.test(source)),
		),
};

/** Headers that only a host can send; one line each, with how many files lack it. */
export function checkHeaders(site: Site): Outcome {
	const files = [...site.survey.files.values()];
	const problems = SECURITY_HEADERS.flatMap(([name, value]): Problem[] => {
		// A policy binds pages; what else it is sent with does not matter.
		const bound = name === "X-Content-Type-Options" ? files : files.filter(isPage);
		const lacking = bound.filter(({ headers }) => {
			const sent = headers.get(name);
			return sent === null || GOOD_ENOUGH[name]?.(sent.trim()) === false;
		});
		const [gathered] = gather(lacking.map(({ path }) => [nameOf(site, path), ""] as const)).values();
		if (gathered === undefined) return [];
		const what = name === "Content-Security-Policy" ? `${name} với frame-ancestors` : `${name}: ${value}`;
		return [
			{
				severity: "warning",
				address: null,
				message: `Máy chủ không gửi ${what}: ${formatGathered(gathered)}.`,
				mend: mend("Gửi các dòng đầu (header) trong mẫu", "headers", site.server),
			},
		];
	});
	return outcome(
		"Dòng đầu bảo vệ (header)",
		`${SECURITY_HEADERS.length} dòng trên ${files.length.toLocaleString("vi-VN")} tệp`,
		problems,
	);
}

const isPage = ({ facts }: SiteFile): boolean => facts.kind === "page";

/** Nobody who reads is followed. */
export function checkCookies(site: Site): Outcome {
	const { files, refused } = site.survey;
	const setting = [...files, ...refused].filter(([, { headers }]) => headers.has("set-cookie"));
	const [gathered] = gather(setting.map(([path]) => [nameOf(site, path), ""] as const)).values();
	const problems: Problem[] =
		gathered === undefined
			? []
			: [
					{
						severity: "error",
						address: null,
						message: `Máy chủ hay thiết bị trung gian đặt cookie cho người đọc: ${formatGathered(gathered)}.`,
						mend: mend("Bỏ cookie: trang không cần và không dùng", "cookies", site.server),
					},
				];
	return outcome("Không đặt cookie", `${files.size.toLocaleString("vi-VN")} tệp`, problems);
}

/** Seconds for which a file that never changes is kept, at least: a month. */
const LONG = 2_592_000;

/** Files named after what they hold are kept for long; everything else is asked for each time. */
export function checkCaching(site: Site): Outcome {
	const files = [...site.survey.files.values()];
	const found: [string, string][] = [];
	for (const file of files) {
		const name = nameOf(site, file.path);
		const caching = (file.headers.get("cache-control") ?? "").toLowerCase();
		const seconds = Number(
			/(?:^|[\s,])max-age\s*=\s*"?(?<age>\d+)/u.exec(caching)?.groups?.age ?? Number.NaN,
		);
		if (file.path.startsWith(`${HASHED_FOLDER}/`)) {
			if (!(seconds >= LONG) || !caching.includes("immutable"))
				found.push([
					name,
					`Tệp trong ${HASHED_FOLDER}/ không được giữ lâu (cần max-age=31536000, immutable)`,
				]);
		} else if (caching.includes("immutable") || seconds > 0)
			found.push([name, "Tệp có thể đổi lại được giữ mà không hỏi lại (cần no-cache)"]);
		else if (!/no-cache|no-store|must-revalidate/u.test(caching) && seconds !== 0)
			found.push([name, "Máy chủ không nói giữ tệp bao lâu (cần Cache-Control: no-cache)"]);
	}
	const problems = [...gather(found)].map(
		([message, gathered]): Problem => ({
			severity: "warning",
			address: null,
			message: `${message}: ${formatGathered(gathered)}.`,
			mend: mend(
				"Đặt Cache-Control như trong mẫu, để bản mới hiện ngay và trang mở lại nhanh",
				"caching",
				site.server,
			),
		}),
	);
	return outcome("Lưu đệm (Cache-Control)", `${files.length.toLocaleString("vi-VN")} tệp`, problems);
}
